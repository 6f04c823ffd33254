"""Safety goal: what caregivers and their people will be doing, what children will live, and for how long everyone needs
to see it. Source: NYORKS, HOWTO, QLD-WG-DFV.
"""

from dataclasses import dataclass

from threefold.practice.statements.asking import Ask
from threefold.practice.statements.fitting import of_one, with_subject
from threefold.practice.statements.sentences import (
    Someone,
    clause,
    follow,
    is_spanish,
    listed,
    number_word,
    paragraph,
)
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.words import Words

_ONE = {
    DurationUnit.DAYS: Words("day", "día"),
    DurationUnit.WEEKS: Words("week", "semana"),
    DurationUnit.MONTHS: Words("month", "mes"),
}
_DAYS = {DurationUnit.DAYS: 1, DurationUnit.WEEKS: 7, DurationUnit.MONTHS: 30}


@dataclass(frozen=True, kw_only=True)
class GoalParts:
    """The parts of a safety goal. `network` are names of the family's own people; `agency`: the county works on it too.

    `behavior` is a clause of what will be there to see, not of what will have stopped.
    """

    children: tuple[str, ...] = ()
    caregivers: tuple[Someone, ...] = ()
    network: tuple[str, ...] = ()
    agency: bool = True
    behavior: str = ""
    child_experience: str = ""
    professionals_see: str = ""
    duration: int | None = None
    unit: DurationUnit = DurationUnit.WEEKS
    best_hope: str = ""


def duration_days(duration: int | None, unit: DurationUnit) -> int | None:
    """A duration in days; a month counts thirty."""
    return None if duration is None else duration * _DAYS[unit]


def questions(parts: GoalParts) -> tuple[Ask, ...]:
    """What the builder asks, in order."""
    return (
        Ask(key="caregivers", chosen=True, question=Words("Whose goal is it?", "¿De quién es la meta?")),
        Ask(
            key="network",
            chosen=True,
            question=Words("Who works on it with them?", "¿Quiénes trabajan en esto?"),
        ),
        Ask(
            key="behavior",
            question=Words("What will people see them do?", "¿Qué verá la gente que hacen?"),
            lead=behavior_lead(parts),
            help=Words(
                "Begin with who: Ofelia sleeps there. What will be there, rather than what will have stopped.",
                "Empiece con quién: Ofelia duerme ahí. Lo que habrá, en vez de lo que dejará de pasar.",
            ),
        ),
        Ask(
            key="child_experience",
            needed=False,
            question=Words(
                f"What will it be like for {_children(parts, 'en')}?",
                f"¿Cómo será para {_children(parts, 'es')}?",
            ),
            lead=child_lead(parts),
        ),
        Ask(
            key="professionals_see",
            needed=False,
            question=Words("How will the county see it?", "¿Cómo lo verá el condado?"),
            lead=Words("The county will see that", "El condado verá que"),
        ),
        Ask(
            key="duration",
            question=Words("How long must people see it?", "¿Cuánto tiempo tiene que verse?"),
            help=Words(
                "Without a length nobody can know when it is enough.",
                "Sin un tiempo nadie puede saber cuándo basta.",
            ),
        ),
        Ask(
            key="best_hope",
            needed=False,
            question=Words("What do you most hope for?", "¿Qué es lo que más desea?"),
            lead=Words("What we most hope for:", "Lo que más deseamos:"),
        ),
    )


def behavior_lead(parts: GoalParts) -> Words:
    """How the sentence begins up to what everyone will see."""
    return Words(_opening(parts, "en") + " that", _opening(parts, "es") + " que")


def child_lead(parts: GoalParts) -> Words:
    """How the sentence goes on, up to what the children will live."""
    return Words(*(f"{_so_that(lang)} {_children(parts, lang)}" for lang in ("en", "es")))


def write(parts: GoalParts, lang: str) -> str:
    """The safety goal; parts that are missing leave their clause out."""
    spanish = is_spanish(lang)
    names = [*parts.children, *parts.network, *(one.name for one in parts.caregivers)]
    hope = clause(parts.best_hope, "", names)
    hope_lead = "Lo que más deseamos:" if spanish else "What we most hope for:"
    many = len(parts.caregivers) > 1
    who = parts.caregivers[0].name if len(parts.caregivers) == 1 else ""
    behavior = with_subject(parts.behavior, lang, many=many, who=who)
    shown = clause(behavior, _opening(parts, lang) + (" que" if spanish else " that"), names)
    alone = len(parts.children) == 1
    living = of_one(parts.child_experience, lang) if alone else parts.child_experience
    lived = follow(_so_that(lang), _children(parts, lang), living, parts.children)
    if shown:
        shown = f"{_opening(parts, lang)} {'que' if spanish else 'that'} {shown}" + (
            f", {lived}" if lived else ""
        )
    see = clause(parts.professionals_see, _sees(lang), names)
    return paragraph(
        [
            f"{hope_lead} {hope}" if hope else "",
            shown,
            f"{_sees(lang)} {see}" if see else "",
            _how_long(parts, lang) if shown else "",
        ]
    )


def _opening(parts: GoalParts, lang: str) -> str:
    spanish = is_spanish(lang)
    who = [one.said() for one in parts.caregivers]
    county = [("el condado" if spanish else "the county")] if parts.agency else []
    others = listed([*parts.network, *county], lang)
    if spanish:
        verb = "trabajarán" if len(who) > 1 else "trabajará"
        helped = f" con {others}" if others else ""
        return (
            f"{listed(who, lang) or 'quien cuida a los niños'} {verb}{helped} en un plan que muestre a todos"
        )
    helped = f" with {others}" if others else ""
    return f"{listed(who, lang) or 'the person in charge'} will work{helped} on a plan that shows everyone"


def _so_that(lang: str) -> str:
    return "de manera que" if is_spanish(lang) else "so that"


def _children(parts: GoalParts, lang: str) -> str:
    return listed(parts.children, lang) or ("los niños" if is_spanish(lang) else "the children")


def _sees(lang: str) -> str:
    return "El condado verá que" if is_spanish(lang) else "The county will see that"


def _how_long(parts: GoalParts, lang: str) -> str:
    if not parts.duration:
        return ""
    one = parts.duration == 1
    number = number_word(parts.duration, lang, feminine=parts.unit is DurationUnit.WEEKS)
    time = f"{number} {(_ONE[parts.unit] if one else parts.unit.label).in_(lang)}"
    if is_spanish(lang):
        return f"Todos necesitamos ver esto durante {time} para confiar en que va a durar"
    return f"Everyone needs to see this for {time} to trust that it will last"
