"""Turns files and edits into trustworthy frames."""
