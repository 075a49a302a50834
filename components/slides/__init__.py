"""The meeting as slides, for the screen and for PowerPoint: no browser needed."""
