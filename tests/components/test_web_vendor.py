"""Third-party files come from this machine."""

import json

import pytest
from flask import Flask

from components.web import vendor


def installed(folder, version):
    package = folder / "plotly.js-basic-dist-min"
    package.mkdir(parents=True)
    (package / "plotly-basic.min.js").write_text("//")
    (package / "package.json").write_text(json.dumps({"version": version}))
    return folder


def test_bootstrap_is_served_at_a_versioned_address_and_kept(tmp_path):
    server = Flask(__name__, root_path=str(tmp_path))
    server.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
    css = vendor.bootstrap()
    vendor.register(server, css)
    assert css.version in css.address
    answer = server.test_client().get(css.address)
    assert answer.mimetype == "text/css"
    assert b"Bootstrap" in answer.data[:200]
    assert answer.cache_control.max_age == 3600
    answer.close()


def test_the_small_bundle_is_found_where_npm_puts_it(tmp_path):
    file = vendor.small_plotly(installed(tmp_path, "4.1.1"), "4.1.1")
    assert file.address == "/vendor/plotly-4.1.1/plotly-basic.min.js"


@pytest.mark.parametrize("folder", ["", "node_modules"])
def test_without_npm_there_is_none(tmp_path, folder):
    assert vendor.small_plotly(tmp_path / folder, "4.1.1") is None


def test_another_version_is_not_used(tmp_path, caplog):
    assert vendor.small_plotly(installed(tmp_path, "3.0.0"), "4.1.1") is None
    assert "3.0.0" in caplog.text
