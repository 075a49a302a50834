"""What is done with the ledger by hand: rules to start from, figures fetched."""

import sqlalchemy as sa

from data_access.ledger import cube, fetching, lines, ruling, stored
from data_access.ledger.fetching import Fetched
from data_access.records.deed import Deed, Doing, Refused, Result
from data_access.records.fields import Field
from data_access.rules import mapping
from data_access.store import schema

CHARTS = (
    ("kommun-bas", "Kommun-Bas"),
    ("bas", "BAS (bolagens kontoplan)"),
)
_NO_LEDGER = (
    "Det finns ingen huvudbok för rapportens år. Läs in en SIE-fil på sidan Inläsning."
)
_NO_RULES = "Nämnden har inga regler. Lägg till regler på sidan Koppling först."
_THERE = "Nämnden har redan regler. Ändra dem, eller ta bort dem först."
_COMPANY = (
    "Huvudboken har kontoplanen {}, som inte är Kommun-Bas. Välj BAS, eller skriv "
    "egna regler."
)
_WAGES = (
    "Lönerna ligger i kontoklass 7, som i ett bolag. Välj BAS, eller skriv egna regler."
)
OPEN = "Periodens sista månad är inte stängd: utfallet kan ändras."
#: Why the ledger does not have a figure, in words.
MISSING = {
    "no_ledger": "det finns ingen huvudbok för året",
    "not_there_yet": "huvudboken slutar före periodens sista dag",
    "only_year": "huvudboken har bara summor för hela året",
    "within_month": "perioden slutar mitt i en månad",
}
MEASURES = {
    "budget_period": "Budget för perioden",
    "outcome_period": "Utfall för perioden",
    "budget_year": "Budget för helåret",
}


def _fetch(doing: Doing) -> Result:
    report = doing.target
    there = stored.every(doing.connection, report.board_id)
    if not any(lines.of_report(there, report)):
        raise Refused({"": _NO_LEDGER})
    if not ruling.read(doing.connection, report.board_id).rules:
        raise Refused({"": _NO_RULES})
    instead = bool(doing.values.get("instead"))
    fetched = fetching.fetch(doing.connection, report, instead=instead)
    told = " ".join(remarks(fetched))
    return Result(told, fetched.changes, report.board_id, report.id)


def remarks(fetched: Fetched) -> list[str]:
    """What came of fetching, in sentences."""
    said = fetched.said
    count = len(said.figures)
    found = [f"{count} {'rad' if count == 1 else 'rader'} har huvudbokens siffror."]
    found += [
        f"{MEASURES[measure]} saknas: {MISSING[why]}."
        for measure, why in said.missing.items()
    ]
    found += [
        f"{label}: {MEASURES[measure].lower()} är inte delad på objekt i huvudboken."
        for label, measure in said.undivided
    ]
    if not said.is_closed:
        found.append(OPEN)
    if fetched.hidden:
        labels = ", ".join(dict.fromkeys(label for label, _ in fetched.hidden))
        found.append(f"Siffror som fanns förut gäller före huvudbokens: {labels}.")
    if said.unplaced:
        found.append(f"Ingen rad i rapporten tar emot: {', '.join(said.unplaced)}.")
    if said.unmapped:
        accounts = ", ".join(sorted(said.unmapped))
        found.append(f"Konto utan koppling, som inte ingår i någon rad: {accounts}.")
    return found


def _start(doing: Doing) -> Result:
    board = _board(doing)
    if ruling.read(doing.connection, board.id).rules:
        raise Refused({"": _THERE})
    wanted = doing.said("chart")
    ledgers = stored.in_force(stored.every(doing.connection, board.id))
    names = cube.account_names(doing.connection, [each.id for each in ledgers])
    if wanted == "kommun-bas" and ledgers:
        named = ledgers[-1].chart
        kind = mapping.chart(named, names)
        if kind != "municipal":
            raise Refused({"chart": _COMPANY.format(named) if named else _WAGES})
    own = mapping.interest(names) if wanted == "kommun-bas" else []
    changes = ruling.add(doing.connection, board.id, [*ruling.STARTS[wanted], *own])
    message = f"Reglerna är tillagda enligt {dict(CHARTS)[wanted]}. Ändra dem nedan."
    return Result(message, changes, board.id)


def _board(doing: Doing) -> sa.Row[tuple[object, ...]]:
    table = schema.boards
    query = sa.select(table).where(table.c.id == doing.number("board_id"))
    found = doing.connection.execute(query).first()
    if found is None:
        raise Refused({"board_id": "Nämnden finns inte längre."})
    return found


DEEDS = (
    Deed(
        "fetch_ledger",
        "Hämta siffror från huvudboken",
        "Siffror hämtades från huvudboken",
        _fetch,
        (
            Field(
                "instead",
                "Ersätt siffror som redan finns",
                "flag",
                hint="inskrivna och publicerade",
            ),
        ),
        ("draft",),
    ),
    Deed(
        "start_mapping",
        "Lägg till reglerna",
        "Regler för huvudboken lades till",
        _start,
        (
            Field("board_id", "Nämnd", "row", required=True, of="board"),
            Field("chart", "Kontoplan", "choice", options=CHARTS),
        ),
    ),
)
