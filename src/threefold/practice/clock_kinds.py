"""The clocks whose length a county may set: what each asks, from when it counts, how far a county may go.

Each ships with the length of the state or the field and its source.
"""

from dataclasses import dataclass
from enum import StrEnum

from threefold.practice.rules.sources import TITLES
from threefold.practice.words import Words


class Measure(StrEnum):
    """In what a length is counted."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


class ClockName(StrEnum):
    """The clocks whose length a county may set."""

    FIRST_MEETING_AT_ONCE = "first_meeting_at_once"
    FIRST_MEETING = "first_meeting"
    SAFETY_ASSESSMENT = "safety_assessment"
    CASE_PLAN = "case_plan"
    CASE_PLAN_UPDATE = "case_plan_update"
    TEAM_MEETING = "team_meeting"
    PREVENTION_CHECK = "prevention_check"
    PREVENTION_END = "prevention_end"
    IMMEDIATE_PLAN = "immediate_plan"
    PLAN_REMINDER = "plan_reminder"
    PLAN_NEWS = "plan_news"
    PLAN_REVIEW = "plan_review"
    OPENING_REVIEW = "opening_review"


@dataclass(frozen=True, kw_only=True)
class ClockKind:
    """A clock: what it asks, from when it counts, its length by the state or the field with the source, and how far a
    county may go. `rule` is the practice rule that it belongs to.
    """

    name: ClockName
    title: Words
    counts_from: Words
    measure: Measure
    standard: int
    least: int
    most: int
    limit: Words
    sources: str
    rule: int | None = None

    @property
    def sources_named(self) -> tuple[Words, ...]:
        """The titles of the sources."""
        return tuple(TITLES[code.strip()] for code in self.sources.split(","))

    @property
    def standard_said(self) -> Words:
        """The state's or the field's length in words."""
        return self.said(self.standard)

    @property
    def measure_named(self) -> Words:
        """In what it is counted: "working days"."""
        return _MEASURES[self.measure]

    def said(self, length: int) -> Words:
        """A length in words: "2 working days"."""
        one, many = _SAID[self.measure]
        return (one if length == 1 else many).filled(n=length)


_MEASURES = {
    Measure.HOURS: Words("hours", "horas"),
    Measure.DAYS: Words("days", "días"),
    Measure.WORKING_DAYS: Words("working days", "días hábiles"),
    Measure.MONTHS: Words("months", "meses"),
}
_SAID = {
    Measure.HOURS: (Words("{n} hour", "{n} hora"), Words("{n} hours", "{n} horas")),
    Measure.DAYS: (Words("{n} day", "{n} día"), Words("{n} days", "{n} días")),
    Measure.WORKING_DAYS: (
        Words("{n} working day", "{n} día hábil"),
        Words("{n} working days", "{n} días hábiles"),
    ),
    Measure.MONTHS: (Words("{n} month", "{n} mes"), Words("{n} months", "{n} meses")),
}
_STATE = Words(
    "The state sets the longest time. A county may ask for less.",
    "El estado fija el plazo máximo. Un condado puede pedir menos.",
)
_FEDERAL = Words(
    "Federal law sets the longest time. A county may ask for less.",
    "La ley federal fija el plazo máximo. Un condado puede pedir menos.",
)
_COUNTY = Words("The county decides.", "El condado decide.")
_CLOCKS = (
    ClockKind(
        name=ClockName.FIRST_MEETING_AT_ONCE,
        title=Words(
            "Meet the children in person: a report that cannot wait",
            "Ver a los niños en persona: un reporte que no puede esperar",
        ),
        counts_from=Words("From the report.", "Desde el reporte."),
        measure=Measure.HOURS,
        standard=24,
        least=1,
        most=24,
        limit=_STATE,
        sources="SDM-HT",
        rule=38,
    ),
    ClockKind(
        name=ClockName.FIRST_MEETING,
        title=Words(
            "Meet the children in person: other reports",
            "Ver a los niños en persona: los demás reportes",
        ),
        counts_from=Words("From the report.", "Desde el reporte."),
        measure=Measure.DAYS,
        standard=10,
        least=1,
        most=10,
        limit=_STATE,
        sources="SDM-HT",
        rule=38,
    ),
    ClockKind(
        name=ClockName.SAFETY_ASSESSMENT,
        title=Words("Write down the safety assessment", "Registrar la evaluación de seguridad"),
        counts_from=Words(
            "From the first meeting in person. Weekends do not count.",
            "Desde la primera reunión en persona. Los fines de semana no cuentan.",
        ),
        measure=Measure.WORKING_DAYS,
        standard=2,
        least=1,
        most=10,
        limit=_COUNTY,
        sources="CWIG-SA, SDM-HT",
        rule=38,
    ),
    ClockKind(
        name=ClockName.CASE_PLAN,
        title=Words("The first case plan", "El primer plan del caso"),
        counts_from=Words(
            "From the day the case opened. A disposition hearing before that comes first.",
            "Desde el día en que se abrió el caso. Si antes hay una audiencia de disposición, esa va primero.",
        ),
        measure=Measure.DAYS,
        standard=60,
        least=7,
        most=60,
        limit=_STATE,
        sources="CWIG-CP",
        rule=39,
    ),
    ClockKind(
        name=ClockName.CASE_PLAN_UPDATE,
        title=Words("Go through the case plan again", "Volver a revisar el plan del caso"),
        counts_from=Words(
            "From the newest text for it that was taken along, or from the day on which the first one was due.",
            "Desde el texto más reciente que se llevó para el plan, o desde el día en que vencía el primero.",
        ),
        measure=Measure.MONTHS,
        standard=6,
        least=1,
        most=6,
        limit=_STATE,
        sources="CWIG-CP",
        rule=39,
    ),
    ClockKind(
        name=ClockName.TEAM_MEETING,
        title=Words("The child and family team meets", "Se reúne el equipo del niño y la familia"),
        counts_from=Words(
            "From the day on which a child came to live with a resource parent.",
            "Desde el día en que un niño llegó a vivir con una madre o un padre de crianza.",
        ),
        measure=Measure.DAYS,
        standard=60,
        least=7,
        most=60,
        limit=_STATE,
        sources="ADVOKIDS",
        rule=40,
    ),
    ClockKind(
        name=ClockName.PREVENTION_CHECK,
        title=Words(
            "Look at the dangers again while prevention services run",
            "Volver a mirar los peligros mientras hay servicios de prevención",
        ),
        counts_from=Words(
            "From the last look at the dangers, or from the day on which the services began.",
            "Desde la última vez que se miraron los peligros, o desde el día en que empezaron los servicios.",
        ),
        measure=Measure.MONTHS,
        standard=3,
        least=1,
        most=6,
        limit=_COUNTY,
        sources="CWPM, inferred",
        rule=51,
    ),
    ClockKind(
        name=ClockName.PREVENTION_END,
        title=Words(
            "Prevention services end or begin anew",
            "Los servicios de prevención terminan o empiezan de nuevo",
        ),
        counts_from=Words(
            "From the day on which the services began.", "Desde el día en que empezaron los servicios."
        ),
        measure=Measure.MONTHS,
        standard=12,
        least=1,
        most=12,
        limit=_FEDERAL,
        sources="PI-1810",
        rule=51,
    ),
    ClockKind(
        name=ClockName.IMMEDIATE_PLAN,
        title=Words(
            "An immediate safety plan that names no last day",
            "Un plan de seguridad inmediato que no dice su último día",
        ),
        counts_from=Words("From its first day.", "Desde su primer día."),
        measure=Measure.DAYS,
        standard=7,
        least=1,
        most=30,
        limit=_COUNTY,
        sources="LA-SP",
        rule=12,
    ),
    ClockKind(
        name=ClockName.PLAN_REMINDER,
        title=Words("Remind before a safety plan ends", "Avisar antes de que termine un plan de seguridad"),
        counts_from=Words("Back from its last day.", "Hacia atrás desde su último día."),
        measure=Measure.DAYS,
        standard=7,
        least=1,
        most=30,
        limit=_COUNTY,
        sources="PLAYBOOK, LA-SP",
        rule=12,
    ),
    ClockKind(
        name=ClockName.PLAN_NEWS,
        title=Words("Ask how a safety plan goes", "Preguntar cómo va un plan de seguridad"),
        counts_from=Words(
            "From the newest word in its log, or from its first day.",
            "Desde lo más reciente en su registro, o desde su primer día.",
        ),
        measure=Measure.DAYS,
        standard=7,
        least=1,
        most=31,
        limit=_COUNTY,
        sources="inferred",
    ),
    ClockKind(
        name=ClockName.PLAN_REVIEW,
        title=Words(
            "A supervisor looks at a safety plan in force",
            "La supervisión revisa un plan de seguridad en vigor",
        ),
        counts_from=Words(
            "From the day it was put in force. Weekends do not count.",
            "Desde el día en que entró en vigor. Los fines de semana no cuentan.",
        ),
        measure=Measure.WORKING_DAYS,
        standard=2,
        least=1,
        most=10,
        limit=_COUNTY,
        sources="inferred",
    ),
    ClockKind(
        name=ClockName.OPENING_REVIEW,
        title=Words(
            "A supervisor looks at what was opened with a reason",
            "La supervisión revisa lo que se abrió con un motivo",
        ),
        counts_from=Words(
            "From the day it was opened. Weekends do not count.",
            "Desde el día en que se abrió. Los fines de semana no cuentan.",
        ),
        measure=Measure.WORKING_DAYS,
        standard=2,
        least=1,
        most=5,
        limit=_COUNTY,
        sources="inferred",
    ),
)
KINDS: dict[ClockName, ClockKind] = {one.name: one for one in _CLOCKS}
