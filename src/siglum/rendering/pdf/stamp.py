"""The moment that a PDF says it was made: never the clock, so that the same input gives the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Any

from siglum.errors import UsageError

_WITHOUT_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def stamp(record: dict[str, Any]) -> int:
    """Return seconds since 1970: SOURCE_DATE_EPOCH, or the last day named in the document's revisions.

    Raises UsageError where SOURCE_DATE_EPOCH is no whole number.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if given:
        if not given.isdecimal():
            raise UsageError(f"SOURCE_DATE_EPOCH is “{given}”", "set it to seconds since 1970, or unset it")
        return int(given)
    days = sorted(filter(None, (_day(text) for text in record.get("revised", ()))))
    return int((days[-1] if days else _WITHOUT_DATE).timestamp())


def _day(text: str) -> datetime | None:
    try:
        day = datetime.strptime(text[:10], "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None
    return day if day.year >= 1970 else None
