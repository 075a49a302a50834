r"""What a usual voucher looks like, line by line, as patterns of RE2.

They are narrower than `tokens`: where they match, both read the same. A text in
quotes has no quote in it, and no backslash that a quote follows; a field without
quotes has neither quote nor brace. At each letter there is but one way to go on,
which RE2 needs to be fast.
"""

_S = r"[ \t]+"
_QUOTED = r'"(?:[^"\\]|\\+[^"\\])*"'
_FIELD = rf'(?:{_QUOTED}|[^ \t"{{}}]+)'
_REST = rf"(?:[ \t]{_FIELD}?)*"
_ACCOUNT = r'"[0-9A-Za-z]+"|[0-9A-Za-z]+'
_OBJECTS = r"\{[^{}]*\}"
_AMOUNT = r"-?[0-9]+(?:\.[0-9][0-9]?)?"
_DAY = r'"[0-9]{8}"|[0-9]{8}'


def _literal(pattern: str) -> str:
    return "'" + pattern.replace("'", "''") + "'"


#: Account, objects, amount, and what follows.
ROW = _literal(rf"^#TRANS{_S}({_ACCOUNT})[ \t]*({_OBJECTS})[ \t]*({_AMOUNT})({_REST})$")
#: The text in what follows: the field after the day.
TEXT = _literal(rf"^{_S}{_FIELD}{_S}({_FIELD})")
#: The day of a voucher.
DAY = _literal(rf"^#VER{_S}{_FIELD}{_S}{_FIELD}{_S}({_DAY}){_REST}$")
#: Series, number and text of a voucher.
NAME = _literal(rf"^#VER{_S}({_FIELD}){_S}({_FIELD}){_S}{_FIELD}(?:{_S}({_FIELD}))?")
