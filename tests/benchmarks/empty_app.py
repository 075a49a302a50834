"""A Dash app whose one callback does nothing: what every answer costs at least."""

from dash import Dash, Input, Output, html

app = Dash(__name__)
app.layout = html.Div([html.Div(id="asked"), html.Div(id="answered")])
server = app.server


@app.callback(Output("answered", "children"), Input("asked", "children"))
def answer(asked):
    return asked
