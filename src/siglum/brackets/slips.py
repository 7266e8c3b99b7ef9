"""Slips: a figure or a word right beside one that it corrects, with no more said."""

from __future__ import annotations

import re
from collections import Counter

from siglum.brackets.context import Context
from siglum.brackets.english import english


def misspelt(context: Context) -> bool:
    """Return whether an English word stands after itself with a letter lost or out of place: `Novemebr [November]`."""
    last = context.words_before[-1].text if context.words_before and context.glued == " " else ""
    one, other = last.lower(), context.low
    if not one or len(other) < 5 or len(context.words) > 1 or english(last) or not english(other):
        return False
    more, less = sorted((Counter(one), Counter(other)), key=lambda letters: -letters.total())
    return (more - less).total() + (less - more).total() < 2 and one[0] == other[0] and one[-1] == other[-1]


def beside(right: str, context: Context) -> bool:
    """Return whether a figure of the same length, and near it, stands right before the bracket: `1988 [i.e. 1989]`."""
    last = context.words_before[-1].text if context.words_before else ""
    return last.isdigit() and len(last) == len(right) and abs(int(last) - int(right)) < 20


def another_figure(context: Context) -> bool:
    """Return whether a figure stands right after one of its shape, as cables correct: `8 [11] p.m.`."""
    content = context.content
    if (
        not re.fullmatch(r"\d{1,4}(?:[.:,]\d+)*", content)
        or not context.words_before
        or context.glued.strip()
    ):
        return False
    last = context.words_before[-1].text
    if context.stacked or re.sub(r"\d+", "0", last) != re.sub(r"\d+", "0", content):
        return False
    if not context.before.rstrip().endswith(last) or abs(len(last) - len(content)) > 1:
        return False
    if len(content) == len(last) == 4 and abs(int(last) - int(content)) > 60:
        return False  # a year in another calendar
    return (len(content) == 4) == (len(last) == 4)  # not `12 [1963]`, a day and its year
