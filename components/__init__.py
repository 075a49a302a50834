"""Frames in, things to see or to take away out."""
