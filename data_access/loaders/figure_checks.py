"""Checks of the figures in a section's table against each other."""

from collections.abc import Iterator, Mapping

from data_access.loaders import columns
from data_access.loaders.report import Report
from data_access.loaders.sheets import Sheet
from data_access.rules import deviation
from data_access.rules.formulas import Formula, Part, formulas
from data_access.rules.lines import Figure, Line
from data_access.rules.reconcile import Check, Outcome, Term, compare

WHY = {
    "agrees": "",
    "rounding": "Skillnaden ryms i avrundningen: varje tal är avrundat för sig.",
    "disagrees": "Skillnaden är större än avrundningen kan förklara.",
}


def checks(sheet: Sheet, report: Report) -> Iterator[Check]:
    """Every formula of the section that has something to test."""
    names = columns.names(sheet.section.name, report)
    for formula in formulas(sheet.section.name, sheet.lines):
        stated = formula.line.figures.get(formula.measure)
        # A cell that is not there claims nothing, nor one that the rules filled
        # in; a blank one beside known parts is told.
        claims = stated is not None and stated.origin != "computed"
        if (
            stated
            and claims
            and (stated.ore is not None or formula.value() is not None)
        ):
            yield _check(formula, sheet, names)


def _check(formula: Formula, sheet: Sheet, names: Mapping[str, str]) -> Check:
    stated = formula.line.figures.get(formula.measure)
    if formula.value() is None or stated is None or stated.ore is None:
        return _unchecked(formula, sheet, names)
    terms = _terms(formula, sheet, names)
    quanta = [stated.quantum, *(_figure(part).quantum for part in formula.parts)]
    shown = shown_ore(formula.line, formula.measure, sheet) or 0
    outcome = compare(shown, terms, quanta)
    return _told(formula, sheet, names, terms, outcome)


def _told(
    formula: Formula,
    sheet: Sheet,
    names: Mapping[str, str],
    terms: tuple[Term, ...],
    outcome: Outcome,
) -> Check:
    stated = formula.line.figures[formula.measure]
    return Check(
        rule=formula.rule,
        section=sheet.section.name,
        subject=subject(formula.line),
        column=names[formula.measure],
        status=outcome.status,
        terms=terms,
        computed=outcome.computed,
        stated=shown_ore(formula.line, formula.measure, sheet),
        quantum=stated.quantum,
        tolerance=outcome.tolerance,
        why=WHY[outcome.status],
        place=stated.place or sheet.section.place,
    )


def _unchecked(formula: Formula, sheet: Sheet, names: Mapping[str, str]) -> Check:
    stated = formula.line.figures.get(formula.measure)
    return Check(
        rule=formula.rule,
        section=sheet.section.name,
        subject=subject(formula.line),
        column=names[formula.measure],
        status="unchecked",
        stated=shown_ore(formula.line, formula.measure, sheet),
        quantum=stated.quantum if stated else None,
        why=_missing(formula, names),
        place=(stated.place if stated else None) or sheet.section.place,
    )


def _missing(formula: Formula, names: Mapping[str, str]) -> str:
    if formula.line.ore(formula.measure) is None:
        return "Källan anger inget belopp att jämföra med."
    if not formula.whole:
        return (
            "Källan nämner bara vissa av delarna. För att kontrollera summan "
            "behövs belopp för alla."
        )
    parts = [p for p in formula.parts if p.line.ore(p.measure) is None]
    if not parts:
        return "Det finns inga rader att summera."
    there = ", ".join(dict.fromkeys(_label(part, formula, names) for part in parts))
    return f"Belopp saknas för {there}."


def _terms(
    formula: Formula, sheet: Sheet, names: Mapping[str, str]
) -> tuple[Term, ...]:
    """The arithmetic in the printed signs, what is added before what is taken."""
    result = _factor(formula.line, formula.measure, sheet)
    terms = [
        Term(
            _label(part, formula, names),
            shown_ore(part.line, part.measure, sheet) or 0,
            "+" if result * part.factor * _part_factor(part, sheet) > 0 else "−",
        )
        for part in formula.parts
    ]
    return tuple(sorted(terms, key=lambda term: term.operator == "−"))


def _part_factor(part: Part, sheet: Sheet) -> int:
    return _factor(part.line, part.measure, sheet)


def _factor(line: Line, measure: str, sheet: Sheet) -> int:
    section = sheet.section
    return deviation.factor(section.name, line.kind, measure, section.convention)


def _figure(part: Part) -> Figure:
    return part.line.figures[part.measure]


def _label(part: Part, formula: Formula, names: Mapping[str, str]) -> str:
    """Name a term by what tells it from the others: its column or its row."""
    if part.line is formula.line:
        return names[part.measure]
    return subject(part.line)


def subject(line: Line) -> str:
    """Name a line so that it differs from the others of its table."""
    if line.kind == "subtotal" and line.group is not None:
        return f"{line.label} grupp {line.group}"
    return line.label


def shown_ore(line: Line, measure: str, sheet: Sheet) -> int | None:
    """An amount of a line in öre, with the sign that the source prints."""
    ore = line.ore(measure)
    return None if ore is None else _factor(line, measure, sheet) * ore
