"""Accounts and objects to lines: tables of rules, and what must hold of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules import mapping
from data_access.rules.mapping import BAS, KOMMUN_BAS, Rule, Rules, shared

KOMMUN = Rules(KOMMUN_BAS)

# account, its line under Kommun-Bas, and under the company plan BAS
ACCOUNTS = [
    ("3010", "Intäkter", "Intäkter"),
    ("3", "Intäkter", "Intäkter"),
    ("4011", "Bidrag och köp av verksamhet", "Material, varor och tjänster"),
    ("5010", "Personalkostnader", "Övriga kostnader"),
    ("504", "Personalkostnader", "Övriga kostnader"),
    ("569999", "Personalkostnader", "Övriga kostnader"),
    ("6010", "Övriga kostnader", "Övriga kostnader"),
    ("7010", "Övriga kostnader", "Personalkostnader"),
    ("7832", "Övriga kostnader", "Kapitalkostnader"),
    ("7900", "Kapitalkostnader", "Övriga kostnader"),
    ("79", "Kapitalkostnader", "Övriga kostnader"),
    ("8010", "Finansiella intäkter", "Finansiella intäkter"),
    ("8210", "Finansiella intäkter", "Finansiella intäkter"),
    ("8310", "Finansiella kostnader", "Finansiella intäkter"),
    ("8410", "Finansiella intäkter", "Finansiella kostnader"),
    ("8510", "Finansiella kostnader", None),
    ("8710", "Finansiella intäkter", None),
    ("8810", "Finansiella kostnader", None),
    # No rule, and so no line: never "övrigt" in silence.
    ("8610", None, None),
    ("8999", None, None),
    ("9010", None, None),
    ("0790", None, None),
    # Assets and debts are of no line, and of no "konto utan koppling".
    ("1930", None, None),
    ("2440", None, None),
]


def line(rules, account):
    rule = rules.of_account(account)
    return rule.line if rule else None


@pytest.mark.parametrize(("account", "municipal", "company"), ACCOUNTS)
def test_the_charts(account, municipal, company):
    assert line(KOMMUN, account) == municipal
    assert line(Rules(BAS), account) == company


def test_the_kinds_of_kommun_bas():
    kinds = {rule.account: rule.kind for rule in KOMMUN_BAS}
    assert kinds["3"] == "income"
    assert all(kinds[each] == "cost" for each in ("4", "5", "6", "7", "79"))
    assert all(kinds[a] == "finance" for a in kinds if a.startswith("8"))


@pytest.mark.parametrize(
    ("named", "accounts", "found"),
    [
        ("Kommun-Bas", {}, "municipal"),
        ("KOMMUN-BAS 13", {}, "municipal"),
        ("Kommunbas", {"7010": "Löner"}, "municipal"),
        ("", {}, "municipal"),
        (" ", {"5010": "Löner", "7010": "Hyra inventarier"}, "municipal"),
        ("", {"7010": "Löner till kollektivanställda"}, "unsettled"),
        ("", {"7010": "LÖN", "5010": "Lokalhyra"}, "unsettled"),
        ("BAS95", {}, "company"),
        ("EUBAS97", {"5010": "Löner"}, "company"),
        ("NE2007", {}, "company"),
        ("K1", {}, "company"),
    ],
)
def test_a_company_is_never_taken_for_a_municipality(named, accounts, found):
    assert mapping.chart(named, accounts) == found


def test_internal_interest_has_its_own_account():
    accounts = {"7990": "Internränta", "6999": "Kalkylerad internränta", "1": ""}
    rules = Rules([*mapping.interest(accounts), *KOMMUN_BAS])
    assert line(rules, "6999") == line(rules, "7990") == "Kapitalkostnader"
    assert line(rules, "6998") == "Övriga kostnader"
    assert not mapping.interest({"1790": "Upplupen internränta"})


def test_the_longest_prefix_wins_whatever_the_order():
    own = Rules(
        [Rule("A", "cost", "6"), Rule("B", "cost", "68"), Rule("C", "cost", "")]
    )
    assert [line(own, a) for a in ("6100", "6800", "4000")] == ["A", "B", "C"]
    # Of two alike the first stands.
    assert line(Rules([Rule("A", "cost", "6"), Rule("B", "cost", "6")]), "6") == "A"


IT = Rules(
    [
        Rule("Övriga", "cost", "6"),
        Rule("Personal", "cost", "5"),
        Rule("Intäkter", "income", "3"),
        Rule("IT-infrastruktur", "cost", "", 1, "45*"),
        Rule("Drift", "cost", "6", 1, "4511"),
        Rule("Nät", "cost", "68", 1, "4511"),
        Rule("Förlorad", "cost", "", 6, "P1"),
    ]
)


@pytest.mark.parametrize(
    ("account", "code", "found"),
    [
        ("6100", "4510", "IT-infrastruktur"),
        ("6100", "4511", "Drift"),
        ("6810", "4511", "Nät"),
        ("5010", "4511", "IT-infrastruktur"),
        ("6100", "44", None),
        ("6100", "P1", None),  # of another dimension than the first rule's
        ("1930", "4510", None),
        ("3010", "4510", None),  # income is of its own line
    ],
)
def test_objects_go_first(account, code, found):
    rule = IT.of_object(account, code)
    assert (rule.line if rule else None) == found


def test_an_account_is_shared_among_objects_and_the_rest():
    got = [
        (rule.line if rule else None, code, ore)
        for rule, code, ore in shared(
            IT, "6100", -1000, {"4510": -300, "4511": -200, "9": -5}
        )
    ]
    assert got == [
        ("IT-infrastruktur", "4510", -300),
        ("Drift", "4511", -200),
        ("Övriga", "", -500),
    ]


def test_no_rest_is_no_row():
    assert len(shared(IT, "4100", -10, {"4510": -10})) == 1
    # What no rule takes is told, 0 too.
    assert shared(IT, "4100", 0, {}) == [(None, "", 0)]


CODES = st.text("0123456789", min_size=1, max_size=5)
AMOUNTS = st.integers(-(10**15), 10**15)
RULES = st.builds(
    Rule,
    st.sampled_from("ABC"),
    st.just("cost"),
    st.text("3456789", max_size=3),
    st.just(0),
    st.just(""),
) | st.builds(
    Rule,
    st.sampled_from("ABC"),
    st.just("cost"),
    st.text("3456789", max_size=2),
    st.sampled_from([1, 6]),
    CODES | CODES.map("{}*".format),
)


@given(st.lists(RULES, max_size=12), CODES, AMOUNTS, st.dictionaries(CODES, AMOUNTS))
def test_nothing_is_lost_and_nothing_counted_twice(rules, account, whole, objects):
    ready = Rules(rules)
    found = shared(ready, account, whole, objects)
    assert sum(ore for _, _, ore in found) == whole
    codes = [code for _, code, _ in found]
    assert len(set(codes)) == len(codes)
    for rule, code, _ in found:
        if rule is not None:
            assert account.startswith(rule.account)
            assert not code or mapping.matches(rule.object, code)


@given(st.lists(RULES, max_size=12), CODES)
def test_no_rule_says_more_than_the_one_that_is_taken(rules, account):
    taken = Rules(rules).of_account(account)
    plain = [r for r in rules if not r.object and account.startswith(r.account)]
    longest = max((len(rule.account) for rule in plain), default=None)
    if account[0] in "12":
        assert taken is None
    else:
        assert (len(taken.account) if taken else None) == longest
