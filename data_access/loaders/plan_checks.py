"""The check of the fixed words in an action plan."""

from collections.abc import Iterator, Sequence

from data_access.loaders.sheets import Sheet
from data_access.rules.action_plan import NOT_COUNTED, lacks_words
from data_access.rules.lines import Line
from data_access.rules.reconcile import Check, Status


def checks(sheet: Sheet) -> Iterator[Check]:
    """Ask whether every measure that counts nothing says so in the fixed words.

    The rule governs live plans; cells of a published one are kept verbatim, so
    that a lack of the words there can only be told.
    """
    measures = [line for line in sheet.lines if line.kind == "measure"]
    if not measures:
        return
    lacking = [line for line in measures if _lacks(line)]
    yield Check(
        rule="fixed_words",
        section=sheet.section.name,
        subject="Den fasta meningen",
        column="Ingår i helårsprognosen",
        status=_status(lacking),
        expected=NOT_COUNTED,
        why=_why(lacking),
        place=sheet.section.place,
    )


def _lacks(line: Line) -> bool:
    return lacks_words(line.ore("counted"), line.cells["counted_answer"])


def _is_published(line: Line) -> bool:
    return all(figure.origin == "published" for figure in line.figures.values())


def _status(lacking: Sequence[Line]) -> Status:
    if not lacking:
        return "agrees"
    return "unchecked" if all(map(_is_published, lacking)) else "disagrees"


def _why(lacking: Sequence[Line]) -> str:
    if not lacking:
        return ""
    rows = " och ".join(line.label for line in lacking)
    told = f"Meningen saknas på {rows}, som inte räknas i prognosen."
    if _status(lacking) == "disagrees":
        return told
    return (
        f"{told} Cellerna återges som de är publicerade; regeln gäller levande planer."
    )
