"""What a SIE file comes to, as the JSON of `uppsikt read --summary` has it."""

from collections import defaultdict
from typing import Any

from data_access.readers.ledger import WHOLE, Ledger, Scenario


def summary(ledger: Ledger) -> dict[str, Any]:
    """Say what a ledger comes to, in the file's own sign."""
    return {
        "type": ledger.type,
        "program": ledger.program,
        "encoding": ledger.encoding,
        "years": {
            index: [f"{first:%Y%m%d}", f"{last:%Y%m%d}"]
            for index, (first, last) in ledger.years.items()
        },
        "accounts": len(ledger.accounts),
        "objects": len(ledger.objects),
        "vouchers": ledger.vouchers,
        "transactions": ledger.transactions,
        "unbalanced_vouchers": ledger.unbalanced,
        "actual": _sums(ledger, "actual"),
        "budget": _sums(ledger, "budget"),
        "totals_rule": ledger.totals_rule,
        "checks": [
            {"rule": check.rule, "status": check.status, "detail": check.detail}
            for check in ledger.checks
        ],
        "faults": [
            {"severity": f.severity, "place": f.place, "message": f.message}
            for f in ledger.faults
        ],
    }


def _sums(ledger: Ledger, scenario: Scenario) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for balance in ledger.balances:
        if balance.scenario == scenario and balance.dimension == WHOLE:
            found[str(balance.year)][balance.account] += balance.ore
    return {year: dict(sorted(sums.items())) for year, sums in sorted(found.items())}
