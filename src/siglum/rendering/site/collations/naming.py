"""Where the pages of a text in several witnesses stand, and what they are called."""

from __future__ import annotations

import re
from collections import Counter

from siglum.rendering.facts import Facts
from siglum.rendering.html import Way


def views(facts: Facts) -> tuple[Way, ...]:
    """Return the pages of a text in several witnesses; none for any other document."""
    if len(facts["witnesses"]) < 2:
        return ()
    folder = f"collations/{facts['id']}"
    return (
        Way(f"documents/{facts['id']}.html", "Text and apparatus"),
        Way(f"{folder}/index.html", "Overview"),
        Way(f"{folder}/side-by-side.html", "Side by side"),
        Way(f"{folder}/variants.html", "Variants"),
        *(Way(page, f"Witness {siglum}") for page, siglum in witness_pages(facts)),
    )


def witness_pages(facts: Facts) -> list[tuple[str, str]]:
    """Return page and siglum of each witness; the names of pages differ in more than the case of their letters."""
    seen: Counter[str] = Counter()
    found = []
    for witness in facts["witnesses"]:
        name = re.sub(r"[^A-Za-z0-9]+", "-", witness["siglum"]).strip("-") or "x"
        seen[name.lower()] += 1
        again = f"-{seen[name.lower()]}" if seen[name.lower()] > 1 else ""
        found.append((f"collations/{facts['id']}/witness-{name}{again}.html", witness["siglum"]))
    return found
