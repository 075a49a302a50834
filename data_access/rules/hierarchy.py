"""Which rows of a printed table sum which: proposed by its looks, proved by sums.

A sum stands below its parts (Summa, Netto), or above them (a heading with a
figure, and the indented rows under it). A net row takes income and cost with
opposite signs where costs are printed positive. What the looks propose and no
column proves is kept apart: it is nothing to build on.

Amounts are whole öre in the sign that the source prints.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data_access.rules.reconcile import tolerance
from data_access.rules.sums import Item, Parts, RowKind, Score, Sum, add_up

#: How many rows back a sum without words for it is looked for.
_REACH = 60
#: How many digits must agree where looks, or nothing at all, propose a sum.
_DIGITS_BOLD, _DIGITS_BARE = 2.0, 6.0
#: Rows of more tables than this are summed by their words alone.
_MANY = 3000
#: Rows that stand below what they sum.
_RESULTS = ("sum", "total", "net")
_WORDED = frozenset(_RESULTS)
#: Unknown signs that are tried in every way.
_UNKNOWN = 4


def sums(
    items: Sequence[Item], levels: Sequence[int], others: Sequence[int]
) -> list[Sum]:
    """Every sum of a table, in the order of its rows.

    Args:
        items: The rows, from the top.
        levels: The columns of levels (budget, outcome), that are tested always.
        others: The columns that only sums of one sign are tested in: the
            deviations, whose signs are another matter.
    """
    return _Search(items, levels, others).run()


def parents(items: Sequence[Item], found: Sequence[Sum]) -> list[int | None]:
    """The row that each row stands below in the tree."""
    above: list[int | None] = [None] * len(items)
    for each in found:
        for part, _ in each.parts:
            deeper = items[part].depth > items[each.row].depth
            if each.heads or (deeper and each.proved):
                above[part] = each.row
    for at, item in enumerate(items):
        if above[at] is None and at and item.word == "of_which":
            before = at - 1
            above[at] = above[before] if items[before].word == "of_which" else before
        if above[at] is None and item.depth:
            above[at] = _shallower(items, at)
    return above


def _shallower(items: Sequence[Item], at: int) -> int | None:
    for before in range(at - 1, -1, -1):
        if items[before].depth < items[at].depth:
            return before if items[before].word not in _RESULTS else None
    return None


def levels_of(above: Sequence[int | None]) -> list[int]:
    """The depth of each row in the tree; 0 stands at the top."""
    return [_level(at, above) for at in range(len(above))]


def _level(at: int, above: Sequence[int | None]) -> int:
    depth, seen = 0, {at}
    parent = above[at]
    while parent is not None and parent not in seen:
        depth += 1
        seen.add(parent)
        parent = above[parent]
    return depth


@dataclass
class _Search:
    items: Sequence[Item]
    levels: Sequence[int]
    others: Sequence[int]
    found: dict[int, Sum] = field(default_factory=dict)
    under: dict[int, int] = field(default_factory=dict)

    def run(self) -> list[Sum]:
        self._headings()
        tops = [at for at in range(len(self.items)) if at not in self.under]
        for siblings in self._families(tops):
            self._beside(siblings)
            self._below(siblings)
        return [self.found[row] for row in sorted(self.found)]

    def _families(self, tops: list[int]) -> Iterator[list[int]]:
        yield tops
        for head in list(self.found):
            yield [at for at in range(len(self.items)) if self.under.get(at) == head]

    def _score(self, row: int, parts: Sequence[tuple[int, int]]) -> Score:
        signed = any(factor < 0 for _, factor in parts)
        columns = self.levels if signed else [*self.levels, *self.others]
        return add_up(self.items, row, parts, columns)

    # Sums above their parts.

    def _headings(self) -> None:
        """Rows with deeper rows under them, the innermost first."""
        for row in range(len(self.items) - 1, -1, -1):
            inside = list(self._inside(row))
            if not inside or self.items[row].word == "of_which":
                continue
            direct = [at for at in inside if at not in self.under]
            added = [at for at in direct if self.items[at].word != "of_which"]
            parts = tuple((at, 1) for at in self._without_sums(added))
            proved = bool(parts) and self._score(row, parts).proves
            named = self.items[row].word not in {"", "maybe"}
            if not proved and (named or self._sums_above(row)):
                continue
            if parts:
                self.found[row] = Sum(row, parts, proved, heads=True)
                self.under.update(dict.fromkeys(direct, row))

    def _sums_above(self, row: int) -> bool:
        """Whether a row sums the deeper rows that stand right above it."""
        first = row
        while first and self.items[first - 1].depth > self.items[row].depth:
            first -= 1
        parts = [(at, 1) for at in range(first, row)]
        return bool(parts) and self._score(row, parts).proves

    def _inside(self, row: int) -> Iterator[int]:
        depth = self.items[row].depth
        for at in range(row + 1, len(self.items)):
            if self.items[at].depth <= depth:
                return
            yield at

    def _without_sums(self, rows: Sequence[int]) -> list[int]:
        """Leave out sums that stand below their own parts."""
        return [at for at in rows if self.items[at].word not in {"sum", "total"}]

    def _beside(self, siblings: list[int]) -> None:
        """Rows that sum the next ones though nothing shows it but the figures."""
        if len(siblings) > _MANY:
            return
        for place in range(len(siblings) - 3, -1, -1):
            row = siblings[place]
            if row in self.found or self.items[row].word in {"net", "of_which"}:
                continue
            worded = self.items[row].word in {"sum", "total"}
            reach = len(siblings) if worded else place + 1 + 2 * _REACH
            after = [at for at in siblings[place + 1 : reach] if at not in self.under]
            parts = self._next_parts(row, after)
            if parts:
                self.found[row] = Sum(row, parts, heads=True)
                self.under.update({at: row for at, _ in parts})

    def _next_parts(self, row: int, after: Sequence[int]) -> Parts | None:
        if self.items[row].word in {"sum", "total"}:
            added = [at for at in after if self.items[at].word != "of_which"]
            parts = tuple((at, 1) for at in added)
            return parts if len(parts) > 1 and self._score(row, parts).proves else None
        words = [self.items[at].word in _WORDED for at in after]
        end = words.index(True) if True in words else len(after)
        for count in self._counts(row, after[:end]):
            parts = tuple((at, 1) for at in after[:count])
            if self._sure(row, parts, _DIGITS_BARE):
                return parts
        return None

    def _counts(self, row: int, rows: Sequence[int]) -> Iterator[int]:
        """How many of some rows, from the first, the row's largest figure sums.

        A sum that nothing but figures shows must add up in every column, so one
        column is enough to leave most proposals out.
        """
        columns = [
            column
            for column in [*self.levels, *self.others]
            if self.items[row].amounts[column] is not None
        ]
        if not columns:
            return
        column = max(columns, key=lambda at: abs(self._ore(row, at)))
        total, quanta = 0, [self._quantum(row, column)]
        for count, at in enumerate(rows[:_REACH], start=1):
            total += self._ore(at, column)
            quanta.append(self._quantum(at, column))
            near = abs(total - self._ore(row, column)) <= tolerance(quanta)
            if count > 1 and near:
                yield count

    def _ore(self, row: int, column: int) -> int:
        amount = self.items[row].amounts[column]
        return amount.ore if amount else 0

    def _quantum(self, row: int, column: int) -> int:
        amount = self.items[row].amounts[column]
        return amount.quantum if amount else 0

    def _sure(self, row: int, parts: Sequence[tuple[int, int]], digits: float) -> bool:
        score = self._score(row, parts)
        return score.agree > 0 and not score.disagree and score.digits >= digits

    # Sums below their parts.

    def _below(self, siblings: Sequence[int]) -> None:
        open_: list[int] = []
        begun = 0
        beside = set(siblings)
        for row in siblings:
            if self.under.get(row) in beside:
                continue
            item = self.items[row]
            if item.word == "of_which":
                continue
            if item.gap:
                begun = len(open_)
            sum_ = None if row in self.found else self._sum(row, open_, begun)
            if sum_:
                self.found[row] = sum_
                taken = {at for at, _ in sum_.parts}
                open_ = [at for at in open_ if at not in taken]
                begun = min(begun, len(open_))
            open_.append(row)

    def _sum(self, row: int, open_: Sequence[int], begun: int) -> Sum | None:
        item = self.items[row]
        if not open_ or all(amount is None for amount in item.amounts):
            return None
        if item.word not in _WORDED and len(self.items) > _MANY:
            return None
        tried = [
            (self._score(row, parts), parts)
            for parts in self._proposals(row, open_, begun)
        ]
        best = _best(tried)
        if best and item.word and best[0].proves and self._enough(item, *best):
            return Sum(row, best[1])
        if item.word == "net" and self._repeats(row, open_[-1]):
            return Sum(row, ((open_[-1], 1),))
        if item.word in {"sum", "total"} or (item.word == "net" and self._mixed(open_)):
            nearest = _nearest(tried)
            zeros = nearest is not None and not nearest[0].disagree
            return Sum(row, nearest[1], proved=zeros) if nearest else None
        # Of a net, zeros that add up to zero do too.
        zeros = item.word == "net" and best is not None and not best[0].disagree
        shown = best is not None and (zeros or self._shown(item, *best))
        return Sum(row, best[1]) if best and shown else None

    def _shown(self, item: Item, score: Score, parts: Parts) -> bool:
        """Whether looks and figures alone show a sum, without a word for it."""
        looks = item.bold or item.word == "maybe"
        digits = _DIGITS_BOLD if looks else _DIGITS_BARE
        return not score.disagree and score.digits >= digits and len(parts) > 1

    def _repeats(self, row: int, above: int) -> bool:
        """Whether a net says the one above again: no items lie between them."""
        net = above in self.found and self.items[above].word == "net"
        score = self._score(row, ((above, 1),))
        return net and score.agree > 0 and not score.disagree

    def _enough(self, item: Item, score: Score, parts: Parts) -> bool:
        """Whether the figures tell enough where there was much to choose among.

        So it is where a name is as often a line's, and where signs were tried of
        rows that no word tells the kind of.
        """
        guessed = any(factor < 0 for _, factor in parts) and any(
            self.items[at].kind in {"", "net"} for at, _ in parts
        )
        return score.digits >= _DIGITS_BOLD or not (item.word == "maybe" or guessed)

    def _mixed(self, rows: Sequence[int]) -> bool:
        kinds = {self.items[at].kind for at in rows}
        return {"income", "cost"} <= kinds

    def _proposals(self, row: int, open_: Sequence[int], begun: int) -> Iterator[Parts]:
        """Groups of rows that a sum may be of, the likeliest first."""
        item = self.items[row]
        if item.word not in _WORDED:
            back = list(reversed(open_))
            for count in self._counts(row, back):
                yield tuple((at, 1) for at in reversed(back[:count]))
            return
        groups = self._groups(row, open_, begun)
        for group in groups:
            if len(group) > 1 or item.word != "net":
                yield tuple((at, 1) for at in group)
        for group in groups[:_REACH]:
            yield from self._signed(group)

    def _groups(
        self, row: int, open_: Sequence[int], begun: int
    ) -> list[Sequence[int]]:
        item = self.items[row]
        deeper = len(open_)
        while deeper and self.items[open_[deeper - 1]].depth > item.depth:
            deeper -= 1
        fresh = len(open_)
        while fresh and open_[fresh - 1] not in self.found:
            fresh -= 1
        same = [at for at in open_ if self.items[at].kind == item.kind]
        near = [open_[fresh:], open_[deeper:], open_[begun:], open_]
        groups = [
            *(near if item.word == "sum" else reversed(near)),
            *(open_[-count:] for count in range(2, min(len(open_), _REACH) + 1)),
            same if item.kind in {"income", "cost"} else [],
            open_[-1:],
        ]
        return [group for group in groups if group]

    def _signed(self, group: Sequence[int]) -> Iterator[Parts]:
        """Income and cost with opposite signs, either way."""
        kinds = [self.items[at].kind for at in group]
        if len(group) < 2:
            return
        unknown = [place for place, kind in enumerate(kinds) if kind in {"", "net"}]
        if len(unknown) < len(kinds) and len(unknown) <= _UNKNOWN:
            for factors in _factors(kinds, unknown):
                yield tuple(zip(group, factors, strict=True))
                yield tuple(zip(group, [-each for each in factors], strict=True))


def _factors(kinds: Sequence[str], unknown: Sequence[int]) -> Iterator[list[int]]:
    """Income +, cost −, and every sign for rows of which it is not known."""
    known = [-1 if kind == "cost" else 1 for kind in kinds]
    for ways in range(2 ** len(unknown)):
        factors = list(known)
        for bit, place in enumerate(unknown):
            factors[place] = -1 if ways >> bit & 1 else 1
        if len(set(factors)) > 1:
            yield factors


def _best(
    tried: Sequence[tuple[Score, Parts]],
) -> tuple[Score, Parts] | None:
    """The proposal that most columns prove; the likeliest of equal ones."""
    return max(tried, key=lambda each: each[0].agree - each[0].disagree, default=None)


def _nearest(
    tried: Sequence[tuple[Score, Parts]],
) -> tuple[Score, Parts] | None:
    """Of proposals that prove nothing, one of zeros, else the one least off."""
    zeros = [each for each in tried if not each[0].disagree]
    several = zeros or [each for each in tried if len(each[1]) > 1] or tried
    return min(several, key=lambda each: each[0].off, default=None)


def kinds(items: Sequence[Item], found: Sequence[Sum]) -> list[RowKind]:
    """What each row holds, where words tell some rows and proved sums the others."""
    told: list[RowKind] = [item.kind for item in items]
    for each in sorted(found, key=lambda s: s.row, reverse=True):
        if each.proved and not each.signed and told[each.row] in {"income", "cost"}:
            for part, _ in each.parts:
                told[part] = told[each.row]  # "Hyror" under "Summa intäkter" is income
    for each in found:
        if each.proved and not each.signed and not told[each.row]:
            parts = {told[part] for part, _ in each.parts}
            if len(parts) == 1:
                told[each.row] = parts.pop()
    return told
