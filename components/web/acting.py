"""In which role the reader writes, until there is sign-in.

The role is the reader's own choice on Inställningar, kept in a cookie: the log
says which role was claimed, never which person it was.
"""

import unicodedata
from urllib.parse import unquote

from flask import request

from components import texts
from data_access import Actor

COOKIE = "uppsikt_roll"
LONGEST = 100


def actor(origin: str) -> Actor:
    """Who asks, for the log; ``origin`` says from where."""
    return Actor(role(request.cookies.get(COOKIE, "")), origin)


def role(said: str) -> str:
    """The role that a cookie's value claims; the default where it is none."""
    claimed = unquote(said, errors="replace").strip()
    if not claimed or len(claimed) > LONGEST or not all(map(_is_plain, claimed)):
        return texts.DEFAULT_ROLE
    return claimed


def _is_plain(sign: str) -> bool:
    """A letter, mark, number, punctuation, symbol or an ordinary space."""
    kind = unicodedata.category(sign)
    return sign == " " or (kind[0] in "LMNPS" and sign != "\N{REPLACEMENT CHARACTER}")
