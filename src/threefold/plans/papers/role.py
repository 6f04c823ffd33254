"""A helper's role card: only what this one person needs to do their part."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.mapping.rows import Rows
from threefold.plans.copies import ActionCopy
from threefold.plans.models import Plan
from threefold.plans.papers.common import Sheet, calls, dates, if_then, part_step, said_day, sheet_of, worries
from threefold.printing.paper import Block, Heading, Paper, Points, Step, Steps


def role_card(
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
    """What this helper does, steps in for, and looks at; None when the plan has no part for them.

    The worry and the goal stand on it only for somebody who was told them and is covered by a release. For somebody
    from whom others are kept safe it is what was chosen for them by name, and nothing else of the plan.
    """
    with override(language):
        sheet = sheet_of(
            plan, reader, ledger, day=day, language=language, large=large, surface=surface, known=known
        )
        if sheet is None:
            return None
        if _is_apart(sheet):
            return sheet.paper(_("Your part of the plan"), _chosen(sheet))
        if not _mine(sheet):
            return None
        return sheet.paper(_("What you do so that the children are safe"), _blocks(sheet))


def _is_apart(sheet: Sheet) -> bool:
    return bool(sheet.reader.kept_apart_from) and sheet.copy.part_only


def _chosen(sheet: Sheet) -> Iterator[Block]:
    """Neither the plan's days nor how anything helps; when, only of what they do themself."""
    steps = tuple(_chosen_step(one, sheet.day) for one in sheet.copy.in_time_order)
    if steps:
        yield Steps(steps=steps)
    yield from if_then(sheet)
    yield from calls(sheet, _("Whom to call"))


def _chosen_step(one: ActionCopy, day: date) -> Step:
    """Of what they do: when. How others step in or see it is said in words that may name anybody."""
    part = _first_part(one)
    if not part:
        return Step(text=one.text)
    alone = replace(
        one,
        protects="",
        witness="",
        backup_text=one.backup_text if part == "backup" else "",
        noticed=one.noticed if part == "witness" else "",
    )
    return part_step(alone, part, day=day)


def _mine(sheet: Sheet) -> bool:
    return any(one.mine for one in sheet.copy.actions) or any(one.mine for one in sheet.copy.signs)


def _blocks(sheet: Sheet) -> Iterator[Block]:
    yield from dates(sheet)
    yield from worries(sheet)
    yield from _steps(sheet)
    yield from if_then(sheet, mine=True)
    yield from calls(sheet, _("Whom to call"))
    yield Heading(text=_("What you should know"))
    yield Points(points=tuple(_know(sheet)), small=True)


def _steps(sheet: Sheet) -> Iterator[Block]:
    """Each step under what the reader is in it first of all, numbered through the sheet."""
    headings = (
        ("doer", _("Your part")),
        ("backup", _("When somebody else cannot, you step in")),
        ("witness", _("You see that it happens")),
    )
    number = 1
    for part, heading in headings:
        found = [one for one in sheet.copy.in_time_order if _first_part(one) == part]
        if found:
            yield Heading(text=heading, mark="path" if part == "doer" else "")
            yield Steps(steps=tuple(part_step(one, part, day=sheet.day) for one in found), first=number)
            number += len(found)


def _first_part(one: ActionCopy) -> str:
    return next((part for part in ("doer", "backup", "witness") if part in one.mine), "")


def _know(sheet: Sheet) -> Iterator[str]:
    worker = {"worker": sheet.worker}
    yield _("If you cannot do your part, say so as soon as you can. That helps the children.")
    yield _("You may stop at any time. Tell %(worker)s first, so that somebody else can come in.") % worker
    # The sheet of somebody others are kept safe from reads as it would anywhere else.
    if sheet.reader.keeps_paper_close:
        yield _("What stands on this paper is the family's.")
    else:
        yield _("Keep this paper where others do not read it. What stands on it is the family's.")
    if sheet.copy.expires_on:
        yield _("The plan ends on %(day)s.") % {"day": said_day(sheet.copy.expires_on, sheet.day)}
