"""The log and acts of protection as a reader may have them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from threefold.disclosure.copies import build
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.linking import put_in
from threefold.families.models import Family
from threefold.mapping.copies.map import ItemCopy, family_map
from threefold.mapping.rows import Rows
from threefold.plans.copies.deciding import Asking, core_piece
from threefold.plans.copies.shapes import ActCopy, LogCopy, LogSummary
from threefold.plans.models import Action, ActOfProtection, LogEntry, Plan
from threefold.practice.same_act import Deed, same_acts
from threefold.practice.spoken_languages import translation_in
from threefold.practice.vocabulary.plans import LogOutcome
from threefold.practice.vocabulary.questions import Category

MOST_DOTS = 28
_DOT = {LogOutcome.KEPT.value: "", LogOutcome.PARTLY.value: "half", LogOutcome.BROKEN.value: "no"}
_TROUBLE = (LogOutcome.KEPT.value, LogOutcome.PARTLY.value, LogOutcome.BROKEN.value)


def log_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    plan: Plan | None = None,
    known: Rows | None = None,
) -> tuple[LogCopy, ...]:
    """What network and family wrote down, the newest day first; of one plan, or of all. `known`: people and worries
    that are loaded already.
    """
    asking = Asking(reader=reader, surface=surface, ledger=ledger if ledger is not None else Ledger())
    rows = LogEntry.objects.filter(family=family, removed_at=None)
    if plan is not None:
        rows = rows.filter(plan=plan)
    found = list(rows.select_related("said_by_worker").order_by("-day", "-created_at", "pk"))
    people = (known or Rows(family)).people
    put_in(found, people, "chosen", one=("said_by", "stepped_in"))
    plans = (
        Plan.objects.filter(pk__in={row.plan_id for row in found}).prefetch_related("signatures").in_bulk()
    )
    actions = Action.objects.filter(pk__in={row.action_id for row in found if row.action_id}).in_bulk()
    put_in(plans.values(), people, "only_for")
    put_in(actions.values(), people, "chosen", one=("said_by",))
    put_in((*found, *actions.values()), plans, one=("plan",))
    put_in(found, actions, one=("action",))
    return tuple(_log(row, asking) for row in found if asking.takes(row.piece()))


def acts_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    known: Rows | None = None,
    most: int | None = None,
) -> tuple[ActCopy, ...]:
    """Acts of protection, the newest first, `most` of them; all are decided about and counted. `known` as in
    `log_for`.
    """
    asking = Asking(reader=reader, surface=surface, ledger=ledger if ledger is not None else Ledger())
    rows = ActOfProtection.objects.filter(family=family, removed_at=None)
    found, known = list(rows.order_by("-day", "-created_at", "pk")), known or Rows(family)
    put_in(found, known.people, "chosen", "people", "children", one=("said_by", "witness"))
    put_in(found, known.answered, one=("danger",))
    taken = [row for row in found if asking.takes(row.piece())]
    return tuple(_act(row, asking) for row in taken[:most])


def acts_on_map(
    family: Family, reader: Reader, surface: Surface, written: Iterable[ActCopy]
) -> tuple[ItemCopy, ...]:
    """Acts of protection that stand on the safety map and are not among those `written` down as acts, the newest first
    by the day on which they happened; those whose day nobody said come last.
    """
    found = family_map(family, reader, surface).in_categories(Category.ACT_OF_PROTECTION)
    # A child's own words are not written down a second time where the child's choice does not reach.
    items = [one for one in found if one.origin is None]
    _both, alone = told_twice(tuple(written), items)
    return tuple(sorted(alone, key=lambda one: one.happened_on or date.min, reverse=True))


def told_twice(
    acts: Sequence[ActCopy], items: Sequence[ItemCopy]
) -> tuple[dict[UUID, ItemCopy], tuple[ItemCopy, ...]]:
    """By act the thing on the map that tells of the same, and what stands on the map alone."""
    deeds = [Deed(text=one.text, day=one.day, witness=one.witness) for one in acts]
    told = [Deed(text=one.text, day=one.happened_on, witness=one.seen_by) for one in items]
    pairs = same_acts(deeds, told)
    both = {acts[act].id: items[at] for at, act in pairs.items()}
    return both, tuple(one for at, one in enumerate(items) if at not in pairs)


def summaries(log: Iterable[LogCopy]) -> dict[UUID | None, LogSummary]:
    """By action (None: the plan as a whole) how the days went, of what the reader may see."""
    by: dict[UUID | None, list[LogCopy]] = {}
    for entry in sorted(log, key=lambda one: one.day):
        by.setdefault(entry.action, []).append(entry)
    return {action: summary(rows) for action, rows in by.items()}


def summary(rows: Iterable[LogCopy]) -> LogSummary:
    """Days of one log as dots; a half dot is a day kept in part, or by whoever stepped in. Of several lines about one
    day the one that tells of most trouble stands for it; the log holds them all.
    """
    entries = list(_by_day(rows))
    slips = [one for one in entries if one.outcome != LogOutcome.KEPT]
    return LogSummary(
        dots=tuple(_dots(entries))[-MOST_DOTS:],
        kept=sum(one.outcome == LogOutcome.KEPT for one in entries),
        partly=sum(one.outcome == LogOutcome.PARTLY for one in entries),
        broken=sum(one.outcome == LogOutcome.BROKEN for one in entries),
        stepped_in=sum(bool(one.stepped_in) for one in entries),
        last=entries[-1].day if entries else None,
        slip=slips[-1] if slips else None,
    )


def _by_day(rows: Iterable[LogCopy]) -> Iterable[LogCopy]:
    found: dict[date, LogCopy] = {}
    for one in sorted(rows, key=lambda row: row.day):
        before = found.get(one.day)
        if before is None or _trouble(one) >= _trouble(before):
            found[one.day] = one
    return found.values()


def _trouble(row: LogCopy) -> tuple[int, bool]:
    return _TROUBLE.index(row.outcome), bool(row.stepped_in)


def _dots(entries: Iterable[LogCopy]) -> Iterator[str]:
    for one in entries:
        yield "half" if one.outcome == LogOutcome.KEPT and one.stepped_in else _DOT[one.outcome]


def _log(row: LogEntry, asking: Asking) -> LogCopy:
    action = row.action
    worker = row.said_by_worker
    seen = action is not None and asking.may(core_piece(asking.reader, action))
    given: dict[str, Any] = {}
    if asking.reader.is_staff:
        given = {"other_text": row.translation, "audience": row.audience}
    return build(
        LogCopy,
        asking.reader,
        asking.surface,
        id=row.pk,
        plan=row.plan_id,
        day=row.day,
        outcome=row.outcome,
        action=row.action_id if seen else None,
        action_text=asking.words(action, "text", "translation") if action is not None and seen else "",
        language=asking.language(row),
        text=asking.words(row, "text", "translation"),
        exact_words=row.exact_words,
        said_by=asking.name(row.said_by) or (worker.name if worker else row.said_by_other),
        stepped_in=asking.name(row.stepped_in),
        **given,
    )


def _act(row: ActOfProtection, asking: Asking) -> ActCopy:
    title = asking.danger_title(row.danger)
    given: dict[str, Any] = {}
    if asking.reader.is_staff:
        told_in = translation_in(row.language, row.translation) if row.translation else ""
        given = {"other_text": row.translation, "other_language": told_in, "audience": row.audience}
    elif asking.language(row) != row.language:
        given = {"other_text": row.text, "other_language": row.language, "translated": True}
    return build(
        ActCopy,
        asking.reader,
        asking.surface,
        id=row.pk,
        day=row.day,
        day_about=row.day_about,
        danger=row.danger_id if title else None,
        danger_title=title,
        language=asking.language(row),
        said_by_person=row.said_by_id,
        text=asking.words(row, "text", "translation"),
        exact_words=row.exact_words,
        people=tuple(asking.name(one) for one in row.people.all()),
        witness=asking.name(row.witness) or row.witness_other,
        witness_person=row.witness_id,
        children=tuple(asking.name(one) for one in row.children.all()),
        **given,
    )
