"""SIE files made for tests: a joint IT board's ledger by Kommun-Bas, whole and exact.

`municipal` gives the bytes of a file, `actual` and `budget` what it must come to.
All amounts follow from the vouchers, so that month balances, results, closing
balances and vouchers of one file agree to the öre. Signs are the ledger's: income
is negative.
"""

import zlib
from calendar import monthrange
from collections import defaultdict
from datetime import date

ACCOUNTS = {
    "1930": "Bank",
    "2010": "Eget kapital",
    "3510": "Försäljning av IT-tjänster",
    "3590": "Övriga ersättningar",
    "4010": "Inköp av tjänster",
    "5010": "Löner, månadsavlönade",
    "5610": "Arbetsgivaravgifter",
    "6450": "Licenser",
    "6500": "Förbrukningsinventarier åt köpare",
    "6990": "Internränta",
    "7910": "Avskrivningar",
}
DIMENSIONS = {1: "Ansvar", 2: "Verksamhet", 6: "Projekt"}
OBJECTS = {
    (1, "4510"): "Drift",
    (1, "4511"): "Nät",
    (2, "900"): "Gemensam IT",
    (2, "910"): "IT-infrastruktur",
    (6, "P1"): "Identitetsplattform",
}
BANK = "1930"

#: Of a month: account, objects, öre. What has no object is the remainder.
_MONTH = [
    ("3510", ((1, "4510"), (2, "900")), -4_000_000_07),
    ("3510", ((1, "4511"), (2, "910")), -900_000_50),
    ("3590", (), -12_345_67),
    ("4010", ((1, "4510"), (2, "900"), (6, "P1")), 310_000_00),
    ("4010", ((1, "4510"), (2, "900")), 800_000_25),
    ("4010", (), 15_000_01),
    ("5010", ((1, "4510"), (2, "900")), 1_500_000_00),
    ("5010", ((1, "4511"), (2, "910")), 400_000_00),
    ("5610", ((1, "4510"), (2, "900")), 471_300_00),
    ("6450", ((1, "4510"), (2, "900")), 650_000_33),
    ("6450", ((1, "4511"), (2, "910")), 49_999_99),
    ("6500", (), 25_000_00),
    ("6990", ((1, "4510"), (2, "910")), 20_000_00),
    ("7910", ((1, "4511"), (2, "910")), 410_000_10),
]


def rows(year=2021, months=8, *, first=1):
    """Every voucher row of a year: (day, account, objects, öre, text)."""
    found = []
    for at in range(months):
        month = (first + at - 1) % 12 + 1
        of = year + (first + at - 1) // 12
        day = date(of, month, monthrange(of, month)[1])
        for place, (account, objects, ore) in enumerate(_MONTH):
            # Months differ, and some months some accounts have nothing.
            if (at + place) % 7 == 6:
                continue
            grown = ore + (at * 1_000_01 if ore > 0 else -at * 2_000_03)
            text = f"{ACCOUNTS[account]} {of}-{month:02}"
            found.append((day, account, objects, grown, text))
    return found


def actual(year=2021, months=8, *, first=1):
    """What `municipal` comes to: account -> öre."""
    sums = defaultdict(int)
    for _, account, _, ore, _ in rows(year, months, first=first):
        sums[account] += ore
        sums[BANK] -= ore
    return dict(sums)


def budget_rows(year=2021, *, first=1):
    """The budget of every month of a year, as `rows`."""
    flat = [(a, o, ore // 100_00 * 100_00) for a, o, ore in _MONTH]
    found = []
    for at in range(12):
        month, of = (first + at - 1) % 12 + 1, year + (first + at - 1) // 12
        found += [(date(of, month, 1), a, o, ore, "") for a, o, ore in flat]
    return found


def budget(year=2021, *, first=1):
    """What the budget of `municipal` comes to: account -> öre."""
    sums = defaultdict(int)
    for _, account, _, ore, _ in budget_rows(year, first=first):
        sums[account] += ore
    return dict(sums)


def amount(ore):
    """Öre as a file writes them."""
    return f"{'-' if ore < 0 else ''}{abs(ore) // 100}.{abs(ore) % 100:02}"


def of_objects(pairs):
    """Objects as a file writes them."""
    return "{" + " ".join(f'{d} "{code}"' for d, code in pairs) + "}"


def period_lines(label, found, style, index=0):
    """Month balances or budgets.

    Args:
        label: "#PSALDO" or "#PBUDGET".
        found: As `rows`.
        style: "plain": only totals; "total": totals and a split by each dimension;
            "remainder": rows are parts, and one without object is the rest;
            "objects": split by dimension 1 and 6, no totals.
        index: Of the year.
    """
    sums = defaultdict(int)
    for day, account, pairs, ore, _ in found:
        month = f"{day:%Y%m}"
        if style == "remainder":
            sums[month, account, pairs] += ore
            continue
        if style != "objects":
            sums[month, account, ()] += ore
        if style == "objects" and not pairs:
            sums[month, account, ((1, "4510"),)] += ore
        if style != "plain":
            for pair in pairs:
                if style == "total" or pair[0] in {1, 6}:
                    sums[month, account, (pair,)] += ore
    for (month, account, pairs), ore in sorted(sums.items()):
        yield f"{label} {index} {month} {account} {of_objects(pairs)} {amount(ore)}"


def voucher_lines(found, series="A"):
    """A voucher for each day and account, with the bank against it."""
    vouchers = defaultdict(list)
    for row in found:
        vouchers[row[0], row[1]].append(row)
    for number, ((day, account), of) in enumerate(sorted(vouchers.items()), 1):
        yield f'#VER {series} {number} {day:%Y%m%d} "{ACCOUNTS[account]}" {day:%Y%m%d}'
        yield "{"
        for _, _, pairs, ore, text in of:
            objects = of_objects(pairs)
            yield f'#TRANS {account} {objects} {amount(ore)} {day:%Y%m%d} "{text}"'
        yield f"#TRANS {BANK} {{}} {amount(-sum(r[3] for r in of))}"
        yield "}"


def municipal(
    year=2021,
    months=8,
    *,
    first=1,
    chart="Kommun-Bas",
    vouchers=True,
    saldo=None,
    budget="total",
    results=True,
    until=True,
    encoding="cp437",
    newline="\r\n",
    checksum=False,
    company="Gemensamma IT-nämnden",
):
    """The bytes of a file.

    Args:
        year: In which the fiscal year begins.
        months: That have an outcome.
        first: Month in which the fiscal year begins.
        chart: ``#KPTYP``; ``None`` leaves it out.
        vouchers: With vouchers (type 4).
        saldo: How month balances are written, as `period_lines`; ``None`` for none.
        budget: And budgets.
        results: With ``#RES``, ``#IB`` and ``#UB``.
        until: With ``#OMFATTN``, in files without vouchers.
        encoding: Of the bytes.
        newline: Of its lines.
        checksum: With ``#KSUMMA``.
        company: Whose it is.
    """
    found = rows(year, months, first=first)
    start = date(year, first, 1)
    end_year, end_month = year + (first + 10) // 12, (first + 10) % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    lines = [
        f"#SIETYP {4 if vouchers else 3 if saldo else 2}",
        '#PROGRAM "Kommunekonomi" 9.1',
        "#FORMAT PC8",
        f"#GEN {found[-1][0]:%Y%m%d}",
        f'#FNAMN "{company}"',
        "#ORGNR 212000-0000",
        f"#RAR 0 {start:%Y%m%d} {end:%Y%m%d}",
    ]
    if until and not vouchers:
        lines.append(f"#OMFATTN {found[-1][0]:%Y%m%d}")
    if chart is not None:
        lines.append(f'#KPTYP "{chart}"')
    lines += [f'#KONTO {number} "{name}"' for number, name in ACCOUNTS.items()]
    lines += [f'#DIM {number} "{name}"' for number, name in DIMENSIONS.items()]
    lines += [f'#OBJEKT {d} "{o}" "{name}"' for (d, o), name in OBJECTS.items()]
    sums = actual(year, months, first=first)
    if results:
        lines += [f"#IB 0 {BANK} 1000.00", "#IB 0 2010 -1000.00"]
        lines += [f"#UB 0 {BANK} {amount(sums[BANK] + 1000_00)}", "#UB 0 2010 -1000.00"]
        lines += [f"#RES 0 {a} {amount(sums[a])}" for a in sorted(sums) if a != BANK]
    if saldo:
        whole = [*found, *((day, BANK, (), -ore, "") for day, _, _, ore, _ in found)]
        lines += period_lines("#PSALDO", whole, saldo)
    if budget:
        lines += period_lines("#PBUDGET", budget_rows(year, first=first), budget)
    if vouchers:
        lines += voucher_lines(found)
    if checksum:
        lines = ["#KSUMMA", *lines, f"#KSUMMA {crc(lines)}"]
    return newline.join(["#FLAGGA 0", *lines, ""]).encode(encoding)


def crc(lines):
    """``#KSUMMA`` of lines whose texts have neither escapes nor odd quotes."""
    texts = []
    for line in lines:
        parts = line.split('"')
        outside = str.maketrans("", "", " \t{}")
        parts[::2] = [part.translate(outside) for part in parts[::2]]
        texts += parts
    return zlib.crc32("".join(texts).encode("cp437"))


def large(path, count):
    """Write a file of about so many voucher rows, 70 bytes of file each."""
    accounts = [number for number in ACCOUNTS if number != BANK]
    months = [f"2021{month:02}" for month in range(1, 13)]
    with path.open("wb") as file:
        head = municipal(vouchers=False, budget="total", results=False, newline="\n")
        file.write(head.replace(b"#SIETYP 2", b"#SIETYP 4"))
        done = number = 0
        while done < count:
            number += 1
            day = f"{months[number % 12]}{number % 28 + 1:02}"
            total, size = 0, min(number % 5 + 2, count - done)
            lines = [f'#VER "A" {number} {day} "Faktura från {number}" {day}', "{"]
            for at in range(size):
                ore = (
                    -total if at == size - 1 else (number * 7919 + at * 104_729) % 10**6
                )
                total += ore
                objects = (
                    f'{{1 "{4500 + (number + at) % 40}" 6 "P{at}"}}' if at % 3 else "{}"
                )
                account = accounts[(number + at) % len(accounts)]
                lines.append(
                    f'#TRANS {account} {objects} {amount(ore)} {day} "Köp av tjänst"'
                )
            done += size
            file.write("\n".join([*lines, "}", ""]).encode("cp437"))
