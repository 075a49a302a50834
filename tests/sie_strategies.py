"""Lines of SIE files in every look that programs and people give them.

`files()` draws the bytes of a file; what it means is for the reader to say, and two
ways of reading it must say the same.
"""

from hypothesis import strategies as st

_SPACES = st.sampled_from([" ", " ", " ", "  ", "\t", " \t"])
_ACCOUNTS = st.sampled_from(
    ["1930", "3010", "4010", "401", "301000", '"4010"', '""', "IT1", "40 10", "å10"]
)
_OBJECTS = st.sampled_from(
    [
        "{}",
        "{}",
        "{ }",
        '{1 "4510"}',
        '{"1" "4510"}',
        '{1 4510 6 "P1"}',
        "{1 4510}",
        '{ 6 "P1" }',
        '{1 "Å 1"}',
        '{1 ""}',
        "{1}",
        '{x "4"}',
        "{1 a 1 b}",
        '{1 "a}b"}',
        '{1 "a\\"b"}',
        "",
        "{{}}",
        "{1 {2}}",
        '{6 "P\t1"}',
    ]
)
_AMOUNTS = st.one_of(
    st.integers(-(10**6), 10**6).map(lambda ore: f"{ore / 100:.2f}"),
    st.sampled_from(
        [
            "100",
            "-100",
            "0",
            "-0.00",
            "1.5",
            "+5.00",
            "5.",
            ".5",
            "1,50",
            "1 234,50",
            '"7.25"',
            "1.005",
            "1E2",
            "abc",
            "",
            '""',
            "99999999999999.99",
            "9" * 16,
            "−5.00",
            "5.00-",
            "1.234.567",
            "--5",
        ]
    ),
)
_DAYS = st.sampled_from(
    [
        "20210131",
        "20210131",
        "20211231",
        "20200229",
        '"20210601"',
        "2021-03-01",
        "210301",
        "20210230",
        "",
        '""',
        "rappakalja",
        "20220101",
        "00000000",
    ]
)
_TEXTS = st.sampled_from(
    [
        '"Köp av tjänst"',
        "ett",
        '""',
        "",
        '"a \\"b\\" c"',
        '"a\\"',
        '"a\\\\"',
        '"{"',
        '"}"',
        'a"b',
        '"öppen',
        '"a "b" c"',
        "åäö",
        '"a\tb"',
        '"#TRANS 1 {} 5"',
    ]
)
_LABELS = ["#TRANS"] * 12 + [
    "#trans",
    "#RTRANS",
    "#BTRANS",
    "#TRANSX",
    "TRANS",
    "#OKÄND",
]


@st.composite
def rows(draw):
    """A row of a voucher."""
    parts = [
        draw(st.sampled_from(_LABELS)),
        draw(_ACCOUNTS),
        draw(_OBJECTS),
        draw(_AMOUNTS),
    ]
    more = [draw(_DAYS), draw(_TEXTS), draw(st.sampled_from(["", "3", "-1.5"]))]
    parts += more[: draw(st.integers(0, 3))]
    line = parts[0]
    for part in parts[1:]:
        line += draw(_SPACES) + part
    return line + draw(st.sampled_from(["", "", "", " ", "\t"]))


@st.composite
def vouchers(draw):
    """A voucher, sometimes with something missing."""
    series = draw(st.sampled_from(["A", '"A"', '""', "K", '"B 1"', ""]))
    number = draw(st.sampled_from(["1", '"2"', '""', "17", ""]))
    head = [draw(st.sampled_from(["#VER"] * 8 + ["#ver", "#VERX"])), series, number]
    head += [draw(_DAYS), draw(_TEXTS), draw(_DAYS)][: draw(st.integers(0, 3))]
    gap = draw(_SPACES)
    found = [gap.join(head)]
    opens = draw(st.sampled_from(["{"] * 8 + ["{ ", " {", "", "same"]))
    if opens == "same":
        found[0] += " {"
    elif opens:
        found.append(opens)
    inside = draw(st.lists(rows(), max_size=5))
    if draw(st.booleans()):
        inside = ["#TRANS 3010 {} -100.00", "#TRANS 1930 {} 100.00"]
    if inside and inside[0].startswith("#RTRANS"):
        inside.insert(1, inside[0].replace("#RTRANS", "#TRANS", 1))
    found += inside
    found += draw(st.sampled_from([["}"]] * 8 + [["} "], ["\t}"], [], ["}", "}"]]))
    return found


_OTHERS = st.sampled_from(
    [
        "",
        " ",
        "#KONTO 3010 Intäkt",
        '#KONTO 4010 "Köp"',
        "#DIM 1 Ansvar",
        "// text",
        '#OBJEKT 1 "4510" "Drift"',
        "#IB 0 1930 5.00",
        "#UB 0 1930 10.00",
        "#RES 0 3010 -5",
        "#PSALDO 0 202101 3010 {} -5.00",
        '#PSALDO 0 202101 3010 {1 "4510"} -5.00',
        "#PBUDGET 0 202101 3010 {} -7",
        "#PBUDGET -1 202101 3010 {} -7",
        "löst",
        "}",
        "{",
        "#RAR 0 20210101 20211231",
        "#RAR 0 20200701 20210630",
        "#KTYP 3010 I",
        "#UNKNOWN",
        "\x1a",
        "#TRANS 3010 {} 5.00",
        "#OMFATTN 20210831",
        "#PSALDO",
        "#RES 0",
    ]
)


@st.composite
def files(draw):
    """The bytes of a file."""
    parts = draw(
        st.lists(st.one_of(vouchers(), _OTHERS.map(lambda t: [t])), max_size=8)
    )
    newline = draw(st.sampled_from(["\r\n", "\n", "\r"]))
    encoding = draw(st.sampled_from(["cp437", "utf-8", "utf-8-sig", "cp1252"]))
    lines = ["#FLAGGA 0", *(line for part in parts for line in part)]
    text = newline.join(lines) + draw(st.sampled_from([newline, newline, ""]))
    return text.encode(encoding, "replace")
