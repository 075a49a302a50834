"""A chart as a picture for programs that draw no vectors of ours."""

from components.export.pdf import typesetting
from components.figures import drawing
from components.figures.notation import Figure

#: Dots an inch: sharp on paper.
_DPI = 200

_SOURCE = """#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image("plot.svg", width: {}pt)
"""


def png(figure: Figure, pixels: float, points: float) -> bytes:
    """Draw a figure, laid out in so many pixels, so many points wide on paper."""
    svg = drawing.svg(figure, pixels).encode()
    source = _SOURCE.format(points).encode()
    return typesetting.png(source, {"plot.svg": svg}, _DPI)
