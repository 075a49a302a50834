"""What there is to choose, as the controls need it."""

from typing import Any

from components import sentences
from data_access import Source

Entry = dict[str, Any]


def entries(source: Source) -> list[Entry]:
    """Every report as plain values, boards in order, the latest last."""
    return source.kept(
        "catalogue",
        lambda: [
            {
                "board": report.board,
                "boardName": report.board_name,
                "year": str(report.year),
                "occasion": report.occasion,
                "occasionName": sentences.occasion_in_year(report),
                "periodEnd": report.period_end.isoformat(),
            }
            for report in source.catalogue()
        ],
    )
