"""Every Swedish word the reader meets.

One module for each part of the service; here they are one name for all.
"""

from components.texts.beside import *  # noqa: F403 -- every word, whichever it is
from components.texts.editing import *  # noqa: F403 -- every word, whichever it is
from components.texts.figures import *  # noqa: F403 -- every word, whichever it is
from components.texts.forecast import *  # noqa: F403 -- every word, whichever it is
from components.texts.imports import *  # noqa: F403 -- every word, whichever it is
from components.texts.inquiries import *  # noqa: F403 -- every word, whichever it is
from components.texts.ledger import *  # noqa: F403 -- every word, whichever it is
from components.texts.meeting import *  # noqa: F403 -- every word, whichever it is
from components.texts.month import *  # noqa: F403 -- every word, whichever it is
from components.texts.open_data import *  # noqa: F403 -- every word, whichever it is
from components.texts.organising import *  # noqa: F403 -- every word, whichever it is
from components.texts.oversight import *  # noqa: F403 -- every word, whichever it is
from components.texts.papers import *  # noqa: F403 -- every word, whichever it is
from components.texts.reports import *  # noqa: F403 -- every word, whichever it is
from components.texts.service import *  # noqa: F403 -- every word, whichever it is
from components.texts.signals import *  # noqa: F403 -- every word, whichever it is
from components.texts.surroundings import *  # noqa: F403 -- every word, whichever it is
from components.texts.what_if import *  # noqa: F403 -- every word, whichever it is
from components.texts.workbooks import *  # noqa: F403 -- every word, whichever it is
