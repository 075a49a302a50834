"""What a file is, from how it begins; and what it may be called."""

import re
import unicodedata

#: The longest name that is kept.
LONGEST = 120

#: How files begin, and what they are then.
_BEGINNINGS = (
    (b"%PDF-", {"pdf": "application/pdf"}),
    (b"\x89PNG\r\n\x1a\n", {"png": "image/png"}),
    (b"\xff\xd8\xff", {"jpg": "image/jpeg", "jpeg": "image/jpeg"}),
    (
        b"PK\x03\x04",
        {
            ending: f"application/vnd.{name}"
            for ending, name in (
                ("docx", "openxmlformats-officedocument.wordprocessingml.document"),
                ("xlsx", "openxmlformats-officedocument.spreadsheetml.sheet"),
                ("pptx", "openxmlformats-officedocument.presentationml.presentation"),
                ("odt", "oasis.opendocument.text"),
                ("ods", "oasis.opendocument.spreadsheet"),
                ("odp", "oasis.opendocument.presentation"),
            )
        },
    ),
)
_TEXTS = {"txt": "text/plain", "csv": "text/csv"}
_UNSAFE = re.compile(r'[<>:"/\\|?*]')


def media_type(name: str, content: bytes) -> str | None:
    """What a file is; ``None`` where it is not of a kind that is taken.

    Its beginning and its ending must agree: neither alone is believed.
    """
    ending = name.rpartition(".")[2].lower()
    for beginning, kinds in _BEGINNINGS:
        if content.startswith(beginning):
            return kinds.get(ending)
    return _TEXTS.get(ending) if _is_text(content) else None


def _is_text(content: bytes) -> bool:
    try:
        said = content.decode()
    except UnicodeDecodeError:
        # Older programs write Swedish in one byte a letter.
        said = content.decode("cp1252", errors="replace")
    return all(sign in "\t\r\n" or unicodedata.category(sign) != "Cc" for sign in said)


def clean_name(name: str) -> str:
    """A file's name without folders, and without what no name should have."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    shown = "".join(
        sign
        for sign in last
        if unicodedata.category(sign)[0] not in "CZ" or sign == " "
    )
    safe = " ".join(_UNSAFE.sub("_", shown).split()).strip(". ")
    stem, dot, ending = safe.rpartition(".")
    if not dot:
        return safe[:LONGEST]
    return f"{stem[: LONGEST - len(ending) - 1].rstrip('. ')}.{ending}"
