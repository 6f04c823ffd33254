"""The parts of a plan as a reader may have them: actions, early signs, aftercare lines, who said yes."""

from typing import Any

from threefold.disclosure.copies import build
from threefold.disclosure.sharing import Piece, Why, decide
from threefold.plans.copies.deciding import (
    ABOUT,
    Asking,
    core_piece,
    part_of,
    part_piece,
    said_about,
    sign_part_piece,
    tells_untold,
)
from threefold.plans.copies.shapes import ActionCopy, EarlySignCopy, LineCopy, YesCopy
from threefold.plans.models import Action, Plan, Signature
from threefold.practice.vocabulary.plans import SignatureMethod


def action_copies(plan: Plan, asking: Asking) -> tuple[ActionCopy, ...]:
    """What people do: wholly where the reader may have it, else their own part of it."""
    found = []
    for row in plan.actions.all():
        mine = part_of(asking.reader, row)
        piece = core_piece(asking.reader, row)
        whole = asking.may(piece)
        part = not whole and bool(mine) and may_do_part(plan, row, asking)
        if part and asking.reader.person is not None:
            piece = part_piece(plan, row, asking.reader.person)
        if asking.takes(piece):
            given = _part(row, asking, mine) if part else _part(row, asking, mine) | _rest(row, asking)
            if given.get("protects") and tells_untold(asking.reader, plan, row.danger_id):
                given["protects"] = ""
                asking.ledger.note(piece.group, Why.NOT_TOLD)
            _leave_out(row, piece, given, asking)
            found.append(build(ActionCopy, asking.reader, asking.surface, mine=mine, part_only=part, **given))
    return tuple(found)


def may_do_part(plan: Plan, row: Action, asking: Asking) -> bool:
    """Somebody from whom a person is protected gets nothing but what was chosen for them by name."""
    if asking.reader.person is None or asking.reader.kept_apart_from:
        return False
    return asking.may(part_piece(plan, row, asking.reader.person))


def _leave_out(row: Action, piece: Piece, given: dict[str, Any], asking: Asking) -> None:
    """Empty what names a place or a person that must not reach this reader; the action itself stays."""
    if asking.reader.is_staff:
        return
    for name in ABOUT:
        if not given.get(name):
            continue
        decision = decide(asking.reader, said_about(row, piece, name), asking.surface)
        if not decision.shown:
            given[name] = ""
            asking.ledger.note(piece.group, decision.why)


def _part(row: Action, asking: Asking, mine: frozenset[str]) -> dict[str, Any]:
    """What somebody must know to do, to step in, or to see it."""
    worker = row.doer_worker
    return {
        "id": row.pk,
        "version": row.version,
        "language": asking.language(row),
        "said_by_person": row.said_by_id,
        "text": asking.words(row, "text", "translation"),
        "when": asking.words(row, "when"),
        "time_order": row.time_order,
        "doer": asking.name(row.doer) or (worker.name if worker else ""),
        "doer_person": row.doer_id,
        "backup": asking.name(row.backup),
        "backup_person": row.backup_id,
        "backup_text": asking.words(row, "backup_text", "backup_translation"),
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "noticed": asking.words(row, "noticed_how", "noticed_translation") if "witness" in mine else "",
    }


def _rest(row: Action, asking: Asking) -> dict[str, Any]:
    title = asking.danger_title(row.danger)
    given: dict[str, Any] = {
        "witness": asking.name(row.witness),
        "witness_person": row.witness_id,
        "noticed": asking.words(row, "noticed_how", "noticed_translation"),
        "protects": asking.words(row, "protects_how", "protects_translation"),
        "children": tuple(asking.name(child) for child in row.children.all()),
        "danger": row.danger_id if title else None,
        "danger_title": title,
        "is_service": row.is_service,
        "controls_now": row.controls_now,
        "said_by": asking.name(row.said_by),
    }
    if asking.reader.is_staff:
        given |= {"other_text": row.translation, "audience": row.audience, "two_wordings": row.waits}  # type: ignore[attr-defined]
    return given


def sign_copies(plan: Plan, asking: Asking) -> tuple[EarlySignCopy, ...]:
    """Early signs; those on which the reader is to act are on their card whatever release there is."""
    found = []
    reader = asking.reader
    for row in plan.triggers.all():
        piece = row.piece()
        mine = reader.person is not None and any(one.pk == reader.person for one in row.people.all())
        if mine and reader.person is not None and not reader.kept_apart_from:
            piece = sign_part_piece(plan, row, reader.person)
        if not mine and reader.person not in row.piece().chosen and tells_untold(reader, plan, None):
            asking.ledger.note(piece.group, Why.NOT_TOLD)
        elif asking.takes(piece):
            given: dict[str, Any] = {"two_wordings": row.waits} if reader.is_staff else {}  # type: ignore[attr-defined]
            found.append(
                build(
                    EarlySignCopy,
                    reader,
                    asking.surface,
                    id=row.pk,
                    version=row.version,
                    mine=mine,
                    language=asking.language(row),
                    said_by_person=row.said_by_id,
                    text=asking.words(row, "text", "translation"),
                    then_text=asking.words(row, "then_text", "then_translation"),
                    people=tuple(asking.name(one) for one in row.people.all()),
                    **given,
                )
            )
    return tuple(found)


def line_copies(plan: Plan, asking: Asking) -> tuple[LineCopy, ...]:
    """Lines of an aftercare plan."""
    return tuple(
        build(
            LineCopy,
            asking.reader,
            asking.surface,
            id=row.pk,
            kind=row.kind,
            version=row.version,
            language=asking.language(row),
            text=asking.words(row, "text", "translation"),
            **({"two_wordings": row.waits} if asking.reader.is_staff else {}),
        )
        for row in plan.lines.all()
        if asking.takes(row.piece())
    )


def yes_copies(plan: Plan, asking: Asking) -> tuple[YesCopy, ...]:
    """The last word of each person. Of people who are kept safe from the reader, nothing, nor of their helpers; that
    somebody else said no is theirs and the county's to know: on other people's paper they have not signed yet.
    """
    last: dict[Any, Signature] = {}
    for row in plan.signatures.all():
        last[row.person_id or row.worker_id] = row
    return tuple(_yes(row, plan, asking) for row in last.values() if _may_know(row, asking))


def _may_know(row: Signature, asking: Asking) -> bool:
    reader = asking.reader
    if reader.is_staff or row.person_id is None or row.person_id == reader.person:
        return True
    said_no = row.method == SignatureMethod.REFUSED and row.person_id not in reader.stands_for
    return not (reader.kept_apart_from or said_no)


def _yes(row: Signature, plan: Plan, asking: Asking) -> YesCopy:
    reader = asking.reader
    worker = row.worker
    mine = row.person_id is not None and row.person_id == reader.person
    private = mine or reader.is_staff or row.worker_id is not None
    words = row.refused_words if decide(reader, row.piece(), asking.surface).shown else ""
    return build(
        YesCopy,
        reader,
        asking.surface,
        id=row.pk,
        name=worker.name if worker else asking.name(row.person),
        person=row.person_id,
        worker=worker is not None,
        mine=mine,
        method=row.method,
        signed_on=row.signed_on,
        edition=row.plan_version,
        current=row.plan_version == plan.edition,
        copy=row.copy if private else "",
        copy_given_on=row.copy_given_on if private else None,
        typed_name=row.typed_name if private else "",
        strokes=tuple(tuple((x, y) for x, y in line) for line in row.strokes) if private else (),
        refused_words=words,
    )
