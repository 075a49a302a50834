"""Callback bodies that nobody's browser sends are refused before Dash reads them.

Dash answers 500 to them, with a traceback in the log for each.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash
from flask import abort, request

PATH = "/_dash-update-component"


def register(app: Dash) -> None:
    """Answer 400 to a callback request that no page of the app can have sent."""

    @app.server.before_request
    def check() -> None:
        if request.path != PATH or request.method != "POST":
            return
        if not is_wellformed(request.get_json(), app.callback_map):
            abort(400)


def is_wellformed(body: Any, callbacks: Mapping[str, Mapping[str, Any]]) -> bool:  # noqa: ANN401 -- any JSON
    """Whether a body asks for a callback that there is, with what it takes."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    callback = callbacks.get(body["output"])
    changed = body.get("changedPropIds", [])
    return (
        callback is not None
        and _names(body.get("inputs")) == _names(callback["inputs"])
        and _names(body.get("state", [])) == _names(callback["state"])
        and _names(_listed(body.get("outputs"))) == _output_names(body["output"])
        and isinstance(changed, list)
        and all(isinstance(name, str) for name in changed)
    )


def _names(slots: Any) -> list[str] | None:  # noqa: ANN401 -- any JSON
    """``id.property`` of each slot; None where one is no slot."""
    if not isinstance(slots, Sequence) or not all(
        isinstance(slot, dict)
        and isinstance(slot.get("id"), str)
        and isinstance(slot.get("property"), str)
        for slot in slots
    ):
        return None
    return [f"{slot['id']}.{slot['property'].partition('@')[0]}" for slot in slots]


def _listed(outputs: Any) -> Any:  # noqa: ANN401 -- any JSON
    return [outputs] if isinstance(outputs, dict) else outputs


def _output_names(output: str) -> list[str]:
    """Dash writes several outputs as ``..a.children...b.figure..``.

    What follows an @ tells callbacks apart that share an output.
    """
    names = output[2:-2].split("...") if output.startswith("..") else [output]
    return [name.partition("@")[0] for name in names]
