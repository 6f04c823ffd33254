"""The plan for a child: few words, whom to call, what is not their job."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.mapping.rows import Rows
from threefold.plans.models import Plan
from threefold.plans.papers.common import Sheet, calls, sheet_of
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
    """The plan as a child of seven reads it: the words written for the children, else what people do.

    Worries, bottom lines, checks and rights of grown-ups do not stand on it.
    """
    with override(language):
        sheet = sheet_of(
            plan, reader, ledger, day=day, language=language, large=large, surface=surface, known=known
        )
        if sheet is None or not (sheet.copy.child_text or sheet.copy.actions):
            return None
        return sheet.paper(_("A plan for you"), _blocks(sheet))


def _blocks(sheet: Sheet) -> Iterator[Block]:
    copy = sheet.copy
    if copy.child_text:
        for words in copy.child_text.splitlines():
            if words.strip():
                yield Paragraph(text=words.strip(), strong=True)
    else:
        yield Heading(text=_("What the grown-ups do"), mark="sun")
        yield Steps(steps=tuple(Step(text=one.text, facts=_when(one.when)) for one in copy.in_time_order))
    yield from calls(sheet, _("Whom to call"))
    yield Heading(text=_("Good to know"))
    yield Points(
        points=(
            _("The grown-ups keep the plan. It is not your job."),
            _("If it feels wrong, tell a grown-up. You may always tell."),
            _("You can ask %(worker)s what will come next.") % {"worker": sheet.worker},
        )
    )


def _when(words: str) -> tuple[tuple[str, str], ...]:
    return ((_("When"), words),) if words else ()
