"""Which version is in force, and which one a selection means."""

from datetime import date

import pytest

from data_access.errors import UnknownVersionError
from data_access.loaders.report import Report, in_force, settle, versions
from data_access.selection import Selection


def made(*statuses, board=1, occasion=1):
    """A report's versions with these statuses, oldest first."""
    return [
        Report(
            id=100 * board + 10 * occasion + number,
            board=f"n{board}",
            board_name=f"Nämnd {board}",
            board_short=f"N{board}",
            colour_rule="net",
            year=2021,
            occasion=str(occasion),
            kind="followup",
            number=occasion,
            period_end=date(2021, 4 * occasion, 28),
            months=4 * occasion,
            version=number,
            status=status,
            title="Rapport",
            dated=None,
            is_example=False,
            source="",
            board_id=board,
            occasion_id=occasion,
        )
        for number, status in enumerate(statuses, start=1)
    ]


@pytest.mark.parametrize(
    ("statuses", "version"),
    [
        (["draft"], 1),
        (["sent"], 1),
        (["sent", "draft"], 1),
        (["sent", "ready"], 1),
        (["returned", "draft"], 2),
        (["returned", "sent"], 2),
        (["returned", "returned", "draft"], 3),
        (["decided", "draft"], 1),
        (["confirmed", "sent"], 2),
        (["decided", "decided", "draft"], 2),
        (["decided", "returned", "draft"], 1),
    ],
)
def test_which_version_is_in_force(statuses, version):
    (chosen,) = in_force(made(*statuses))
    assert chosen.version == version
    assert settle(made(*statuses), Selection()).version == version


def test_every_report_has_its_own():
    reports = [
        *made("sent", "draft"),
        *made("draft", "draft", board=2),
        *made("decided", occasion=2),
    ]
    found = [(each.board, each.occasion, each.version) for each in in_force(reports)]
    assert found == [("n1", "1", 1), ("n2", "1", 2), ("n1", "2", 1)]
    assert [each.version for each in versions(reports[::-1], reports[0])] == [1, 2]


def test_a_selection_may_name_a_version():
    reports = [*made("sent", "draft"), *made("decided", occasion=2)]
    chosen = settle(reports, Selection("n1", 2021, "1", 2))
    assert (chosen.occasion, chosen.version) == ("1", 2)
    # Of what is left open the latest report is meant, as without a version.
    assert settle(reports, Selection(version=1)).occasion == "2"
    with pytest.raises(UnknownVersionError, match=r"version 2\. Den har version 1"):
        settle(reports, Selection(version=2))
