"""Texts beside each other that are no witnesses of one: original and translation, aligned by `@corresp` or a table.

facts, tables ─ pairing ─▶ pairs ─ aligning ─▶ rows ─ pages ─▶ small XML for xslt/site/collations/parallel.xsl
"""
