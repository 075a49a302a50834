"""What the figures say, in Swedish sentences computed from the same frames.

A sentence carries its number and its doubt, and never a colour or a sign of
its own: signs come with the figures, better and worse from the rules.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components import numbers, texts
from components.figures.pace import PaceRow
from data_access import Report, Section
from data_access.rules import forecast

Row = Mapping[str, Any]

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


def who(report: Report, what: str, unit: str) -> str:
    """The second line of a picture's title: what, who, unit."""
    return f"{what}, {report.board_name}, {unit}"


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
    size = numbers.with_unit(
        abs(deviation), unit, known(net["deviation_period_quantum"])
    )
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


def pace(row: PaceRow, unit: str) -> str:
    """What pace the forecast needs, beside the pace so far and the budget's."""
    if row.required is None or row.so_far is None:
        return f"{row.label}: {texts.NO_PACE}"
    said = (
        f"{row.label}: prognosen kräver {_paced(row.required, unit)} i månaden "
        f"resten av året, hittills {_paced(row.so_far, unit)}"
    )
    if row.budgeted is None:
        return f"{said}."
    change = numbers.percent(forecast.change(row.required, row.budgeted), signed=True)
    return f"{said}, kvar av budgeten {_paced(row.budgeted, unit)} ({change})."


def fastest_pace(rows: Sequence[PaceRow]) -> str:
    """The message of the paces: the line that must change its pace the most."""
    changes = [
        (forecast.change(row.required, row.so_far), row.label)
        for row in rows
        if row.required is not None and row.so_far
    ]
    known_changes = [(share, label) for share, label in changes if share is not None]
    if not known_changes:
        return texts.NO_PACE
    share, label = max(known_changes, key=lambda change: abs(change[0]))
    return (
        f"{label} måste gå i {numbers.percent(share, signed=True)} annan takt "
        "resten av året för att prognosen ska hålla"
    )


def pace_scenarios(report: Report) -> str:
    """When and which scenarios the paces are of."""
    return (
        f"Hittills {short_period(report)} · prognosens takt och kvarvarande budget "
        f"{rest_of_year(report)} {report.year}"
    )


def scenarios(report: Report, *, with_period: bool, with_year: bool) -> str:
    """When and which scenarios the operating costs picture shows."""
    parts = [f"{period(report).capitalize()}: budget och utfall"] * with_period
    parts += [f"{full_year(report)}: budget och prognos"] * with_year
    return " · ".join([*parts, "avvikelse mot budget"])


def unexplained(frame: pd.DataFrame, unit: str) -> str:
    """The message of the bridge: how much of the deviation has a cause."""
    net = net_row(frame)
    deviation = known(net["deviation_period"]) if net else None
    if net is None or deviation is None:
        return texts.NO_BRIDGE
    if deviation == 0:
        return "Nettot är som budget"
    size = numbers.with_unit(
        abs(deviation), unit, known(net["deviation_period_quantum"])
    )
    return f"Hela avvikelsen, {size}, är oförklarad: ingen orsak har ett belopp"


def bridge_scenarios(report: Report) -> str:
    """When and which scenarios the bridge goes between."""
    return f"{period(report).capitalize()}: från budgeterat netto till utfall"


def bridge_summary(frame: pd.DataFrame, unit: str) -> str:
    """What the bridge shows, for who cannot see it."""
    net = net_row(frame)
    if net is None:
        return texts.NO_BRIDGE
    start, end = (
        balance(known(net[measure]), unit, known(net[f"{measure}_quantum"]))
        for measure in ("budget_period", "outcome_period")
    )
    steps = [
        f"{row['label'].lower()} {_signed(row, 'deviation_period', unit)}"
        for row in top_lines(frame).to_dict("records")
    ]
    return (
        f"Budgeterat {start}, utfall {end}. Däremellan {' och '.join(steps)}; "
        "plus är bättre än budget."
    )


def top_lines(frame: pd.DataFrame) -> pd.DataFrame:
    """The income and cost lines that the net is made of."""
    return frame[(frame["level"] == 0) & frame["kind"].isin(["income", "cost"])]


def caption(section: Section, unit: str) -> str:
    """A table's caption: its heading as printed, and the unit it is shown in."""
    if unit == section.unit:
        return section.heading
    quantum = numbers.with_unit(section.quantum, section.unit, section.quantum)
    return (
        f"{section.heading}. Visas i {unit}, publicerat med {quantum} som minsta steg"
    )


def operating_signs(section: Section) -> str:
    """The sign convention of an operating costs table, in words."""
    costs = texts.COST_SIGNS[section.cost_sign]
    net = texts.NET_SIGNS[section.net_sign]
    return f"{costs} {net} {texts.DEVIATION_SIGN}"


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
    if spent is None:
        return said
    # Less than half of what is expected, spent: the reader should doubt.
    return f"{said}, {'men bara ' if 2 * spent < expected else ''}{so_far}"


def investments_pace(report: Report, row: PaceRow, unit: str) -> str:
    """How much faster the rest of the year must go."""
    if row.required is None or row.so_far is None:
        return texts.NO_PACE
    return (
        f"Prognosen kräver {_paced(row.required, unit)} {unit} i månaden "
        f"{rest_of_year(report)}, hittills har takten varit {_paced(row.so_far, unit)}"
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


def _paced(ore: int | None, unit: str) -> str:
    return numbers.amount(ore, unit, PACE_QUANTUM)


def _signed(row: Row, measure: str, unit: str) -> str:
    quantum = known(row[f"{measure}_quantum"])
    return numbers.amount(known(row[f"{measure}_shown"]), unit, quantum, signed=True)


def _shown(row: Row, measure: str, unit: str) -> str:
    return numbers.amount(
        known(row[f"{measure}_shown"]), unit, known(row[f"{measure}_quantum"])
    )


def measure(name: str) -> str:
    """A measure in the annex's words."""
    return texts.MEASURES[name]


def total_row(frame: pd.DataFrame) -> Row | None:
    """The row that sums the investments, if there is one."""
    rows = frame[frame["kind"] == "total"]
    return None if rows.empty else rows.iloc[0].to_dict()


def is_said(row: Row, name: str) -> bool:
    """Whether the source has something in that cell."""
    return known(row[name]) is not None


def monthly(ore: int | None, unit: str) -> str:
    """A pace with its unit: 1,98 mnkr per månad."""
    if ore is None:
        return texts.MISSING
    return f"{_paced(ore, unit)}{numbers.SPACE}{texts.PER_MONTH.format(unit)}"


def figure(row: Row, name: str, unit: str) -> str:
    """A figure with its unit, or that it is missing.

    What is derived from published figures is no finer than they are.
    """
    ore = known(row[name])
    if ore is None:
        return texts.MISSING
    quantum = known(row.get(f"{name}_quantum", row["appropriation_quantum"]))
    return numbers.with_unit(ore, unit, quantum)


def investment_scenarios(report: Report) -> str:
    """When and which scenarios the investment pictures show."""
    return (
        f"Utfall {short_period(report)}, prognos och anslag "
        f"{texts.FULL_YEAR} {report.year}"
    )


def investments_summary(row: Row, unit: str) -> str:
    """What the investment picture shows, for who cannot see it."""
    granted = figure(row, "appropriation", unit)
    parts = [
        f"{texts.MEASURES[name].lower()} {_shown(row, name, unit)}"
        for name in ("original", "carried_over", "extra", "carried_over_and_extra")
        if is_said(row, name)
    ]
    made_of = f", varav {' och '.join(parts)}" if parts else ""
    return (
        f"Anslaget är {granted}{made_of}. Upparbetat {_shown(row, 'outcome', unit)}, "
        f"prognos {_shown(row, 'forecast', unit)}, förbrukas inte "
        f"{figure(row, 'unspent', unit)}. Beställt men ej fakturerat: "
        f"{figure(row, 'ordered', unit)}."
    )


def empty_plan(frame: pd.DataFrame, unit: str) -> str:
    """Why there is no picture of the action plan's effects."""
    if real_measures(frame).empty:
        total = frame[frame["kind"] == "total"]
        counted = (
            _shown(total.iloc[0], "counted", unit) if len(total) else texts.MISSING
        )
        return texts.EMPTY_PLAN.format(f"{counted}{numbers.SPACE}{unit}")
    return texts.NO_EFFECTS


def effects_summary(frame: pd.DataFrame, year: int, unit: str) -> str:
    """What the effects picture shows, for who cannot see it."""
    measures = real_measures(frame)
    sums = [known(measures[f"effect_{n}"].sum()) for n in range(4)]
    said = [
        f"{year + n} {numbers.amount(ore, unit, PACE_QUANTUM)}"
        for n, ore in enumerate(sums)
    ]
    return f"Effekt i {unit}: {', '.join(said)}."


def reconciliation(counts: Mapping[str, int]) -> str:
    """The message of the reconciliation."""
    wrong, rounded = counts["disagrees"], counts["rounding"]
    if wrong:
        said = (
            "1 uppgift stämmer inte"
            if wrong == 1
            else f"{wrong} uppgifter stämmer inte"
        )
    else:
        said = "Inget i rapporten säger emot sig självt"
    more = f"; {rounded} skillnader är avrundning" if rounded > 1 else ""
    return said + ("; 1 skillnad är avrundning" if rounded == 1 else more)


def printed(row: Row, name: str, unit: str, *, signed: bool = False) -> str:
    """A figure as the source prints it, in the unit chosen."""
    if signed:
        return _signed(row, name, unit)
    return _shown(row, name, unit)


def turnover(frame: pd.DataFrame) -> str:
    """How the gross outgrows the budget while the net stands still."""
    change = turnover_change(frame)
    if change is None or abs(change) < _NOTABLE_TURNOVER:
        return ""
    share = numbers.percent(change, signed=True)
    return f"Kostnaderna väntas bli {share} mot budget"


def use_word(report: Report, row: Row, unit: str) -> str:
    """How far the allocation is used: till augusti, prognos 8,7."""
    return f"använt {until(report)}, prognos {_shown(row, 'forecast', unit)}"


def reconciliation_word(counts: Mapping[str, int]) -> str:
    """The reconciliation in a table's cell."""
    wrong, unchecked = counts.get("disagrees", 0), counts.get("unchecked", 0)
    if wrong:
        return f"{wrong} stämmer inte"
    return f"stämmer, {unchecked} ej kontrollerade" if unchecked else "stämmer"


def completion(row: Row) -> str:
    """How much of the allocation is used, and is expected to be."""
    so_far = numbers.percent(row["completion_outcome"], places=1)
    expected = numbers.percent(row["completion_forecast"], places=1)
    return f"{so_far} hittills, {expected} enligt prognos"
