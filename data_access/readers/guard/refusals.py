"""How a file is refused: one sentence, and what to do."""

from data_access.readers.faults import Fault
from data_access.readers.reading import RefusedFileError

#: The format of a file that is none of those that are read.
UNKNOWN = "unknown"


def refused(name: str, format_: str, message: str, place: str = "") -> RefusedFileError:
    """Make the error of a file that is not read.

    Args:
        name: The file's name.
        format_: What it is, as far as known.
        message: Why it is refused and what to do, in Swedish.
        place: Where in the file.
    """
    return RefusedFileError(name, format_ or UNKNOWN, Fault("error", place, message))
