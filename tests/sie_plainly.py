"""A SIE file by the plainest reading, to hold the reader's figures against.

It shares nothing with the reader, and knows no more than the samples need: field by
field, whole file in memory, sums in `Decimal`.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

_FIELD = re.compile(r'"((?:\\"|[^"])*)"|(\{[^}]*\})|([^\s{}"]\S*)')
_DAY = re.compile(r"(?:19|20)\d{6}")


@dataclass
class Plainly:
    """What the lines of a file say, before anything is decided.

    Attributes:
        years: Index -> first and last day, as written.
        vouchers: The öre of the rows of each.
        booked: (year, account) -> öre of vouchers.
        months: The same of #PSALDO: with ``{}``, with objects.
        budget: The same of #PBUDGET.
        results: (year, account) -> #RES.
    """

    type: str = ""
    program: str = ""
    day: str = ""
    years: dict = field(default_factory=dict)
    accounts: set = field(default_factory=set)
    objects: set = field(default_factory=set)
    vouchers: list = field(default_factory=list)
    booked: dict = field(default_factory=lambda: defaultdict(int))
    months: dict = field(default_factory=lambda: defaultdict(lambda: [[], []]))
    budget: dict = field(default_factory=lambda: defaultdict(lambda: [[], []]))
    results: dict = field(default_factory=dict)

    def year(self, day):
        """The year that a day or month is of, by ``#RAR``."""
        for first, last in self.years.values():
            if first[:6] <= day[:6] <= last[:6]:
                return first[:4]
        return day[:4]

    @property
    def transactions(self):
        return sum(map(len, self.vouchers))

    @property
    def unbalanced(self):
        return sum(sum(rows) != 0 for rows in self.vouchers)

    @property
    def has_remainders(self):
        """Whether rows with ``{}`` are what no object has."""
        right = [0, 0]
        for key, (whole, objects) in self.months.items():
            if objects and key in self.results:
                right[0] += sum(whole) == self.results[key]
                right[1] += sum(whole) + sum(objects) == self.results[key]
        return right[1] > right[0]

    def actual(self):
        """Month balances where they give ``#RES``; else vouchers; else ``#RES``."""
        found = {}
        for key in {*self.months, *self.booked, *self.results}:
            told = [self.results.get(key), self.booked.get(key)]
            sums = self._sum(*self.months[key]) if key in self.months else None
            if sums is not None and told[0] in {None, sums}:
                found[key] = sums
            else:
                found[key] = told[1] if told[1] is not None else told[0]
        return found

    def budgeted(self):
        return {key: self._sum(*rows) for key, rows in self.budget.items()}

    def _sum(self, whole, objects):
        if self.has_remainders:
            return sum(whole) + sum(objects)
        return sum(whole) if whole else sum(objects)


def decoded(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp437")


def fields(line):
    """Fields of a line, and the objects in braces or nothing."""
    found, objects = [], ""
    for quoted, braces, bare in _FIELD.findall(line):
        if braces:
            objects = braces.strip("{} ")
        else:
            found.append(bare or quoted.replace('\\"', '"'))
    return found, objects


def ore(text):
    return int(Decimal(text) * 100)


def read(path):
    found = Plainly()
    for line in re.split(r"\r\n|\r|\n", decoded(path.read_bytes())):
        if line.strip("{} \t"):
            (label, *said), objects = fields(line)
            _VOUCHERS.get(label, _nothing)(found, said)
            _PERIODS.get(label, _nothing)(found, said, objects)
            _HEADS.get(label, _nothing)(found, said)
    return found


def _nothing(*_):
    pass


def _voucher(found, said):
    found.vouchers.append([])
    found.day = next(filter(_DAY.fullmatch, said[1:]), "")


def _row(found, said):
    found.vouchers[-1].append(ore(said[1]))
    if said[0]:
        found.booked[found.year(found.day), said[0]] += ore(said[1])


def _period(name):
    def take(found, said, objects):
        if len(said[1]) == 6:
            rows = getattr(found, name)[found.year(said[1]), said[2]]
            rows[bool(objects)].append(ore(said[3]))

    return take


def _year(found, said):
    if said[1:] and said[1]:
        found.years[said[0]] = said[1:3]


def _result(found, said):
    found.results[found.years[said[0]][0][:4], said[1]] = ore(said[2])


_VOUCHERS = {"#VER": _voucher, "#TRANS": _row}
_PERIODS = {"#PSALDO": _period("months"), "#PBUDGET": _period("budget")}
_HEADS = {
    "#RAR": _year,
    "#RES": _result,
    "#SIETYP": lambda found, said: setattr(found, "type", said[0]),
    "#PROGRAM": lambda found, said: setattr(found, "program", said[0]),
    "#KONTO": lambda found, said: found.accounts.add(said[0]),
    "#OBJEKT": lambda found, said: found.objects.add((said[0], said[1])),
}
