"""A printed table of causes (orsaker) as causes of a report's deviations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data_access.importing.asking import Asker
from data_access.importing.plan import Remark
from data_access.importing.sections import head, unit_of
from data_access.loaders.causes import WORDS, Cause
from data_access.readers.found import Line as Printed
from data_access.readers.found import Table, Value
from data_access.readers.table.words import simple
from data_access.records.nouns.words import CAUSES, HORIZONS
from data_access.rules import amounts
from data_access.rules.lines import Line
from data_access.rules.mapping import same

_COLUMNS: Mapping[str, str] = {
    "horizon": r"^avser|^gäller|horisont",
    "code": r"^orsak(skod)?$|orsakskod",
    "line": r"\brad\b|verksamhet|konto|post\b|benämning",
    "body": r"förklar|kommentar|orsak|beskriv|analys|text",
}
_AMOUNTS: Mapping[str, str] = {
    "income": r"intäkt",
    "cost": r"kostnad",
    "deviation": r"avvik|belopp|effekt|diff",
}
_NO_LINE = "Raden ”{}” finns inte bland driftkostnaderna. Orsaken gäller helheten."
_NO_CODE = "Orsakens slag framgår inte: den sparas som ”annat”."


@dataclass(frozen=True)
class Found:
    """The causes of a table, the heads of its columns, and what to know."""

    causes: tuple[Cause, ...]
    columns: Mapping[str, str]
    remarks: tuple[Remark, ...]


def build(table: Table, lines: Sequence[Line], asker: Asker) -> Found:
    """Read causes.

    Args:
        table: As recognised.
        lines: The report's operating lines, as they will be.
        asker: Asks what the table does not settle.
    """
    unit = unit_of(table, asker)
    words = _by_name(table, _COLUMNS, amounts_=False)
    columns = {**words, **_by_name(table, _AMOUNTS, amounts_=True)}
    horizon = ""
    if "horizon" not in words:
        horizon = _horizon(table, asker)
    remarks: list[Remark] = []
    reader = _Reader(table, columns, lines, unit, horizon, remarks)
    causes = tuple(c for row in table.rows if (c := reader.cause(row)))
    heads = {name: head(table, at) for name, at in columns.items()}
    return Found(causes, heads, tuple(remarks))


def _horizon(table: Table, asker: Asker) -> str:
    periods = {c.period for c in table.columns if c.period}
    found = periods.pop() if len(periods) == 1 else ""
    return asker.ask("horizon", "Vad gäller orsakerna?", HORIZONS, found)


def _by_name(
    table: Table, names: Mapping[str, str], *, amounts_: bool
) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, pattern in names.items():
        for at, column in enumerate(table.columns):
            holds = any(row.values[at] is not None for row in table.rows)
            blank = not any(row.texts[at] for row in table.rows)
            fits = (holds or blank) if amounts_ else not holds
            if (
                fits
                and at not in found.values()
                and re.search(pattern, simple(column.name))
            ):
                found[name] = at
                break
    labels = [at for at, c in enumerate(table.columns) if c.role == "label"]
    if not amounts_ and "line" not in found and labels:
        found.setdefault("line", labels[0])
    return found


@dataclass(frozen=True)
class _Reader:
    table: Table
    columns: Mapping[str, int]
    lines: Sequence[Line]
    unit: str
    horizon: str
    remarks: list[Remark]

    def cause(self, row: Printed) -> Cause | None:
        """One cause; ``None`` for a row that says nothing, and for sums."""
        body, label = self._text(row, "body"), self._text(row, "line")
        income, cost = (self._value(row, each) for each in ("income", "cost"))
        other = self._value(row, "deviation")
        if row.role != "line" or not (body or income or cost or other):
            return None
        line = next((each for each in self.lines if same(each.label, label)), None)
        if label and line is None:
            self.remarks.append(Remark("info", row.place, _NO_LINE.format(label)))
        code = self._code(row)
        effect = (self._ore(income), self._ore(cost))
        if effect == (None, None) and other:
            of_income = line is not None and line.kind == "income"
            ore = self._ore(other)
            effect = (ore, None) if of_income else (None, ore)
        quanta = [v.quantum for v in (income, cost, other) if v]
        return Cause(
            self._horizon(row),
            code,
            WORDS[code],
            line.id if line else None,
            line.label if line else "",
            effect,
            min(quanta, default=amounts.UNITS[self.unit or "mnkr"]),
            body,
        )

    def _code(self, row: Printed) -> str:
        said = self._text(row, "code")
        found = next((code for code, words in CAUSES if same(words, said)), "")
        if not found:
            self.remarks.append(Remark("info", row.place, _NO_CODE))
        return found or "other"

    def _horizon(self, row: Printed) -> str:
        said = simple(self._text(row, "horizon"))
        return self.horizon or ("period" if "period" in said else "year")

    def _text(self, row: Printed, name: str) -> str:
        at = self.columns.get(name)
        return "" if at is None else row.texts[at].strip()

    def _value(self, row: Printed, name: str) -> Value | None:
        at = self.columns.get(name)
        value = None if at is None else row.values[at]
        return value if value and (value.number is not None or value.ore) else None

    def _ore(self, value: Value | None) -> int | None:
        if value is None:
            return None
        if value.ore is None and value.number is not None and self.unit:
            return int(value.number * amounts.UNITS[self.unit])
        return value.ore


def unlike(causes: Sequence[Cause], there: Sequence[Cause]) -> Iterator[Cause]:
    """The causes that are not there already, in the same words and amounts."""
    known = {_key(each) for each in there}
    for cause in causes:
        if _key(cause) not in known:
            yield cause


def _key(cause: Cause) -> tuple[object, ...]:
    return cause.horizon, cause.code, cause.label, cause.effect, cause.body
