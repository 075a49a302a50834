"""Frames for a selection: what the store says, with what the rules make of it."""
