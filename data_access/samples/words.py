"""The words of a package: texts, decision, and figures that the text states."""

from collections.abc import Mapping

import sqlalchemy as sa

from data_access.rules import formulas
from data_access.samples.package import Package, Row
from data_access.store import schema
from data_access.store.inserting import insert


def load_texts(connection: sa.Connection, report: int, package: Package) -> None:
    """Write the running text, paragraph by paragraph."""
    for position, row in enumerate(package.table("texts").rows):
        insert(
            connection,
            schema.texts,
            report_id=report,
            section=row.filled("section"),
            position=position,
            kind=row.word("kind", ("heading", "paragraph")),
            body=row.filled("body"),
            place=row["place"],
        )


def load_decision(
    connection: sa.Connection, report: int, head: Row, package: Package
) -> None:
    """Write the decision, its documents and recipients, if there is one."""
    if not head["paragraph"]:
        return
    connection.execute(
        sa.insert(schema.decisions).values(
            report_id=report,
            paragraph=head["paragraph"],
            reference=head["reference"],
            met_on=head.day("met_on"),
        )
    )
    for position, row in enumerate(package.table("decision").rows):
        insert(
            connection,
            schema.decision_rows,
            report_id=report,
            kind=row.word("kind", ("item", "document")),
            position=position,
            body=row.filled("body"),
        )
    for position, row in enumerate(package.table("recipients").rows):
        insert(
            connection,
            schema.recipients,
            report_id=report,
            position=position,
            recipient=row.filled("recipient"),
            purpose=row["purpose"],
        )


def load_statements(
    connection: sa.Connection,
    report: int,
    package: Package,
    found: Mapping[tuple[str, str], int],
) -> None:
    """Write what the text states in figures, in the sign of the text."""
    copied = ("subject", "quote", "printed", "unit", "place", "needed")
    for position, row in enumerate(package.table("statements").rows):
        ore, quantum = row.amount("value", row["unit"])
        insert(
            connection,
            schema.statements,
            report_id=report,
            position=position,
            section=row.word("section", schema.SECTIONS),
            ore=ore,
            quantum=quantum,
            line_id=_spoken_of(row, found),
            measure=_measure(row),
            **{column: row[column] for column in copied},
        )


def _spoken_of(row: Row, found: Mapping[tuple[str, str], int]) -> int | None:
    if not row["line"]:
        return None
    if (row["section"], row["line"]) not in found:
        row.fail("line", f"Raden ”{row['line']}” finns inte.")
    return found[row["section"], row["line"]]


def _measure(row: Row) -> str | None:
    if not row["line"]:
        return None
    return row.word("measure", formulas.MEASURES[row["section"]])
