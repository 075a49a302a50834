"""What can be edited fits the tables that keep it."""

import re

import pytest
import sqlalchemy as sa

from data_access.records.nouns import LINES, NOUNS
from data_access.rules.formulas import MEASURES

FIELDS = [(noun, field) for noun in NOUNS.values() for field in noun.fields]


def named(pair):
    return f"{pair[0].key}-{pair[1].name}"


@pytest.mark.parametrize("pair", FIELDS, ids=named)
def test_every_field_has_its_place(pair):
    noun, field = pair
    if field.within == "figure":
        assert field.name in MEASURES[noun.section]
        return
    table = noun.table if field.within == "column" else noun.cells
    assert field.name in table.c


@pytest.mark.parametrize(
    "pair", [pair for pair in FIELDS if pair[1].kind == "choice"], ids=named
)
def test_a_choice_offers_what_the_table_takes(pair):
    noun, field = pair
    table = noun.table if field.within == "column" else noun.cells
    checks = [
        str(check.sqltext)
        for check in table.constraints
        if isinstance(check, sa.CheckConstraint)
    ]
    taken = [c for c in checks if c.startswith(f"{field.name} IN")]
    offered = {code for code, _ in field.options}
    for check in taken:
        words = set(re.findall(r"'(\w*)'", check))
        assert offered == words or noun.key == "text"
    assert len({words for _, words in field.options}) == len(field.options)


@pytest.mark.parametrize(
    "pair", [pair for pair in FIELDS if pair[1].kind == "row"], ids=named
)
def test_a_row_that_is_named_is_a_noun(pair):
    assert pair[1].of in NOUNS


def test_every_section_has_its_lines():
    assert set(LINES) == set(MEASURES)


@pytest.mark.parametrize("noun", NOUNS.values(), ids=lambda noun: noun.key)
def test_a_noun_is_named_and_versioned(noun):
    assert noun.field(noun.title)
    assert "row_version" in noun.table.c
    assert not noun.ordered or "position" in noun.table.c
