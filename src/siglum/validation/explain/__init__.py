"""Explaining: an invalid document comes in, every breach goes out with its place, in people's words."""
