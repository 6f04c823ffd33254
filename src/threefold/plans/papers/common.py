"""What every sheet of a plan shares: days, whom to call, steps, signatures. Built from copies alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, decide
from threefold.families.models import Assignment
from threefold.families.naming import name_for
from threefold.mapping.rows import Rows
from threefold.plans.copies import ActionCopy, PlanCopy, YesCopy, plan_for
from threefold.plans.models import Plan
from threefold.plans.saying import at_what_time, joined, steps_in
from threefold.printing.paper import (
    Block,
    Calls,
    Dates,
    Heading,
    IfThen,
    Paper,
    Paragraph,
    SignatureLine,
    Step,
)

MOST_CALLS = 4


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What a sheet is made from: the copy for this reader in this language, and the county's side."""

    copy: PlanCopy
    plan: Plan
    reader: Reader
    day: date
    worker: str
    worker_phone: str
    county: str
    hotline: str
    large: bool
    surface: Surface
    known: Rows

    @property
    def language(self) -> str:
        """The language of the sheet."""
        return self.reader.language

    def paper(self, title: str, blocks: Iterable[Block]) -> Paper:
        """The whole sheet."""
        return Paper(
            title=title,
            whose=_("Copy for %(name)s") % {"name": self.reader.name},
            lang=self.language,
            county=self.county,
            day=self.day,
            blocks=tuple(blocks),
            large=self.large,
        )


def sheet_of(
    plan: Plan,
    reader: Reader,
    ledger: Ledger,
    *,
    day: date,
    language: str,
    large: bool,
    surface: Surface,
    known: Rows | None,
) -> Sheet | None:
    """The copy of a plan with what stands around it; None when nothing of the plan is this reader's. `known` as in
    `plans_of`.
    """
    reading = replace(reader, language=language)
    copy = plan_for(plan, reading, surface, ledger, on=day)
    if copy is None:
        return None
    rows = Assignment.objects.current(day).filter(family=plan.family, kind=Assignment.Kind.SOCIAL_WORKER)
    first = rows.select_related("worker").order_by("starts", "pk").first()
    worker = first.worker if first else None
    return Sheet(
        copy=copy,
        plan=plan,
        reader=reading,
        day=day,
        worker=worker.name if worker else _("your worker"),
        worker_phone=worker.phone if worker else "",
        county=plan.family.agency.name,
        hotline=plan.family.agency.hotline,
        large=large,
        surface=surface,
        known=known or Rows(plan.family),
    )


def said_day(day: date, sheet_day: date, *, weekday: bool = False) -> str:
    """A day in words; the year only when it is not the sheet's. `weekday` with the day of the week."""
    same = day.year == sheet_day.year
    # Translators: patterns of a date on paper, in Django's letters.
    if weekday:
        pattern = pgettext("date on paper", "l j F") if same else pgettext("date on paper", "l j F Y")
    else:
        pattern = pgettext("date on paper", "j F") if same else pgettext("date on paper", "j F Y")
    return formats.date_format(day, pattern)


def dates(sheet: Sheet) -> Iterator[Block]:
    """From, until, and when people look at it together."""
    copy = sheet.copy
    cells = (
        (_("Starts"), copy.starts_on, ""),
        (_("Ends"), copy.expires_on, ""),
        (_("We look at it together"), copy.review_on, copy.review_where),
    )
    found = tuple(
        (label, said_day(day, sheet.day, weekday=True), below) for label, day, below in cells if day
    )
    if found:
        yield Dates(cells=found)


def worries(sheet: Sheet) -> Iterator[Block]:
    """The worry and the goal in plain words, where the reader may have them."""
    found = sheet.copy.dangers
    if found:
        yield Heading(text=_("What we are worried about"), mark="cloud")
        yield from (Paragraph(text=one.text, lang=_lang(one.language, sheet)) for one in found)
    goals = [one for one in found if one.goal]
    if goals:
        yield Heading(text=_("What everyone wants to see"), mark="flag")
        yield from (Paragraph(text=one.goal, lang=_lang(one.language, sheet)) for one in goals)


def step(one: ActionCopy, *, day: date, short: bool = False) -> Step:
    """An action with when, who steps in, who sees it, and what the reader is in it; `short` in fewer lines."""
    you = _("You")
    when = _when(one, day)
    backup = steps_in(one.backup, one.backup_text, you="backup" in one.mine)
    seen = joined(you if "witness" in one.mine else one.witness, one.noticed)
    mine = (_("Your part"), _("You do this") if "doer" in one.mine else "")
    does = (_("Who does it"), "" if "doer" in one.mine or _names(one.text, one.doer) else one.doer)
    helps = (_("How it helps"), one.protects)
    if short:
        when = joined(when, _("Seen by: %(who)s") % {"who": seen} if seen else "")
        return _step(one, does, (_("When"), when), (_("If that cannot happen"), backup), helps, mine)
    facts = ((_("When"), when), (_("If that cannot happen"), backup), (_("Who sees it"), seen), helps, mine)
    return _step(one, does, *facts)


def part_step(one: ActionCopy, part: str, *, day: date) -> Step:
    """An action on the card of somebody who does it, steps in, or sees it: without their own name on it."""
    when = (_("When"), _when(one, day))
    helps = (_("How it helps"), one.protects)
    does = (_("Who does it"), one.doer)
    if part == "doer":
        backup = (_("If you cannot"), steps_in(one.backup, one.backup_text))
        return _step(one, when, backup, (_("Who sees it"), joined(one.witness, one.noticed)), helps)
    if part == "backup":
        return _step(one, when, does, (_("How you come in"), one.backup_text), helps)
    return _step(one, when, does, (_("How you notice it"), one.noticed), helps)


def _step(one: ActionCopy, *facts: tuple[str, str]) -> Step:
    return Step(text=one.text, facts=tuple((label, words) for label, words in facts if words))


def _names(words: str, name: str) -> bool:
    """Whether the words of an action already say who does it: then the sheet says it once."""
    return name.casefold() in words.casefold()


def _when(one: ActionCopy, day: date) -> str:
    return joined(at_what_time(one.when), _only(one, day))


def if_then(sheet: Sheet, *, mine: bool = False) -> Iterator[Block]:
    """If this happens, do that; with `mine`, only what this reader is to do."""
    rows = tuple((one.text, one.then_text) for one in sheet.copy.signs if one.mine or not mine)
    if rows:
        yield Heading(text=_("If this happens, do that"))
        yield IfThen(header=(_("If this happens"), _("do that")), rows=rows)


def calls(sheet: Sheet, heading: str = "") -> Iterator[Block]:
    """Whom to call: people who agreed to stand there with their number, the worker, the county, 911."""
    numbers = list(_people_to_call(sheet))[:MOST_CALLS]
    if sheet.worker_phone:
        numbers.append((sheet.worker, sheet.worker_phone))
    if sheet.hotline:
        numbers.append((_("County, day and night"), sheet.hotline))
    numbers.append((_("Emergency"), "911"))
    if heading:
        yield Heading(text=heading)
    yield Calls(numbers=tuple(dict.fromkeys(numbers)))


def signature_line(one: YesCopy, day: date) -> SignatureLine:
    """How somebody said yes, or that they did not; drawn again from numbers."""
    if not one.current:
        return SignatureLine(who=one.name)
    words = _("said yes, %(day)s") if one.said_yes else _("did not sign, %(day)s")
    return SignatureLine(who=one.name, done=words % {"day": said_day(one.signed_on, day)}, svg=_drawn(one))


def _drawn(one: YesCopy) -> str:
    if not one.path:
        return ""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 300"><path fill="none" stroke="#000000" '
        f'stroke-width="8" stroke-linecap="round" stroke-linejoin="round" d="{one.path}"/></svg>'
    )


def _lang(language: str, sheet: Sheet) -> str:
    return "" if language == sheet.language else language


def _only(one: ActionCopy, day: date) -> str:
    start, end = (said_day(on, day) if on else "" for on in (one.starts_on, one.ends_on))
    if start and end:
        return _("Only from %(start)s to %(end)s") % {"start": start, "end": end}
    if start:
        return _("Only from %(start)s on") % {"start": start}
    return _("Only until %(end)s") % {"end": end} if end else ""


def _people_to_call(sheet: Sheet) -> Iterator[tuple[str, str]]:
    ids: list[UUID] = [
        pk for one in sheet.copy.actions for pk in (one.doer_person, one.backup_person) if pk is not None
    ]
    for pk in dict.fromkeys(ids):
        person = sheet.known.people[pk]
        if not (person.phone_shared and person.phone) or pk == sheet.reader.person:
            continue
        piece = Piece(group=Group.PLAN, texts=(person.phone,), audience=Audience.CIRCLE, said_by=pk)
        if decide(sheet.reader, piece, sheet.surface).shown:
            yield name_for(person, sheet.reader), person.phone
