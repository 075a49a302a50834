"""Open data: confirmed reports for residents and programs.

What a report says is tidy rows (`rows`), described for machines (`package`), whole
as one object (`whole`), and findable (`catalogue`). Only reports whose minutes are
confirmed are given out, and never those of a municipality that does not exist.

Cells are kept as they are, also where they begin with a sign that a spreadsheet
takes for a formula: these files are read by programs, and a mark before it would be
another value. Who opens them in Excel is given the workbooks instead.
"""

from data_access import Report, Source

#: The status in which a report is public.
PUBLIC = "confirmed"

#: Where open data are.
ROOT = "/oppna-data"


def is_public(source: Source, report: Report) -> bool:
    """Whether a report is given out as open data."""
    return report.status == PUBLIC and source.invented() is None


def public(source: Source) -> list[Report]:
    """Every version of a report that is given out: by board, the newest last."""
    return [report for report in source.reports() if is_public(source, report)]


def address(report: Report) -> str:
    """The folder of a report; a rättelse has one of its own."""
    version = f"/v{report.version}" if report.version > 1 else ""
    return f"{ROOT}/{report.board}/{report.year}/{report.occasion}{version}"
