"""Amounts as a source prints them: text to whole öre, with their quantum."""

import re

# Öre in one of each unit.
UNITS = {
    "mnkr": 100_000_000,
    "mkr": 100_000_000,
    "MSEK": 100_000_000,
    "tkr": 100_000,
    "kSEK": 100_000,
    "kr": 100,
    "SEK": 100,
    "öre": 1,
}
_AMOUNT = re.compile(
    r"(?P<minus>[-−–])?\s*(?P<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)"
    r"(?:,(?P<part>\d+))?\s*(?P<unit>[A-Za-zÖö]+)?"
)


def parse(printed: str, unit: str, decimals: int | None = None) -> tuple[int, int]:
    """Read a printed amount.

    Args:
        printed: As "−4,1", "1 300" or "300kSEK"; its own unit goes before
            ``unit``.
        unit: The unit of the table.
        decimals: How many decimals the table prints; ``None`` takes any.

    Returns:
        Öre in the printed sign, and the quantum in öre.

    Raises:
        ValueError: If the text is no amount, with the reason in Swedish.
    """
    found = _AMOUNT.fullmatch(printed.strip())
    if not found:
        message = f"”{printed}” är inget belopp."
        raise ValueError(message)
    part = found["part"] or ""
    if decimals is not None and not found["unit"] and len(part) != decimals:
        message = f"”{printed}” ska ha {decimals} decimaler, som tabellen."
        raise ValueError(message)
    quantum = quantum_of(found["unit"] or unit, len(part))
    digits = int(re.sub(r"\D", "", found["whole"]) + part)
    return (-1 if found["minus"] else 1) * digits * quantum, quantum


def quantum_of(unit: str, decimals: int) -> int:
    """Give the öre of the last decimal printed.

    Raises:
        ValueError: If the unit is unknown, or finer than an öre.
    """
    if unit not in UNITS:
        message = f"Enheten ”{unit}” är okänd."
        raise ValueError(message)
    quantum, rest = divmod(UNITS[unit], int(10**decimals))
    if rest or not quantum:
        message = f"{decimals} decimaler av {unit} är finare än ett öre."
        raise ValueError(message)
    return quantum
