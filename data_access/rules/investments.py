"""What is left of an appropriation (anslag). Öre, spending positive."""


def difference(whole: int | None, part: int | None) -> int | None:
    """Whole − part in öre; ``None`` where either is missing."""
    return None if whole is None or part is None else whole - part


def completion(spent: int | None, appropriation: int | None) -> float | None:
    """Share of the appropriation that is spent (genomförandegrad).

    ``None`` where the appropriation is 0 or missing: a division by a zero
    budget is missing, not 0.
    """
    return None if spent is None or not appropriation else spent / appropriation


def uncommitted(
    appropriation: int | None, spent: int | None, ordered: int | None
) -> int | None:
    """What of an appropriation is neither spent nor ordered, in öre.

    ``None`` where any of them is missing: what is ordered is then not known.
    """
    return difference(difference(appropriation, spent), ordered)
