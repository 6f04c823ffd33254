"""Who saw my file, on paper: a list that a family may ask for, in plain words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, override, pgettext
from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.copies.changed import Known, Thing
from threefold.families.copies.seen import Act, Seen, SeenCopy, Who, may_name, seen_for
from threefold.families.copies.team import HandedCopy
from threefold.families.models import Family, HandedOver
from threefold.families.words import COPIES, SURFACES
from threefold.practice.statements.sentences import listed
from threefold.printing.paper import Block, Heading, Paper, Paragraph, Points, Table

ACTS: dict[Act, Promise] = {
    Act.EMERGENCY: gettext_lazy("opened the whole file in an emergency"),
    Act.TOOK_OUT: gettext_lazy("took the whole file out as a copy"),
    Act.TOOK_TEXT: gettext_lazy("took a text along for the county’s files, the court or the case plan"),
    Act.OPENED: gettext_lazy("opened the file"),
}
THINGS: dict[Thing, Promise] = {
    Thing.MAP: gettext_lazy("the map"),
    Thing.WORRIES: gettext_lazy("the worries with their goals"),
    Thing.CIRCLE: gettext_lazy("the circle of support"),
    Thing.PLAN: gettext_lazy("the safety plan"),
    Thing.ABOUT_YOU: gettext_lazy("what is written about you"),
    Thing.TEAM: gettext_lazy("the list of who works with your family"),
    Thing.FRONT: gettext_lazy("the first page of the file"),
}
ROLES: dict[str, Promise] = {
    Role.SOCIAL_WORKER: gettext_lazy("social worker"),
    Role.SECONDARY_WORKER: gettext_lazy("second social worker"),
    Role.SUPERVISOR: gettext_lazy("supervisor"),
    Role.FACILITATOR: gettext_lazy("meeting facilitator"),
}


def seen_paper(
    family: Family,
    reader: Reader,
    ledger: Ledger,
    *,
    worker: Worker,
    at: datetime,
    day: date,
    language: str,
    large: bool,
    known: Known,
    surface: Surface = Surface.PRINT,
) -> Paper | None:
    """Who saw the file, for one person, in `language`; `worker` hands it out, and `known` is what stands on the
    person's own copies. None: it is not theirs to know.
    """
    copy = seen_for(family, replace(reader, language=language), surface, before=at, known=known)
    if copy is None:
        return None
    ledger.note(Group.ACCOUNTING, Why.SHOWN)
    copy = _as_found(copy, reader, ledger, surface)
    with override(language):
        return Paper(
            title=_("Who saw my file"),
            whose=_("Copy for %(name)s") % {"name": reader.name},
            lang=language,
            county=family.agency.name,
            day=day,
            blocks=tuple(_blocks(copy, _reached(worker, reader, surface))),
            large=large,
        )


def _as_found(copy: SeenCopy, reader: Reader, ledger: Ledger, surface: Surface) -> SeenCopy:
    """Which copies a child has is not for whoever comes upon the paper and from whom others are kept safe."""
    if not reader.finders or surface not in (Surface.PRINT, Surface.WORD):
        return copy
    ledger.found_by |= {one.person for one in reader.finders if one.person and copy.handed}
    for _one in copy.handed:
        ledger.note(Group.ACCOUNTING, Why.FOUND)
    return replace(copy, handed=())


def _reached(worker: Worker, reader: Reader, surface: Surface) -> str:
    """Whom to ask, and where."""
    name = worker.name if may_name(reader, surface, (worker.name,)) else _("your worker")
    return f"{name}, {worker.phone}" if worker.phone else name


def _blocks(copy: SeenCopy, ask: str) -> Iterator[Block]:
    yield Paragraph(
        text=_("This list says who in the county looked at your family’s file or worked on it, and when.")
    )
    if copy.days:
        yield Heading(text=_("Day by day"))
        yield Table(header=(_("Day"), _("Who"), _("What they did")), rows=tuple(map(_by_day, copy.days)))
    if copy.months:
        yield Heading(text=_("Before that, by month"))
        yield Table(
            header=(_("Month"), _("Who"), _("What they did")), rows=tuple(map(_by_month, copy.months))
        )
    if not copy.days and not copy.months:
        yield Paragraph(text=_("Nobody has opened your family’s file yet."))
    if copy.listed:
        yield Heading(text=_("Who had your family’s name on a list"))
        yield Points(points=tuple(map(_said, copy.listed)))
    if copy.handed:
        yield Heading(text=_("Copies made for you"))
        header = (_("Day"), _("Which sheet"), _("Who made it"), _("What became of it"))
        yield Table(header=header, rows=tuple(map(_handed, copy.handed)))
    yield Heading(text=_("If something looks wrong"))
    yield Paragraph(text=_("Show the day and ask who it was and why: %(who)s.") % {"who": ask}, strong=True)
    yield Paragraph(
        text=_(
            "You may ask a supervisor instead. You get an answer in plain words. Asking never counts against you."
        )
    )
    yield Points(points=tuple(_meaning()), small=True)


def _by_day(one: Seen) -> tuple[str, str, str]:
    return said_day(one.on), _said(one.who), _acts(one)


def _by_month(one: Seen) -> tuple[str, str, str]:
    # Translators: the pattern of a month on paper, in Django's letters.
    month = formats.date_format(one.on, pgettext("month on paper", "F Y"))
    return month[:1].upper() + month[1:], _said(one.who), _acts(one)


def _acts(one: Seen) -> str:
    did = [str(ACTS[act]) for act in one.acts]
    if one.changed:
        things = listed([str(THINGS[thing]) for thing in one.changed], get_language() or "en")
        did.append(_("changed %(things)s") % {"things": things})
    said = "; ".join(did)
    return said[:1].upper() + said[1:]


def _said(who: Who) -> str:
    """Somebody in words: of the team by name, others as what they are."""
    role = str(ROLES.get(who.role, ""))
    if who.name:
        return f"{who.name}, {role}"
    if role:
        return role[:1].upper() + role[1:]
    if not who.duty:
        return _("Somebody of the county who is not on your team")
    return _("Somebody of the county who is not on your team (%(duty)s)") % {
        "duty": str(Duty(who.duty).label).lower()
    }


def _handed(one: HandedCopy) -> tuple[str, str, str, str]:
    sheet = str(COPIES.get(one.kind, _("another sheet")))
    how = str(SURFACES.get(one.surface, one.surface))
    outcome = str(HandedOver.Outcome(one.outcome).label)
    return said_day(day_of(one.at)), f"{sheet}, {how}", one.by or _("your worker"), outcome


def _meaning() -> Iterator[str]:
    """What the words mean: the same on everybody's sheet, so that no line tells of what is not here."""
    yield _(
        "“Opened” means that they had the file open, to read or to write. “Changed” is said only of what stands on "
        "your own copies."
    )
    yield _(
        "“In an emergency” means that somebody who is not on your team could not wait. They had to write down why, "
        "and a supervisor looks at it."
    )
    yield _(
        "Who was not let in saw nothing and is not here. Copies made for others are theirs and are not here."
    )
    yield _("You may have this list again at any time.")


def said_day(day: date) -> str:
    """A day in a narrow column, in the language of the sheet, and never broken over lines."""
    # Translators: the pattern of a short date on paper, in Django's letters.
    said = formats.date_format(day, pgettext("short date on paper", "j M Y")).replace(
        " ", "\N{NO-BREAK SPACE}"
    )
    # Spanish months are written small.
    return said.lower() if (get_language() or "en").startswith("es") else said
