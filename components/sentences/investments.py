"""What the investments (investeringar) say: the allocation and its use."""

from components import numbers, rows, texts
from components.rows import Row, known
from components.sentences.cells import figure, printed
from components.sentences.reports import short_period, until
from data_access import Report, Section


def investments(row: Row, unit: str) -> str:
    """The message of the investments: 8,7 av 12,5 mnkr väntas bli använda."""
    granted, expected = known(row["appropriation"]), known(row["forecast"])
    spent = known(row["outcome"])
    if granted is None:
        return texts.NO_APPROPRIATION
    so_far = f"{printed(row, 'outcome', unit)} hittills"
    whole = f"{printed(row, 'appropriation', unit)}{numbers.SPACE}{unit}"
    if expected is None:
        return f"{so_far} av anslaget {whole}; prognos saknas"
    said = f"{printed(row, 'forecast', unit)} av {whole} väntas bli använda"
    if spent is None:
        return said
    # Less than half of what is expected, spent: the reader should doubt.
    return f"{said}, {'men bara ' if 2 * spent < expected else ''}{so_far}"


def investment_scenarios(report: Report) -> str:
    """When and which scenarios the investment pictures show."""
    return (
        f"Utfall {short_period(report)}, prognos och anslag "
        f"{texts.FULL_YEAR} {report.year}"
    )


def investments_summary(row: Row, unit: str) -> str:
    """What the investment picture shows, for who cannot see it."""
    granted = figure(row, "appropriation", unit)
    parts = [
        f"{texts.MEASURES[name].lower()} {printed(row, name, unit)}"
        for name in ("original", "carried_over", "extra", "carried_over_and_extra")
        if rows.is_said(row, name)
    ]
    made_of = f", varav {' och '.join(parts)}" if parts else ""
    return (
        f"Anslaget är {granted}{made_of}. Upparbetat {printed(row, 'outcome', unit)}, "
        f"prognos {printed(row, 'forecast', unit)}, förbrukas inte "
        f"{figure(row, 'unspent', unit)}. Beställt men ej fakturerat: "
        f"{figure(row, 'ordered', unit)}."
    )


def use_word(report: Report, row: Row, unit: str) -> str:
    """How far the allocation is used: till augusti, prognos 8,7."""
    return f"använt {until(report)}, prognos {printed(row, 'forecast', unit)}"


def completion(row: Row) -> str:
    """How much of the allocation is used, and is expected to be."""
    so_far = numbers.percent(row["completion_outcome"], places=1)
    expected = numbers.percent(row["completion_forecast"], places=1)
    return f"{so_far} hittills, {expected} enligt prognos"


def investment_signs(section: Section) -> str:
    """The sign convention of an investments table, in words."""
    deviation = texts.INVESTMENT_SIGNS[section.deviation_sign]
    return f"Avvikelse: {deviation}. {texts.UNSPENT_NEUTRAL}"
