"""Safety plans: what people do in them (rules 9, 10, 11)."""

from collections.abc import Iterator

from threefold.practice.findings import Level
from threefold.practice.rules.facts.mapping import ThreatView
from threefold.practice.rules.facts.plans import ActionView, PlanView
from threefold.practice.rules.naming import beginning
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.statements.reading import starts_with_service
from threefold.practice.words import Words


@practice_rule(
    9,
    sentence=Words(
        "A safety plan says what people do, not which services they attend.",
        "Un plan de seguridad dice qué hace la gente, no a qué servicios va.",
    ),
    why=Words(
        "A class does not stand between a child and danger tonight. A person does.",
        "Una clase no se pone esta noche entre un niño y el peligro. Una persona sí.",
    ),
    sources="LA-SP, ERRORS",
    moments=FINISHING,
)
def actions_are_no_services(plan: PlanView) -> Iterator[Gap]:
    """Each service is advised against; a plan of nothing but services is held up."""
    services = [one for one in plan.actions if is_only_a_service(one)]
    for action in services:
        yield Gap(
            subject=action.id,
            message=Words("{action} is a service.", "{action} es un servicio.").filled(
                action=beginning(action.text)
            ),
            fix=Words(
                "Write what somebody does at home instead, or mark that it holds the danger off now.",
                "Escriba qué hace alguien en casa, o marque que esto frena el peligro ahora mismo.",
            ),
        )
    if services and len(services) == len(plan.actions):
        yield Gap(
            subject=plan.id,
            level=Level.BLOCK,
            message=Words("This plan has only services in it.", "Este plan solo tiene servicios."),
            fix=Words(
                "Add what a person does so that the danger does not happen.",
                "Agregue lo que hace una persona para que el peligro no suceda.",
            ),
        )


def is_only_a_service(action: ActionView) -> bool:
    """Marked as a service, or beginning like one; not where it holds the danger off now."""
    return not action.controls_now and (action.is_service or starts_with_service(action.text))


@practice_rule(
    10,
    sentence=Words(
        "Each danger and each open safety threat has at least one action.",
        "Cada peligro y cada amenaza de seguridad abierta tiene al menos una acción.",
    ),
    why=Words(
        "A danger that nobody does anything about is still as near as before.",
        "Un peligro por el que nadie hace nada sigue igual de cerca.",
    ),
    sources="LA-SP, NE-SDM",
    level=Level.BLOCK,
    moments=FINISHING,
    never=Words("A plan in which nobody does anything.", "Un plan en el que nadie hace nada."),
)
def every_danger_is_answered(plan: PlanView) -> Iterator[Gap]:
    """The dangers and threats that the plan names; a plan that names none is only told so. Where nobody does anything
    there is no plan that could be let pass.
    """
    if plan.actions and not any(_has_doer(one) for one in plan.actions):
        yield Gap(
            subject=plan.id,
            firm=True,
            message=Words(
                "Nobody is named who does anything in this plan.",
                "No se nombra a nadie que haga algo en este plan.",
            ),
            fix=Words("Choose who does the first action.", "Elija quién hace la primera acción."),
        )
    if not plan.actions:
        yield Gap(
            subject=plan.id,
            firm=True,
            message=Words("Nobody does anything in this plan yet.", "Todavía nadie hace nada en este plan."),
            fix=Words(
                "Add the first action: who does what, and when.",
                "Agregue la primera acción: quién hace qué y cuándo.",
            ),
        )
        return
    for danger in sorted(plan.dangers.difference(one.danger for one in plan.actions), key=str):
        yield Gap(
            subject=danger,
            message=Words(
                "No action answers this danger yet.", "Ninguna acción responde todavía a este peligro."
            ),
            fix=Words("Add an action for it.", "Agregue una acción para este peligro."),
        )
    for threat in plan.threats:
        if threat.open and not any(_answers(one, threat) for one in plan.actions):
            yield Gap(
                subject=threat.id,
                message=Words(
                    "No action answers the safety threat {label} yet.",
                    "Ninguna acción responde todavía a la amenaza de seguridad {label}.",
                ).filled(label=beginning(threat.label)),
                fix=Words("Add an action for it.", "Agregue una acción para ella."),
            )
    if not plan.dangers and not plan.threats:
        yield Gap(
            subject=plan.id,
            level=Level.ADVISE,
            message=Words(
                "This plan does not say yet which danger it answers.",
                "Este plan no dice todavía a qué peligro responde.",
            ),
            fix=Words("Choose the danger for each action.", "Elija el peligro para cada acción."),
        )


def _has_doer(action: ActionView) -> bool:
    return action.doer is not None or action.by_worker


def _answers(action: ActionView, threat: ThreatView) -> bool:
    """Linked to the threat itself, or to a danger statement that stands for it."""
    return threat.id in action.threats or action.danger in threat.dangers


@practice_rule(
    11,
    sentence=Words(
        "Each action says who does it, when, who steps in, and how we will notice.",
        "Cada acción dice quién la hace, cuándo, quién interviene si falla y cómo nos daremos cuenta.",
    ),
    why=Words(
        "At two in the morning nobody should have to guess whose turn it is.",
        "A las dos de la mañana nadie debe tener que adivinar a quién le toca.",
    ),
    sources="LA-SP, FL-T",
    level=Level.BLOCK,
    moments=FINISHING,
    never=Words("An action without words.", "Una acción sin palabras."),
)
def actions_are_complete(plan: PlanView) -> Iterator[Gap]:
    """Words, doer and time hold up; back-up and notice are advice. What has no words nobody can let pass."""
    for action in plan.actions:
        said = beginning(action.text)
        if not action.text.strip():
            yield Gap(
                subject=action.id,
                firm=True,
                message=Words("One action has no words yet.", "Una acción todavía no tiene palabras."),
                fix=Words("Write what is done.", "Escriba lo que se hace."),
            )
        if not _has_doer(action):
            yield _gap(
                action,
                "Nobody is named who does {action}.",
                "Nadie está a cargo de {action}.",
                "Choose one person.",
                "Elija a una persona.",
                said,
            )
        if not action.when.strip():
            yield _gap(
                action,
                "{action} has no time yet.",
                "{action} todavía no dice cuándo.",
                "Write the days and the hour, or what it follows.",
                "Escriba los días y la hora, o después de qué.",
                said,
            )
        yield from _backup(action, said)
        yield from _notice(plan, action, said)
        yield from _children_responsible(action, said)


def _backup(action: ActionView, said: str) -> Iterator[Gap]:
    if action.backup is None and not action.backup_text.strip():
        yield _gap(
            action,
            "{action} has no back-up yet.",
            "{action} todavía no tiene respaldo.",
            "Ask: what happens if they cannot?",
            "Pregunte: ¿qué pasa si no puede?",
            said,
            advise=True,
        )
    elif action.backup is not None and action.doer is not None and action.backup.id == action.doer.id:
        yield _gap(
            action,
            "{action} has the same person as back-up.",
            "{action} tiene a la misma persona de respaldo.",
            "Choose somebody else to step in.",
            "Elija a otra persona que intervenga.",
            said,
            advise=True,
        )


def _notice(plan: PlanView, action: ActionView, said: str) -> Iterator[Gap]:
    witness = action.witness
    if witness is None and not action.noticed.strip():
        yield _gap(
            action,
            "Nothing says how we will notice {action}.",
            "Nada dice cómo nos daremos cuenta de {action}.",
            "Choose who sees it, or write the sign: a message, a call.",
            "Elija quién lo ve, o escriba la señal: un mensaje, una llamada.",
            said,
            advise=True,
        )
    elif witness is not None and (
        witness.id in plan.caused_harm or (action.doer and witness.id == action.doer.id)
    ):
        yield _gap(
            action,
            "Only {name} would tell us about {action}.",
            "Solo {name} nos contaría de {action}.",
            "Choose somebody who sees it from outside.",
            "Elija a alguien que lo vea desde fuera.",
            said,
            name=witness.called,
            advise=True,
        )


def _children_responsible(action: ActionView, said: str) -> Iterator[Gap]:
    if action.doer is not None and action.doer.child and not action.by_worker:
        yield _gap(
            action,
            "{name} is a child, and is to do {action}.",
            "{name} es menor de edad y le toca {action}.",
            "Choose a grown-up; a child may still know what to do.",
            "Elija a una persona adulta; el niño también puede saber qué hacer.",
            said,
            name=action.doer.called,
            advise=True,
        )


def _gap(
    action: ActionView,
    en: str,
    es: str,
    fix_en: str,
    fix_es: str,
    said: str,
    name: str = "",
    advise: bool = False,
) -> Gap:
    return Gap(
        subject=action.id,
        level=Level.ADVISE if advise else None,
        message=Words(en, es).filled(action=said, name=name),
        fix=Words(fix_en, fix_es),
    )
