"""The map on paper for one person to keep: only what they may have, and nothing that tells of the rest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Family
from threefold.mapping.copies.map import ItemCopy, MapCopy, family_map
from threefold.mapping.copies.stated import StatedCopy, stated_for
from threefold.practice.vocabulary.questions import Category, Question
from threefold.printing.paper import Block, Calls, Column, Mark, Paper, Paragraph, Points, Slip

MARKS: dict[Question, Mark] = {Question.WORRY: "cloud", Question.WELL: "sun", Question.NEXT: "path"}


def map_paper(
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
    """The map for one person, in `language`. `ledger` counts what it leaves out; None: nothing of it is theirs."""
    reading = replace(reader, language=language)
    copy = family_map(family, reading, surface, ledger)
    stated = stated_for(family, reading, surface, ledger)
    if not copy.items and not stated:
        return None
    with override(language):
        return Paper(
            title=_("What we said and what comes next"),
            whose=_("Copy for %(name)s") % {"name": reader.name},
            lang=language,
            county=county,
            day=day,
            blocks=tuple(_blocks(copy, stated, hotline, language)),
            large=large,
        )


def _blocks(copy: MapCopy, stated: tuple[StatedCopy, ...], hotline: str, language: str) -> Iterator[Block]:
    for item in copy.in_categories(Category.PURPOSE):
        yield Paragraph(text=item.text, strong=True, lang=item.language if item.language != language else "")
    for question in Question:
        slips = [_statement(one, language) for one in stated if one.question is question]
        slips += [_slip(item, language) for item in copy.in_question(question)]
        # A question without anything is left away: an empty one would tell that something is missing.
        if slips:
            yield Column(question=question.label.in_(language), mark=MARKS[question], slips=tuple(slips))
    if hotline:
        yield Calls(numbers=((_("If a child is in danger, day or night"), hotline),))
    yield Points(
        points=(
            _("You may say that something here is not right. What you say is written down beside it."),
            _("This paper is yours. You decide who else reads it."),
        ),
        small=True,
    )


def _statement(one: StatedCopy, language: str) -> Slip:
    differing = " ".join(_("%(name)s sees it differently.") % {"name": name} for name in one.differing)
    agreed = _("Agreed on %(day)s.") % {"day": said_day(one.agreed_on)} if one.agreed_on else ""
    return Slip(
        kind=one.kind.in_(language),
        text=one.text,
        by=" ".join(part for part in (agreed, differing) if part),
        lang=one.language if one.language != language else "",
    )


def _slip(item: ItemCopy, language: str) -> Slip:
    return Slip(
        kind=item.kind.in_(language),
        text=item.text,
        by=_by(item, language),
        own=item.exact_words and not item.translated,
        asked=f"{_('Asked:')} {item.answers.in_(language)}" if item.answers else "",
        lang=item.language if item.language != language else "",
    )


def _by(item: ItemCopy, language: str) -> str:
    said = item.said_by or _("It was reported")
    when = item.happened_on or item.said_on
    parts = [f"{said}, {said_day(when)}" if when else said]
    if item.owner or item.due_on:
        does = ", ".join(part for part in (item.owner, _due(item)) if part)
        parts.append(does)
    if item.done_on:
        parts.append(_("Done on %(day)s") % {"day": said_day(item.done_on)})
    if item.origin:
        told = {"tool": item.origin.tool.in_(language), "day": said_day(item.origin.on)}
        parts.append(_("From %(tool)s, %(day)s") % told)
    if item.translated and item.translated_by:
        parts.append(_("Translated by %(name)s") % {"name": item.translated_by})
    return ". ".join(parts)


def _due(item: ItemCopy) -> str:
    return _("by %(day)s") % {"day": said_day(item.due_on)} if item.due_on else ""


def said_day(day: date) -> str:
    """A day as people say it, in the language of the sheet."""
    # Translators: the pattern of a date on paper, in Django's letters.
    return formats.date_format(day, pgettext("date on paper", "j F Y"))
