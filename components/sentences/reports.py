"""When, who and what: a report's period, occasion, status and heading in words."""

from collections.abc import Mapping
from datetime import date

from components import numbers, texts
from data_access import Record, Report, Section
from data_access.rules import periods
from data_access.rules.periods import MONTH_NAMES, period_words


def day(when: date) -> str:
    """A date in words: 8 september 2021."""
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def period(report: Report) -> str:
    """The months a report covers: januari–augusti 2021; a budget covers none."""
    months = period_words(report.months) or texts.FULL_YEAR
    return f"{months} {report.year}"


def short_period(report: Report) -> str:
    """The same for a column head: jan–aug."""
    return period_words(report.months, short=True) or texts.FULL_YEAR


def until(report: Report) -> str:
    """How far the outcome reaches: till augusti."""
    last = MONTH_NAMES[report.months - 1] if report.months else texts.START_OF_YEAR
    return f"till {last}"


def rest_of_year(report: Report) -> str:
    """The months still to come: sep–dec."""
    left = [name[:3] for name in MONTH_NAMES[report.months :]]
    return "–".join(dict.fromkeys([*left[:1], *left[-1:]]))


def full_year(report: Report) -> str:
    """The whole year as a block's head: Helår 2021."""
    return f"{texts.FULL_YEAR} {report.year}".capitalize()


def occasion_in_year(report: Report) -> str:
    """The occasion within its year: Tillfälle 3 (jan–aug)."""
    match report.kind:
        case "followup":
            return f"Tillfälle {report.number} ({short_period(report)})"
        case "month":
            return f"Månad {report.number} ({short_period(report)})"
        case "closing":
            return "Bokslut"
        case _:
            return "Budget"


def occasion(report: Report) -> str:
    """The occasion and its year: 3, 2021."""
    match report.kind:
        case "followup":
            return f"{report.number}, {report.year}"
        case "month":
            return f"månad {report.number}, {report.year}"
        case "closing":
            return f"bokslut {report.year}"
        case _:
            return f"budget {report.year}"


def occasion_with_year(report: Report) -> str:
    """The occasion among those of all years: tillfälle 3 2021."""
    return occasion_of(report.occasion, report.year)


def occasion_of(code: str, year: int) -> str:
    """The same of its code: "3" of 2021."""
    return f"{periods.parse(code).words} {year}"


def named_occasion(occasion: Record) -> str:
    """An occasion among those of all years: tillfälle 3 2021."""
    kind, number = str(occasion.values["kind"]), occasion.values["number"] or 0
    words = periods.Occasion(kind, int(str(number))).words
    return f"{words} {occasion.values['year']}"


def who(report: Report, what: str, unit: str) -> str:
    """The second line of a picture's title: what, who, unit."""
    return f"{what}, {report.board_name}, {unit}"


def unit(name: str) -> str:
    """The unit spelled out."""
    return texts.UNIT_NAMES[name]


def status(report: Report) -> str:
    """The report's status, and its version when there are several."""
    said = texts.STATUSES[report.status]
    several = report.versions > 1 or report.version > 1
    return f"{said}, version {report.version}" if several else said


def dated(report: Report) -> str:
    """The date the report bears."""
    return day(report.dated) if report.dated else texts.NOT_DATED


def caption(section: Section, unit: str) -> str:
    """A table's caption: its heading as printed, and the unit it is shown in."""
    if unit == section.unit:
        return section.heading
    quantum = numbers.with_unit(section.quantum, section.unit, section.quantum)
    return (
        f"{section.heading}. Visas i {unit}, publicerat med {quantum} som minsta steg"
    )


def sign(section: Section | None) -> str:
    """What the sign of a deviation in a section means."""
    if section is None:
        return texts.MISSING
    if section.name == "action_plan":
        return texts.PLAN_SIGN
    words = {
        "operating_costs": texts.DEVIATION_SIGNS,
        "investments": texts.INVESTMENT_SIGNS,
    }[section.name]
    return words[section.deviation_sign]


def signs(sections: Mapping[str, Section]) -> str:
    """What the sign of a deviation means, section by section."""
    return "; ".join(
        f"{texts.SECTIONS[name].lower()}: {sign(section)}"
        for name, section in sections.items()
        if name != "action_plan"
    )
