"""The ids that more than one module refers to."""

URL = "url"
CATALOGUE = "catalogue"
REVISION = "revision"
ROUTES = "routes"
PAGE = "page"
BOARD = "board"
YEAR = "year"
OCCASION = "occasion"
UNIT = "unit"
LIVE = "live"
MAIN = "main"

#: What the browser asks to be changed, and what came of it.
EDIT = "edit"
EDIT_ANSWER = "edit-answer"

#: Where it stands, on every page and paper, that what is shown is invented.
INVENTED = "invented"

#: Where the browser says what is not saved, whatever page is shown.
EDITING = "editing"
