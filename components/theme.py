"""Colours and type of the pictures.

Light colours only: the dark theme inverts a picture's luminance and keeps its
hues (``assets/30-picture.css``), so that one picture serves screen and paper.
Every colour of words has a contrast of at least 4.5:1 against both grounds.
"""

INK = "#1b1f24"
MARK = "#2b2b2b"
PAPER = "#ffffff"
NOTHING = "rgba(0,0,0,0)"
SOFT = "#4d5661"
#: Of a year before: lighter than an outcome, and still 3:1 against both grounds.
PREVIOUS = "#8a93a0"
TONES = {"good": "#1b7a3d", "bad": "#b3261e", "neutral": "#44546a"}

#: Opacity of what the reader has not chosen: marks, and their words.
DIM, DIM_WORDS = 0.5, 0.8

#: Sizes of type, in pixels.
SIZE, SMALL = 17, 15
FONT = (
    "'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, system-ui, "
    "sans-serif"
)
