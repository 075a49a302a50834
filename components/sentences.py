"""What the figures say, in Swedish sentences computed from the same frames.

A sentence carries its number and its doubt, and never a colour or a sign of
its own: signs come with the figures, better and worse from the rules.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from components import numbers, texts
from data_access import Pace, Report
from data_access.rules import forecast

type Row = Mapping[str, Any]

#: Quantum of derived paces and shares of the year: 0,01 mnkr, in öre.
PACE_QUANTUM = 1_000_000

#: A change of turnover smaller than this is not worth a word in the message.
_NOTABLE_TURNOVER = 0.05


# When and what


def day(when: date) -> str:
    """A date in words: 8 september 2021."""
    return f"{when.day} {texts.MONTHS[when.month - 1]} {when.year}"


def period(report: Report) -> str:
    """The months a report covers: januari–augusti 2021."""
    return f"{_months(texts.MONTHS, report)} {report.year}"


def short_period(report: Report) -> str:
    """The same for a column head: jan–aug."""
    return _months(texts.MONTHS_SHORT, report)


def _months(names: tuple[str, ...], report: Report) -> str:
    last = names[report.months - 1]
    return last if report.months == 1 else f"{names[0]}–{last}"


def until(report: Report) -> str:
    """How far the outcome reaches: till augusti."""
    return f"till {texts.MONTHS[report.months - 1]}"


def rest_of_year(report: Report) -> str:
    """The months still to come: sep–dec."""
    first = texts.MONTHS_SHORT[min(report.months, 11)]
    last = texts.MONTHS_SHORT[-1]
    return last if first == last else f"{first}–{last}"


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


def unit(name: str) -> str:
    """The unit spelled out."""
    return texts.UNIT_NAMES[name]


def status(report: Report) -> str:
    """The report's status, and its version when there are several."""
    said = texts.STATUSES[report.status]
    return said if report.version == 1 else f"{said}, version {report.version}"


def dated(report: Report) -> str:
    """The date the report bears."""
    return day(report.dated) if report.dated else texts.NOT_DATED


# Driftkostnader


def compared(deviation: int | None) -> str:
    """A drift deviation in a word; exactly 0 is neither over nor under."""
    if deviation is None:
        return texts.MISSING
    if deviation == 0:
        return texts.EQUAL
    return texts.BETTER if deviation > 0 else texts.WORSE


def balance(net: int | None, unit: str, quantum: int | None) -> str:
    """A net level (internal sign) in words: överskott 0,8."""
    if net is None:
        return texts.MISSING
    if net == 0:
        return texts.IN_BALANCE
    word = texts.SURPLUS if net > 0 else texts.DEFICIT
    return f"{word} {numbers.amount(abs(net), unit, quantum)}"


def operating_costs(report: Report, frame: pd.DataFrame, unit: str) -> str:
    """The message of the operating costs, with its doubt.

    "1,3 mnkr bättre än budget till augusti, men prognosen för helåret är ändå
    0,0; omsättning +17 %".
    """
    net = net_row(frame)
    if net is None:
        return texts.NO_NET
    said = [_period_part(report, net, unit) + _year_part(net, unit)]
    said += _turnover_part(frame)
    return "; ".join(said)


def _period_part(report: Report, net: Row, unit: str) -> str:
    deviation = known(net["deviation_period"])
    if deviation is None:
        return f"Periodens avvikelse saknas {until(report)}"
    if deviation == 0:
        return f"Som budget {until(report)}"
    size = numbers.with_unit(abs(deviation), unit, known(net["deviation_period_quantum"]))
    return f"{size} {compared(deviation)} {until(report)}"


def _year_part(net: Row, unit: str) -> str:
    period, year = known(net["deviation_period"]), known(net["deviation_year"])
    if year is None:
        return ", prognos för helåret saknas"
    size = numbers.amount(abs(year), unit, known(net["deviation_year_quantum"]))
    if year == 0:
        doubt = "ändå " if period else ""
        return f", prognosen för helåret är {doubt}{size}"
    turn = "men" if period and (period > 0) != (year > 0) else "och"
    return f", {turn} prognosen för helåret är {size} {compared(year)}"


def _turnover_part(frame: pd.DataFrame) -> list[str]:
    """Income and cost that both outgrow the budget hide behind a net of zero."""
    change = turnover_change(frame)
    if change is None or abs(change) < _NOTABLE_TURNOVER:
        return []
    return [f"omsättning {numbers.percent(change, signed=True)}"]


def turnover_change(frame: pd.DataFrame) -> float | None:
    """The year's forecast gross cost against its budget, as a share."""
    costs = frame[(frame["kind"] == "cost") & (frame["level"] == 0)]
    budget, forecast_ = costs["budget_year"].sum(), costs["forecast_year"].sum()
    return None if not budget or not forecast_ else float(forecast_ / budget - 1)


def operating_summary(report: Report, frame: pd.DataFrame, unit: str) -> str:
    """What the operating costs picture shows, for who cannot see it."""
    parts = []
    for _, row in frame[frame["level"] == 0].iterrows():
        shown = [
            f"{word} {_shown(row, measure, unit)}"
            for word, measure in (
                (f"budget {short_period(report)}", "budget_period"),
                ("utfall", "outcome_period"),
                ("budget helår", "budget_year"),
                ("prognos", "forecast_year"),
            )
        ]
        parts.append(f"{row['label']}: {', '.join(shown)}.")
    return " ".join(parts)


def pace(label: str, pace: Pace, unit: str) -> str:
    """What pace the forecast needs, beside the pace so far and the budget's."""
    if pace.required is None or pace.so_far is None:
        return f"{label}: takten kan inte räknas ut, uppgift saknas."
    needed, so_far, budgeted = (
        numbers.amount(value, unit, PACE_QUANTUM)
        for value in (pace.required, pace.so_far, pace.budgeted)
    )
    said = (
        f"{label}: prognosen kräver {needed} {unit} i månaden resten av året, "
        f"hittills {so_far}"
    )
    if pace.budgeted is None:
        return f"{said}."
    change = numbers.percent(forecast.change(pace.required, pace.budgeted), signed=True)
    return f"{said}, kvar av budgeten {budgeted} ({change})."


# Investeringar


def investments(row: Row, unit: str) -> str:
    """The message of the investments: 8,7 av 12,5 mnkr väntas bli använda."""
    granted, expected = known(row["appropriation"]), known(row["forecast"])
    spent = known(row["outcome"])
    if granted is None:
        return texts.NO_APPROPRIATION
    so_far = f"{_shown(row, 'outcome', unit)} hittills"
    whole = f"{_shown(row, 'appropriation', unit)}{numbers.SPACE}{unit}"
    if expected is None:
        return f"{so_far} av anslaget {whole}; prognos saknas"
    said = f"{_shown(row, 'forecast', unit)} av {whole} väntas bli använda"
    return said if spent is None else f"{said}, men bara {so_far}" if (
        spent * 2 < expected
    ) else f"{said}, {so_far}"


def investments_pace(report: Report, pace: Pace, unit: str) -> str:
    """How much faster the rest of the year must go."""
    if pace.required is None or pace.so_far is None:
        return texts.NO_PACE
    needed = numbers.amount(pace.required, unit, PACE_QUANTUM)
    so_far = numbers.amount(pace.so_far, unit, PACE_QUANTUM)
    return (
        f"Prognosen kräver {needed} {unit} i månaden {rest_of_year(report)}; "
        f"hittills har takten varit {so_far}."
    )


# Handlingsplan


def action_plan(frame: pd.DataFrame, unit: str) -> str:
    """The message of the action plan."""
    total = frame[frame["kind"] == "total"]
    count = len(real_measures(frame))
    if not count:
        return texts.NO_MEASURES
    named = "1 åtgärd" if count == 1 else f"{count} åtgärder"
    if total.empty or known(total.iloc[0]["counted"]) is None:
        return f"{named} i handlingsplanen"
    counted = f"{_shown(total.iloc[0], 'counted', unit)}{numbers.SPACE}{unit}"
    return f"{named} i handlingsplanen, {counted} räknas in i helårsprognosen"


def real_measures(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows that hold a measure: a description with a decision or an effect.

    A published form has numbered rows that nobody filled in, and one that only
    says that there is nothing; neither is a measure.
    """
    said = frame["description"].str.strip() != ""
    filled = (
        frame[[f"effect_{year}" for year in range(4)]].notna().any(axis=1)
        | (frame[["operation", "decided_by", "planned_or_started"]] != "").any(axis=1)
        | (frame["counted"].fillna(0) != 0)
    )
    return frame[(frame["kind"] == "measure") & said & filled]


# Small tools


def net_row(frame: pd.DataFrame) -> Row | None:
    """The row that holds the net of the operating costs, if there is one."""
    rows = frame[frame["kind"] == "net"]
    return None if rows.empty else rows.iloc[-1].to_dict()


def known(value: Any) -> int | None:  # noqa: ANN401 -- a cell of a frame
    """A cell as an int, or ``None`` where the figure is missing."""
    return None if pd.isna(value) else int(value)


def _shown(row: Row, measure: str, unit: str) -> str:
    return numbers.amount(
        known(row[f"{measure}_shown"]), unit, known(row[f"{measure}_quantum"])
    )
