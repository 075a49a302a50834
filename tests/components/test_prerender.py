"""The first paint is the page's own tree, as html."""

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html

from components import prerender


@pytest.mark.parametrize(
    ("tree", "written"),
    [
        ("39 < 40 & 1", "39 &lt; 40 &amp; 1"),
        (None, ""),
        (html.P(["a", 1, None, html.B("c")]), "<p>a1<b>c</b></p>"),
        (html.Th("x", scope="col", colSpan=2), '<th colspan="2" scope="col">x</th>'),
        (
            html.A("Drift", href='/drift?a="', className="k"),
            '<a class="k" href="/drift?a=&quot;">Drift</a>',
        ),
        (html.Div("x", hidden=True), ""),
        (dcc.Store(id="s", data={"a": 1}), ""),
        (html.Button("Spara"), ""),
        (
            html.Span(style={"marginLeft": "5%", "width": "2%"}),
            '<span style="margin-left:5%;width:2%"></span>',
        ),
        (
            dbc.Alert("Fel", color="danger"),
            '<div class="alert alert-danger" role="alert">Fel</div>',
        ),
        (
            dbc.Select(options=[{"value": "a", "label": "Å"}], value="a"),
            '<div class="form-select">Å</div>',
        ),
        (dcc.Graph(id="g", figure={}), "<div></div>"),
    ],
)
def test_writes_html(tree, written):
    assert prerender.html(tree, {}) == written


def test_slots_are_filled_and_ids_left_to_the_live_page():
    tree = html.Div([html.P(id="a"), html.P("kvar", id="b")])
    filled = {("a", "children"): ["1,3", html.B("mnkr")], ("b", "hidden"): True}
    assert prerender.html(tree, filled) == "<div><p>1,3<b>mnkr</b></p></div>"
