"""Which figure is shown where there are several, and sums of changes."""

import sqlalchemy as sa

from data_access.store import schema


def put(connecting, table, **values):
    with connecting as connection:
        connection.execute(sa.insert(table).values(quantum=1, **values))


def test_what_was_published_stands_before_the_ledger(source, engine, gsn, tamper):
    line = int(source.operating_costs(gsn)["line"][0])
    both = {"line_id": line, "origin": "ledger"}
    put(
        tamper(engine),
        schema.amounts,
        measure="outcome_period",
        ore=4_471_234_567,
        **both,
    )
    frame = source.operating_costs(gsn)
    assert frame["outcome_period_printed"][0] == "44,7"
    with tamper(engine) as connection:
        amounts = schema.amounts.c
        published = (amounts.line_id == line) & (amounts.origin == "published")
        connection.execute(sa.delete(schema.amounts).where(published))
    frame = source.operating_costs(gsn)
    assert frame["outcome_period"][0] == 4_471_234_567
    assert frame["outcome_period_quantum"][0] == 1
    assert frame["outcome_period_origin"][0] == "ledger"
    assert frame["outcome_period_printed"][0] is None


def test_changes_of_a_budget_add_up(source, engine, gsn, tamper):
    project = int(source.investments(gsn)["line"][1])
    extra = {"line_id": project, "kind": "extra", "origin": "entered"}
    put(
        tamper(engine),
        schema.appropriation_parts,
        position=0,
        ore=5,
        printed="x",
        **extra,
    )
    put(tamper(engine), schema.appropriation_parts, position=1, ore=7, **extra)
    row = source.investments(gsn).iloc[1]
    assert row["extra"] == 12
    assert row["extra_printed"] is None
    put(tamper(engine), schema.appropriation_parts, position=2, ore=None, **extra)
    assert source.investments(gsn)["extra"].isna()[1]


def test_a_change_of_a_lines_budget_is_of_its_year(source, engine, gsn, tamper):
    line = int(source.operating_costs(gsn)["line"][0])
    change = {"line_id": line, "kind": "extra", "origin": "entered", "ore": 40_000_000}
    put(tamper(engine), schema.appropriation_parts, position=1, **change)
    row = source.operating_costs(gsn).iloc[0]
    assert row["budget_year"] == 6_000_000_000
    assert row["budget_year_printed"] is None
