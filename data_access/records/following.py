"""What follows in a row from what was typed into it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from data_access.records import figures
from data_access.records.nouns import Noun
from data_access.rules.action_plan import counted


def follow(
    noun: Noun,
    section: Mapping[str, Any],
    before: Mapping[str, Any],
    changed: Mapping[str, Any],
) -> dict[str, Any]:
    """Add to the changed stored values those that follow from them."""
    if noun.section == "action_plan":
        return {**changed, **_counted(section, {**before, **changed})}
    if noun.key == "occasion" and {**before, **changed}.get("number") is None:
        # A budget and a closing have none; another kind is told what it needs.
        return {**changed, "number": 0}
    if noun.section and "kind" in changed and before:
        return {**_resigned(noun, section, before, str(changed["kind"])), **changed}
    return dict(changed)


def dated(
    noun: Noun, before: Mapping[str, Any], changed: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """Add what follows of inquiries and answers, some of it from the day."""
    follows = _OF_DAY.get(noun.key)
    return {**changed, **(follows(before, changed, today) if follows else {})}


def _inquiry(
    before: Mapping[str, Any], changed: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """What an inquiry is about, and the day of its answer."""
    after = {**before, **changed}
    found: dict[str, Any] = {}
    if not {"signal", "line_id", "measure"}.isdisjoint(changed):
        found["about"] = _about(after)
    if before.get("answer") and not after["answer"]:
        found["answered_on"] = None
    elif after.get("answer") and after.get("answered_on") is None:
        found["answered_on"] = today.isoformat()
    return found


def _about(inquiry: Mapping[str, Any]) -> str:
    """A signal, a figure of a line, or a line as a whole: a measure of the plan."""
    if inquiry.get("signal"):
        return "signal"
    if inquiry.get("measure"):
        return "figure"
    return "other" if inquiry.get("line_id") is None else "measure"


def _signal_answer(
    before: Mapping[str, Any], changed: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The day of the answer: that of its saving, where no other is said."""
    if {**before, **changed}.get("answered_on") is None:
        return {"answered_on": today.isoformat()}
    return {}


_OF_DAY: Mapping[str, Callable[..., dict[str, Any]]] = {
    "inquiry": _inquiry,
    "signal_answer": _signal_answer,
}


def _counted(section: Mapping[str, Any], stored: Mapping[str, Any]) -> dict[str, Any]:
    """The rule in the head of the form: what may count in the forecast."""
    effect = stored.get("effect_0")
    approved = stored.get("approved_on")
    settled = counted(
        effect["ore"] if effect else None,
        secured=bool(stored.get("secured")),
        approved_on=date.fromisoformat(approved) if approved else None,
    )
    quantum = effect["quantum"] if effect else section["quantum"]
    figure = {
        "ore": settled.ore,
        "quantum": min(quantum, section["quantum"]),
        "origin": "computed",
        "printed": None,
        "place": None,
    }
    return {
        "counted": figure,
        "counted_answer": settled.answer,
        "label": stored.get("number") or stored.get("label") or "",
    }


def _resigned(
    noun: Noun, section: Mapping[str, Any], before: Mapping[str, Any], kind: str
) -> dict[str, Any]:
    """Figures keep what is printed where a line becomes of another kind."""
    turned: dict[str, Any] = {}
    for field in noun.fields:
        figure = before.get(field.name) if field.within == "figure" else None
        if not figure or figure["ore"] is None:
            continue
        old = figures.sign(section, str(before["kind"]), field.name)
        new = figures.sign(section, kind, field.name)
        if old != new:
            turned[field.name] = {**figure, "ore": -figure["ore"]}
    return turned
