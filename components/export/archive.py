"""Office files are archives with the hour in them: here the hour is a day's noon.

So the same content is the same bytes, whenever it was made.
"""

import io
import zipfile
from collections.abc import Mapping
from datetime import date


def opened(content: bytes) -> zipfile.ZipFile:
    """An archive to read."""
    return zipfile.ZipFile(io.BytesIO(content))


def dated(content: bytes, day: date, parts: Mapping[str, bytes] | None = None) -> bytes:
    """The same archive, with every member of a day.

    ``parts`` stand in the place of members of the same name.
    """
    made, noon = io.BytesIO(), (day.year, day.month, day.day, 12, 0, 0)
    with (
        opened(content) as read,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for member in read.infolist():
            info = zipfile.ZipInfo(member.filename, noon)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = member.external_attr
            body = (parts or {}).get(member.filename, read.read(member))
            written.writestr(info, body)
    return made.getvalue()
