"""Tables that go on over the next page, with the head repeated or not."""

from collections.abc import Iterable, Sequence

from data_access.readers.pdf.build import Found

_SAME = 6.0  # points: columns this near are the same
_SUMS = ("summa", "total", "netto", "årets resultat", "s:a")


def parts(found: Iterable[Found]) -> list[list[Found]]:
    """Put the parts of one table together, in order."""
    made: list[list[Found]] = []
    for table in found:
        if made and _goes_on(made[-1][-1], table):
            made[-1].append(table)
        else:
            made.append([table])
    return made


def _goes_on(before: Found, table: Found) -> bool:
    following = table.page == before.page + 1
    if not following or not before.last_on_page or not table.first_on_page:
        return False
    if table.head and _texts(table) != _texts(before):
        return False
    if table.head and _ended(before):
        return False
    return _same_columns(before, table)


def _texts(table: Found) -> list[str]:
    return [
        "".join(cell.text.lower().split()) for row in table.head for cell in row.cells
    ]


def _ended(table: Found) -> bool:
    """Whether its last row seems to be the sum of it all."""
    texts = [cell.text.lower() for cell in table.rows[-1].cells if cell.text]
    return bool(texts) and texts[0].startswith(_SUMS)


def _same_columns(before: Found, table: Found) -> bool:
    if len(before.columns) != len(table.columns):
        return False
    return all(
        _near((a.x1, a.middle, a.x0), (b.x1, b.middle, b.x0))
        for a, b in zip(before.columns, table.columns, strict=True)
    )


def _near(a: Sequence[float], b: Sequence[float]) -> bool:
    return any(abs(here - there) <= _SAME for here, there in zip(a, b, strict=True))
