"""The running text of a report, its named items and its goals, in Swedish."""

from random import Random

from data_access.demo.accounting import TKR, BookedYear
from data_access.demo.beside import measures
from data_access.demo.boards import PERSONNEL
from data_access.demo.contents import Metric, Statement
from data_access.demo.courses import ENDS, FORECASTING, Course
from data_access.demo.investments import PROJECTS
from data_access.demo.occasions import Sitting
from data_access.demo.planted import NAMED_ITEMS
from data_access.rules import periods

_MINUS, _SPACE = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"
_GOALS = (
    "Invånarna ska vara nöjda med verksamheten.",
    "Ekonomin ska vara i balans.",
    "Sjukfrånvaron ska minska.",
)
_NAMED = (
    "Intäkterna från Exempelbygdens kommunalförbund blir {} mnkr lägre än budget på "
    "helåret, eftersom fördelningsnyckeln var felaktig."
)


def mnkr(tkr: int) -> str:
    """Tkr as mnkr with one decimal, as a text says it: −14,2."""
    tenths = (abs(tkr) + 50) // 100
    whole = f"{tenths // 10:,}".replace(",", _SPACE)
    return f"{_MINUS if tkr < 0 and tenths else ''}{whole},{tenths % 10}"


def texts(
    booked: BookedYear, course: Course, sitting: Sitting
) -> list[tuple[str, str]]:
    """Section and paragraph, in order."""
    if sitting.code not in ENDS:
        return []
    found = [("operating_costs", _operating(booked, course, sitting))]
    named = NAMED_ITEMS.get((booked.board.slug, sitting.year, sitting.code))
    if named is not None:
        found.append(("operating_costs", _NAMED.format(mnkr(-named))))
    if PROJECTS[booked.board.slug]:
        found.append(("investments", _invested(booked, sitting)))
    if sitting.code in FORECASTING:
        found.append(("action_plan", _planned(booked, course, sitting)))
    return found


def _operating(booked: BookedYear, course: Course, sitting: Sitting) -> str:
    ore = sum(
        booked.sums(post.label, until=sitting.months)
        - booked.sums(post.label, until=sitting.months, scenario="budget")
        for post in booked.board.posts
    )
    tkr = ore // TKR
    when = periods.period_words(sitting.months)
    said = (
        f"{booked.board.name} avviker för {when} {sitting.year} med {mnkr(tkr)} mnkr "
        "från budget."
    )
    if sitting.code in FORECASTING:
        left = course.forecast(sitting.code) + course.changed(sitting.code)
        forecast = 0 if booked.board.regulated else left
        said += f" För helåret väntas avvikelsen bli {mnkr(forecast)} mnkr."
    return said


def _invested(booked: BookedYear, sitting: Sitting) -> str:
    projects = PROJECTS[booked.board.slug]
    year, code = sitting.year, sitting.code
    funds = sum(each.appropriation(year) for each in projects)
    used = sum(each.outcome(year, code) for each in projects)
    return (
        f"Av årets anslag på {mnkr(funds)} mnkr är {mnkr(used)} mnkr upparbetat till "
        f"och med {periods.MONTH_NAMES[sitting.months - 1]}."
    )


def _planned(booked: BookedYear, course: Course, sitting: Sitting) -> str:
    given = measures(booked.board, course, sitting)
    if not given:
        return "Handlingsplanen innehåller inga åtgärder."
    sure = sum(each.counted for each in given)
    return (
        f"Handlingsplanen har {len(given)} "
        f"{'åtgärd' if len(given) == 1 else 'åtgärder'}; {mnkr(sure)} mnkr av effekten "
        "ingår i prognosen."
    )


def statements(booked: BookedYear, sitting: Sitting) -> list[Statement]:
    """What the text names that no table has."""
    tkr = NAMED_ITEMS.get((booked.board.slug, sitting.year, sitting.code))
    if tkr is None:
        return []
    return [
        Statement(
            "operating_costs",
            "Intäkter från Exempelbygdens kommunalförbund, helår",
            _NAMED.format(mnkr(-tkr)),
            mnkr(-tkr),
            -tkr * TKR,
            100 * TKR,
            "intäkter per köpare, budget och prognos",
        )
    ]


def goals(
    booked: BookedYear, sitting: Sitting, seed: int
) -> list[tuple[str, str, str]]:
    """Goals with status and comment."""
    if sitting.code not in ENDS:
        return []
    random = Random(f"{seed}:goals:{booked.board.slug}:{sitting.year}")  # noqa: S311 -- no secret
    statuses = ("reached", "partly", "missed")
    comments = ("Målet nås.", "Målet nås i delar av verksamheten.", "Målet nås inte.")
    picked = [random.randrange(3) for _ in _GOALS]
    return [
        (name, statuses[each], comments[each])
        for name, each in zip(_GOALS, picked, strict=True)
    ]


#: Öre that a full-time employee costs in a year.
_EMPLOYEE = 62_000_000


def metrics(booked: BookedYear, sitting: Sitting, seed: int) -> list[Metric]:
    """Employees and sick leave; of boards that have some of their own."""
    budget = booked.sums(PERSONNEL, until=12, scenario="budget")
    if sitting.code not in ENDS or not budget:
        return []
    random = Random(f"{seed}:metrics:{booked.board.slug}:{sitting.year}")  # noqa: S311 -- no secret
    period = periods.period_words(sitting.months, short=True)
    there = -budget * 1000 // _EMPLOYEE
    return [
        Metric(
            "staff",
            "Årsarbetare",
            "årsarbetare",
            period,
            there // 1000 * 1000,
            there * random.randint(965, 1020) // 1_000_000 * 1000,
        ),
        Metric(
            "sick_leave",
            "Sjukfrånvaro",
            "%",
            period,
            5_500,
            random.randint(42, 81) * 100,
        ),
    ]
