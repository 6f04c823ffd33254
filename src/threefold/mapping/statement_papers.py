"""What happened, worries with their goals, and numbers over time on paper, for one person to keep."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.copies.reports import WhyCopy, why_the_county_came
from threefold.families.models import Family
from threefold.mapping.chart import NARROW, chart_svg, described, table_of
from threefold.mapping.copies.scaling import RatingCopy, ScaleCopy, scales_for
from threefold.mapping.copies.statements import (
    GoalCopy,
    HarmCopy,
    PairCopy,
    PositionCopy,
    StatementCopy,
    harms_for,
    pairs_for,
)
from threefold.mapping.papers import said_day
from threefold.printing.paper import (
    Block,
    Calls,
    Heading,
    Paper,
    Paragraph,
    Picture,
    Points,
    Quote,
    Table,
)

MOST_DAYS = 8


def statement_paper(
    family: Family,
    reader: Reader,
    ledger: Ledger,
    *,
    day: date,
    county: str,
    hotline: str,
    language: str,
    large: bool,
    surface: Surface = Surface.PRINT,
) -> Paper | None:
    """Why the county is there and what must happen, on one sheet. None: nothing of it is for this person."""
    reading = replace(reader, language=language)
    came = why_the_county_came(family, reading, surface, ledger)
    harms = harms_for(family, reading, surface, ledger)
    pairs = pairs_for(family, reading, surface, ledger)
    scales = scales_for(family, reading, surface, ledger)
    if not (came or harms or pairs or any(one.lines for one in scales)):
        return None
    with override(language):
        blocks = (
            *_why(came),
            *harm_blocks(harms, language),
            *pair_blocks(pairs, language),
            *scale_blocks(scales, language, large=large),
        )
        end = (_calls(hotline),) if hotline else ()
        return Paper(
            title=_("Why we are here and what must happen"),
            whose=_("Copy for %(name)s") % {"name": reader.name},
            lang=language,
            county=county,
            day=day,
            blocks=(*blocks, *end, _rights()),
            large=large,
        )


def _why(came: Iterable[WhyCopy]) -> Iterator[Block]:
    """What was reported, in the safe words that the family has a right to."""
    for number, one in enumerate(came):
        if number == 0:
            yield Heading(text=_("Why the county came"), mark="cloud")
        yield Paragraph(text=said_day(one.on))
        yield Paragraph(text=one.text, strong=True)


def harm_blocks(harms: Iterable[HarmCopy], language: str) -> tuple[Block, ...]:
    """What happened. Called with `language` active, as the other two."""
    blocks = [block for one in harms for block in _statement(one, language)]
    return (Heading(text=_("What happened"), mark="cloud"), *blocks) if blocks else ()


def pair_blocks(pairs: Iterable[PairCopy], language: str) -> tuple[Block, ...]:
    """Each worry with its goal."""
    return tuple(block for pair in pairs for block in _pair(pair, language))


def scale_blocks(scales: Iterable[ScaleCopy], language: str, *, large: bool = False) -> tuple[Block, ...]:
    """Each scale with 10 first, the picture over time and the same numbers in a table; never an average."""
    return tuple(block for one in scales if one.lines for block in _scale(one, language, large=large))


def _pair(pair: PairCopy, language: str) -> Iterator[Block]:
    yield Heading(text=_("What we are worried about"), mark="cloud")
    yield from _statement(pair.danger, language)
    if pair.goal is not None:
        yield Heading(text=_("What we will see instead"), mark="flag")
        yield from _goal(pair.goal, language)


def _goal(goal: GoalCopy, language: str) -> Iterator[Block]:
    yield from _statement(goal, language)
    if goal.family_text:
        lang = _other(goal.family_language, language)
        means = goal.family_other_text if lang and goal.family_other_language == language else ""
        yield Quote(text=goal.family_text, by=_("The family's own words"), lang=lang, meaning=means)
    told = [
        _("Agreed on %(day)s.") % {"day": said_day(goal.agreed_on)} if goal.agreed_on else "",
        _("Changed on %(day)s.") % {"day": said_day(goal.changed_on)} if goal.changed_on else "",
        _("Shown for as long as was agreed, on %(day)s.") % {"day": said_day(goal.met_on)}
        if goal.met_on
        else "",
    ]
    if any(told):
        yield Paragraph(text=" ".join(part for part in told if part))


def _statement(one: StatementCopy, language: str) -> Iterator[Block]:
    yield Paragraph(text=one.text, strong=True, lang=_other(one.language, language))
    if one.translated_by and one.language == language:
        yield Paragraph(text=_("Translated by %(name)s") % {"name": one.translated_by})
    for position in one.positions:
        by = f"{position.name}: {position.label.in_(language)}"
        if position.text:
            yield _quote(position, by, language)
        elif position.differs:
            yield Paragraph(text=_("%(name)s sees it differently.") % {"name": position.name})


def _scale(scale: ScaleCopy, language: str, *, large: bool) -> Iterator[Block]:
    if scale.question:
        yield Heading(text=scale.question)
        yield Points(points=(f"10: {scale.ten}", f"0: {scale.zero}"))
    else:
        scale = replace(scale, question=_("The numbers you gave"))
        yield Heading(text=scale.question)
    days = len(scale.days)
    alt = described(scale)
    caption = ngettext("Asked on %(n)s day", "Asked on %(n)s days", days) % {"n": days}
    # The phone's picture over the whole width of a sheet has letters of more than 18 pt.
    svg, wide = (chart_svg(scale, width=NARROW), 180) if large else (chart_svg(scale), 150)
    yield Picture(svg=str(svg), alt=alt, caption=caption, width_mm=wide)
    header, rows = table_of(scale)
    # More days than fit across a sheet: the newest stand in the table, the picture has them all.
    yield Table(
        header=(header[0], *header[1:][-MOST_DAYS:]),
        rows=tuple((row[0], *row[1:][-MOST_DAYS:]) for row in rows),
    )
    for line, one in scale.words[:6]:
        number = _("did not say") if one.value is None else str(one.value)
        by = f"{line.name}, {number}, {said_day(one.rated_on)}"
        if one.text:
            yield _quote(one, by, language)


def _quote(one: PositionCopy | RatingCopy, by: str, language: str) -> Quote:
    """What somebody said. Exact words stand as they were said, with what they mean beneath where it was translated."""
    if one.translated and one.exact_words:
        return Quote(text=one.other_text, by=by, lang=_other(one.other_language, language), meaning=one.text)
    return Quote(text=one.text, by=by, lang=_other(one.language, language))


def _other(spoken: str, language: str) -> str:
    return spoken if spoken != language else ""


def _calls(hotline: str) -> Calls:
    return Calls(numbers=((_("If a child is in danger, day or night"), hotline),))


def _rights() -> Points:
    return Points(
        points=(
            _("You may say that something here is not right. What you say is written down beside it."),
            _("This paper is yours. You decide who else reads it."),
        ),
        small=True,
    )
