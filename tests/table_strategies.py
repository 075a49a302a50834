"""Tables of municipalities in every quirk, with the truth that they were made from.

`annexes()` draws a `Written`: the rows of a sheet as a person might have typed them,
and what a reader must find in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import strategies as st

from data_access.readers.grid import Cell, Grid
from tests.table_files import Typed, grid

_TITLES = {
    "operating_costs": ("Driftkostnader", "Intäkter och kostnader", "Drift"),
    "investments": ("Investeringar", "Investeringsredovisning"),
}
_UNITS = {
    "mnkr": 10**6,
    "mkr": 10**6,
    "tkr": 1000,
    "kr": 1,
    "kSEK": 1000,
    "MSEK": 10**6,
}
_UNIT_LINES = ("Belopp i {}", "({})", "{}", "Alla belopp i {}")
_COSTS = ("Personalkostnader", "Lokalhyror", "Köp av tjänster", "Övriga kostnader")
_PROJECTS = ("Gator och vägar", "Parkmiljö", "Lekplatser", "Ny förskola", "Inventarier")
_SPACES = (" ", "\u00a0", "\u202f", "\u2009", ".", "")
_MINUS = ("-{}", "−{}", "–{}", "- {}", "{}-", "({})", "{} −")
#: Figures are made so much finer than they are printed, and rounded one by one.
_FINE = 10
_MARKS = ("", "", "", "*", " 1)", "¹", " *")


_GROUPS = ("Expansion", "Reinvestering", "Anpassning")
#: Label, role, 1 where more is better as printed, its levels, its depth.
Drawn = tuple[str, str, int, list[int], int]


@dataclass(frozen=True)
class Style:
    """How numbers are printed."""

    space: str
    minus: str
    decimals: int
    nothing: str
    typed: bool

    def text(self, tens: int, mark: str = "") -> str:
        """An amount (in the last printed decimal) as text."""
        if not tens and self.nothing != "0":
            return self.nothing
        digits = f"{abs(tens):0{self.decimals + 1}d}"
        whole, part = digits[: len(digits) - self.decimals], digits[-self.decimals :]
        if not self.decimals:
            whole, part = digits, ""
        groups = f"{int(whole):,}".replace(",", self.space)
        shown = f"{groups},{part}" if part else groups
        return (self.minus.format(shown) if tens < 0 else shown) + mark


@dataclass(frozen=True)
class Truth:
    """A row that must be found: its amounts in the last printed decimal."""

    label: str
    role: str
    amounts: tuple[int, ...]
    level: int = 0


@dataclass(frozen=True)
class Written:
    """A sheet and what it says."""

    grid: Grid
    kind: str
    unit: str
    factor: int
    decimals: int
    costs: str
    deviation: str
    roles: tuple[str, ...]
    blocks: tuple[str, ...]
    rows: tuple[Truth, ...]
    deviations: tuple[tuple[int, int, int], ...] = field(default=())

    def ore(self, amount: int) -> int:
        """Öre of an amount in the last printed decimal."""
        return amount * self.factor * 100 // 10**self.decimals


@st.composite
def styles(draw: st.DrawFn) -> Style:
    """How a table prints its numbers."""
    decimals = draw(st.sampled_from((0, 1, 2)))
    space = draw(st.sampled_from(_SPACES))
    return Style(
        # A point that skips decimals would be a riddle: it is tested by itself.
        space if decimals or space != "." else " ",
        draw(st.sampled_from(_MINUS)),
        decimals,
        draw(st.sampled_from(("0", "-", "–", ""))),
        draw(st.booleans()),
    )


@st.composite
def annexes(draw: st.DrawFn) -> Written:
    """A table of running costs or of investments."""
    kind = draw(st.sampled_from(("operating_costs", "investments")))
    style = draw(styles())
    # Nothing is finer than an öre, and so rounded when it is printed.
    unit = draw(st.sampled_from([u for u in _UNITS if u != "kr" or style.decimals < 2]))
    costs = draw(st.sampled_from(("positive", "negative")))
    deviation = draw(
        st.sampled_from(
            ("actual_minus_budget", "budget_minus_actual")
            if kind == "investments"
            else ("actual_minus_budget", "budget_minus_actual", "better_positive")
        )
    )
    blocks = draw(st.sampled_from(_BLOCKS))
    lines = _running(draw, costs) if kind == "operating_costs" else _projects(draw)
    rows = [
        Truth(label, role, _columns(levels, blocks, deviation, sign), depth)
        for label, role, sign, levels, depth in lines
    ]
    roles = tuple(role for block in blocks for role in block[1])
    names = tuple(block[0] for block in blocks for _ in block[1])
    roles = tuple(role for role in roles if role not in {"share", "text"})
    names = names[: len(roles)]
    sheet, spans = draw(_layouts(kind, unit, style, blocks, rows))
    return Written(
        grid(sheet, spans=spans),
        kind,
        unit,
        _UNITS[unit],
        style.decimals,
        costs if kind == "operating_costs" else "positive",
        deviation,
        roles,
        names,
        tuple(rows),
    )


_BLOCKS = (
    (("", ("previous_year", "budget", "forecast", "deviation", "share")),),
    (("", ("budget", "outcome", "previous_year", "deviation", "text")),),
    (("", ("budget", "outcome", "deviation")),),
    (("", ("budget", "forecast", "deviation")),),
    (("", ("budget", "outcome", "forecast", "deviation")),),
    (
        ("Januari–augusti 2025", ("budget", "outcome", "deviation")),
        ("Helår 2025", ("budget", "forecast", "deviation")),
    ),
    (
        ("Perioden jan-aug", ("budget", "outcome", "deviation")),
        ("Helår", ("budget", "forecast", "deviation")),
    ),
)
_NAMES = {
    "budget": ("Budget", "Budget 2025", "Årsbudget"),
    "outcome": ("Utfall", "Utfall ack", "Redovisat"),
    "forecast": ("Prognos", "Årsprognos", "Helårsprognos"),
    "previous_year": ("Utfall 2024", "Bokslut 2024", "Föregående år", "Fg år"),
    "share": ("Förbrukning %", "Utfall i procent"),
    "text": ("Kommentar", "Förklaring till avvikelse"),
    "deviation": ("Avvikelse", "Budgetavvikelse", "Avv.", "Differens"),
}


def _levels(draw: st.DrawFn) -> list[int]:
    """Budget, outcome and forecast of a line; figures that can tell a sign."""
    fine = st.just(0) | st.integers(-4, 4)
    budget = _FINE * draw(st.integers(200, 900_000)) + draw(fine)
    moves = st.integers(-1500, 1500).filter(lambda each: abs(each) > 200)
    moved = [budget + _FINE * (draw(moves) // _FINE) + draw(fine) for _ in range(3)]
    return [budget, *moved[:2], _FINE * (draw(moves) // _FINE), moved[2]]


def _running(draw: st.DrawFn, costs: str) -> list[Drawn]:
    """Income, costs, their sum and the net, as printed."""
    turn = 1 if costs == "positive" else -1
    income = _levels(draw)
    names = draw(st.lists(st.sampled_from(_COSTS), min_size=2, max_size=4, unique=True))
    parts = [_levels(draw) for _ in names]
    total = [sum(each) for each in zip(*parts, strict=True)]
    way = draw(st.sampled_from((1, -1))) if costs == "positive" else 1
    net = [way * (i - c) for i, c in zip(income, total, strict=True)]
    sum_name = draw(
        st.sampled_from(("Summa kostnader", "Verksamhetens kostnader", "S:a kostnader"))
    )
    net_name = draw(st.sampled_from(("Netto", "Nettokostnad", "Verksamhetens netto")))
    return [
        ("Intäkter", "line", 1, income, 0),
        *(
            (name, "line", -turn, [turn * each for each in part], 0)
            for name, part in zip(names, parts, strict=True)
        ),
        (sum_name, "subtotal", -turn, [turn * each for each in total], 0),
        (net_name, "total", way, net, 0),
    ]


def _projects(draw: st.DrawFn) -> list[Drawn]:
    """Projects one by one, or in groups that are summed above or below them."""
    style = draw(st.sampled_from(("flat", "above", "below")))
    groups = 1 if style == "flat" else draw(st.integers(2, 3))
    found: list[Drawn] = []
    totals = []
    for number in range(groups):
        names = draw(
            st.lists(st.sampled_from(_PROJECTS), min_size=2, max_size=5, unique=True)
        )
        parts = [_levels(draw) for _ in names]
        total = [sum(each) for each in zip(*parts, strict=True)]
        totals.append(total)
        depth = 0 if style == "flat" else 1
        rows: list[Drawn] = [
            (name, "line", 1, part, depth)
            for name, part in zip(names, parts, strict=True)
        ]
        group = _GROUPS[number]
        if style == "above":
            rows.insert(0, (group, "subtotal", 1, total, 0))
        if style == "below":
            rows.append((f"Summa {group.lower()}", "subtotal", 1, total, 0))
        found += rows
    whole = [sum(each) for each in zip(*totals, strict=True)]
    word = draw(st.sampled_from(("Totalt", "Totala utgifter")))
    return [*found, (word, "total", 1, whole, 0)]


def _columns(
    levels: Sequence[int],
    blocks: Sequence[tuple[str, tuple[str, ...]]],
    deviation: str,
    sign: int,
) -> tuple[int, ...]:
    """The amounts of a row; ``sign`` is 1 where more is better as printed."""
    budget, outcome, forecast, month, before = levels
    found: list[int] = []
    for at, (_, roles) in enumerate(blocks):
        own = budget if at or len(blocks) == 1 else budget + month
        actual = forecast if "forecast" in roles else outcome
        direct = {"actual_minus_budget": 1, "budget_minus_actual": -1}
        turn = direct.get(deviation, sign)
        told = {
            "budget": own,
            "outcome": outcome,
            "forecast": forecast,
            "deviation": turn * (actual - own),
            "previous_year": before,
        }
        found += [round(told[role] / _FINE) for role in roles if role in told]
    return tuple(found)


@st.composite
def _layouts(
    draw: st.DrawFn,
    kind: str,
    unit: str,
    style: Style,
    blocks: Sequence[tuple[str, tuple[str, ...]]],
    rows: Sequence[Truth],
) -> tuple[list[list[Typed]], dict[tuple[int, int], int]]:
    """Where it all stands: title, unit, head over one to three rows, rows."""
    left: list[Typed] = [None] * draw(st.integers(0, 2))
    codes = draw(st.booleans())
    place = draw(st.sampled_from(("line", "title", "corner", "head")))
    title = draw(st.sampled_from(_TITLES[kind]))
    said = draw(st.sampled_from(_UNIT_LINES)).format(unit)
    sheet: list[list[Typed]] = [
        [*left, f"{title}, {unit}" if place == "title" else title],
        *([[]] if draw(st.booleans()) else []),
        *([[*left, said]] if place == "line" else []),
    ]
    start: list[Typed] = [*left, *(["Ansvar"] if codes else [])]
    spans: dict[tuple[int, int], int] = {}
    if len(blocks) > 1:
        above, covered = _above(len(start) + 1, blocks, merged=draw(st.booleans()))
        spans = {(len(sheet), at): width for at, width in covered.items()}
        sheet.append(above)
    names = _names(draw, unit if place == "head" else "", blocks)
    sheet.append([*start, said if place == "corner" else None, *names])
    for at, row in enumerate(rows):
        if draw(st.integers(0, 5)) == 0:
            sheet.append([])
        code = [f"{at + 1:04}" if row.role == "line" else None] if codes else []
        amounts = [_amount(draw, style, each) for each in row.amounts]
        label = Cell(row.label, indent=2 * row.level)
        sheet.append([*left, *code, label, *amounts, *_beside(draw, blocks)])
    if draw(st.booleans()):
        sheet.append([])
        sheet.append([*left, "* Exklusive statsbidrag som ännu inte har beslutats"])
    return sheet, spans


def _above(
    first: int, blocks: Sequence[tuple[str, tuple[str, ...]]], *, merged: bool
) -> tuple[list[Typed], dict[int, int]]:
    """A row of blocks, whose cells are merged or not."""
    row: list[Typed] = [None] * first
    spans = {}
    for name, roles in blocks:
        spans[len(row)] = len(roles)
        row += [name, *[None] * (len(roles) - 1)]
    return row, spans if merged else {}


def _names(
    draw: st.DrawFn, unit: str, blocks: Sequence[tuple[str, tuple[str, ...]]]
) -> list[str]:
    """Names of columns, some over two lines, some with their unit."""
    mark = draw(st.sampled_from((", ", ",\n", " (")))
    end = ")" if mark == " (" else ""
    names = [
        draw(st.sampled_from(_NAMES[role])) for _, roles in blocks for role in roles
    ]
    return [f"{name}{mark}{unit}{end}" if unit else name for name in names]


def _beside(
    draw: st.DrawFn, blocks: Sequence[tuple[str, tuple[str, ...]]]
) -> list[Typed]:
    """What stands last in a row and is no amount."""
    last = blocks[-1][1][-1]
    if last == "share":
        return [f"{draw(st.integers(0, 999)) / 10:.1f} %".replace(".", ",")]
    if last == "text":
        return [draw(st.sampled_from((None, "Vakanser, 2 tjänster", "Se sid 4")))]
    return []


def _amount(draw: st.DrawFn, style: Style, amount: int) -> Typed:
    if not style.typed:
        if not amount and style.nothing != "0":
            return style.nothing or None
        number = Decimal(amount).scaleb(-style.decimals)
        return Cell(f"{number.normalize():f}", number, style.decimals)
    return style.text(amount, draw(st.sampled_from(_MARKS)) if amount else "")


def below(first: Grid, second: Grid) -> Grid:
    """One sheet with a table above another."""
    width = max(len(each.rows[0].cells) for each in (first, second))
    rows = [
        *_widened(first, width),
        *_widened(grid([[None] * width]), width),
        *_widened(second, width),
    ]
    down = len(first.rows) + 1
    spans = {(row + down, column): w for (row, column), w in second.spans.items()}
    return _placed(rows, {**first.spans, **spans})


def beside(first: Grid, second: Grid) -> Grid:
    """One sheet with a table to the left of another, and a blank column between."""
    left = len(first.rows[0].cells) + 1
    height = max(len(first.rows), len(second.rows))
    blank = (Cell(),)
    rows = []
    for at in range(height):
        one = first.rows[at].cells if at < len(first.rows) else blank * (left - 1)
        other = second.rows[at].cells if at < len(second.rows) else ()
        wide = len(second.rows[0].cells)
        rows.append((*one, *blank, *other, *blank * (wide - len(other))))
    spans = {(row, column + left): w for (row, column), w in second.spans.items()}
    return _placed(rows, {**first.spans, **spans})


def _widened(drawn: Grid, width: int) -> list[tuple[Cell, ...]]:
    return [(*row.cells, *(Cell(),) * (width - len(row.cells))) for row in drawn.rows]


def _placed(rows: Sequence[Sequence[Cell]], spans: dict[tuple[int, int], int]) -> Grid:
    """Cells where they stand now."""
    return grid(
        [[None if cell.blank else cell for cell in row] for row in rows], spans=spans
    )
