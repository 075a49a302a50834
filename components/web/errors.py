"""Plain error pages: Swedish, without details, readable without scripts."""

from html import escape

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response
from werkzeug.exceptions import HTTPException, NotFound

_UNKNOWN = (
    "Något gick fel",
    "Begäran kunde inte besvaras. Gå till översikten och försök därifrån.",
)

#: Heading and help by status. A reason given to ``abort`` replaces the help.
WORDS = {
    400: (
        "Begäran kunde inte tolkas",
        "Ladda om sidan och försök igen.",
    ),
    403: (
        "Begäran nekades",
        "Den kom inte från Uppsikts egna sidor.",
    ),
    404: (
        "Sidan finns inte",
        "Adressen leder ingenstans. Kontrollera den, eller börja från översikten.",
    ),
    405: (
        "Begäran kunde inte tas emot",
        "Adressen tar inte emot den sortens begäran.",
    ),
    413: (
        "Begäran är för stor",
        "Servern tar inte emot så mycket på en gång.",
    ),
    415: (
        "Begäran kunde inte tolkas",
        "Innehållet har fel format.",
    ),
    500: (
        "Något gick fel",
        (
            "Felet är noterat i serverns logg. Försök igen om en stund; återkommer "
            "det, meddela den som driver tjänsten."
        ),
    ),
}

_PAGE = """<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading} – {name}</title>
<link rel="icon" href="{icon}">
<link rel="stylesheet" href="{style}">
</head>
<body>
<main class="container py-5">
<h1>{heading}</h1>
<p>{said}</p>
<p><a href="/">Till översikten</a></p>
</main>
</body>
</html>
"""


def register(server: Flask, *, name: str, style: str, icon: str) -> None:
    """Answer every fault of a request with a page of our own.

    Args:
        server: The Flask server; its unexpected errors are logged by itself.
        name: What the application calls itself in titles.
        style: Address of the stylesheet.
        icon: Address of the icon.
    """

    def page(error: HTTPException) -> Response:
        answer = server.make_response(error.get_response())
        if answer.status_code >= 400:
            heading, said = _words(error)
            answer.set_data(
                _PAGE.format(
                    heading=heading, said=said, name=name, style=style, icon=icon
                )
            )
            answer.mimetype = "text/html"
        return answer

    def unknown_file(_error: Exception) -> Response:
        return page(NotFound())  # Dash's own words list what the server has

    server.register_error_handler(HTTPException, page)
    server.register_error_handler(DependencyException, unknown_file)
    server.register_error_handler(InvalidResourceError, unknown_file)


def _words(error: HTTPException) -> tuple[str, str]:
    heading, said = WORDS.get(error.code or 500, _UNKNOWN)
    reason = error.description
    if reason and reason != type(error).description:
        said = escape(reason)
    return heading, said
