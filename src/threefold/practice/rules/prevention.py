"""Prevention services keep a child at home for a time, and somebody looks again meanwhile (rule 51)."""

from collections.abc import Iterator

from threefold.practice.clocks import Standing, prevention_check, prevention_end
from threefold.practice.rules.facts.work import DeadlinesView
from threefold.practice.rules.registry import Gap, practice_rule
from threefold.practice.rules.work import day_said
from threefold.practice.words import Words


@practice_rule(
    51,
    sentence=Words(
        "Prevention services run for twelve months at most, and meanwhile somebody looks at the dangers again.",
        "Los servicios de prevención duran doce meses como máximo, y mientras tanto alguien vuelve a mirar los "
        "peligros.",
    ),
    why=Words(
        "Help that goes on while nobody looks may be the wrong help. A family should know when it ends.",
        "Una ayuda que sigue sin que nadie mire puede no ser la correcta. La familia debe saber cuándo termina.",
    ),
    sources="CWPM, PI-1810",
)
def prevention_is_looked_at(view: DeadlinesView) -> Iterator[Gap]:
    """After the last day it asks what comes next; before it, for the look that is overdue."""
    began, looked = view.prevention_from, view.prevention_looked_on
    if began is None:
        return
    end = prevention_end(began, months=view.prevention_months)
    check = prevention_check(max(began, looked or began), months=view.prevention_check_months)
    if end.standing(view.on) is Standing.OVERDUE:
        yield Gap(
            subject=view.family,
            message=Words(
                "The time for prevention services was over on {day}.",
                "El plazo de los servicios de prevención terminó el {day}.",
            ).filled(day=day_said(end.due)),
            fix=Words("Decide with the family what comes next.", "Decida con la familia qué sigue."),
        )
    elif check.standing(view.on) is Standing.OVERDUE:
        yield Gap(
            subject=view.family,
            message=Words(
                "The dangers were to be looked at again by {day}.",
                "Los peligros debían volver a mirarse a más tardar el {day}.",
            ).filled(day=day_said(check.due)),
            fix=Words(
                "Look with the family: does the help help? If not, change it.",
                "Mírenlo con la familia: ¿la ayuda ayuda? Si no, cámbienla.",
            ),
        )
