"""Objectives of a case plan: behavior, a danger behind them, and what counts as reached (rules 17, 18, 19, 43)."""

from collections.abc import Iterator

from threefold.practice.findings import Level
from threefold.practice.rules.facts.plans import ObjectiveView, ProgressView
from threefold.practice.rules.naming import beginning
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.scales import governing
from threefold.practice.statements.reading import starts_with_service
from threefold.practice.words import Words


@practice_rule(
    17,
    sentence=Words(
        "An objective says what somebody does, not what they attend.",
        "Un objetivo dice qué hace alguien, no a qué asiste.",
    ),
    why=Words(
        "One can sit through a class and change nothing, and change everything without a class.",
        "Se puede ir a una clase sin cambiar nada, y cambiar todo sin una clase.",
    ),
    sources="UCD-B1, SDM-RE",
    moments=FINISHING,
)
def objective_is_behavior(objective: ObjectiveView) -> Iterator[Gap]:
    """Advice while it is written, a block once the case plan is to be finished."""
    if starts_with_service(objective.text):
        yield Gap(
            subject=objective.id,
            level=Level.BLOCK if objective.final else None,
            message=Words(
                "{objective} says what is attended, not what is done.",
                "{objective} dice a qué se asiste, no qué se hace.",
            ).filled(objective=beginning(objective.text)),
            fix=Words(
                "Ask: what will be different at home when the class is over?",
                "Pregunte: ¿qué será distinto en casa cuando termine la clase?",
            ),
        )


@practice_rule(
    18,
    sentence=Words(
        "Each objective belongs to a danger statement or a safety goal.",
        "Cada objetivo responde a una declaración de peligro o a una meta de seguridad.",
    ),
    why=Words(
        "What answers no worry is one more thing to do for a family that has enough to do.",
        "Lo que no responde a ninguna preocupación es una carga más para una familia que ya tiene bastante.",
    ),
    sources="WASH-CP, M6-TN",
    level=Level.BLOCK,
    moments=FINISHING,
)
def objective_has_a_danger(objective: ObjectiveView) -> Iterator[Gap]:
    """One of the two links is enough, for each leads to the other."""
    if objective.danger is None and objective.goal is None:
        yield Gap(
            subject=objective.id,
            message=Words(
                "{objective} belongs to no danger and no goal.",
                "{objective} no responde a ningún peligro ni a ninguna meta.",
            ).filled(objective=beginning(objective.text)),
            fix=Words("Choose the goal, or take the objective out.", "Elija la meta, o quite el objetivo."),
        )


@practice_rule(
    19,
    sentence=Words(
        "A finished service does not by itself reach an objective.",
        "Un servicio terminado no cumple por sí solo un objetivo.",
    ),
    why=Words(
        "A certificate shows that somebody was there. What people saw at home shows that it helped.",
        "Un diploma muestra que alguien estuvo ahí. Lo que se vio en casa muestra que sirvió.",
    ),
    sources="UCD-B1, SDM-RE",
    level=Level.BLOCK,
    moments=FINISHING,
)
def objective_was_seen(objective: ObjectiveView) -> Iterator[Gap]:
    """Reached needs behavior that somebody saw."""
    if objective.met and not objective.behavior_seen:
        yield Gap(
            subject=objective.id,
            message=Words(
                "{objective} is marked as reached, and nobody wrote what was seen.",
                "{objective} está marcado como cumplido, y nadie escribió qué se vio.",
            ).filled(objective=beginning(objective.text)),
            fix=Words(
                "Write who saw what, and when. A finished class is not enough.",
                "Escriba quién vio qué y cuándo. Terminar una clase no basta.",
            ),
        )


@practice_rule(
    43,
    sentence=Words(
        "When two caregivers work on one goal, the one who has come less far is the measure.",
        "Cuando dos personas que cuidan trabajan en una meta, cuenta la que ha avanzado menos.",
    ),
    why=Words(
        "The child lives with both of them.",
        "El niño vive con las dos.",
    ),
    sources="SDM-RE",
)
def lower_progress_counts(progress: ProgressView) -> Iterator[Gap]:
    """Only where a number was chosen to count."""
    lowest = governing(value for _caregiver, value in progress.by_caregiver)
    if progress.counted is not None and lowest is not None and progress.counted > lowest:
        yield Gap(
            subject=progress.goal,
            message=Words(
                "{counted} is written for this goal, and one caregiver is at {lowest}.",
                "Para esta meta está escrito {counted}, y una de las personas que cuidan está en {lowest}.",
            ).filled(counted=progress.counted, lowest=lowest),
            fix=Words("Write {lowest}.", "Escriba {lowest}.").filled(lowest=lowest),
        )
