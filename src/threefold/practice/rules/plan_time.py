"""Safety plans: their time, their homes, and who has them in hand (rules 12, 13, 15, 47)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from threefold.practice.findings import Level, Moment
from threefold.practice.rules.facts.plans import PlanView, SignatureView
from threefold.practice.rules.naming import names
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.vocabulary.plans import CopyGiven, PlanKind
from threefold.practice.words import Words


@dataclass(frozen=True)
class PlanOn:
    """A plan on a day."""

    plan: PlanView
    on: date


@practice_rule(
    12,
    sentence=Words(
        "A safety plan has a first day, a last day and a day to go through it together.",
        "Un plan de seguridad tiene un primer día, un último día y un día para revisarlo juntos.",
    ),
    why=Words(
        "A plan without an end feels like a punishment, and nobody asks whether it still helps.",
        "Un plan sin fin se siente como castigo, y nadie pregunta si todavía ayuda.",
    ),
    sources="PLAYBOOK, LA-SP",
    level=Level.BLOCK,
    moments=FINISHING,
)
def plan_has_dates(plan: PlanView) -> Iterator[Gap]:
    """The days are there and in order. An aftercare plan needs its first day; the others are advice there."""
    softer = Level.ADVISE if plan.kind is PlanKind.AFTERCARE else None
    if plan.starts_on is None:
        yield Gap(
            subject=plan.id,
            message=Words("This plan has no first day yet.", "Este plan todavía no tiene primer día."),
            fix=Words("Write the day it begins.", "Escriba el día en que empieza."),
        )
    if plan.expires_on is None:
        yield Gap(
            subject=plan.id,
            level=softer,
            message=Words("This plan has no last day yet.", "Este plan todavía no tiene último día."),
            fix=Words(
                "Write the day it ends. It can be made longer, with a reason.",
                "Escriba el día en que termina. Se puede alargar, con un motivo.",
            ),
        )
    if plan.review_on is None:
        yield Gap(
            subject=plan.id,
            level=softer,
            message=Words(
                "There is no day yet to go through this plan together.",
                "Todavía no hay un día para revisar este plan juntos.",
            ),
            fix=Words(
                "Agree on a day before the plan ends.", "Acuerden un día antes de que termine el plan."
            ),
        )
    yield from _in_order(plan)


def _in_order(plan: PlanView) -> Iterator[Gap]:
    start, end, review = plan.starts_on, plan.expires_on, plan.review_on
    if start and end and end < start:
        yield Gap(
            subject=plan.id,
            message=Words("This plan ends before it begins.", "Este plan termina antes de empezar."),
            fix=Words("Check both days.", "Revise los dos días."),
        )
    elif review and ((end and review > end) or (start and review < start)):
        yield Gap(
            subject=plan.id,
            message=Words(
                "The day to go through the plan is not within its time.",
                "El día de la revisión no cae dentro del tiempo del plan.",
            ),
            fix=Words("Choose a day while the plan runs.", "Elija un día mientras el plan está en marcha."),
        )


@practice_rule(
    13,
    sentence=Words(
        "A plan that is past its last day is not in force. Making it longer needs a reason.",
        "Un plan que pasó su último día ya no está vigente. Para alargarlo hace falta un motivo.",
    ),
    why=Words(
        "A family should never live under a plan that nobody looked at again.",
        "Ninguna familia debe vivir bajo un plan que nadie volvió a mirar.",
    ),
    sources="PLAYBOOK",
    level=Level.BLOCK,
    moments=FINISHING,
    firm=True,
)
def plan_is_not_over(now: PlanOn) -> Iterator[Gap]:
    """The last day itself still counts. Time that is over nobody lets pass, and a reason is easily written."""
    plan = now.plan
    if plan.active and plan.expires_on is not None and now.on > plan.expires_on:
        yield Gap(
            subject=plan.id,
            message=Words("This plan is past its last day.", "Este plan ya pasó su último día."),
            fix=Words(
                "End it, or make it longer together and write the reason.",
                "Termínelo, o alárguenlo juntos y escriba el motivo.",
            ),
        )
    longer = plan.before_expires_on and plan.expires_on and plan.expires_on > plan.before_expires_on
    if longer and not plan.extension_reason.strip():
        yield Gap(
            subject=plan.id,
            message=Words(
                "This plan was made longer without a reason.", "Este plan se alargó sin un motivo."
            ),
            fix=Words("Write why it goes on.", "Escriba por qué sigue."),
        )


@practice_rule(
    15,
    sentence=Words(
        "Each home in which a child is not safe has a plan of its own.",
        "Cada casa en la que un niño no está seguro tiene su propio plan.",
    ),
    why=Words(
        "Other people, other doors, other hours: what works in one home may not work in the other.",
        "Otra gente, otras puertas, otras horas: lo que sirve en una casa puede no servir en la otra.",
    ),
    sources="AZ-SP",
)
def every_home_has_a_plan(plan: PlanView) -> Iterator[Gap]:
    """Homes without a plan, and a plan that does not say whose home it is for where there are several; where there is
    one, it is that.
    """
    if plan.household is None and len(plan.unsafe_households) == 1:
        return
    for home in sorted(plan.unsafe_households - plan.planned_households, key=str):
        yield Gap(
            subject=home,
            message=Words(
                "There is another home where a child may not be safe, and it has no plan.",
                "Hay otra casa donde un niño puede no estar seguro, y no tiene plan.",
            ),
            fix=Words(
                "Ask who is there with the child, and make a plan for that home if it needs one.",
                "Pregunte quién está ahí con el niño, y haga un plan para esa casa si hace falta.",
            ),
        )
    if plan.household is None and len(plan.unsafe_households) > 1:
        yield Gap(
            subject=plan.id,
            message=Words(
                "This plan does not say for which home it is.", "Este plan no dice para qué casa es."
            ),
            fix=Words("Choose the home.", "Elija la casa."),
        )


@practice_rule(
    47,
    sentence=Words(
        "Each parent and caregiver said yes or no to the plan, and has a copy.",
        "Cada madre, padre o persona que cuida dijo sí o no al plan, y tiene una copia.",
    ),
    why=Words(
        "People can only keep to what they agreed to and can read again.",
        "Solo se puede cumplir lo que se acordó y se puede volver a leer.",
    ),
    sources="CWIG-CP, GA-SP",
    level=Level.BLOCK,
    moments=[Moment.FINISH],
)
def parents_signed_and_have_copies(plan: PlanView) -> Iterator[Gap]:
    """Missing signatures hold up finishing, never printing. Copies are due once it is in force. Where two parents are
    kept safe from each other and nobody else is asked, a plan that both share has nobody's yes.
    """
    if plan.both_ways and not plan.signers:
        yield Gap(
            subject=plan.id,
            level=Level.ADVISE if plan.active else None,
            message=Words(
                "{names} are kept safe from each other, so nobody is asked to say yes to this plan.",
                "{names} tienen protección mutua, así que a nadie se le pregunta si está de acuerdo con este plan.",
            ).filled(names=names(plan.both_ways, Words("", ""))),
            fix=Words("Make a plan for each of them alone.", "Haga un plan propio para cada persona."),
        )
    signed = {one.person: one for one in plan.signatures}
    for signer in plan.signers:
        signature = signed.get(signer.id)
        if signature is None:
            yield Gap(
                subject=signer.id,
                message=Words(
                    "It is not written down whether {name} says yes to this plan.",
                    "No está anotado si {name} está de acuerdo con este plan.",
                ).filled(name=signer.called),
                fix=Words(
                    "Ask for a signature, or write down that they did not sign and what they said.",
                    "Pida la firma, o anote que no firmó y lo que dijo.",
                ),
            )
        elif plan.active and _waits_for_copy(signature):
            yield Gap(
                subject=signer.id,
                level=Level.ADVISE,
                message=Words(
                    "{name} has no copy of this plan yet.", "{name} todavía no tiene copia de este plan."
                ).filled(name=signer.called),
                fix=Words("Hand it over, and write it down here.", "Entréguela y anótelo aquí."),
            )


def _waits_for_copy(signature: SignatureView) -> bool:
    return signature.copy == CopyGiven.PENDING
