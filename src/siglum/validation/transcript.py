"""Transcripts: what their readers notice, and whether a TEI file is still faithful to its own."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from siglum.errors import FidelityError, SiglumError
from siglum.validation.codes import found
from siglum.validation.examined import TEI, Examined
from siglum.validation.findings import Finding

_RECORD = f"{TEI}teiHeader/{TEI}fileDesc/{TEI}sourceDesc/{TEI}bibl[@type='transcript']"


def fidelity(examined: Examined, folder: Path) -> Iterator[Finding]:
    """Yield where a document differs from its transcript, which is looked for in a folder and in those below."""
    record = examined.root.find(_RECORD)
    if record is None:
        return
    facts = {each.get("type", "file"): (each.text or "").strip() for each in record.iter(f"{TEI}idno")}
    name = facts.get("file", "")
    path = _at_hand(folder, name) if name else None
    if path is None:
        return
    if sha256(path.read_bytes()).hexdigest() != facts.get("sha256"):
        yield examined.found("FID002", record, name=name)
        return
    from siglum.encoding import prove  # noqa: PLC0415  only where a transcript is at hand
    from siglum.transcripts import read  # noqa: PLC0415

    try:
        prove(read(path), examined.root)
    except FidelityError as error:
        text = examined.root.find(f"{TEI}text")
        there = (each for each in examined.root.iter(f"{TEI}*") if str(each.sourceline) == str(error.line))
        place = next(there, examined.root if text is None else text)
        yield examined.found("FID001", place, detail=error.message)
    except SiglumError:
        return  # the transcript cannot be read: `siglum encode` says so


def is_transcript(path: Path) -> bool:
    """Say whether a file is a transcript by its name."""
    return path.suffix.lower() in (".txt", ".md", ".html", ".htm")


def received(path: Path) -> Iterator[Finding]:
    """Yield what there is to say of a transcript: remarks of its layout, and brackets without a partner."""
    from siglum.brackets import scan  # noqa: PLC0415  only for transcripts
    from siglum.transcripts import read  # noqa: PLC0415

    try:
        transcript = read(path)
    except SiglumError as error:
        yield found("T000", str(path), remedy=error.remedy, reason=error.message)
        return
    findings = []
    source = transcript.source
    for remark in transcript.remarks:
        said = {"detail": f": {remark.detail}" if remark.detail else "", "excerpt": remark.detail}
        findings.append(found(remark.code, str(path), source.place(remark.span.start), **said))
    for bracket in scan(transcript):
        if not bracket.balanced:
            at = bracket.span.start
            sign = source.text[at]
            context = " ".join(source.text[max(0, at - 20) : at + 30].split())
            place = (*source.place(at), *source.place(at + 1))
            findings.append(
                found("B004" if sign == "[" else "B005", str(path), place, context=context, excerpt=sign)
            )
    yield from sorted(findings, key=lambda finding: (finding.line, finding.column))


def _at_hand(folder: Path, name: str) -> Path | None:
    if Path(name).name != name:
        return None
    if (folder / name).is_file():
        return folder / name
    return (
        next((path for path in sorted(folder.rglob(name)) if path.is_file()), None)
        if folder.is_dir()
        else None
    )
