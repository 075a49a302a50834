"""Words without what XML, and so no office file, can hold."""

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(said: str) -> str:
    """The words without control characters and half characters."""
    return _UNWRITABLE.sub("", said)
