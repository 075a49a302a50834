"""Facts of reports to judge: amounts typed in mnkr, as the documents print them."""

from dataclasses import replace
from datetime import date

from data_access.rules.signals.facts import (
    Economy,
    Facts,
    Investments,
    Named,
    Plan,
    Side,
)

MNKR = 100_000_000
TENTH = MNKR // 10
TODAY = date(2021, 9, 20)


def mnkr(amount):
    """Öre of so many million kronor."""
    return None if amount is None else round(amount * MNKR)


def side(label, period=(None, None, None), year=(None, None, None), quantum=TENTH):
    """A side: budget, outcome and deviation; budget, forecast and deviation."""
    names = (
        *("budget_period", "outcome_period", "deviation_period"),
        *("budget_year", "forecast_year", "deviation_year"),
    )
    amounts = {
        name: mnkr(ore) for name, ore in zip(names, (*period, *year), strict=True)
    }
    return Side(label, None, quantum, **amounts)


#: Gemensamma servicenämnden, tillfälle 3 2021; costs negative, net a result.
INCOME = side("Intäkter", (39.3, 44.7, 5.4), (59.6, 69.5, 9.9))
COST = side("Kostnader", (-39.8, -43.9, -4.1), (-59.6, -69.5, -9.9))
NET = side("Netto", (-0.4, 0.8, 1.3), (0.0, 0.0, 0.0))
LOSS = "minskade intäkter från VBU om 2,6 mkr på helårsbasis"
GSN = Facts(
    months=8,
    today=TODAY,
    gross=mnkr(59.6),
    net=NET,
    income=INCOME,
    cost=COST,
    economies=[Economy(INCOME, COST, NET)],
    investments=Investments(
        appropriation=mnkr(12.5),
        carried_over=mnkr(3.5),
        outcome=mnkr(0.8),
        forecast=mnkr(8.7),
    ),
    plan=Plan(),
    named=[Named(LOSS, mnkr(-2.6))],
    checked=20,
)


def of_net(period, year, *, gross=1000, months=8, **more):
    """A board of a gross cost, of which only the net's deviations are known."""
    net = side("Netto", (None, None, period), (None, None, year))
    facts = Facts(
        months=months,
        today=TODAY,
        gross=mnkr(gross),
        net=net,
        economies=[Economy(net=net)],
    )
    return replace(facts, **more)
