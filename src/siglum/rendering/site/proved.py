"""What was proved of an edition, in words for its page on data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from siglum.rendering.facts import Facts
from siglum.validation.findings import Finding


def proofs(known: Sequence[Facts], findings: Sequence[Finding]) -> dict[str, str]:
    """Return label and words of each proof: what validation said, how many texts equal their transcripts.

    `findings` are those of all documents; a document without one is clean.
    """
    total = len(known)
    faulty = {Path(each.file).stem for each in findings if each.severity == "error"}
    differing = {Path(each.file).stem for each in findings if each.code.startswith("FID")}
    sound = sum(each["id"] not in faulty for each in known)
    told = {
        "Valid": f"{sound} of {total} documents have no error against the edition’s TEI schema and its checks."
    }
    from_transcripts = [each["id"] for each in known if each["transcript"]]
    if from_transcripts:
        same = sum(each not in differing for each in from_transcripts)
        told["Faithful"] = (
            f"{same} of {len(from_transcripts)} texts, projected back, are their transcripts character by "
            "character, brackets included; only line wraps and runs of spaces are folded."
        )
    warnings = sum(each.severity == "warning" for each in findings)
    if warnings:
        told["Warnings"] = f"{warnings}, which an editor should look at."
    return told
