"""Who buys of a board, by which key, and what they pay in a year."""

import pytest

from data_access import Edit, Source
from tests.ways import Way

OLD = {"Ludvika": "65", "Smedjebacken": "25", "VBU": "10"}
NEW = {"Ludvika": "67,9", "Smedjebacken": "26,1", "VBU": "6"}


@pytest.fixture
def way(empty):
    way = Way(empty)
    for name, kind in (
        ("Ludvika", "municipality"),
        ("Smedjebacken", "municipality"),
        ("VBU", "federation"),
    ):
        way.save(Edit("b", "buyer", owner=1, typed={"name": name, "kind": kind}))
    return way


def key(way, basis, since, shares):
    typed = {"basis": basis, "valid_from": since, "decision": "§ 4"}
    number = way.save(Edit("k", "share_key", owner=1, typed=typed)).rows["k"][0]
    buyers = Source(way.engine).records("buyer", 1)
    way.save(
        *(
            Edit(
                str(buyer.id),
                "key_share",
                owner=number,
                typed={
                    "buyer_id": str(buyer.id),
                    "share": shares[buyer.values["name"]],
                },
            )
            for buyer in buyers
        )
    )
    return number


def test_a_board_without_buyers(empty):
    found = Source(Way(empty).engine).buyers(1, 2021)
    assert (found.buyers, found.keys, found.key) == ([], [], None)


@pytest.mark.parametrize(
    ("year", "basis", "share"),
    [
        (2019, None, None),
        (2020, "Antal datorer", 100_000),
        (2021, "Antal datorer, rättad", 60_000),
        (2022, "Antal datorer, rättad", 60_000),
    ],
)
def test_the_key_is_that_which_holds_at_the_end_of_the_year(way, year, basis, share):
    key(way, "Antal datorer, rättad", "2021-10-01", NEW)
    key(way, "Antal datorer", "2020-01-01", OLD)
    found = Source(way.engine).buyers(1, year)
    assert (found.key.basis if found.key else None) == basis
    assert [key.basis for key in found.keys] == [
        "Antal datorer",
        "Antal datorer, rättad",
    ]
    assert found.buyers[2].share == share


def test_what_a_buyer_pays_in_the_year_and_not_in_another(way):
    for year, budget in (("2020", "5,9"), ("2021", "6,0")):
        typed = {"year": year, "budget": budget, "forecast": "3,4"}
        way.save(Edit("y", "buyer_year", owner=3, typed=typed))
    vbu = Source(way.engine).buyers(1, 2021).buyers[2]
    assert vbu.amounts == {"budget": 600_000_000, "forecast": 340_000_000}
    assert (vbu.quantum, vbu.year, vbu.kind) == (10_000_000, 2, "federation")
    assert Source(way.engine).buyers(1, 2021).buyers[0].amounts == {}
