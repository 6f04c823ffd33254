"""Closing a family's file (rules 16, 21, 50)."""

from collections.abc import Iterator

from threefold.practice.findings import Level
from threefold.practice.rules.facts.plans import ClosingView, GoalShown
from threefold.practice.rules.registry import CLOSING, Gap, also, practice_rule
from threefold.practice.words import Words


@practice_rule(
    16,
    sentence=Words(
        "A file is not closed while a safety plan is in force.",
        "No se cierra un caso mientras haya un plan de seguridad vigente.",
    ),
    why=Words(
        "A plan that is still needed means that the danger is still held off from day to day.",
        "Un plan que todavía hace falta quiere decir que el peligro aún se frena día a día.",
    ),
    sources="AZ-SP",
    level=Level.BLOCK,
    moments=CLOSING,
)
def no_plan_in_force(view: ClosingView) -> Iterator[Gap]:
    """Plans for afterwards are not among `active_plans`."""
    for plan in sorted(view.active_plans, key=str):
        yield Gap(
            subject=plan,
            message=_in_force(view.plan_names.get(plan)),
            fix=Words(
                "End it, or turn it into the plan for afterwards.",
                "Termínelo, o conviértalo en el plan para después.",
            ),
        )


def _in_force(name: Words | None) -> Words:
    if name is None:
        return Words("A safety plan is still in force.", "Todavía hay un plan de seguridad vigente.")
    said = Words(
        "A safety plan is still in force: {name}.", "Todavía hay un plan de seguridad vigente: {name}."
    )
    return said.filled(name=name)


@also(21)
def goals_had_time_and_network(view: ClosingView) -> Iterator[Gap]:
    """At closing a goal without time or network holds up."""
    for shown in view.goals:
        if shown.agreed_days is None and not shown.in_words:
            yield Gap(
                subject=shown.goal,
                level=Level.BLOCK,
                message=Words("One goal never said for how long.", "Una meta nunca dijo por cuánto tiempo."),
                fix=Words("Agree on it with the family.", "Acuérdelo con la familia."),
            )
    for goal in sorted(view.goals_without_network, key=str):
        yield Gap(
            subject=goal,
            level=Level.BLOCK,
            message=Words(
                "One goal names nobody from the family's own people.",
                "Una meta no nombra a nadie de la gente de la familia.",
            ),
            fix=Words(
                "Write who goes on with it when the county has left.",
                "Escriba quién sigue con ella cuando el condado ya no esté.",
            ),
        )


READ_OR_DROP = Words(
    "Read it with the family, or take it back: a draft that stays says nothing to anybody.",
    "Léanla con la familia, o retírela: un borrador que se queda no le dice nada a nadie.",
)


@practice_rule(
    50,
    sentence=Words(
        "Before closing: goals shown for the agreed time, each child seen alone, the "
        "network met, a plan for afterwards.",
        "Antes de cerrar: metas vistas el tiempo acordado, cada niño visto a solas, la "
        "red reunida, un plan para después.",
    ),
    why=Words(
        "Families fall when help stops at once. These four show that they stand on their own people.",
        "Las familias caen cuando la ayuda se corta de golpe. Estas cuatro cosas muestran que se apoyan en su gente.",
    ),
    sources="ILL-315, ONT-8",
    level=Level.BLOCK,
    moments=CLOSING,
)
def ready_to_close(view: ClosingView) -> Iterator[Gap]:
    """One finding for each goal, child and step that is missing."""
    for shown in view.goals:
        yield from _not_shown(shown)
    for child in view.children:
        if child.id not in view.seen_alone:
            yield Gap(
                subject=child.id,
                message=Words(
                    "{name} has not been seen alone lately.",
                    "A {name} no se le ha visto a solas últimamente.",
                ).filled(name=child.called),
                fix=Words(
                    "Visit, and talk with the child alone.", "Haga una visita, y hable a solas con el niño."
                ),
            )
    if view.network_met_on is None:
        yield Gap(
            subject="network",
            message=Words(
                "The network has not met about closing.", "La red no se ha reunido para hablar del cierre."
            ),
            fix=Words(
                "Meet once, best without the county.", "Reúnanse una vez, de preferencia sin el condado."
            ),
        )
    if not view.aftercare:
        yield Gap(
            subject="aftercare",
            message=Words("There is no plan for afterwards.", "No hay un plan para después."),
            fix=Words(
                "Write with the family who comes, who calls, and what to look out for.",
                "Escriba con la familia quién viene, quién llama y en qué hay que fijarse.",
            ),
        )
    for draft, name in view.drafts:
        yield Gap(subject=draft, message=_unfinished(name), fix=READ_OR_DROP, level=Level.ADVISE)


def _unfinished(name: str) -> Words:
    if not name:
        return Words("One worry is still a draft.", "Una preocupación todavía es un borrador.")
    said = Words("The worry “{name}” is still a draft.", "La preocupación «{name}» todavía es un borrador.")
    return said.filled(name=name)


def _not_shown(one: GoalShown) -> Iterator[Gap]:
    if one.shown_days is None:
        yield Gap(
            subject=one.goal,
            message=Words(
                "It is not written down that one goal was shown for the agreed time.",
                "No está anotado que una meta se vio durante el tiempo acordado.",
            ),
            fix=Words(
                "When everybody has seen it that long, write the day beside the goal.",
                "Cuando todos la hayan visto ese tiempo, anote el día junto a la meta.",
            ),
        )
    elif one.agreed_days is not None and one.shown_days < one.agreed_days:
        yield Gap(
            subject=one.goal,
            message=Words(
                "One goal was shown for {shown} of {agreed} days.",
                "Una meta se vio {shown} de {agreed} días.",
            ).filled(shown=one.shown_days, agreed=one.agreed_days),
            fix=Words(
                "Wait for the time that was agreed, or agree anew with a reason.",
                "Espere el tiempo acordado, o acuérdelo de nuevo con un motivo.",
            ),
        )
