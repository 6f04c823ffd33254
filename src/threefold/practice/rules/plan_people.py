"""Safety plans: the people they rest on (rules 7, 8, 14, 33)."""

from collections.abc import Iterator

from threefold.practice.findings import Level
from threefold.practice.network import has_network
from threefold.practice.rules.facts.people import MemberView, PersonView
from threefold.practice.rules.facts.plans import ActionView, PlanView
from threefold.practice.rules.naming import beginning
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.words import Words

OLD_ENOUGH = 12
NO_NETWORK = Words(
    "No network, no plan: nobody from the family's own people is in it yet, apart from the one who caused the harm.",
    "Sin red no hay plan: todavía no participa nadie de la gente de la familia, aparte de quien causó el daño.",
)
ASK_SOMEBODY = Words(
    "Ask the family who could help, tell that person the worries, and write down that they said yes.",
    "Pregunte a la familia quién podría ayudar, cuente a esa persona las preocupaciones y anote que dijo que sí.",
)


@practice_rule(
    7,
    sentence=Words(
        "A safety plan has at least one person of the family's own who did not cause the harm.",
        "Un plan de seguridad cuenta al menos con una persona de la familia o cercana que no causó el daño.",
    ),
    why=Words(
        "The county leaves one day. Relatives, friends and neighbors stay, and a plan lives through them.",
        "El condado un día se va. La familia, los amigos y los vecinos se quedan, y por ellos vive el plan.",
    ),
    sources="SEED-D, QG-CFT",
    level=Level.BLOCK,
    moments=FINISHING,
)
def plan_has_network(plan: PlanView) -> Iterator[Gap]:
    """Somebody in the circle, and somebody from the circle in the plan."""
    circle = [_Belongs(one) for one in plan.members if counts_as_network(one)]
    if not has_network(circle, not_counting=plan.caused_harm):
        yield Gap(subject=plan.id, message=NO_NETWORK, fix=ASK_SOMEBODY)
        return
    own = {one.person for one in circle} - plan.caused_harm
    if plan.actions and not any(one.id in own for action in plan.actions for one in everyone_in(action)):
        yield Gap(
            subject=plan.id,
            message=Words(
                "There is a circle of support, but none of the family's own people in it has a part in this plan. "
                "Whoever is paid to be there does not count: they leave one day.",
                "Hay un círculo de apoyo, pero nadie de la propia gente de la familia tiene parte en este plan. "
                "Quien está ahí por su trabajo no cuenta: un día se va.",
            ),
            fix=Words(
                "Let a relative, friend or neighbor from the circle do one action, step in, or see that it is done.",
                "Que alguien del círculo, de la familia, amistades o vecinos, haga una acción, la respalde o vea "
                "que se haga.",
            ),
        )


@practice_rule(
    8,
    sentence=Words(
        "No action rests only on the person who caused the harm.",
        "Ninguna acción depende solo de la persona que causó el daño.",
    ),
    why=Words(
        "A promise alone does not keep a child safe. Until the change has been shown for "
        "a time, somebody else takes part.",
        "Una promesa sola no protege. Hasta que el cambio se haya visto un tiempo, participa alguien más.",
    ),
    sources="SEED-D, ERRORS",
    level=Level.BLOCK,
    moments=FINISHING,
)
def nobody_guards_alone(plan: PlanView) -> Iterator[Gap]:
    """An action done by somebody who caused harm has a back-up or a witness who did not, and who is grown up."""
    for action in plan.actions:
        doer = action.doer
        if action.by_worker or doer is None or doer.id not in plan.caused_harm:
            continue
        others = [one for one in (action.backup, action.witness) if one is not None]
        if not any(one.id not in plan.caused_harm and not one.child for one in others):
            yield Gap(
                subject=action.id,
                message=Words(
                    "{action} rests only on {name}, who the worry is about.",
                    "{action} depende solo de {name}, de quien trata la preocupación.",
                ).filled(action=beginning(action.text), name=doer.called),
                fix=Words(
                    "Choose another grown-up who steps in, or who sees that it is done.",
                    "Elija a otra persona adulta que intervenga, o que vea que se haga.",
                ),
            )


@practice_rule(
    14,
    sentence=Words(
        "Children of 12 or older take part in making the plan, or the reason why not is written down.",
        "Los niños de 12 años o más participan en hacer el plan, o se anota el motivo por el que no.",
    ),
    why=Words(
        "A plan about somebody who could not speak is often a plan that does not fit.",
        "Un plan sobre alguien que no pudo hablar muchas veces no le queda bien.",
    ),
    sources="LA-SP",
)
def older_children_took_part(plan: PlanView) -> Iterator[Gap]:
    """Only children whose age is known count."""
    older = [one for one in plan.children if one.age is not None and one.age >= OLD_ENOUGH]
    for child in () if plan.children_took_part.strip() else older:
        yield Gap(
            subject=child.id,
            message=Words(
                "It is not written how {name} took part in making this plan.",
                "No está escrito cómo participó {name} en hacer este plan.",
            ).filled(name=child.called),
            fix=Words(
                "Write what they said and chose, or why they were not asked.",
                "Escriba qué dijo y qué eligió, o por qué no se le preguntó.",
            ),
        )


@practice_rule(
    33,
    sentence=Words(
        "A person whom a child does not want there has no part in the plan without a supervisor's note.",
        "Una persona que un niño no quiere ahí no tiene parte en el plan sin una nota de "
        "la supervisora o el supervisor.",
    ),
    why=Words(
        "A child who named somebody told us where safety ends. If that person is needed, somebody answers for it.",
        "Un niño que nombró a alguien nos dijo dónde termina la seguridad. Si se "
        "necesita a esa persona, alguien responde.",
    ),
    sources="SH-SOS",
    level=Level.BLOCK,
    moments=FINISHING,
)
def red_circle_kept(plan: PlanView) -> Iterator[Gap]:
    """Doers, back-ups and witnesses; the finding does not say which child it was."""
    unwanted = plan.red_circle - plan.red_circle_noted
    for action in plan.actions:
        for one in everyone_in(action):
            if one.id in unwanted:
                yield Gap(
                    subject=action.id,
                    message=Words(
                        "A child asked that {name} not be there, and {name} has a part in {action}.",
                        "Un niño pidió que {name} no esté, y {name} tiene parte en {action}.",
                    ).filled(name=one.called, action=beginning(action.text)),
                    fix=Words(
                        "Choose somebody else, or ask your supervisor to write a note.",
                        "Elija a otra persona, o pida a su supervisora o supervisor que escriba una nota.",
                    ),
                )


class _Belongs:
    """A member seen as `has_network` asks."""

    def __init__(self, member: MemberView) -> None:
        self.person = member.person.id
        self.agreed = member.agreed


def counts_as_network(member: MemberView) -> bool:
    """Grown up, there now, and not paid to be there."""
    return member.active and not member.person.child and not member.person.professional


def everyone_in(action: ActionView) -> tuple[PersonView, ...]:
    """Who does it, who steps in, who sees it."""
    return tuple(one for one in (action.doer, action.backup, action.witness) if one is not None)
