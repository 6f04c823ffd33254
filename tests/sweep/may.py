"""Whether a reader may have the word that stands in one field of one row: asked of `disclosure` alone."""

from collections.abc import Iterator
from typing import Any

from tests.sweep.canaries import Canary
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Piece, decide
from threefold.families.models import Person
from threefold.families.sharing import Shareable
from threefold.mapping import models as m
from threefold.plans import models as p
from threefold.toolkit.answers import of_section
from threefold.toolkit.models import ChildAnswer, ChildDraft, FilledTool
from threefold.toolkit.voice.said import said_with

# The field group of every model whose rows carry no marks of their own; single fields under their full name.
GROUPS = {
    "families.Family": Group.HEADER, "families.Household": Group.ADULTS, "families.Household.address": Group.CONTACT,
    "families.Residence": Group.ADULTS, "families.Relationship": Group.ADULTS, "families.Protection": Group.COURT,
    "families.CourtDate": Group.COURT, "families.Conflict": Group.WORKING_NOTES,
    "families.Opening": Group.ACCOUNTING,
    "families.Person": Group.ADULTS, "families.Person.phone": Group.CONTACT,
    "families.Person.contact_how": Group.CONTACT, "families.Person.tribe": Group.TRIBAL,
    "families.Person.icwa_note": Group.TRIBAL, "families.Referral": Group.REPORT_SAFE,
    "mapping.DraftRound": Group.MAP,
    "mapping.MapSession": Group.MEETINGS, "mapping.Threat": Group.MAP, "networks.Member": Group.NETWORK,
    "networks.Member.concerns": Group.WORKING_NOTES, "networks.Member.approached_by": Group.WORKING_NOTES,
    "networks.Member.childs_view": Group.WORKING_NOTES, "networks.Member.ended_reason": Group.WORKING_NOTES,
    "networks.Told": Group.WORKING_NOTES, "networks.Undertaking": Group.NETWORK, "plans.Override": Group.PLAN,
    "plans.OverrideRequest": Group.PLAN,
    "toolkit.SheetOverride": Group.WORKING_NOTES, "toolkit.SheetKeeper": Group.WORKING_NOTES,
    "toolkit.HoldPassed": Group.WORKING_NOTES, "toolkit.AlarmNote": Group.WORKING_NOTES,
    "supervision.Review": Group.SUPERVISION_NOTES, "supervision.ToBring": Group.WORKING_NOTES,
    "families.ReporterVault": Group.REPORTER, "families.ReporterVault.sealed_received": Group.REPORT_RECEIVED,
    "families.ReporterVault.sealed_giveaways": Group.REPORT_RECEIVED,
    "families.ProtectedPlace": Group.PROTECTED_PLACE,
}  # fmt: skip
# Every field of these rows that holds words: of a new one somebody says here, and in `GROUPS`, what group it is of.
FIELDS = {
    "families.Family": "name county_number closing_note about",
    "families.Conflict": "reason",
    "families.Opening": "reason review_note",
    "families.CourtDate": "where about outcome",
    "families.Person": "first_name last_name preferred_name also_called pronouns languages tribe icwa_note tie "
    "about phone contact_how",
    "families.Household": "name address note",
    "families.Residence": "when",
    "families.Relationship": "label",
    "families.Protection": "note withdrawn_reason",
    "families.Referral": "number police_number allegations safe_text outcome",
    "families.ReporterVault": "sealed_who sealed_contact sealed_received sealed_giveaways",
    "families.ProtectedPlace": "sealed_place sealed_giveaways",
    "mapping.MapSession": "place purpose desired_outcome context agreements plus_delta others_present",
    "mapping.DraftRound": "about reason",
    "mapping.Threat": "label",
    "networks.Member": "concerns approached_by ended_reason childs_view",
    "networks.Told": "told_by",
    "networks.Undertaking": "text translation",
    "plans.Override": "reason",
    "plans.OverrideRequest": "reason answer",
    "toolkit.AlarmNote": "words done_by looked_words",
    "toolkit.HoldPassed": "reason",
    "toolkit.SheetKeeper": "reason",
    "toolkit.SheetOverride": "reason told_by told_how why_not_told",
    "supervision.Review": "words question answer",
    "supervision.ToBring": "text",
}
# Never on any page, paper, log or mail: to be opened with a reason first.
SEALED = {"families.ReporterVault", "families.ProtectedPlace"}
EVERYBODY_OF_THE_AGENCY = {"accounts.Agency", "accounts.ClockVersion", "accounts.Unit", "accounts.Worker"}


def groups_of(canary: Canary) -> tuple[Group, ...]:
    """The field groups that cover it: several where marks add up, none for the agency's own and drafts."""
    if canary.source is not None:
        return groups_of(canary.source)
    if canary.model in EVERYBODY_OF_THE_AGENCY or canary.model == "accounts.Draft":
        return ()
    piece = _piece(canary.row, canary.word)
    if piece is not None:
        return tuple(piece.effective_groups)
    group = GROUPS.get(f"{canary.model}.{canary.field}") or GROUPS[canary.model]
    child = group is Group.ADULTS and canary.model == "families.Person" and canary.row.is_child
    return (Group.CHILDREN,) if child else (group,)


def may_have(canary: Canary, reader: Reader, surface: Surface) -> bool:
    """The policy's answer for one canary."""
    row, model = canary.row, canary.model
    if canary.source is not None:
        return may_have(canary.source, reader, surface)
    if model == "accounts.Draft" or canary.field == "sealed_words":
        # A draft written alone, while it is sealed, is its writer's.
        return bool(row.worker.pk == reader.worker)
    if model in EVERYBODY_OF_THE_AGENCY:
        return True
    if isinstance(row, FilledTool):
        return all(decide(reader, piece, surface).shown for piece in _filled(row, canary.word))
    # Whoever put a number on a scale was asked its question.
    piece = row.piece(_rater(row, reader)) if isinstance(row, m.Scale) else _piece(row, canary.word)
    if piece is not None:
        return decide(reader, piece, surface).shown or _on_it(row, reader, surface)
    (group,) = groups_of(canary)
    return may_see(reader, group, surface, own=row.pk == reader.person)


def _rater(scale: m.Scale, reader: Reader) -> Any:
    return reader.person if scale.ratings.filter(said_by=reader.person).exists() else None


def _on_it(row: Any, reader: Reader, surface: Surface) -> bool:
    """Of a scale: whether a child lets them see a number on it that came from the child's own sheet."""
    numbers = row.ratings.filter(from_sheet=True) if isinstance(row, m.Scale) else ()
    return any(decide(reader, one.piece(), surface).shown for one in numbers)


def _piece(row: Any, word: str) -> Any:
    if isinstance(row, Shareable | m.Scale | m.LoneDraft):
        return row.piece()
    if isinstance(row, m.ItemVersion):
        return row.item.piece()
    if isinstance(row, m.StatementVersion | m.StatementOverride):
        return (getattr(row, "harm", None) or row.danger or row.goal).piece()
    if isinstance(row, p.Plan):
        return row.piece(word)
    if isinstance(row, p.PlanVersion | p.LateWording | p.Override | p.OverrideRequest):
        return row.plan.piece(word)
    if isinstance(row, FilledTool | ChildAnswer | ChildDraft):
        return _of_tool(row, word)
    if isinstance(row, Person) and word == row.phone and row.phone_shared:
        # Whoever lets their number stand on the circle's copies gives it to the plan.
        return Piece(group=Group.PLAN, texts=(word,), audience=Audience.CIRCLE, said_by=row.pk)
    return row.piece() if isinstance(row, p.Signature) else None


def _of_tool(row: FilledTool | ChildAnswer | ChildDraft, word: str) -> Piece:
    if isinstance(row, ChildDraft):
        return row.why_piece() if word == row.unprepared else row.piece()
    return next(_filled(row, word)) if isinstance(row, FilledTool) else _answer(row)


def _filled(row: FilledTool, word: str) -> Iterator[Piece]:
    """A word of a filled tool stands in one of its sections, or says why it was put right. Somebody's exact words,
    where they are not a child's own sheet, are theirs as well.
    """
    (section,) = [one for one in row.definition.sections if word in of_section(one, row.payload)] or [None]
    if section is None:
        yield row.reason_piece()
        return
    yield said_with(row).piece(row, section)
    for one in () if section.is_sheet else _exact(row.payload[section.key]):
        if word in one.values():
            yield row.words_piece(section, one)


def _exact(value: Any) -> Iterator[dict[str, Any]]:
    """Exact words, wherever they stand in some answers."""
    if isinstance(value, dict) and "read_back" in value:
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _exact(one)


def _answer(row: ChildAnswer) -> Piece:
    """What became of a child's words goes with their sheet."""
    section = row.filled.definition.section(row.sheet)
    assert section is not None
    return row.piece(said_with(row.filled).piece(row.filled, section))
