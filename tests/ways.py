"""A board's report entered by hand and brought to a status, through the desk."""

from data_access.desk import Desk
from data_access.records import reading
from data_access.records.edits import Actor, Edit
from data_access.store import engine as engines
from data_access.store import schema

CONTROLLER = Actor("Controller", "sidan /rapport")
BOARD = {"name": "Gemensamma servicenämnden", "short": "GSN", "slug": "gsn"}
OCCASION = {
    "year": "2021",
    "kind": "followup",
    "number": "3",
    "period_end": "2021-08-31",
}
MEASURES = ("budget_period", "outcome_period", "budget_year", "forecast_year")
FIGURES = {
    "Intäkter": ("39,3", "44,7", "59,6", "69,5"),
    "Kostnader": ("39,8", "43,9", "59,6", "69,5"),
}
DECISION = {
    "paragraph": "§ 23",
    "reference": "Dnr 2021/28",
    "items": "Nämnden godkänner rapporteringen.\nNämnden fastställer planen.",
    "documents": "Tjänsteskrivelse daterad 14 september 2021",
    "recipients": "IT-chef; för verkställighet\nAkten",
}
#: The deeds that lead to each status, and what they are told.
STEPS = (
    ("draft", "create_report", {"board_id": "1", "occasion_id": "1"}),
    ("ready", "mark_ready", {}),
    ("sent", "send", {}),
    ("decided", "decide", DECISION),
    ("confirmed", "confirm", {"confirmed_on": "2021-10-05"}),
)


class Way:
    """A store with a board and an occasion, and the desk in front of it."""

    def __init__(self, engine):
        self._stand_at(engine)
        self.save(Edit("board", "board", typed=BOARD))
        self.save(Edit("occasion", "occasion", typed=OCCASION))

    @classmethod
    def over(cls, engine):
        """The same in front of a store that has boards and reports already."""
        way = cls.__new__(cls)
        way._stand_at(engine)
        return way

    def _stand_at(self, engine):
        self.engine = engine
        self.desk = Desk(engine)

    def save(self, *edits):
        outcome = self.desk.save(CONTROLLER, edits, "mnkr")
        assert not outcome.faults
        assert not outcome.conflicts
        return outcome

    def try_(self, deed, report=None, **typed):
        return self.desk.do(CONTROLLER, deed, report, typed, "mnkr")

    def do(self, deed, report=None, **typed):
        done = self.try_(deed, report, **typed)
        assert not done.faults
        return done

    def bring(self, status):
        """Bring report 1 to a status, from where there is none."""
        for reached, deed, typed in STEPS:
            self.do(deed, None if deed == "create_report" else 1, **typed)
            if reached == "draft":
                self.type_figures(1, FIGURES)
            if reached == status:
                return self
        return self

    def lines(self, report, noun="operating_line", section="operating_costs"):
        table = schema.sections.c
        with engines.read(self.engine) as connection:
            owner = connection.scalar(
                schema.sections.select()
                .with_only_columns(table.id)
                .where(table.report_id == report, table.name == section)
            )
            return reading.records(connection, noun, owner)

    def line(self, report, label, **where):
        return next(
            line
            for line in self.lines(report, **where)
            if line.values["label"] == label
        )

    def type_figures(self, report, figures, measures=MEASURES):
        self.save(
            *(
                Edit(
                    label,
                    "operating_line",
                    line.id,
                    version=line.version,
                    typed=dict(zip(measures, typed, strict=True)),
                )
                for label, typed in figures.items()
                for line in [self.line(report, label)]
            )
        )

    def forecast(self, report, label, typed):
        """Type a line's forecast of the year."""
        self.type_figures(report, {label: (typed,)}, ("forecast_year",))

    def rows(self, table):
        """A table's rows, in the order of their keys."""
        with engines.read(self.engine) as connection:
            query = table.select().order_by(*table.primary_key.columns)
            return connection.execute(query).mappings().all()

    def report(self, number):
        return next(row for row in self.rows(schema.reports) if row["id"] == number)
