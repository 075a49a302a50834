"""What the operating costs (driftkostnader) say, with their doubt."""

import pandas as pd

from components import numbers, rows, texts
from components.rows import Row, known
from components.sentences.cells import printed
from components.sentences.reports import full_year, period, short_period, until
from data_access import Report, Section

#: A change of turnover smaller than this is not worth a word in the message.
_NOTABLE_TURNOVER = 0.05


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
    net = rows.net(frame)
    if net is None:
        return texts.NO_NET
    said = [_period_part(report, net, unit) + _year_part(net, unit)]
    said += _turnover_part(frame)
    return "; ".join(said)


def operating_block(report: Report, frame: pd.DataFrame, unit: str, block: str) -> str:
    """What the "period" or the "year" says alone, with its doubt."""
    net = rows.net(frame)
    if net is None:
        return texts.NO_NET
    if block == "period":
        return _period_part(report, net, unit)
    year = known(net["deviation_year"])
    if year is None:
        return "Prognos för helåret saknas"
    size = numbers.with_unit(abs(year), unit, known(net["deviation_year_quantum"]))
    said = f"Prognosen för helåret är {size} {compared(year)}"
    if year == 0:
        said = f"Prognosen för helåret är {size} från budget"
    return "; ".join([said, *_turnover_part(frame)])


def _period_part(report: Report, net: Row, unit: str) -> str:
    deviation = known(net["deviation_period"])
    if deviation is None:
        return "Periodens avvikelse saknas"
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


def turnover(frame: pd.DataFrame) -> str:
    """How the gross outgrows the budget while the net stands still."""
    change = turnover_change(frame)
    if change is None or abs(change) < _NOTABLE_TURNOVER:
        return ""
    word = "högre" if change > 0 else "lägre"
    return f"Kostnaderna väntas bli {numbers.percent(abs(change))} {word} än budget"


def operating_summary(report: Report, frame: pd.DataFrame, unit: str) -> str:
    """What the operating costs picture shows, for who cannot see it."""
    parts = []
    for row in rows.all_of(frame[frame["level"] == 0]):
        shown = [
            f"{word} {printed(row, measure, unit)}"
            for word, measure in (
                (f"budget {short_period(report)}", "budget_period"),
                ("utfall", "outcome_period"),
                ("budget helår", "budget_year"),
                ("prognos", "forecast_year"),
            )
        ]
        parts.append(f"{row['label']}: {', '.join(shown)}.")
    return " ".join(parts)


def scenarios(report: Report, *, with_period: bool, with_year: bool) -> str:
    """When and which scenarios the operating costs picture shows."""
    parts = [f"{period(report).capitalize()}: budget och utfall"] * with_period
    parts += [f"{full_year(report)}: budget och prognos"] * with_year
    return " · ".join([*parts, "avvikelse mot budget"])


def operating_signs(section: Section) -> str:
    """The sign convention of an operating costs table, in words."""
    costs = texts.COST_SIGNS[section.cost_sign]
    net = texts.NET_SIGNS[section.net_sign]
    deviation = texts.DEVIATION_SIGNS[section.deviation_sign]
    return f"{costs} {net} Avvikelse: {deviation}."
