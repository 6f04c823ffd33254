"""The county's own part: its deadlines, and words made for this family (rules 38, 39, 40, 55)."""

from collections.abc import Iterator
from datetime import date

from threefold.practice.clocks import (
    DayClock,
    Standing,
    case_plan,
    case_plan_update,
    safety_assessment,
    team_meeting,
)
from threefold.practice.repetition import repeated
from threefold.practice.rules.facts.work import DeadlinesView, ReuseView
from threefold.practice.rules.registry import Gap, practice_rule
from threefold.practice.words import Words


@practice_rule(
    38,
    sentence=Words(
        "The safety assessment is recorded within two working days of the first visit.",
        "La evaluación de seguridad se registra en los dos días hábiles después de la primera visita.",
    ),
    why=Words(
        "What was seen fades, and others plan with what is written.",
        "Lo que se vio se olvida, y otras personas planean con lo que está escrito.",
    ),
    sources="CWIG-SA, SDM-HT",
)
def assessment_is_recorded(view: DeadlinesView) -> Iterator[Gap]:
    """From the first meeting in person."""
    if view.first_met_on is None:
        return
    clock = safety_assessment(
        view.first_met_on, working_days=view.assessment_working_days, holidays=view.holidays,
        recorded=view.safety_assessed_on,
    )  # fmt: skip
    if clock.standing(view.on) is Standing.OVERDUE:
        yield Gap(
            subject=view.family,
            message=Words(
                "The safety assessment was to be recorded by {day}.",
                "La evaluación de seguridad debía registrarse a más tardar el {day}.",
            ).filled(day=day_said(clock.due)),
            fix=Words("Record it today.", "Regístrela hoy."),
        )


@practice_rule(
    39,
    sentence=Words(
        "There is a case plan by day 60 or the disposition hearing, and it is gone through every six months.",
        "Hay un plan del caso para el día 60 o la audiencia de disposición, y se revisa cada seis meses.",
    ),
    why=Words(
        "A family has a right to know what is asked of them, and that somebody looks again.",
        "La familia tiene derecho a saber qué se le pide, y a que alguien lo vuelva a mirar.",
    ),
    sources="CWIG-CP",
)
def case_plan_is_made(view: DeadlinesView) -> Iterator[Gap]:
    """The first plan, or else the newest one's next six months."""
    if view.opened_on is None:
        return
    if view.first_case_plan_on is None and view.case_plan_on is None:
        clock = case_plan(view.opened_on, days=view.case_plan_days, disposition=view.disposition_on)
        yield from _overdue(view, clock, Words("The first case plan was due on {day}.",
                                               "El primer plan del caso debía estar el {day}."),
                            Words("Make it with the family.", "Hágalo con la familia."))  # fmt: skip
    else:
        newest = max(day for day in (view.first_case_plan_on, view.case_plan_on) if day is not None)
        yield from _overdue(view, case_plan_update(newest, months=view.case_plan_update_months),
                            Words("The case plan was to be gone through again by {day}.",
                                  "El plan del caso debía revisarse a más tardar el {day}."),
                            Words("Go through it with the family.", "Revíselo con la familia."))  # fmt: skip


@practice_rule(
    40,
    sentence=Words(
        "The child and family team meets within 60 days after a child comes to live with a resource parent.",
        "El equipo del niño y la familia se reúne en los 60 días después de que un niño llega a vivir con una madre o "
        "un padre de crianza.",
    ),
    why=Words(
        "A child who lives elsewhere needs their own people to plan with, and soon.",
        "Un niño que vive en otra casa necesita a su propia gente para planear, y pronto.",
    ),
    sources="ADVOKIDS",
)
def team_has_met(view: DeadlinesView) -> Iterator[Gap]:
    """From the newest placement without a meeting since."""
    if view.placed_on is None or (view.team_met_on is not None and view.team_met_on >= view.placed_on):
        return
    clock = team_meeting(view.placed_on, days=view.team_meeting_days)
    message = Words(
        "The team was to meet with the family by {day}.",
        "El equipo debía reunirse con la familia a más tardar el {day}.",
    )
    fix = Words(
        "Ask the family whom to invite, and meet.", "Pregunte a la familia a quién invitar, y reúnanse."
    )
    yield from _overdue(view, clock, message, fix)


def _overdue(view: DeadlinesView, clock: DayClock, message: Words, fix: Words) -> Iterator[Gap]:
    if clock.standing(view.on) is Standing.OVERDUE:
        yield Gap(subject=view.family, message=message.filled(day=day_said(clock.due)), fix=fix)


@practice_rule(
    55,
    sentence=Words(
        "A family's words are its own, not pasted from another family's plan.",
        "Las palabras de una familia son suyas, no copiadas del plan de otra.",
    ),
    why=Words(
        "People can tell when a plan was not made for them, and then they keep to it on paper only.",
        "La gente nota cuando un plan no se hizo para ella, y entonces lo cumple solo en el papel.",
    ),
    sources="SEED-D",
)
def words_are_their_own(view: ReuseView) -> Iterator[Gap]:
    """Names and numbers do not count; the finding does not say where the text was seen."""
    if repeated(view.text, view.earlier):
        yield Gap(
            subject=view.text.id,
            message=Words(
                "Nearly the same words were used for somebody else.",
                "Casi las mismas palabras se usaron para otra persona.",
            ),
            fix=Words("Ask this family how they would say it.", "Pregunte a esta familia cómo lo diría."),
        )


def day_said(day: date) -> Words:
    """Such as "4 February", "4 de febrero"."""
    return Words(f"{day.day} {_MONTHS_EN[day.month - 1]}", f"{day.day} de {_MONTHS_ES[day.month - 1]}")


_MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
              "October", "November", "December")  # fmt: skip
_MONTHS_ES = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
              "octubre", "noviembre", "diciembre")  # fmt: skip
