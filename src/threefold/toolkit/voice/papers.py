"""A sheet for a child: what you said, and what became of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Family
from threefold.printing.paper import Block, Calls, Paper, Paragraph, Points, Quote
from threefold.toolkit.voice.answered import AnswerTold, SayingCopy, said_by_children


def answered_paper(
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
    """The child's own sayings, each with its answer, in `language`. None: nothing of it is theirs."""
    reads = replace(reader, language=language)
    said = said_by_children(family, reads, surface, of=reader.person, ledger=ledger) if reader.person else ()
    if not said:
        return None
    with override(language):
        return Paper(
            title=_("You said, this changed"),
            whose=_("For %(name)s") % {"name": reader.name},
            lang=language,
            county=county,
            day=day,
            blocks=tuple(_blocks(said, hotline, language)),
            large=large,
        )


def _blocks(said: tuple[SayingCopy, ...], hotline: str, language: str) -> Iterator[Block]:
    yield Paragraph(text=_("You told us these things. Under each stands what became of it."))
    for one in said:
        meaning = one.translation if one.language != language else ""
        yield Quote(text=one.text, lang=one.language if one.language != language else "", meaning=meaning)
        yield Paragraph(text=_answer(one.answer), strong=True)
        if one.answer and one.answer.words and one.answer.action:
            yield Paragraph(text=_("It stands in the safety plan now."))
    if hotline:
        yield Calls(numbers=((_("If you are not safe, day or night"), hotline),))
    yield Points(points=(_("You can always say it in another way, or say something new."),), small=True)


def _answer(answer: AnswerTold | None) -> str:
    if answer is None:
        return _("Nobody has answered this yet. We have not forgotten it.")
    if answer.words:
        return answer.words
    day = formats.date_format(answer.by_day, "DATE_FORMAT") if answer.by_day else ""
    return _("We do not know yet. %(who)s tells you by %(day)s.") % {"who": answer.who, "day": day}
