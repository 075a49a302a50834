"""What the reconciliation (avstämning) found, in words."""

from collections.abc import Mapping

from data_access.rules.reconcile import Status


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


def reconciliation_word(counts: Mapping[Status, int]) -> str:
    """The reconciliation in a table's cell."""
    wrong, unchecked = counts.get("disagrees", 0), counts.get("unchecked", 0)
    if wrong:
        return f"{wrong} stämmer inte"
    if unchecked:
        return f"stämmer, {unchecked} ej kontrollera{'d' if unchecked == 1 else 'de'}"
    return "stämmer"
