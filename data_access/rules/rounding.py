"""Division of whole öre, rounded as people round: half away from zero."""


def divide(numerator: int, denominator: int) -> int:
    """Divide whole numbers and round half away from zero.

    Raises:
        ZeroDivisionError: If the denominator is 0.
    """
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -size if numerator < 0 else size
