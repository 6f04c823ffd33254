"""The family copy of a plan: one or two pages, in plain words, in the order of the day."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.naming import full_name_for
from threefold.mapping.rows import Rows
from threefold.plans.copies import ActCopy, acts_for
from threefold.plans.facts import signers_of
from threefold.plans.models import Plan, PlanLine
from threefold.plans.papers.common import (
    Sheet,
    calls,
    dates,
    if_then,
    said_day,
    sheet_of,
    signature_line,
    step,
    worries,
)
from threefold.printing.paper import (
    Block,
    Heading,
    Paper,
    Paragraph,
    Points,
    Quote,
    SignatureLine,
    Signatures,
    Steps,
)

MOST_ACTS, MANY_ACTIONS = 2, 4
OWNERS = (Role.PARENT, Role.YOUTH)
SO_THAT = ("so that", "para que")


def family_copy(
    plan: Plan,
    reader: Reader,
    ledger: Ledger,
    *,
    day: date,
    language: str,
    large: bool,
    surface: Surface = Surface.PRINT,
    known: Rows | None = None,
) -> Paper | None:
    """The plan for one person of the family or its circle; None when nothing of it is theirs.

    `ledger` counts what is left out. What the county's own words say reads at sixth grade in both languages.
    """
    with override(language):
        sheet = sheet_of(
            plan, reader, ledger, day=day, language=language, large=large, surface=surface, known=known
        )
        if sheet is None:
            return None
        return sheet.paper(_title(sheet), _blocks(sheet, ledger))


def _title(sheet: Sheet) -> str:
    title = sheet.copy.title
    if not title:
        return _("Our plan for after") if sheet.copy.is_aftercare else _("Our safety plan")
    if title.lower().startswith(SO_THAT):
        return _("Our plan, %(why)s") % {"why": title[0].lower() + title[1:]}
    return _("Our plan: %(why)s") % {"why": title}


def _blocks(sheet: Sheet, ledger: Ledger) -> Iterator[Block]:
    copy = sheet.copy
    yield from dates(sheet)
    yield from worries(sheet)
    yield from _working(sheet, ledger)
    many = len(copy.actions) > MANY_ACTIONS
    if copy.actions:
        yield Heading(text=_("Who does what"), mark="path")
        yield Steps(steps=tuple(step(one, day=sheet.day, short=many) for one in copy.in_time_order))
    for kind in PlanLine.Kind:
        points = tuple(one.text for one in copy.lines if one.kind == kind.value)
        if points:
            yield Heading(text=str(kind.label))
            yield Points(points=points)
    if copy.bottom_lines:
        yield Paragraph(text=_("What must hold: %(words)s") % {"words": copy.bottom_lines}, strong=True)
    yield from if_then(sheet)
    yield Heading(text=_("When it gets hard"))
    yield Paragraph(text=" ".join(_when_hard(sheet)))
    yield from calls(sheet)
    yield Heading(text=_("What you should know"))
    yield Points(points=tuple(_rights(sheet)), small=True)
    yield from _signatures(sheet)


def _working(sheet: Sheet, ledger: Ledger) -> Iterator[Block]:
    """Acts of protection that people have seen: the plan stands on them."""
    most = 1 if len(sheet.copy.actions) > MANY_ACTIONS else MOST_ACTS
    acts = acts_for(sheet.plan.family, sheet.reader, sheet.surface, ledger, known=sheet.known, most=most)
    if acts:
        yield Heading(text=_("What is working well"), mark="sun")
        yield from (_act(one, sheet) for one in acts)


def _act(one: ActCopy, sheet: Sheet) -> Block:
    """One of them; somebody's exact words in another language stand apart, and say which it is."""
    day = said_day(one.day, sheet.day)
    if one.exact_words and one.language != sheet.language:
        return Quote(text=one.text, by=day, lang=one.language)
    return Points(points=(f"{day}: {one.text}",))


def _when_hard(sheet: Sheet) -> Iterator[str]:
    if sheet.copy.is_aftercare:
        yield _("Look at this plan first. Then call the people on it.")
    else:
        yield _("If something cannot happen, call the person who steps in.")
        yield _("Tell %(worker)s the same day. To tell it is part of the plan.") % {"worker": sheet.worker}
    yield _("If a child is in danger now, call 911.")


def _rights(sheet: Sheet) -> Iterator[str]:
    """Neutral words about rights. A county's counsel may write its own into the plan; those come first."""
    if sheet.copy.voluntary_text:
        yield sheet.copy.voluntary_text
    if sheet.copy.monitoring:
        yield _("How the county checks: %(words)s") % {"words": sheet.copy.monitoring}
    worker = {"worker": sheet.worker}
    if sheet.copy.is_aftercare:
        yield _("This plan is yours. You may change it as you like.")
        return
    yield _("You may ask to change this plan, or to stop it. Call %(worker)s first.") % worker
    if sheet.reader.role in OWNERS:
        yield _("Ask what happens if the plan stops. %(worker)s must tell you.") % worker
        yield _("You may talk with a lawyer before you sign, and at any time.")
    yield _("If you see it in another way, say so. We write it down.")
    yield _("You may have this paper in your language, in big print, or read out loud.")
    if sheet.copy.expires_on:
        ends = {"day": said_day(sheet.copy.expires_on, sheet.day)}
        yield _("The plan ends on %(day)s. It goes on only if people agree again.") % ends


def _signatures(sheet: Sheet) -> Iterator[Block]:
    """Who signed, and lines for whoever is still to sign: parents first, then the holder, then the worker."""
    if sheet.copy.part_only:
        return
    signed = {one.person or one.name: one for one in sheet.copy.yes}
    apart = bool(sheet.reader.kept_apart_from)
    asked = [sheet.reader.person, *(() if apart else signers_of(sheet.plan, on=sheet.day, known=sheet.known))]
    lines: list[SignatureLine] = [signature_line(one, sheet.day) for one in signed.values()]
    waiting = {pk for pk in asked if pk is not None and pk not in signed}
    for person in (one for one in sheet.known.people.values() if one.pk in waiting):
        if not (person.is_child and person.pk == sheet.reader.person):
            lines.append(SignatureLine(who=full_name_for(person, sheet.reader)))
    if not any(one.worker for one in sheet.copy.yes):
        lines.append(SignatureLine(who=f"{sheet.worker}, {sheet.county}"))
    yield Signatures(lines=tuple(lines))
