"""From a file to the store: a job reads it, a person looks, one transaction saves.

An import is a row with its file in pieces. `jobs` reads it in a process of its
own, `planning` says what would be saved where, `saving` saves and undoes it, and
`template` makes a workbook that comes back without a question.
"""

from data_access.importing.door import Imports
from data_access.importing.entry import Import
from data_access.importing.plan import (
    Option,
    Plan,
    PlannedChange,
    PlannedLedger,
    PlannedTable,
    Question,
    Remark,
)

__all__ = [
    "Import",
    "Imports",
    "Option",
    "Plan",
    "PlannedChange",
    "PlannedLedger",
    "PlannedTable",
    "Question",
    "Remark",
]
