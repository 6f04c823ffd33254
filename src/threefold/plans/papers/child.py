"""The plan for a child: few words, whom to call, what is not their job."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.mapping.rows import Rows
from threefold.plans.models import Plan
from threefold.plans.papers.common import Sheet, calls, sheet_of
from threefold.plans.saying import at_what_time
from threefold.practice.one_a_line import one_a_line
from threefold.printing.paper import Block, Heading, Paper, Paragraph, Points, Step, Steps


def child_copy(
    plan: Plan,
    reader: Reader,
    ledger: Ledger,
    *,
    day: date,
    language: str,
    large: bool = True,
    surface: Surface = Surface.PRINT,
    known: Rows | None = None,
) -> Paper | None:
    """The plan as a child of seven reads it: the words written for the children, else what people do. In letters of
    16 pt or more, one sentence a line.

    Worries, bottom lines, checks and rights of grown-ups do not stand on it.
    """
    with override(language):
        sheet = sheet_of(
            plan, reader, ledger, day=day, language=language, large=large, surface=surface, known=known
        )
        if sheet is None or not (sheet.copy.child_text or sheet.copy.actions):
            return None
        title = _("The children’s plan, to read with them") if reader.cares_for else _("A plan for you")
        return replace(sheet.paper(title, _blocks(sheet)), for_child=True)


def _blocks(sheet: Sheet) -> Iterator[Block]:
    copy = sheet.copy
    if copy.child_text:
        yield from (Paragraph(text=words, strong=True) for words in one_a_line(copy.child_text))
    else:
        yield Heading(text=_("What the grown-ups do"), mark="sun")
        yield Steps(
            steps=tuple(
                Step(text="\n".join(one_a_line(one.text)), facts=_when(one.when))
                for one in copy.in_time_order
            )
        )
    yield from calls(sheet, _("Whom to call"))
    yield Heading(text=_("Good to know"))
    yield Points(points=tuple(_know(sheet)))


def _know(sheet: Sheet) -> Iterator[str]:
    yield _("The grown-ups keep the plan.")
    yield _("It is not your job.")
    yield _("If it feels wrong, tell a grown-up.")
    yield _("You may always tell.")
    yield _("You can ask %(worker)s what will come next.") % {"worker": sheet.worker}


def _when(words: str) -> tuple[tuple[str, str], ...]:
    return ((_("When"), at_what_time(words)),) if words else ()
