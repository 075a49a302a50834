"""Every setting is a variable, and a value that cannot be used says why."""

import dataclasses

import pytest

from app import Settings, SettingsError, unknown_settings
from data_access import default_address

#: Setting, what the variable holds, what it means.
READ = [
    ("host", "localhost", "localhost"),
    ("host", "::1", "::1"),
    ("host", "[::1]", "::1"),
    ("host", "127.0.0.2", "127.0.0.2"),
    ("port", "0", 0),
    ("port", "65535", 65535),
    ("port", " 8051 ", 8051),
    ("database", "sqlite:////srv/uppsikt.db", "sqlite:////srv/uppsikt.db"),
    (
        "database",
        "postgresql+psycopg://u@h/uppsikt",
        "postgresql+psycopg://u@h/uppsikt",
    ),
    ("sample", "0", False),
    ("sample", "1", True),
    ("workers", "1", 1),
    ("threads", "32", 32),
    ("allowed_hosts", "uppsikt.kommun.se", ("uppsikt.kommun.se",)),
    ("allowed_hosts", "a.se:8443, b.se,", ("a.se:8443", "b.se")),
    ("operator", "Ludvika kommun", "Ludvika kommun"),
    ("contact", "ekonomi@kommun.se", "ekonomi@kommun.se"),
    ("plotly", "full", "full"),
    ("plotly", "basic", "basic"),
]

BAD = [
    ("host", "0.0.0.0", "inloggning"),  # noqa: S104 -- refused
    ("host", "192.168.1.4", "UPPSIKT_ALLOWED_HOSTS"),
    ("host", "uppsikt.kommun.se", "inloggning"),
    ("port", "abc", "heltal från 0 till 65535"),
    ("port", "65536", "heltal"),
    ("port", "-1", "heltal"),
    ("port", "8050.5", "heltal"),
    ("port", "٨٠٥٠", "heltal"),
    ("sample", "ja", "0 (nej) eller 1 (ja)"),
    ("workers", "0", "heltal från 1"),
    ("threads", "många", "heltal från 1"),
    ("allowed_hosts", "https://uppsikt.kommun.se", "utan http://"),
    ("allowed_hosts", "*", "inget värdnamn"),
    ("contact", "ekonomi", "e-postadress"),
    ("contact", "a@b?subject=x", "e-postadress"),
    ("plotly", "liten", "auto, basic eller full"),
]


def variable(name):
    return f"UPPSIKT_{name.upper()}"


@pytest.mark.parametrize(("name", "given", "meant"), READ)
def test_reads(name, given, meant):
    settings = Settings.from_environ({variable(name): given})
    assert settings == dataclasses.replace(Settings(), **{name: meant})


@pytest.mark.parametrize(("name", "given", "said"), BAD)
def test_a_bad_value_names_the_variable_and_says_why(name, given, said):
    with pytest.raises(SettingsError) as error:
        Settings.from_environ({variable(name): given})
    message = str(error.value)
    assert message.startswith(f"{variable(name)}={given}: ")
    assert said in message
    assert "\n" not in message


def test_all_bad_values_are_told_at_once():
    with pytest.raises(SettingsError) as error:
        Settings.from_environ({"UPPSIKT_PORT": "x", "UPPSIKT_SAMPLE": "x"})
    assert len(str(error.value).splitlines()) == 2


@pytest.mark.parametrize("field", dataclasses.fields(Settings), ids=lambda f: f.name)
def test_every_setting_can_be_read_and_is_tried_here(field):
    assert field.name in {name for name, _, _ in READ}
    empty = Settings.from_environ({variable(field.name): ""})
    assert empty == Settings()


def test_the_rest_of_the_environment_is_not_read():
    assert (
        Settings.from_environ({"HOST": "x", "PORT": "1", "DASH_X": "1"}) == Settings()
    )


@pytest.mark.parametrize(
    ("settings", "loads"),
    [
        (Settings(), True),
        (Settings(database="sqlite:///x.db"), False),
        (Settings(sample=False), False),
        (Settings(database="sqlite:///x.db", sample=True), True),
    ],
)
def test_the_example_is_loaded_into_the_default_database_only(settings, loads):
    assert settings.loads_sample is loads


def test_there_is_always_an_address():
    assert Settings(database="sqlite:///x.db").address == "sqlite:///x.db"
    assert Settings().address == default_address()


def test_unknown_variables_are_warned_of():
    environ = {"UPPSIKT_PROT": "1", "UPPSIKT_PORT": "1", "UPPSIKT_X": "", "PORT": "1"}
    near, far = unknown_settings(environ)
    assert near.startswith("UPPSIKT_PROT")
    assert "UPPSIKT_PORT?" in near
    assert far.startswith("UPPSIKT_X")
    assert "?" not in far
