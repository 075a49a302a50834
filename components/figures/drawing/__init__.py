"""Our Plotly dicts as SVG: the same picture where there is no browser.

It knows what our figures use (`figures.notation`), and raises on anything else:
a picture is never silently incomplete.
"""

from components import theme
from components.figures.drawing import marks, words
from components.figures.drawing.elements import Element, element, number, text_of
from components.figures.drawing.space import Space
from components.figures.notation import Figure

__all__ = ["svg"]

#: What a layout may hold; what only a browser does is passed over.
_LAYOUT = {
    *("height", "margin", "font", "annotations", "shapes", "xaxis", "xaxis2", "yaxis"),
    *("meta", "autosize", "barmode", "showlegend", "dragmode", "hovermode"),
    *("separators", "paper_bgcolor", "plot_bgcolor", "hoverlabel", "clickmode"),
}


def svg(figure: Figure, width: float, family: str = f"Roboto, {theme.FONT}") -> str:
    """Draw a figure in a width of pixels; the height is the figure's own.

    Its panels are fitted to the width as the browser fits them.

    Raises:
        ValueError: The figure holds something that is not known here.
    """
    layout = figure["layout"]
    if strange := sorted(set(layout) - _LAYOUT):
        message = f"unknown in a layout: {', '.join(strange)}"
        raise ValueError(message)
    space = Space.of(layout, width)
    patterns = marks.Patterns()
    drawn: list[Element] = [
        *(
            part
            for trace in figure["data"]
            for part in marks.trace(trace, space, patterns)
        ),
        *(marks.shape(each, space) for each in layout.get("shapes", ())),
        *(words.label(each, space) for each in layout.get("annotations", ())),
    ]
    height = float(layout["height"])
    return text_of(
        element(
            "svg",
            [*patterns.elements(), *drawn],
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(width)} {number(height)}",
            width=number(width),
            height=number(height),
            font_family=family.replace('"', "'"),
        )
    )
