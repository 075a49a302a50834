"""The one door to the data: a selection in, frames and words out."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import TypeVar

import sqlalchemy as sa
from pandas import DataFrame

from data_access.importing.door import Imports
from data_access.ledger import (
    changing,
    cube,
    deviating,
    lines,
    months,
    objects,
    opening,
    stored,
)
from data_access.ledger.changing import Altered, Large
from data_access.ledger.deviating import Ranked, Standing
from data_access.ledger.lines import Said
from data_access.ledger.months import Months, Post
from data_access.ledger.objects import Dimension
from data_access.ledger.opening import Asked as AskedVouchers
from data_access.ledger.opening import Item, Split, Vouchers
from data_access.ledger.stored import Stored
from data_access.loaders import (
    action_plan,
    buyers,
    causes,
    decision,
    forecasts,
    inquiries,
    invented,
    investments,
    operating_costs,
    outlook,
    oversight,
    reconciliation,
    report,
    sheets,
    signals,
    statements,
    texts,
    year_change,
)
from data_access.loaders.buyers import Buyers
from data_access.loaders.causes import Cause
from data_access.loaders.decision import Decision
from data_access.loaders.forecasts import Forecasts
from data_access.loaders.inquiries import Inquiry, SignalAnswer
from data_access.loaders.outlook import Outlook
from data_access.loaders.oversight import Judged, Seen
from data_access.loaders.report import Report
from data_access.loaders.sheets import Section, Sheet
from data_access.loaders.texts import Text
from data_access.loaders.year_change import YearChange
from data_access.memory import Memory
from data_access.records import comparing, lacking, papers, reading, trail
from data_access.records.comparing import Difference
from data_access.records.fields import Record
from data_access.records.papers import Kept
from data_access.records.trail import Asked, Entry, Found, Step
from data_access.rules.reconcile import Check
from data_access.rules.signals import Thresholds, judge
from data_access.selection import Selection
from data_access.store import engine as engines

T = TypeVar("T")
KEPT = 1024


class Source:
    """Reads the store for a selection; thread safe, thin over an engine.

    What is read is kept until the revision number changes, which every write
    raises; so several processes agree without talking to each other. Frames
    and lists are handed out so that a caller cannot spoil what is kept.

    Every method that takes a selection raises the errors of `report`.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._memory = Memory(KEPT)

    def revision(self) -> int:
        """The number that every write raises; one cheap query."""
        return engines.revision(self._engine)

    @property
    def imports(self) -> Imports:
        """Files that are read in; how that goes is never kept."""
        return Imports(self._engine)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """Give what ``make`` made under this key at the present revision."""
        return self._memory.get(("kept", key), self.revision(), make)

    def catalogue(self) -> list[Report]:
        """Of every report the version in force: by board name, newest last."""
        return report.in_force(self._every(self.revision()))

    def report(self, selection: Selection) -> Report:
        """Settle what a selection leaves open: the latest report that fits.

        Raises:
            NoReportsError: If there is no report at all.
            UnknownBoardError: If the board has none.
            UnknownYearError: If the board has none for the year.
            UnknownOccasionError: If it has none for the occasion.
        """
        return self._settle(selection)[0]

    def versions(self, selection: Selection) -> list[Report]:
        """Every version of the report, oldest first."""
        settled, revision = self._settle(selection)
        return report.versions(self._every(revision), settled)

    def reports(self) -> list[Report]:
        """Every version of every report: by board name, newest last."""
        return list(self._every(self.revision()))

    def lacking(self, selection: Selection) -> list[str]:
        """What the report lacks before it can be marked ready, in words."""
        settled, revision = self._settle(selection)
        return list(
            self._read(
                "lacking", settled, revision, lambda c, _: lacking.lacking(c, settled)
            )
        )

    def steps(self, selection: Selection) -> dict[str, Step]:
        """When the report reached its statuses, and by whom; as the log has it."""
        return dict(self._read("steps", *self._settle(selection), trail.steps))

    def papers(self, report: Report) -> list[Kept]:
        """The papers that are kept of a report, the first made first."""
        key = ("papers", report.id)
        return list(self._look(key, lambda c: papers.listed(c, report.id)))

    def differences(self, earlier: Report, later: Report) -> list[Difference]:
        """What differs between two versions of a report."""
        return list(
            self._read(
                f"differences from {earlier.id}",
                later,
                self.revision(),
                lambda c, number: comparing.differences(c, earlier.id, number),
            )
        )

    def log(self, asked: Asked) -> Found:
        """A page of the log, the latest first."""
        return self._look(("log", asked), lambda c: trail.log(c, asked))

    def logged(self) -> tuple[list[str], list[str]]:
        """Who is in the log, and the kinds of rows that it tells of."""
        return self._look("logged", lambda c: (trail.roles(c), trail.nouns(c)))

    def history(self, noun: str, row: int, field: str | None = None) -> list[Entry]:
        """What has happened to a row, or to one field of it; the latest first."""
        return list(
            self._look(
                ("history", noun, row, field),
                lambda c: trail.history(c, noun, row, field),
            )
        )

    def operating_costs(self, selection: Selection) -> DataFrame:
        """Operating costs, see `loaders.operating_costs.frame`."""
        name = operating_costs.SECTION
        return self._frame(
            name,
            selection,
            lambda r, found: operating_costs.frame(found.get(name), r.colour_rule),
        )

    def investments(self, selection: Selection) -> DataFrame:
        """Investments, see `loaders.investments.frame`."""
        name = investments.SECTION
        return self._frame(
            name, selection, lambda _, found: investments.frame(found.get(name))
        )

    def action_plan(self, selection: Selection) -> DataFrame:
        """The action plan, see `loaders.action_plan.frame`."""
        name = action_plan.SECTION
        return self._frame(
            name, selection, lambda _, found: action_plan.frame(found.get(name))
        )

    def sheets(self, selection: Selection) -> dict[str, Sheet]:
        """The report's sections with their lines, by name; those that it has."""
        return dict(self._sheets(*self._settle(selection)))

    def sections(self, selection: Selection) -> dict[str, Section]:
        """How the report prints its sections, by name; those that it has."""
        found = self._sheets(*self._settle(selection))
        return {name: sheet.section for name, sheet in found.items()}

    def texts(self, selection: Selection) -> list[Text]:
        """The running text, paragraph by paragraph."""
        return list(self._texts(*self._settle(selection)))

    def causes(self, selection: Selection) -> list[Cause]:
        """The causes that the report gives for its operating deviations."""
        return list(self._read("causes", *self._settle(selection), causes.read))

    def decision(self, selection: Selection) -> Decision | None:
        """The decision on the report, or ``None``."""
        return self._read("decision", *self._settle(selection), decision.read)

    def reconciliation(self, selection: Selection) -> list[Check]:
        """Every check of the report."""
        settled, revision = self._settle(selection)
        return list(
            self._memory.get(
                ("reconciliation", settled.id),
                revision,
                lambda: self._checks(settled, revision),
            )
        )

    def thresholds(self) -> Thresholds:
        """What a deviation must come to before a signal says so."""
        return self._look("thresholds", inquiries.thresholds)

    def inquiries(self, board: int | None) -> list[Inquiry]:
        """What Kommunstyrelsen has asked a board, or all; the first asked first."""
        return list(
            self._look(("inquiries", board), lambda c: inquiries.read(c, board))
        )

    def signal_answers(self, report: int) -> list[SignalAnswer]:
        """What a board has answered to the signals of its report."""
        return list(
            self._look(
                ("signal answers", report),
                lambda c: inquiries.signal_answers(c, report),
            )
        )

    def judged(self, reports: Sequence[Report], today: date) -> dict[int, Judged]:
        """The facts and signals of reports, by their numbers, on a day."""
        limits = self.thresholds()

        def make(connection: sa.Connection) -> dict[int, Judged]:
            facts = signals.read(connection, self.reports(), reports, today)
            return {
                number: Judged(found, judge(found, limits))
                for number, found in facts.items()
            }

        numbers = tuple(report.id for report in reports)
        return dict(self._look(("judged", numbers, today), make))

    def oversight(self, chosen: Report, today: date) -> list[Seen]:
        """Every board at the occasion of a report, by name."""
        reports = [each for each in self.catalogue() if each.same_occasion(chosen)]
        sellers = {
            board.id: found
            for board in self.boards()
            if (found := self.buyers(board.id, chosen.year)).buyers
        }
        return oversight.seen(
            self.boards(), reports, self.judged(reports, today), sellers
        )

    def forecasts(self, board: int) -> Forecasts:
        """A board's forecasts of every year, and what checks them."""
        mine = [report for report in self.catalogue() if report.board_id == board]
        years = {ledger.year for ledger in self.ledgers(board)}

        def ledger(year: int) -> Months | None:
            return self.months(board, year, None) if year in years else None

        return self._look(
            ("forecasts", board), lambda c: forecasts.read(c, mine, ledger)
        )

    def records(self, noun: str, owner: int | None) -> list[Record]:
        """The rows of a noun that belong to an owner, in order."""

        def make() -> list[Record]:
            with engines.read(self._engine) as connection:
                return reading.records(connection, noun, owner)

        return list(self._memory.get(("records", noun, owner), self.revision(), make))

    def boards(self) -> list[Record]:
        """Every board, by name; those without reports too."""
        return self.records("board", None)

    def occasions(self) -> list[Record]:
        """Every occasion, the latest last."""
        return self.records("occasion", None)

    def invented(self) -> str | None:
        """What a municipality is called that does not exist; ``None``: none is."""
        return self._look("invented", invented.read)

    def roles(self) -> list[str]:
        """The names of the roles that the municipality has, in its order."""
        return [str(role.values["name"]) for role in self.records("role", None)]

    def buyers(self, board: int, year: int) -> Buyers:
        """Who buys of a board, by which key, and what they pay in a year."""
        return self._look(
            ("buyers", board, year), lambda c: buyers.read(c, board, year)
        )

    def year_change(self, board: int, year: int) -> YearChange:
        """What becomes of a board's unspent investment money after a year."""
        closing = next(
            (
                report
                for report in self.catalogue()
                if (report.board_id, report.year, report.kind)
                == (board, year, year_change.CLOSING)
            ),
            None,
        )
        return self._look(
            ("year change", board, year),
            lambda c: year_change.read(c, self.reports(), closing),
        )

    def ledgers(self, board: int) -> list[Stored]:
        """Every ledger of a board, replaced ones too; the latest import last."""
        return list(self._look(("ledgers", board), lambda c: stored.every(c, board)))

    def months(self, board: int, year: int, day: date | None) -> Months | None:
        """A board's fiscal year month by month: that of a day, else of a year."""
        return self._look(
            ("months", board, year, day), lambda c: months.read(c, board, year, day)
        )

    def year_before(self, year: Months) -> Months | None:
        """The fiscal year before one, if there is an outcome of it."""
        board = next(each.board for each in (year.actual, year.budget) if each)
        found = self.months(board, year.year - 1, None)
        return found if found and found.actual else None

    def dimensions(self, board: int, year: Months) -> list[Dimension]:
        """What the ledgers of a year tell objects apart by."""
        key = ("dimensions", board, year.year)
        return list(self._look(key, lambda c: objects.dimensions(c, year)))

    def ranked(self, board: int, year: Months, what: str | int) -> Ranked:
        """The "lines", "accounts" or a dimension's objects, by deviation."""
        before = self.year_before(year)

        def read(connection: sa.Connection) -> Ranked:
            if what == "lines":
                return deviating.by_line(year, before)
            if isinstance(what, int):
                return objects.by_object(connection, year, before, what)
            return deviating.by_account(connection, year, before)

        return self._look(("ranked", board, year.year, what), read)

    def object_accounts(
        self, board: int, year: Months, dimension: int, code: str
    ) -> list[Standing]:
        """The accounts of one object, by deviation."""
        key = ("object accounts", board, year.year, dimension, code)
        return list(
            self._look(key, lambda c: objects.accounts(c, year, dimension, code))
        )

    def largest(
        self, ledger: Stored, month: str, accounts: tuple[str, ...]
    ) -> list[Large]:
        """The largest vouchers of a month on some accounts."""
        key = ("largest", ledger.id, month, accounts)
        return list(
            self._look(key, lambda c: changing.largest(c, ledger, month, accounts))
        )

    def altered(self, board: int, year: Months) -> list[Altered]:
        """What imports changed in months that were closed by then."""
        key = ("altered", board, year.year)
        return list(self._look(key, lambda c: changing.altered(c, year)))

    def outlook(self, board: int, year: int) -> Outlook | None:
        """Where a board's year ends by the latest report that has a forecast."""
        for found in outlook.candidates(self.catalogue(), board, year):
            lines = self.operating_costs(found.selection)
            if lines["forecast_year"].notna().any():
                return Outlook(found, lines)
        return None

    def invested(self, board: int, year: int) -> tuple[Report, DataFrame] | None:
        """The investments of the latest report sent out that has any."""
        for found in outlook.candidates(self.catalogue(), board, year):
            lines = self.investments(found.selection)
            if lines["appropriation"].notna().any():
                return found, lines
        return None

    def ledger_accounts(self, board: int, year: Months, post: Post) -> list[Item]:
        """The accounts of a line of the month view."""
        key = ("accounts", board, year.year, post.label)
        return list(self._look(key, lambda c: opening.accounts(c, year, post)))

    def ledger_splits(
        self, board: int, year: Months, post: Post, account: str
    ) -> list[Split]:
        """A line's account by its objects, dimension by dimension."""
        key = ("splits", board, year.year, post.label, account)
        return list(self._look(key, lambda c: opening.splits(c, year, post, account)))

    def vouchers(self, ledger: Stored, asked: AskedVouchers) -> Vouchers:
        """A page of a ledger's voucher rows."""
        key = ("vouchers", ledger.id, asked)
        return self._look(key, lambda c: opening.vouchers(c, ledger, asked))

    def ledger_said(self, settled: Report) -> Said:
        """What the ledger says of a report's operating lines."""
        return self._look(("said", settled.id), lambda c: lines.said(c, settled))

    def ledger_names(self, ledger: int) -> dict[str, str]:
        """What the accounts of a ledger are called."""
        key = ("account names", ledger)
        return dict(self._look(key, lambda c: cube.account_names(c, [ledger])))

    def ledger_objects(self, ledger: int) -> dict[tuple[int, str], str]:
        """What the objects of a ledger are called; "" is the dimension itself."""
        key = ("object names", ledger)
        return dict(self._look(key, lambda c: cube.object_names(c, [ledger])))

    def section_ids(self, selection: Selection) -> dict[str, int]:
        """The store's numbers of the report's sections, by name."""
        return dict(self._read("section ids", *self._settle(selection), sheets.ids))

    def _checks(self, settled: Report, revision: int) -> list[Check]:
        return reconciliation.checks(
            settled,
            self._sheets(settled, revision),
            self._texts(settled, revision),
            self._read("statements", settled, revision, statements.read),
        )

    def _every(self, revision: int) -> list[Report]:
        """Every version of every report."""

        def make() -> list[Report]:
            with engines.read(self._engine) as connection:
                return report.read_all(connection)

        return self._memory.get("every report", revision, make)

    def _settle(self, selection: Selection) -> tuple[Report, int]:
        revision = self.revision()
        return report.settle(self._every(revision), selection), revision

    def _read(
        self,
        name: str,
        settled: Report,
        revision: int,
        read: Callable[[sa.Connection, int], T],
    ) -> T:
        def make() -> T:
            with engines.read(self._engine) as connection:
                return read(connection, settled.id)

        return self._memory.get((name, settled.id), revision, make)

    def _look(self, key: Hashable, read: Callable[[sa.Connection], T]) -> T:
        def make() -> T:
            with engines.read(self._engine) as connection:
                return read(connection)

        return self._memory.get(key, self.revision(), make)

    def _sheets(self, settled: Report, revision: int) -> dict[str, Sheet]:
        return self._read("sheets", settled, revision, sheets.read)

    def _texts(self, settled: Report, revision: int) -> list[Text]:
        return self._read("texts", settled, revision, texts.read)

    def _frame(
        self,
        name: str,
        selection: Selection,
        build: Callable[[Report, dict[str, Sheet]], DataFrame],
    ) -> DataFrame:
        settled, revision = self._settle(selection)
        frame = self._memory.get(
            ("frame", name, settled.id),
            revision,
            lambda: build(settled, self._sheets(settled, revision)),
        )
        # Deep: pandas' copy-on-write does not cover arrays taken out of a frame,
        # and with many narrow columns a deep copy is the quicker one.
        return frame.copy()
