"""How safe it is, in each person's own number over time. Never an average."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.mapping.chart import NARROW, chart_svg
from threefold.mapping.copies.scaling import RatingCopy, ScaleCopy, scales_for
from threefold.mapping.rows import Rows
from threefold.web.needs.links import link
from threefold.web.phrases import plain_day

HALF_A_PAGE = 540


@dataclass(frozen=True, kw_only=True)
class NumbersInBrief:
    """One scale as a picture for a page and for a phone, its two ends, and the newest words about a number."""

    href: str
    question: str = ""
    picture: SafeString | str = ""
    narrow: SafeString | str = ""
    anchors: str = ""
    words: str = ""
    words_by: str = ""


def numbers_of(opened: Opened, known: Rows) -> NumbersInBrief | None:
    """The scale on which most was said; None where this reader may not see numbers."""
    if not opened.may_see(Group.SCALING):
        return None
    href = link(opened.family.pk, "mapping:scales", "mapping:scaling")
    rows = [row for row in scales_for(opened.family, opened.reader, Surface.SCREEN, known=known) if row.lines]
    if not rows:
        return NumbersInBrief(href=href)
    scale = max(rows, key=lambda row: (row.only_for is None, sum(len(line.ratings) for line in row.lines)))
    words, by = _newest_words(scale)
    return NumbersInBrief(
        href=href,
        question=scale.question,
        picture=chart_svg(scale, width=HALF_A_PAGE),
        narrow=chart_svg(scale, width=NARROW),
        anchors=_("10: %(ten)s 0: %(zero)s") % {"ten": _ended(scale.ten), "zero": _ended(scale.zero)},
        words=words,
        words_by=by,
    )


def _newest_words(scale: ScaleCopy) -> tuple[str, str]:
    """What somebody of the family said about their newest number."""
    said: list[tuple[RatingCopy, str]] = [
        (rating, line.name)
        for line in scale.lines
        if not line.worker
        for rating in line.ratings
        if rating.text and rating.exact_words
    ]
    if not said:
        return "", ""
    rating, name = max(said, key=lambda one: one[0].rated_on)
    return rating.text, f"{name}, {plain_day(rating.rated_on)}"


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
