"""Checks of what headings name against the occasion that the report is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data_access.loaders.columns import SECTIONS
from data_access.loaders.report import Report
from data_access.loaders.sheets import Section
from data_access.loaders.texts import Text
from data_access.rules import periods
from data_access.rules.reconcile import Check, Status

WHOLE = "report"


@dataclass(frozen=True)
class Heading:
    """A heading as printed, and where it stands."""

    text: str
    section: str
    subject: str
    place: str


def checks(
    report: Report, sections: Sequence[Section], texts: Sequence[Text]
) -> Iterator[Check]:
    """Hold every heading's occasion, year and period against the report's."""
    for heading in _headings(report, sections, texts):
        if report.kind == "followup":
            yield _occasion(heading, report)
        if periods.named_year(heading.text) is not None:
            yield _year(heading, report)
    for section in sections:
        yield from _column_heads(section, report)


def _headings(
    report: Report, sections: Sequence[Section], texts: Sequence[Text]
) -> Iterator[Heading]:
    if report.title:
        yield Heading(report.title, WHOLE, "Ärendets rubrik", report.source)
    for text in texts:
        if text.kind == "heading":
            yield Heading(text.body, WHOLE, f"Rubrik, {text.place}", text.place)
    for section in sections:
        if section.heading:
            yield Heading(
                section.heading, section.name, _subject(section), section.place
            )


def _subject(section: Section) -> str:
    return f"Rubrik, {SECTIONS[section.name].lower()}"


def _occasion(heading: Heading, report: Report) -> Check:
    named = periods.named_occasion(heading.text)
    if named is None:
        why = "Rubriken nämner inget uppföljningstillfälle."
        return _check(heading, "heading_occasion", "unchecked", why)
    status: Status = "agrees" if named == report.number else "disagrees"
    why = (
        f"Rubriken nämner uppföljningstillfälle {named}, men rapporten gäller "
        f"tillfälle {report.number}."
    )
    return _check(
        heading, "heading_occasion", status, why, str(named), str(report.number)
    )


def _year(heading: Heading, report: Report) -> Check:
    named = periods.named_year(heading.text)
    status: Status = "agrees" if named == report.year else "disagrees"
    why = f"Rubriken nämner år {named}, men rapporten gäller {report.year}."
    return _check(heading, "heading_year", status, why, str(named), str(report.year))


def _column_heads(section: Section, report: Report) -> Iterator[Check]:
    subject = f"Kolumnrubrik, {SECTIONS[section.name].lower()}"
    if section.period_heading and report.months:
        yield _period(
            Heading(section.period_heading, section.name, subject, section.place),
            report,
        )
    if section.year_heading and periods.named_year(section.year_heading) is not None:
        yield _year(
            Heading(section.year_heading, section.name, subject, section.place),
            report,
        )


def _period(heading: Heading, report: Report) -> Check:
    expected = f"{periods.period_words(report.months)} {report.year}"
    named = periods.named_months(heading.text)
    if named is None:
        why = "Kolumnrubriken nämner inga månader."
        return _check(heading, "heading_period", "unchecked", why, expected=expected)
    # A head may name the last month alone: "mars 2021" of figures to March.
    fits = named in {(1, report.months), (report.months, report.months)}
    year = periods.named_year(heading.text)
    agrees = fits and year in {None, report.year}
    status: Status = "agrees" if agrees else "disagrees"
    why = f"Kolumnrubriken anger en annan period än rapportens, {expected}."
    return _check(heading, "heading_period", status, why, heading.text, expected)


COLUMNS = {
    "heading_occasion": "Uppföljningstillfälle",
    "heading_year": "År",
    "heading_period": "Period",
}


def _check(  # noqa: PLR0913, PLR0917 - the parts of one verdict
    heading: Heading,
    rule: str,
    status: Status,
    why: str,
    said: str = "",
    expected: str = "",
) -> Check:
    return Check(
        rule=rule,
        section=heading.section,
        subject=heading.subject,
        column=COLUMNS[rule],
        status=status,
        said=said,
        expected=expected,
        why="" if status == "agrees" else why,
        place=heading.place,
    )
