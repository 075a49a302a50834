"""What the reader has chosen to look at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Selection:
    """A board (nämnd), a year and an occasion (uppföljningstillfälle).

    Attributes:
        board: The board's short name in addresses, as "gsn".
        year: The calendar year.
        occasion: "3", "m03", "bokslut" or "budget".
        version: Of the board's report for the occasion; ``None`` is the one in
            force.

    What is ``None`` was left open: the latest report that fits.
    """

    board: str | None = None
    year: int | None = None
    occasion: str | None = None
    version: int | None = None
