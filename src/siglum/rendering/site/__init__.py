"""The web edition around the documents: facts of all documents come in, pages and files go out.

`plan` says what the page of each document is told, `publish` writes what belongs to one document,
`surround` everything else: start page, lists, registers, conventions, data, search.
"""

from siglum.rendering.site.building import build, surround
from siglum.rendering.site.planning import in_time, ingredients, page_of, plan, settings, templates
from siglum.rendering.site.publishing import publish, write

__all__ = [
    "build",
    "in_time",
    "ingredients",
    "page_of",
    "plan",
    "publish",
    "settings",
    "surround",
    "templates",
    "write",
]
