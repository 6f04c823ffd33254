"""Whether a reader may have the word that stands in one field of one row: asked of `disclosure` alone."""

from typing import Any

from tests.sweep.canaries import Canary
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.sharing import Shareable
from threefold.mapping import models as m
from threefold.plans import models as p

# The field group of every model whose rows carry no marks of their own; single fields under their full name.
GROUPS = {
    "families.Family": Group.HEADER, "families.Household": Group.ADULTS, "families.Household.address": Group.CONTACT,
    "families.Residence": Group.ADULTS, "families.Relationship": Group.ADULTS, "families.Protection": Group.COURT,
    "families.CourtDate": Group.COURT, "families.Conflict": Group.HEADER, "families.Opening": Group.HEADER,
    "families.Person": Group.ADULTS, "families.Person.phone": Group.CONTACT,
    "families.Person.contact_how": Group.CONTACT, "families.Person.tribe": Group.TRIBAL,
    "families.Person.icwa_note": Group.TRIBAL, "families.Referral": Group.REPORT_SAFE,
    "mapping.MapSession": Group.MEETINGS, "mapping.Threat": Group.MAP, "networks.Member": Group.NETWORK,
    "networks.Told": Group.NETWORK, "networks.Undertaking": Group.NETWORK, "plans.Override": Group.PLAN,
}  # fmt: skip
# Never on any page, paper, log or mail: to be opened with a reason first. Nobody of the sweep has.
SEALED = {"families.ReporterVault", "families.ProtectedPlace"}
EVERYBODY_OF_THE_AGENCY = {"accounts.Agency", "accounts.Unit", "accounts.Worker"}


def may_have(canary: Canary, reader: Reader, surface: Surface) -> bool:
    """The policy's answer for one canary."""
    row, model = canary.row, canary.model
    if canary.source is not None:
        return may_have(canary.source, reader, surface)
    if model in SEALED or model == "accounts.Draft":
        return model == "accounts.Draft" and row.worker.pk == reader.worker
    if model in EVERYBODY_OF_THE_AGENCY:
        return True
    # Whoever put a number on a scale was asked its question.
    piece = row.piece(_rater(row, reader)) if isinstance(row, m.Scale) else _piece(row, canary.word)
    if piece is not None:
        return decide(reader, piece, surface).shown
    group = GROUPS.get(f"{model}.{canary.field}") or GROUPS[model]
    own = row.pk == reader.person
    if group is Group.ADULTS and model == "families.Person" and row.is_child:
        group = Group.CHILDREN
    return may_see(reader, group, surface, own=own)


def _rater(scale: m.Scale, reader: Reader) -> Any:
    return reader.person if scale.ratings.filter(said_by=reader.person).exists() else None


def _piece(row: Any, word: str) -> Any:
    if isinstance(row, Shareable):
        return row.piece()
    if isinstance(row, m.ItemVersion):
        return row.item.piece()
    if isinstance(row, m.StatementVersion | m.StatementOverride):
        return (getattr(row, "harm", None) or row.danger or row.goal).piece()
    if isinstance(row, p.Plan):
        return row.piece(word)
    if isinstance(row, p.PlanVersion | p.LateWording | p.Override):
        return row.plan.piece(word)
    return row.piece() if isinstance(row, p.Signature) else None
