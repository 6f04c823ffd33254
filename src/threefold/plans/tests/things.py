"""Plans, parts and evidence that the plans' tests work with."""

from datetime import date
from typing import Any

from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import DangerStatement
from threefold.networks.changes import Place, place_member, tell_worry
from threefold.networks.models import Member
from threefold.plans.changes.content import (
    ActionText,
    ActText,
    LineText,
    LogText,
    PlanText,
    SignatureText,
    TriggerText,
)
from threefold.plans.changes.evidence import log_day, record_act
from threefold.plans.changes.lifecycle import finish_plan
from threefold.plans.changes.parts import add_part
from threefold.plans.changes.plan import start_plan
from threefold.plans.changes.signing import sign_plan
from threefold.plans.models import Action, ActOfProtection, LogEntry, Plan, PlanLine, Signature, Trigger

TODAY = date(2026, 3, 2)
FROM, UNTIL, REVIEW = date(2026, 3, 2), date(2026, 4, 10), date(2026, 3, 13)


def who(cast: Cast, by: Worker | None = None) -> dict[str, Any]:
    """What every change is told, under a new id."""
    return {"by": by or cast.worker, "family": cast.family, "id": new_id(), "at": AT}


def danger(cast: Cast, **more: Any) -> DangerStatement:
    """A worry about the father, told to the family."""
    given = {"family": cast.family, "text": "Dale may drive with the children after drinking.", "title": "Driving",
             "status": "shared", "audience": "circle", "agency": cast.agency, "created_at": AT,
             "written_by": cast.worker, **more}  # fmt: skip
    row = DangerStatement.objects.create(**given)
    row.caregivers.add(cast.father)
    return row


def in_circle(
    cast: Cast, *, told: DangerStatement | None = None, released: bool = True, **more: Any
) -> Member:
    """The grandmother said yes; with a release and the worry, as asked."""
    place = Place(
        ring="knows_most", vetting="cleared", role="safety_person", agreed_on=FROM,
        release_signed_on=FROM if released else None,
    )  # fmt: skip
    person = more.get("person", cast.grandmother)
    member = place_member(person=person, place=place, **who(cast))
    if told is not None:
        tell_worry(member=member, danger=told.pk, how_much="all", told_on=FROM, told_by="Nora", **who(cast))
    return member


def plan(cast: Cast, follows: Plan | None = None, **more: Any) -> Plan:
    """A network plan that has its days."""
    given = {"kind": "network", "title": "Nights", "starts_on": FROM, "expires_on": UNTIL, "review_on": REVIEW,
             "review_where": "at Pearl's", "bottom_lines": "Nobody drives after drinking.",
             "monitoring": "Alma calls on Fridays.", **more}  # fmt: skip
    return start_plan(text=PlanText(**given), follows=follows, **who(cast))


def action(cast: Cast, plan: Plan, *, reason: str = "", **more: Any) -> Action:
    """The grandmother drives, the neighbor steps in, the mother sees it."""
    given = {"text": "Pearl drives the children to school.", "doer": cast.grandmother.pk,
             "when": "School days, 7:30", "time_order": 450, "backup": cast.neighbor.pk,
             "witness": cast.mother.pk, "noticed_how": "Nora waves from the door.",
             "protects_how": "Nobody who drank drives them.",
             "children": frozenset({cast.child.pk, cast.sibling.pk}), **more}  # fmt: skip
    made = add_part(plan=plan, text=ActionText(**given), reason=reason, **who(cast))
    assert isinstance(made, Action)
    return made


def sign(cast: Cast, plan: Plan, **more: Any) -> Signature:
    """The mother typed her name and has her copy."""
    given = {"person": cast.mother.pk, "method": "typed", "typed_name": "Nora Marlow", "signed_on": TODAY,
             "copy": "given", **more}  # fmt: skip
    return sign_plan(plan=plan, text=SignatureText(**given), **who(cast))


def in_force(cast: Cast, **more: Any) -> Plan:
    """A plan with an answered worry, an action, a network and a signature, put in force."""
    about = danger(cast)
    in_circle(cast, told=about)
    begun = plan(cast, dangers=frozenset({about.pk}), **more)
    action(cast, begun, danger=about.pk)
    sign(cast, begun)
    return finish_plan(plan=begun, **who(cast))


def log(cast: Cast, plan: Plan, **more: Any) -> LogEntry:
    """A day that was kept."""
    given = {"day": TODAY, "outcome": "kept", "text": "Pearl was there at 7:20.", "said_by": cast.grandmother.pk,
             **more}  # fmt: skip
    return log_day(plan=plan, text=LogText(**given), **who(cast))


def act(cast: Cast, about: DangerStatement | None = None, **more: Any) -> ActOfProtection:
    """The mother hid the keys; the neighbor saw it."""
    given = {"text": "Nora took the keys and called Pearl.", "day": TODAY, "danger": about and about.pk,
             "people": frozenset({cast.mother.pk}), "witness": cast.neighbor.pk,
             "children": frozenset({cast.child.pk}), **more}  # fmt: skip
    return record_act(text=ActText(**given), **who(cast))


def sign_of(cast: Cast, plan: Plan, *, reason: str = "", **more: Any) -> Trigger:
    """An early sign."""
    given = {"text": "Dale's truck stands outside", "then_text": "Pearl comes at once",
             "people": frozenset({cast.grandmother.pk}), **more}  # fmt: skip
    made = add_part(plan=plan, text=TriggerText(**given), reason=reason, **who(cast))
    assert isinstance(made, Trigger)
    return made


def line(cast: Cast, plan: Plan, **more: Any) -> PlanLine:
    """A line of an aftercare plan."""
    given = {"kind": "stays", "text": "Pearl comes on Sundays.", **more}
    made = add_part(plan=plan, text=LineText(**given), **who(cast))
    assert isinstance(made, PlanLine)
    return made
