"""What the columns of a section are called, in Swedish."""

from data_access.loaders.report import Report
from data_access.rules import periods

SECTIONS = {
    "operating_costs": "Driftkostnader",
    "investments": "Investeringar",
    "action_plan": "Handlingsplan",
}


def names(section: str, report: Report) -> dict[str, str]:
    """Names of a section's measures, as "Budget jan–aug" or "Effekt 2021"."""
    period = periods.period_words(report.months, short=True) or "perioden"
    if section == "operating_costs":
        return _operating(period)
    if section == "investments":
        return _investments(period)
    effects = {f"effect_{ahead}": f"Effekt {report.year + ahead}" for ahead in range(4)}
    return effects | {
        "counted": "Belopp i prognosen",
        "realised": "Realiserad effekt",
    }


def _operating(period: str) -> dict[str, str]:
    return {
        "budget_period": f"Budget {period}",
        "outcome_period": f"Utfall {period}",
        "deviation_period": f"Avvikelse {period}",
        "budget_year": "Budget helår",
        "forecast_year": "Prognos helår",
        "deviation_year": "Avvikelse helår",
    }


def _investments(period: str) -> dict[str, str]:
    return {
        "original": "Årsbudget",
        "carried_over": "Överfört",
        "extra": "Extra beviljat",
        "carried_over_and_extra": "Extra beviljat + överfört",
        "appropriation": "Totalt anslag",
        "outcome": f"Utfall {period}",
        "deviation_outcome": f"Avvikelse {period} mot totalt anslag",
        "forecast": "Prognos helår",
        "deviation_forecast": "Prognosens avvikelse mot totalt anslag",
        "ordered": "Beställt, ej fakturerat",
        "total_decided": "Beslutad totalutgift",
        "total_estimated": "Beräknad totalutgift",
        "accumulated": "Ackumulerat utfall",
        "investment_income": "Investeringsinkomst",
        "running_cost": "Driftkostnad per år",
    }
