"""Who runs this installation; told by the settings, shown on the pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """The public body that answers for the service.

    Attributes:
        operator: Its name; empty where nobody has said.
        contact: Where a user reports a fault: an e-mail address; may be empty.
    """

    operator: str = ""
    contact: str = ""
