"""An invented family whose map, plan, circle and closing keep every rule; tests take one thing away at a time."""

from datetime import date
from uuid import UUID, uuid5

from threefold.practice.rules.facts.copies import CopyView, PieceView
from threefold.practice.rules.facts.mapping import (
    DangerView,
    GoalView,
    HarmView,
    ItemView,
    MapView,
    PairView,
    PositionView,
    ScaleView,
    ThreatView,
)
from threefold.practice.rules.facts.people import IcwaView, MemberView, NetworkView, PersonView, TextView
from threefold.practice.rules.facts.plans import (
    ActionView,
    ClosingView,
    GoalShown,
    ObjectiveView,
    PlanView,
    ProgressView,
    SignatureView,
)
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.practice.vocabulary.family import IcwaStatus
from threefold.practice.vocabulary.plans import CopyGiven, PlanKind, SignatureMethod
from threefold.practice.vocabulary.questions import Category, Position

TODAY = date(2026, 3, 2)


def id_of(name: str) -> UUID:
    """The same id for the same name."""
    return uuid5(UUID(int=7), name)


def person(called: str, **more: object) -> PersonView:
    return PersonView(id=id_of(called), called=called, **more)


NADIA = person("Nadia")
TOMAS = person("Tomás", child=True, age=5)
IRENE = person("Irene", child=True, age=13)
OLGA = person("Olga")
HUGO = person("Hugo")
MS_PARK = person("Ms. Park", professional=True)

DANGER = DangerView(
    id=id_of("danger"),
    text=(
        "The county and Olga are worried that Nadia may fall asleep after taking pills, especially when she has been "
        "up all night, and that Tomás could get out to the road and be hit by a car."
    ),
    built=True,
    agency_worried=True,
    worried=(OLGA,),
    caregivers=(NADIA,),
    children=(TOMAS, IRENE),
    behavior="fall asleep after taking pills",
    effect="get out to the road and be hit by a car",
    threats=frozenset({id_of("threat")}),
    positions=(PositionView(person=NADIA.id, stance=Position.DISAGREES, words="It was once."),),
    earlier_disagreements=frozenset({NADIA.id}),
)
HARM = HarmView(
    id=id_of("harm"),
    text="It was reported that, on May 3, Nadia fell asleep after taking pills. As a result, Tomás was on the road.",
    built=True,
    caregivers=(NADIA,),
    children=(TOMAS,),
    behavior="fell asleep after taking pills",
    effect="was found on the road, crying",
)
GOAL = GoalView(
    id=id_of("goal"),
    danger=DANGER.id,
    text=(
        "Nadia will work with Olga on a plan that shows everyone that a rested grown-up is awake with the children. "
        "Everyone needs to see this for eight weeks."
    ),
    network=(OLGA,),
    duration_days=56,
)
PAIR = PairView(danger=DANGER, goals=(GOAL,), harms=(HARM,))
SCALE = ScaleView(
    id=id_of("scale"), ten="Somebody awake is with them every night", zero="They are alone tonight"
)
ACTS = frozenset({id_of("act"), id_of("other act")})


def act(name: str) -> ItemView:
    return ItemView(
        id=id_of(name), category=Category.ACT_OF_PROTECTION, text="Nadia called Olga before she took the pills",
        about_children=frozenset({TOMAS.id, IRENE.id}), about_then="in April", actors=frozenset({NADIA.id}),
        danger=DANGER.id,
    )  # fmt: skip


SAFETY = ItemView(id=id_of("safety"), category=Category.SAFETY, text="Olga comes when called", acts=ACTS)
STEP = ItemView(
    id=id_of("step"), category=Category.NEXT_STEP, text="Ask Hugo for his spare key", owner=True, due_on=TODAY,
    rated=frozenset({"willingness", "confidence", "capacity"}),
)  # fmt: skip
THREAT = ThreatView(id=id_of("threat"), label="Supervision", dangers=frozenset({DANGER.id}))
MAP = MapView(
    children=(TOMAS, IRENE),
    people=(NADIA, OLGA, TOMAS, IRENE),
    items=(act("act"), act("other act"), SAFETY, STEP),
    harms=(HARM,),
    pairs=(PAIR,),
    scales=(SCALE,),
    threats=(THREAT,),
    icwa=(
        IcwaView(child=TOMAS, status=IcwaStatus.NO_REASON),
        IcwaView(child=IRENE, status=IcwaStatus.NO_REASON),
    ),
)

ACTION = ActionView(
    id=id_of("action"),
    text="Olga sleeps at the house",
    doer=OLGA,
    when="Every night, from 8 pm",
    backup=HUGO,
    witness=HUGO,
    noticed="She sends a voice note when she is inside",
    danger=DANGER.id,
)


def member(who: PersonView, **more: object) -> MemberView:
    given: dict[str, object] = {
        "role": NetworkRole.SAFETY_PERSON,
        "told": frozenset({DANGER.id}),
        "release_on": date(2026, 1, 1),
        "confidentiality_on": date(2026, 1, 1),
    }
    return MemberView(person=who, **{**given, **more})


PLAN = PlanView(
    id=id_of("plan"),
    kind=PlanKind.NETWORK,
    active=True,
    starts_on=date(2026, 2, 13),
    expires_on=date(2026, 4, 10),
    review_on=date(2026, 3, 13),
    actions=(ACTION,),
    members=(member(OLGA), member(HUGO)),
    caused_harm=frozenset({NADIA.id}),
    dangers=frozenset({DANGER.id}),
    threats=(THREAT,),
    children=(TOMAS, IRENE),
    children_took_part="Irene chose who sleeps over.",
    signers=(NADIA,),
    caregivers=frozenset({NADIA.id}),
    signatures=(
        SignatureView(person=NADIA.id, method=SignatureMethod.DRAWN, copy=CopyGiven.GIVEN),
        SignatureView(person=OLGA.id, method=SignatureMethod.PAPER, copy=CopyGiven.GIVEN),
        SignatureView(person=HUGO.id, method=SignatureMethod.PAPER, copy=CopyGiven.GIVEN),
    ),
)
NETWORK = NetworkView(
    on=TODAY,
    members=(member(OLGA), member(HUGO, role=NetworkRole.SUPPORT_PERSON, told=frozenset())),
    caused_harm=frozenset({NADIA.id}),
    dangers=frozenset({DANGER.id}),
    shared_with=frozenset({OLGA.id}),
)
CLOSING = ClosingView(
    on=TODAY,
    goals=(GoalShown(goal=GOAL.id, agreed_days=56, shown_days=60),),
    children=(TOMAS, IRENE),
    seen_alone=frozenset({TOMAS.id, IRENE.id}),
    network_met_on=TODAY,
    aftercare=True,
)
COPY = CopyView(
    reader=NADIA.id,
    pieces=(PieceView(id=id_of("piece"), text="Olga sleeps at the house.", said_by=OLGA.id),),
    kept_apart_from=frozenset({HUGO.id}),
    children=frozenset({TOMAS.id}),
)
TEXT = TextView(
    id="text", text="Olga sleeps at the house each night that Nadia works. She calls when she is in."
)
OBJECTIVE = ObjectiveView(
    id=id_of("objective"), text="Nadia calls Olga before she takes the pills", goal=GOAL.id
)
PROGRESS = ProgressView(goal=GOAL.id, by_caregiver=((NADIA.id, 6), (HUGO.id, 4)), counted=4)
