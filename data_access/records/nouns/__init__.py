"""Everything that can be edited, in the words of the field.

Pages, checks, the log and the commands all read this, so that a field is
described once.
"""

from collections.abc import Mapping

from data_access.records.nouns import lines
from data_access.records.nouns.beside import BESIDE
from data_access.records.nouns.inquiries import INQUIRIES
from data_access.records.nouns.noun import Noun
from data_access.records.nouns.organisation import ORGANISATION
from data_access.records.nouns.reports import REPORTS

NOUNS: Mapping[str, Noun] = {
    noun.key: noun
    for noun in (*ORGANISATION, *REPORTS, *lines.LINES, *BESIDE, *INQUIRIES)
}

#: The noun of a section's lines.
LINES = {noun.section: noun for noun in lines.LINES}

__all__ = ["LINES", "NOUNS", "Noun"]
