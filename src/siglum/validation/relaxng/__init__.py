"""RELAX NG: in comes a schema and documents, out go verdicts, and the patterns by which a breach is explained.

files ─▶ grammar ─▶ patterns ─ pruned ─▶ text ─ lxml ─▶ verdicts;  patterns ─ matching ─▶ what was wanted where
"""
