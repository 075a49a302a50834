"""What a reader has to say of a file: values, collected, never raised."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Fault:
    """One remark on a file.

    Attributes:
        severity: "error": something is not read; "warning": read, but look;
            "info": left out on purpose, or chosen, and why.
        place: "Blad1!C7", "sida 3, rad 12", "rad 204", or "" for the whole file.
        message: One Swedish sentence: what, and what to do about it.
    """

    severity: Severity
    place: str
    message: str
