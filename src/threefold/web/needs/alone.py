"""Worries that the worker was asked to write alone: until they have, all wait for them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import LoneDraft
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.words import may_stand


def needs(desk: Desk) -> Iterator[Need]:
    """One need a draft, also for who only supervises or facilitates. Once all lie open without it, only where there are
    words that their writer kept: whoever wrote nothing owes nothing any more. Whoever looks on learns who still writes.
    """
    rows = LoneDraft.objects.filter(
        desk.whose("worker"), family__in=desk.seeing(Group.MAP, mine=False), person__isnull=True, done_at__isnull=True,
        round__closed_at__isnull=True,
    ).exclude(round__revealed_at__isnull=False, sealed_words="")  # fmt: skip
    for row in rows.select_related("round", "round__opened_by", "worker").order_by("created_at", "pk"):
        if desk.is_mine(row.worker_id):
            yield _late(desk, row) if row.round.revealed_at else _asked(desk, row)
        elif row.worker is not None and not row.round.revealed_at:
            yield _of_colleague(desk, row, row.worker.name)


def _asked(desk: Desk, row: LoneDraft) -> Need:
    said = {"worker": row.round.opened_by.name, "name": desk.name_of(row.family_id)}
    own = row.round.opened_by_id == desk.worker.pk
    return Need(
        what=_("Write “%(about)s” alone, for the %(name)s family") % {**said, "about": row.round.about}
        if may_stand(desk, row.family_id, row.round.piece(row.round.about))
        else _("Write a worry alone, for the %(name)s family") % said,
        why=_("You asked for it. When all have written, the drafts lie side by side.")
        if own
        else _("%(worker)s asks you. Nobody reads it before all have written.") % said,
        href=_page(row),
        action=_("Go on with my draft") if row.sealed_words else _("Write my draft"),
        family=row.family_id,
        brief=_("A draft to write alone"),
    )


def _of_colleague(desk: Desk, row: LoneDraft, worker: str) -> Need:
    return Need(
        what=_("%(worker)s still writes a worry of the %(name)s family alone")
        % {"worker": worker, "name": desk.name_of(row.family_id)},
        why=_("When all have written, the drafts lie side by side."),
        href=link(row.family_id, "mapping:statements"),
        action=_("Open worries and goals"),
        family=row.family_id,
        brief=_("A draft to write alone"),
    )


def _late(desk: Desk, row: LoneDraft) -> Need:
    return Need(
        what=_("Your draft for the %(name)s family does not lie with the others")
        % {"name": desk.name_of(row.family_id)},
        why=_("They were laid side by side before you had finished. Your words are still yours alone."),
        href=_page(row),
        action=_("Open my draft"),
        family=row.family_id,
        brief=_("A draft not with the others"),
    )


def _page(row: LoneDraft) -> str:
    return link(row.family_id, "mapping:draft-round", "mapping:statements", round=row.round_id)
