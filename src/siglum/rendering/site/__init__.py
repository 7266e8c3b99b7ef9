"""The web edition around the documents: facts of all documents come in, pages and files go out.

`plan` says what the page of each document is told, `publish` writes what belongs to one document,
`surround` everything else: start page, lists, registers, conventions, data, search. Each is imported when
it is asked for: a process that only publishes documents starts in half the time.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from siglum.rendering.site.building import build, surround
    from siglum.rendering.site.planning import in_time, ingredients, page_of, plan, settings, templates
    from siglum.rendering.site.proved import proofs
    from siglum.rendering.site.publishing import publish, write

__all__ = [
    "build", "in_time", "ingredients", "page_of", "plan", "proofs", "publish", "settings", "surround",
    "templates", "write",
]  # fmt: skip
_HOMES = {
    "build": "building",
    "surround": "building",
    "proofs": "proved",
    "publish": "publishing",
    "write": "publishing",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"siglum.rendering.site.{_HOMES.get(name, 'planning')}"), name)
