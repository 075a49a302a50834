"""Which callback bodies are let through to Dash."""

import copy

import pytest
from dash import Dash, Input, Output, State, dcc, html

from components.web import callbacks


@pytest.fixture(scope="module")
def dash_app():
    app = Dash(__name__, assets_folder="")
    app.layout = html.Div([dcc.Location(id="url"), html.P(id="a"), html.P(id="b")])

    @app.callback(
        Output("a", "children"),
        Output("b", "children", allow_duplicate=True),
        Input("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    def answer(search, path):
        return search, path

    callbacks.register(app)
    return app


@pytest.fixture
def body(dash_app):
    (output,) = dash_app.callback_map
    return {
        "output": output,
        "outputs": [
            {"id": "a", "property": "children"},
            {"id": "b", "property": output.strip(".").rpartition(".")[2]},
        ],
        "inputs": [{"id": "url", "property": "search", "value": "?x"}],
        "state": [{"id": "url", "property": "pathname", "value": "/"}],
        "changedPropIds": ["url.search"],
    }


def post(app, body):
    return app.server.test_client().post(callbacks.PATH, json=body)


def test_what_the_browser_sends_is_answered(dash_app, body):
    answer = post(dash_app, body)
    assert answer.status_code == 200
    assert answer.json["response"]["a"] == {"children": "?x"}


MISSING = object()


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (["output"], MISSING),
        (["output"], "nothing.children"),
        (["output"], ["a.children"]),
        (["outputs"], MISSING),
        (["outputs"], []),
        (["outputs"], {"id": "a", "property": "children"}),
        (["outputs", 0, "id"], "b"),
        (["outputs", 0, "property"], 5),
        (["inputs"], MISSING),
        (["inputs"], None),
        (["inputs"], []),
        (["inputs"], "url.search"),
        (["inputs", 0], None),
        (["inputs", 0, "id"], MISSING),
        (["inputs", 0, "id"], {"type": "x"}),
        (["inputs", 0, "property"], "href"),
        (["state"], MISSING),
        (["state"], [[]]),
        (["changedPropIds"], "url.search"),
        (["changedPropIds"], [1]),
    ],
)
def test_what_no_page_sends_is_refused(dash_app, body, place, value):
    bad = copy.deepcopy(body)
    *way, last = place
    inner = bad
    for step in way:
        inner = inner[step]
    if value is MISSING:
        del inner[last]
    else:
        inner[last] = value
    assert post(dash_app, bad).status_code == 400


@pytest.mark.parametrize("body", [[], {}, "x", 5])
def test_what_is_no_object_is_refused(dash_app, body):
    assert post(dash_app, body).status_code == 400


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"", "application/json", 400),
        (b"null", "application/json", 400),
        (b"{}", "text/plain", 415),
        (b"a=1", "application/x-www-form-urlencoded", 415),
    ],
)
def test_what_is_no_json_is_refused(dash_app, data, kind, status):
    client = dash_app.server.test_client()
    answer = client.post(callbacks.PATH, data=data, content_type=kind)
    assert answer.status_code == status
