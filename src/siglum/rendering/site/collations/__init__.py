"""The views of a text in several witnesses: overview, list of variants, witness by witness, side by side.

TEI ─ xslt/collation.xsl ─▶ reading ─ comparing, nearness, strip ─▶ figures, pages: small XML for xslt/site/collations
"""
