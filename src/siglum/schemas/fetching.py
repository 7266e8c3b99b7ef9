"""Fetching a schema: once, over https, bounded in size and time, and only if it is XML."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from email.message import Message
from http.client import HTTPException
from typing import IO
from urllib.parse import urlsplit

from lxml import etree

from siglum.errors import InputError
from siglum.schemas.limits import LIMIT

WAIT = 20  # seconds without an answer
DEADLINE = 120  # seconds in all
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def fetch(url: str) -> bytes:
    """Return what stands at an https address (http only on this computer).

    Raises `InputError` where it cannot be had, is larger than the limit, too slow, or not XML.
    """
    _secure(url)
    try:
        data = _read(url)
    except urllib.error.HTTPError as error:
        error.close()
        raise InputError(
            f"{url} cannot be fetched: the server answers {error.code} {error.reason}.", "Check the address."
        ) from None
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise InputError(
            f"{url} cannot be fetched: {reason}.", "Fetch it yourself and give the path of the file."
        ) from None
    _check(url, data)
    return data


def _read(url: str) -> bytes:
    until = time.monotonic() + DEADLINE
    pieces, size = [], 0
    request = urllib.request.Request(url, headers={"User-Agent": "siglum"})
    with urllib.request.build_opener(_SecureRedirects).open(request, timeout=WAIT) as answer:
        while piece := answer.read(65536):
            pieces.append(piece)
            size += len(piece)
            if size > LIMIT:
                raise InputError(f"{url} is larger than {LIMIT // 1_000_000} MB.", "No schema is.")
            if time.monotonic() > until:
                raise InputError(f"{url} takes longer than {DEADLINE} seconds.", "Try again later.")
    return b"".join(pieces)


def _secure(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise InputError(f"{url} is not an https address.", "Schemas are fetched over https only.")


def _check(url: str, data: bytes) -> None:
    parser = etree.XMLParser(no_network=True, load_dtd=False, collect_ids=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"What stands at {url} is not XML: {error.msg}.", "Check the address.") from None
    if etree.QName(root).localname not in ("grammar", "schema", "TEI", "teiCorpus", "element"):
        raise InputError(f"What stands at {url} is no schema but <{root.tag}>.", "Check the address.")


class _SecureRedirects(urllib.request.HTTPRedirectHandler):
    """Follows redirections to https only."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        try:
            _secure(newurl)
        except InputError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
