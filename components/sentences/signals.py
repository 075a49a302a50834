"""What a signal says: one sentence with its figures, its rule, and its short form."""

from collections.abc import Callable, Mapping
from typing import Any

from components import numbers, texts
from components.paces import PaceRow
from components.sentences.cells import PACE_QUANTUM
from components.sentences.paces import pace
from components.sentences.reports import day
from data_access.rules.forecast import Pace
from data_access.rules.periods import MONTH_NAMES
from data_access.rules.signals.signal import Case, Signal
from data_access.rules.signals.thresholds import MNKR, PER_MILLE, Thresholds

_Values = Mapping[str, Any]


def signal(found: Case, code: str, unit: str) -> str:
    """A case of a signal in one sentence."""
    return _SENTENCES[code](found.values, unit)


def signal_name(code: str) -> str:
    """What a signal is called, as the head of its sentence."""
    return texts.SIGNAL_NAMES[code][0].upper() + texts.SIGNAL_NAMES[code][1:]


def signal_short(found: Signal, unit: str, *, named: bool = False) -> str:
    """A signal's name with its chief figure, where many stand together.

    ``named`` writes out the unit, where nothing else says it.
    """
    name = texts.SIGNAL_NAMES[found.code]
    chief = _CHIEF.get(found.code)
    ore = found.cases[0].values.get(chief) if chief else None
    if not isinstance(ore, int):
        return name
    # What is left is neither good nor bad: it has no sign.
    left = found.code == "repeated_carry_over"
    amount = numbers.with_unit if named else numbers.amount
    return f"{name} {amount(ore, unit, signed=not left)}"


def signal_rule(code: str, limits: Thresholds, gross: int) -> str:
    """The rule of a signal in words, with the thresholds in force for a board."""
    return texts.SIGNAL_RULES[code].format(
        least=_limit(limits.least(gross)),
        swing=_limit(limits.share("swing", gross)),
        pace=numbers.percent(limits.pace / PER_MILLE),
        investment_pace=limits.investment_pace,
        explained=numbers.percent(limits.explained / PER_MILLE),
        forecast_years=limits.forecast_years,
    )


def untestable(found: Signal) -> str:
    """Why a signal cannot be tested."""
    return texts.UNTESTABLE.format(texts.SIGNAL_REASONS[found.reason])


def _limit(ore: int) -> str:
    """A threshold in the unit that tells it best: 3,0 mnkr, or 596 tkr."""
    return numbers.with_unit(ore, "mnkr" if ore >= MNKR else "tkr")


def _fine(unit: str) -> int:
    """Öre: a hundredth of a million, or a thousand."""
    return PACE_QUANTUM if unit == "mnkr" else numbers.UNITS[unit]


def _signed(ore: int, unit: str, quantum: int | None = None) -> str:
    return numbers.with_unit(ore, unit, quantum, signed=True)


def _plain(ore: int, unit: str) -> str:
    return numbers.with_unit(abs(ore), unit)


def _worse(ore: int) -> str:
    return "bättre" if ore > 0 else "sämre"


def _zero_forecast(values: _Values, unit: str) -> str:
    period = values["period"]
    straight = _signed(
        values["straight"], unit, _fine(unit) if unit == "mnkr" else None
    )
    return (
        f"Prognosen är {numbers.with_unit(values['year'], unit)} från budget fast "
        f"perioden är {_plain(period, unit)} {_worse(period)}. I samma takt slutar "
        f"året på {straight}."
    )


def _pace(values: _Values, unit: str) -> str:
    given = Pace(values.get("so_far"), values.get("required"), values.get("budgeted"))
    return pace(PaceRow(0, values["label"], given), unit)


def _opposite(values: _Values, unit: str) -> str:
    period, year = values["period"], values["year"]
    return (
        f"Perioden är {_plain(period, unit)} {_worse(period)} än budget, men "
        f"prognosen {_plain(year, unit)} {_worse(year)}."
    )


def _swinging(values: _Values, unit: str) -> str:
    return (
        f"Prognosen har ändrats {_signed(values['moved'], unit)} sedan förra "
        f"rapporten: från {numbers.amount(values['before'], unit, signed=True)} till "
        f"{_signed(values['year'], unit)}."
    )


def _of(values: _Values) -> str:
    """Which of a report's economies it is of, where there are several."""
    return f"{values['economy']}: " if values["economy"] else ""


def _offset(values: _Values, unit: str) -> str:
    return (
        f"{_of(values)}Intäkternas avvikelse {_signed(values['income'], unit)} och "
        f"kostnadernas {_signed(values['cost'], unit)} tar ut varandra precis."
    )


def _regulated(values: _Values, unit: str) -> str:
    return (
        f"{_of(values)}Resultatet regleras till noll: intäkter "
        f"{_signed(values['income'], unit)} och kostnader {_signed(values['cost'], unit)} mot budget."
    )


def _straight_line(values: _Values, unit: str) -> str:
    months = values["months"]
    last = MONTH_NAMES[months - 1]
    return (
        f"{values['label']}: budgeten till {last}, {_plain(values['period'], unit)}, "
        f"är {numbers.percent(values['share'], places=1)} av årets; {months}/12 är "
        f"{numbers.percent(values['twelfths'], places=1)}."
    )


def _empty_plan(values: _Values, unit: str) -> str:
    said = "Handlingsplanen är tom."
    if "ore" in values:
        loss = _signed(values["ore"], unit)
        said = (
            f"Handlingsplanen är tom fast rapporten nämner {loss}: ”{values['words']}”"
        )
    measure = values.get("measure")
    return f"{said} Åtgärden står bara i texten: ”{measure}”" if measure else said


def _deficit(values: _Values, unit: str) -> str:
    said = (
        f"Prognosen är ett underskott på {_plain(values['year'], unit)}. Åtgärder för "
        f"{_plain(values['counted'], unit)} räknas in, "
        f"{_plain(values['left'], unit)} saknar åtgärd"
    )
    days = values["days"]
    if days is None:
        return f"{said}."
    late = f", gränsen är {values['limit']}" if days > values["limit"] else ""
    return f"{said}, {days} dagar efter rapporten{late}."


def _unexplained(values: _Values, unit: str) -> str:
    of = f"{texts.SIDES[values['side']]}, {texts.HORIZONS[values['horizon']]}"
    whole = _signed(values["deviation"], unit)
    if values["explained"] is None:
        return f"Avvikelsen {whole} ({of}) har ingen orsak med belopp."
    return (
        f"Orsakerna ger {_signed(values['explained'], unit)} av avvikelsen {whole} "
        f"({of}): {_signed(values['rest'], unit)} är oförklarat."
    )


def _repeated(values: _Values, unit: str) -> str:
    again = values["years"] + 1
    row = f" {_ordinal(again)} året i rad." if values["years"] else ""
    left = "blev" if values["is_final"] else "väntas bli"
    return (
        f"{_plain(values['unspent'], unit)} av anslaget {left} kvar, minst lika mycket "
        f"som de {_plain(values['carried_over'], unit)} som fördes över från året före "
        f"(genomförandegrad {numbers.percent(values['completion'])}).{row}"
    )


def _ordinal(number: int) -> str:
    words = ("Första", "Andra", "Tredje", "Fjärde", "Femte", "Sjätte", "Sjunde")
    return words[number - 1] if number <= len(words) else f"{number}:e"


def _improved(values: _Values, unit: str) -> str:
    return (
        f"Prognosen är {_plain(values['better'], unit)} bättre än förra gången. "
        f"{_plain(values['budget'], unit)} av det är ändrad budget, och "
        f"{_plain(values['explained'], unit)} förklaras av orsaker och åtgärder."
    )


def _no_calculation(values: _Values, unit: str) -> str:
    outcome = values["outcome"]
    spent = f" ({_plain(outcome, unit)} hittills)" if outcome else ""
    lacks = "anslag" if values["lacks"] == "money" else "kalkyl för totalutgiften"
    return f"{values['label']} är påbörjat{spent} utan {lacks}."


def _disagrees(values: _Values, unit: str) -> str:
    if values["ore"] is None:
        return str(values["words"])
    off = _plain(values["ore"], unit)
    return f"{values['words']}: skiljer {off} från det som delarna ger."


def _late(values: _Values, _unit: str) -> str:
    days = f"{values['days']} dagar" if values["days"] != 1 else "1 dag"
    due = values["deadline"]
    if values["what"] == "question":
        return f"Frågan ”{values['words']}” skulle ha besvarats {day(due)}: {days} sen."
    if values["came"]:
        return f"Rapporten skulle ha varit klar {day(due)} och kom {days} sent."
    return f"Rapporten skulle ha varit klar {day(due)}. Den är {days} försenad."


def _one_way(values: _Values, unit: str) -> str:
    mean = values["mean"]
    return (
        f"Bokslutet har blivit {_worse(mean)} än prognosen {values['years']} år i rad, "
        f"i snitt {_plain(mean, unit)}, sedan {values['first']}."
    )


_SENTENCES: Mapping[str, Callable[[_Values, str], str]] = {
    "zero_forecast": _zero_forecast,
    "pace": _pace,
    "opposite": _opposite,
    "swinging": _swinging,
    "offset": _offset,
    "regulated": _regulated,
    "straight_line": _straight_line,
    "empty_plan": _empty_plan,
    "deficit_without_measures": _deficit,
    "unexplained": _unexplained,
    "repeated_carry_over": _repeated,
    "improved_without_measure": _improved,
    "no_calculation": _no_calculation,
    "disagrees": _disagrees,
    "late": _late,
    "optimistic": _one_way,
    "pessimistic": _one_way,
}

#: The figure that says how much, of those that one figure says it of.
_CHIEF = {
    "zero_forecast": "period",
    "opposite": "year",
    "swinging": "moved",
    "empty_plan": "ore",
    "deficit_without_measures": "left",
    "unexplained": "rest",
    "repeated_carry_over": "unspent",
    "improved_without_measure": "better",
    "disagrees": "ore",
    "optimistic": "mean",
    "pessimistic": "mean",
}
