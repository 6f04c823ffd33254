"""Numbers on a scale, each with whose it is and its day; never an average."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.mapping.copies.scaling import LineCopy, RatingCopy, ScaleCopy, scales_for
from threefold.mapping.papers import said_day
from threefold.web.once.spoken import raw, words
from threefold.web.once.text import Line
from threefold.web.once.writing import Writing

SCALE = gettext_lazy("A scale")
# So many of one person's numbers on one scale show where it goes; the page has them all.
MOST = 4


def numbers(writing: Writing) -> Iterator[Line]:
    """Each scale with what its ends mean, then each person's newest numbers."""
    for scale in scales_for(writing.family, writing.reader, writing.surface, writing.ledger):
        lines = [
            told
            for line in scale.lines
            for rating in [one for one in line.ratings if not one.declined][-MOST:]
            for told in writing.voiced(str(rating.id), line.key, rating_line(writing, scale, line, rating))
        ]
        if scale.question and lines:
            ends = {"question": scale.question, "ten": scale.ten.rstrip("."), "zero": scale.zero.rstrip(".")}
            at = writing.fact(SCALE, "mapping:scale", scale.id)
            text = _("%(question)s (10: %(ten)s; 0: %(zero)s)") % ends
            yield Line(text=text, facts=(at,), words=tuple(ends.values()))
            yield from lines


def rating_line(
    writing: Writing, scale: ScaleCopy, line: LineCopy, one: RatingCopy, *, dated: bool = True
) -> Line:
    """One person's number with what they said about it. `dated`: with its day, where the text is not of that day."""
    name = _("%(name)s, for the county") % {"name": line.name} if line.worker else line.name
    text = _("%(name)s: %(number)s of 10") % {"name": name, "number": one.value}
    text = f"{text} ({said_day(one.rated_on)})" if dated else text
    text = f"{text}. {words(one, writing.language)}" if one.text else text
    at = writing.fact(SCALE, "mapping:scale", scale.id, day=one.rated_on)
    return Line(text=text, facts=(at,), words=(scale.question, line.name, *raw(one)))


def question_line(writing: Writing, scale: ScaleCopy) -> Line | None:
    """What a scale asks, before the numbers on it; None for somebody who may have no more than a number."""
    at = writing.fact(SCALE, "mapping:scale", scale.id)
    return Line(text=scale.question, facts=(at,), words=(scale.question,)) if scale.question else None
