"""The first paint is the page's own tree, as html."""

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html

from components import prerender
from components.elements import element


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


def test_a_slot_of_the_live_page_keeps_its_ids_and_what_serves_the_keyboard():
    tree = html.Div(
        html.P("x", tabIndex="0", **{"aria-labelledby": "b", "data-a": "1"}), id="a"
    )
    assert prerender.html(tree, {}, live=True) == (
        '<div id="a"><p aria-labelledby="b" data-a="1" tabindex="0">x</p></div>'
    )


@pytest.mark.parametrize(
    ("tree", "live", "first"),
    [
        (
            element("input", type="text", value='"1" < 2', id="a", list_="b"),
            '<input type="text" value="&quot;1&quot; &lt; 2" id="a" list="b">',
            '<input type="text" value="&quot;1&quot; &lt; 2" disabled>',
        ),
        (
            element("input", type="checkbox", checked=True, required=False),
            '<input type="checkbox" checked>',
            '<input type="checkbox" checked disabled>',
        ),
        (
            element("select", element("option", "Å", value="", selected=True)),
            '<select><option value="" selected>Å</option></select>',
            '<select disabled><option value="" selected>Å</option></select>',
        ),
        (
            element("textarea", "\n<b>", rows=1),
            '<textarea rows="1">\n\n&lt;b&gt;</textarea>',
            '<textarea rows="1" disabled>\n\n&lt;b&gt;</textarea>',
        ),
        (
            element("label", "L", for_="a", class_="k"),
            '<label for="a" class="k">L</label>',
            '<label class="k">L</label>',
        ),
        (
            element("button", ["a", html.B("b")], type="submit", hidden=True),
            '<button type="submit" hidden>a<b>b</b></button>',
            '<button type="submit" hidden disabled>a<b>b</b></button>',
        ),
        (
            html.Details([html.Summary("s"), element("template", "t")], open=True),
            "<details open><summary>s</summary><template>t</template></details>",
            "<details open><summary>s</summary><template>t</template></details>",
        ),
    ],
)
def test_controls_are_live_or_inert(tree, live, first):
    assert prerender.html(tree, {}, live=True) == live
    assert prerender.html(tree, {}) == first
