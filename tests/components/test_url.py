"""The address is the state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import url
from components.url import View
from data_access import Selection


@pytest.mark.parametrize(
    ("search", "view"),
    [
        ("", View()),
        (None, View()),
        (
            "?namnd=gsn&ar=2021&tillfalle=3",
            View(Selection(board="gsn", year=2021, occasion="3")),
        ),
        (
            "?tillfalle=m03&enhet=tkr",
            View(Selection(occasion="m03"), unit="tkr", unit_chosen=True),
        ),
        ("?rad=2&visa=period", View(line=2, show="period")),
        ("?ar=tjugo", View(unreadable=("ar=tjugo",))),
        ("?ar=20211", View(unreadable=("ar=20211",))),
        ("?enhet=euro&rad=-1", View(unreadable=("enhet=euro", "rad=-1"))),
        ("?annat=1&ar=2020&ar=2021", View(Selection(year=2021))),
        ("?namnd=", View()),
        ("?ar=%C2%B2021", View(unreadable=("ar=²021",))),
    ],
)
def test_reads_what_it_can_and_keeps_what_it_cannot(search, view):
    assert url.read(search) == view


@given(
    st.builds(
        View,
        st.builds(
            Selection,
            board=st.none() | st.text(min_size=1).map(str.strip).filter(bool),
            year=st.none() | st.integers(1000, 9999),
            occasion=st.none() | st.sampled_from(["1", "3", "m03", "bokslut"]),
        ),
        line=st.none() | st.integers(0, 10**9),
        show=st.sampled_from(url.SHOWS),
    )
)
def test_reads_what_it_wrote(view):
    assert url.read(url.write(view)) == view


@pytest.mark.parametrize("unit", ["mnkr", "tkr", "kr"])
def test_a_unit_that_was_not_chosen_is_not_written(unit):
    assert url.write(View(unit=unit)) == ""
    chosen = View(unit=unit, unit_chosen=True)
    assert url.write(chosen) == f"?enhet={unit}"
    assert url.read(url.write(chosen)) == chosen


@given(st.text())
def test_never_fails(search):
    url.read(search)
