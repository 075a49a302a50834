"""The municipality's boards, occasions, buyers, calendar and assignments."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.demo.accounting import TKR, BookedYear, closed_months
from data_access.demo.batches import Batches
from data_access.demo.boards import Board
from data_access.demo.courses import FORECASTING, Course
from data_access.demo.municipality import NAME, NUMBER, YEARS
from data_access.demo.occasions import Sitting
from data_access.demo.planted import BUYERS_DIFFER
from data_access.loaders.invented import PACKAGE
from data_access.rules import keys, mapping
from data_access.rules.mapping import Rule
from data_access.store import schema
from data_access.store.inserting import insert

SOURCE = "Uppsikts egen generator: ingenting av det finns i verkligheten."


def package(connection: sa.Connection) -> int:
    """Mark the store: an invented municipality is in it."""
    return insert(
        connection,
        schema.packages,
        name=PACKAGE,
        title=NAME,
        source=SOURCE,
        loaded=sa.func.current_timestamp(),
    )


def municipality(connection: sa.Connection) -> None:
    """Give the municipality its name."""
    row = {"id": 1, "name": NAME, "number": NUMBER}
    connection.execute(sa.insert(schema.municipality).values(**row))


def board(connection: sa.Connection, made: Board, package_id: int) -> sa.Row[Any]:
    """Write a board; give its row."""
    number = insert(
        connection,
        schema.boards,
        slug=made.slug,
        name=made.name,
        short=made.short,
        kind=made.kind,
        colour_rule=made.colour,
        unit=made.unit,
        responsible="Förvaltningschef" if not made.is_company else "VD",
        package_id=package_id,
    )
    table = schema.boards
    return connection.execute(sa.select(table).where(table.c.id == number)).one()


def occasion(
    connection: sa.Connection, sitting: Sitting, package_id: int
) -> sa.Row[Any]:
    """Write an occasion; give its row."""
    of = sitting.occasion
    number = insert(
        connection,
        schema.occasions,
        year=sitting.year,
        kind=of.kind,
        number=of.number,
        period_end=sitting.ends,
        deadline=sitting.deadline,
        data_date=sitting.data,
        package_id=package_id,
    )
    table = schema.occasions
    return connection.execute(sa.select(table).where(table.c.id == number)).one()


def rules(batches: Batches, made: Board, number: int) -> None:
    """The rules by which the ledger becomes lines: those of the chart, and its own."""
    labels = {post.label for post in made.posts}
    whole = mapping.BAS if made.is_company else mapping.KOMMUN_BAS
    chart = [rule for rule in whole if rule.line in labels]
    own = {
        Rule(post.label, post.kind, account.number)
        for post in made.posts
        for account in post.accounts
        if (found := mapping.Rules(chart).of_account(account.number)) is None
        or (found.line, found.kind) != (post.label, post.kind)
    }
    for position, rule in enumerate([*chart, *sorted(own, key=str)], start=1):
        batches.add(
            schema.mappings,
            board_id=number,
            position=position,
            line=rule.line,
            kind=rule.kind,
            account=rule.account,
            dimension=None,
            object="",
        )


def months(batches: Batches, number: int, years: tuple[int, ...]) -> None:
    """Close the months that are closed."""
    for year in years:
        for month in range(1, closed_months(year) + 1):
            day = date(year + month // 12, month % 12 + 1, 8)
            told = {"year": year, "month": month, "closed_on": day}
            batches.add(schema.closed_months, board_id=number, **told)


# Buyers

#: From when the shares are others, and how they differ (millionths).
_NEW_KEY = (date(2025, 1, 1), (-20_000, 35_000, -15_000))


def buyers(connection: sa.Connection, made: Board, number: int) -> dict[str, int]:
    """Write who buys of a board and by which keys; give the buyers' numbers."""
    found = {
        name: insert(
            connection,
            schema.buyers,
            board_id=number,
            position=position,
            name=name,
            kind=kind,
        )
        for position, (name, kind, _) in enumerate(made.buyers, start=1)
    }
    for first, shares in _keys(made):
        key = insert(
            connection,
            schema.share_keys,
            board_id=number,
            basis="antal användare",
            valid_from=first,
            decision=f"§ 12, Dnr {made.short} {first.year - 1}/31",
        )
        rows = [
            {"key_id": key, "buyer_id": found[name], "share": share}
            for name, share in shares.items()
        ]
        connection.execute(sa.insert(schema.key_shares), rows)
    return found


def _keys(made: Board) -> Iterator[tuple[date, Mapping[str, int]]]:
    if not made.buyers:
        return
    first = {name: share for name, _, share in made.buyers}
    yield date(YEARS[0], 1, 1), first
    day, change = _NEW_KEY
    moved = zip(first.items(), change, strict=True)
    yield day, {name: share + by for (name, share), by in moved}


def buyer_years(
    batches: Batches,
    booked: BookedYear,
    course: Course,
    numbers: Mapping[str, int],
    *,
    is_closed: bool,
) -> None:
    """What each buyer has budgeted, been debited, and is thought to pay."""
    made = booked.board
    shares = _in_force(made, booked.year)
    order = list(shares)
    numbered = dict(enumerate(shares.values()))
    budget = booked.sums(made.earner, until=12, scenario="budget")
    differ = BUYERS_DIFFER.get((made.slug, booked.year), 0) * TKR
    debited = booked.sums(made.earner, until=closed_months(booked.year))
    place = FORECASTING.index("3" if is_closed else "2")
    forecast = budget + course.forecast_income[place] * TKR
    split = [keys.split(ore, numbered) for ore in (budget + differ, debited, forecast)]
    for buyer, name in enumerate(order):
        planned, paid, thought = (of[buyer] for of in split)
        batches.add(
            schema.buyer_years,
            buyer_id=numbers[name],
            year=booked.year,
            budget=planned,
            debited=paid,
            forecast=thought,
            settled=paid if is_closed else None,
            quantum=1,
        )


def _in_force(made: Board, year: int) -> Mapping[str, int]:
    there = [shares for first, shares in _keys(made) if first.year <= year]
    return there[-1]
