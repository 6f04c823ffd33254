"""Safety plans: who is ready for their part, and were the worries read together (advice, rules 11, 45, 54)."""

from collections.abc import Iterator
from uuid import UUID

from threefold.practice.findings import Level
from threefold.practice.rules.facts.people import MemberView, PersonView
from threefold.practice.rules.facts.plans import ActionView, PlanView
from threefold.practice.rules.naming import beginning
from threefold.practice.rules.plan_people import everyone_in
from threefold.practice.rules.registry import Gap, also
from threefold.practice.vocabulary.plans import SignatureMethod
from threefold.practice.words import Words

TALK = Words(
    "Talk with {name} before the plan is in force, or choose somebody else.",
    "Hable con {name} antes de poner el plan en marcha, o elija a otra persona.",
)
TALK_NOW = Words("Talk with {name}, or choose somebody else.", "Hable con {name}, o elija a otra persona.")
CHOOSE = Words("Choose somebody else.", "Elija a otra persona.")
REFUSED = Words(
    "{name} did not say yes to the plan, and has a part in {action}.",
    "{name} no dijo que sí al plan, y tiene parte en {action}.",
)
NO_YES_IN_CIRCLE = Words(
    "{name} has a part in {action}, and has not said yes in the circle of support.",
    "{name} tiene parte en {action}, y no ha dicho que sí en el círculo de apoyo.",
)
NOT_TOLD = Words(
    "{name} has a part in {action}, and nobody has told {name} the worry.",
    "{name} tiene parte en {action}, y nadie le ha contado la preocupación.",
)
NOT_SIGNED = Words(
    "{name} has a part in {action}, and did not sign yet.",
    "{name} tiene parte en {action}, y todavía no firmó.",
)


@also(45)
def people_are_ready(plan: PlanView) -> Iterator[Gap]:
    """Each person once, at the first action where they have a part. Parents, children and those who are paid to be
    there need no place in the circle; that they refused is said of everybody. Nobody is sent to talk about a plan with
    the person others are kept safe from, unless it is that person's own.
    """
    members = {one.person.id: one for one in plan.members if one.active}
    apart = {one.person.id for one in plan.apart if not one.owns}
    refused = {one.person for one in plan.signatures if one.method == SignatureMethod.REFUSED}
    talk = TALK_NOW if plan.active else TALK
    asked: set[UUID] = set()
    for action in plan.actions:
        for person in everyone_in(action):
            if person.id in asked:
                continue
            asked.add(person.id)
            exempt = person.id in apart or person.child or person.professional
            ready = None if exempt else _not_ready(plan, action, person, members.get(person.id))
            message = REFUSED if person.id in refused else ready
            if message is not None:
                yield Gap(
                    subject=action.id,
                    level=Level.ADVISE,
                    message=message.filled(name=person.called, action=beginning(action.text)),
                    fix=CHOOSE if person.id in apart else talk.filled(name=person.called),
                )


def _not_ready(
    plan: PlanView, action: ActionView, person: PersonView, member: MemberView | None
) -> Words | None:
    signed = {one.person for one in plan.signatures}
    if person.id not in plan.caregivers:
        if member is None or not member.agreed:
            return NO_YES_IN_CIRCLE
        answered = {action.danger} if action.danger else plan.dangers
        if answered and not answered & (member.told | member.told_part):
            return NOT_TOLD
    # Before the first signature nobody was asked yet.
    return NOT_SIGNED if plan.signatures and person.id not in signed else None


@also(11)
def children_do_not_watch(plan: PlanView) -> Iterator[Gap]:
    """A child who steps in, or who is the one to see that it happens: advice, as for a child who does it."""
    for action in plan.actions:
        for child in (action.backup, action.witness):
            if child is not None and child.child:
                yield Gap(
                    subject=action.id,
                    level=Level.ADVISE,
                    message=Words(
                        "{name} is a child, and is to step in or to see {action}.",
                        "{name} es menor de edad y le toca intervenir o ver {action}.",
                    ).filled(name=child.called, action=beginning(action.text)),
                    fix=Words(
                        "Choose a grown-up; a child may still say what they notice.",
                        "Elija a una persona adulta; el niño también puede decir lo que nota.",
                    ),
                )


@also(54)
def worries_were_read_together(plan: PlanView) -> Iterator[Gap]:
    """A draft stands on nobody's copy: the plan would not say what it is about."""
    for danger in sorted(plan.unread, key=str):
        yield Gap(
            subject=danger,
            level=Level.ADVISE,
            moments=frozenset(),
            firm=False,
            message=Words(
                "It was not read together yet: no copy of the plan will say this worry and its goal.",
                "Todavía no se leyó en conjunto: ninguna copia del plan dirá esta preocupación y su meta.",
            ),
            fix=Words(
                "Read the worry and the goal with the family, and write down the day.",
                "Lea la preocupación y la meta con la familia, y anote el día.",
            ),
        )
