"""Where the stylesheets and schemas are that travel with siglum, in a wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder, as in ``shipped("xslt", "html.xsl")``."""
    installed = PACKAGE / "_shipped"
    root = installed if installed.is_dir() else PACKAGE.parent.parent
    return root.joinpath(*parts)
