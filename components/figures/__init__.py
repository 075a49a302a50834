"""Pictures as pure functions: a frame in, plain Plotly dicts out."""
