"""Talking to the user: one click command a file; each parses, calls one function, reports, and gives an exit code."""
