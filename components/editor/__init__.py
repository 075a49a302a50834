"""Editing in the page: forms of nouns' rows, forms of deeds, and the way there.

A form is plain html in a page's slot. ``assets/50-edit.js`` drives it, and one
callback (``callback``) carries every check, saving and deed.
"""

from components.editor.deeds import deed
from components.editor.grid import grid
from components.editor.links import link

__all__ = ["deed", "grid", "link"]
