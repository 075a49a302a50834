"""What was changed in a report after it had been sent out."""

from collections.abc import Sequence

from data_access import Difference, Report, Selection, Source

#: Why a version came that the one before it does not say.
_AFTER = ("after_sending", "correction")


def pairs(source: Source, report: Report) -> list[tuple[Report, Report]]:
    """Versions to compare: the one seen with what it follows and what follows it."""
    every = source.versions(_of(report))
    by_id = {each.id: each for each in every}
    return [
        (by_id[later.follows], later)
        for later in every
        if later.why in _AFTER
        and later.follows in by_id
        and report.id in (later.id, later.follows)
    ]


def after_sending(source: Source, report: Report) -> Sequence[Difference]:
    """What a later version says otherwise than the one that was sent out."""
    return [
        difference
        for earlier, later in pairs(source, report)
        if earlier.id == report.id
        for difference in source.differences(earlier, later)
    ]


def _of(report: Report) -> Selection:
    return Selection(report.board, report.year, report.occasion, report.version)
