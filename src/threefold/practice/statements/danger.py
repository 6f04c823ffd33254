"""Danger: who worries that a caregiver may do what, when, and what it could do to the child. Source: NYORKS, HOWTO."""

from dataclasses import dataclass

from threefold.practice.statements.asking import Ask
from threefold.practice.statements.fitting import has_its_modal, is_infinitive, tells_what_comes
from threefold.practice.statements.sentences import (
    Someone,
    clause,
    follow,
    is_spanish,
    listed,
    moment,
    paragraph,
    to_each,
)
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class DangerParts:
    """The parts of a danger statement.

    `worried` are names; `agency_worried` puts the county first. A professional is named only by choice, because the
    name may give the reporter away. `already_safe` tells what the family has shown; `sees_differently` who disagrees.
    """

    children: tuple[str, ...] = ()
    agency_worried: bool = True
    worried: tuple[str, ...] = ()
    caregivers: tuple[Someone, ...] = ()
    behavior: str = ""
    context: str = ""
    effect: str = ""
    effect_later: str = ""
    already_safe: str = ""
    sees_differently: tuple[str, ...] = ()


def questions(parts: DangerParts) -> tuple[Ask, ...]:
    """What the builder asks, in order."""
    return (
        Ask(key="children", chosen=True, question=Words("Which children?", "¿Qué niños?")),
        Ask(key="worried", chosen=True, question=Words("Who is worried?", "¿A quiénes les preocupa?")),
        Ask(key="caregivers", chosen=True, question=Words("Who may do it?", "¿Quién podría hacerlo?")),
        Ask(
            key="behavior",
            question=Words(
                f"What might {_who(parts, 'en')} do?",
                f"¿Qué podría{_n(parts.caregivers)} hacer {_who(parts, 'es')}?",
            ),
            lead=behavior_lead(parts),
            help=Words(
                "One thing, as one could film it: leave him alone, drive after drinking.",
                "Una sola cosa, como se podría grabar: dejarlo solo, manejar después de tomar.",
            ),
        ),
        Ask(
            key="context",
            needed=False,
            question=Words("When is it most likely?", "¿Cuándo es más probable?"),
            lead=Words("especially when", "sobre todo cuando"),
            help=Words(
                "A day, a place, or what comes before: on Sundays, when she is tired.",
                "Un día, un lugar o lo que pasa antes: los domingos, cuando está cansada.",
            ),
        ),
        Ask(
            key="effect",
            question=Words(
                f"What could happen to {_children(parts, 'en')}?",
                f"¿Qué le{'s' if _many(parts) else ''} podría pasar {to_each(_children_each(parts))}?",
            ),
            lead=effect_lead(parts),
            help=Words(
                "For example: get burned, be alone all night.",
                "Por ejemplo: quemarse, pasar la noche sin nadie.",
            ),
        ),
        Ask(
            key="effect_later",
            needed=False,
            question=Words("And if it goes on for long?", "¿Y si sigue mucho tiempo?"),
            lead=later_lead(parts),
        ),
        Ask(
            key="already_safe",
            needed=False,
            question=Words(
                "What has the family already done to keep the children safe?",
                "¿Qué ha hecho ya la familia para proteger a los niños?",
            ),
            lead=Words("We have seen that", "Hemos visto que"),
            help=Words("With a day, if you can.", "Con un día, si se puede."),
        ),
    )


def behavior_lead(parts: DangerParts) -> Words:
    """How the sentence begins up to what the caregiver may do."""
    return Words(*(f"{_worried(parts, lang)} {_may(parts, lang)}" for lang in ("en", "es")))


def effect_lead(parts: DangerParts) -> Words:
    """How the sentence goes on, up to what it could do to the child."""
    return Words(f"and that {_could(parts, 'en')}", f"y que {_could(parts, 'es')}")


def later_lead(parts: DangerParts) -> Words:
    """How the sentence about a long time begins."""
    return Words(f"Over time, {_could(parts, 'en')}", f"Con el tiempo, {_could_later(parts)}")


def write(parts: DangerParts, lang: str) -> str:
    """The danger statement; parts that are missing leave their clause out."""
    names = [*parts.children, *parts.worried, *(one.name for one in parts.caregivers)]
    spanish = is_spanish(lang)
    lead = "Hemos visto que" if spanish else "We have seen that"
    safe = clause(parts.already_safe, lead, names)
    safe = f"{lead} {safe}" if safe else ""
    worry = _worry(parts, lang, names)
    if safe and worry:
        worry = ("Aun así, " if spanish else "Even so, ") + worry
    over_time = "Con el tiempo," if spanish else "Over time,"
    later = follow(over_time, _later(parts, lang), parts.effect_later, parts.children)
    return paragraph([safe, worry, later, _different_view(parts, lang)])


def _worry(parts: DangerParts, lang: str, names: list[str]) -> str:
    spanish = is_spanish(lang)
    who = _may(parts, lang, parts.behavior)
    act = follow(_worried(parts, lang), who, parts.behavior, [one.name for one in parts.caregivers])
    could = _could(parts, lang, parts.effect)
    effect = follow("que" if spanish else "that", could, parts.effect, parts.children)
    if not act:
        return (
            f"{_worried(parts, lang).removesuffix(' que').removesuffix(' that')} {effect}" if effect else ""
        )
    when = moment(parts.context, lang, names)
    act += f", {when}" if when else ""
    return f"{act}, {'y' if spanish else 'and'} {effect}" if effect else act


def _may(parts: DangerParts, lang: str, answer: str = "") -> str:
    """Who may do it. Spanish "pueda" wants an infinitive; an answer that has its verb already goes on without it."""
    who = listed([one.said() for one in parts.caregivers], lang)
    if is_spanish(lang):
        modal = ("puedan" if len(parts.caregivers) > 1 else "pueda") if _wants_modal(answer) else ""
        return f"{who or 'quien los cuida'} {modal}".strip()
    return f"{who or 'a caregiver'} may"


def _wants_modal(answer: str) -> bool:
    return not answer.strip() or is_infinitive(answer)


def _who(parts: DangerParts, lang: str) -> str:
    someone = "quien los cuida" if is_spanish(lang) else "a caregiver"
    return listed([one.name for one in parts.caregivers], lang) or someone


def _n(people: tuple[Someone, ...]) -> str:
    """The Spanish ending of a verb that several people do."""
    return "n" if len(people) > 1 else ""


def _children_each(parts: DangerParts) -> tuple[str, ...]:
    return parts.children or ("los niños",)


def _worried(parts: DangerParts, lang: str) -> str:
    county = [("el condado" if is_spanish(lang) else "the county")] if parts.agency_worried else []
    who = [*county, *parts.worried]
    if is_spanish(lang):
        return f"{to_each(who)} {'les' if len(who) > 1 else 'le'} preocupa que" if who else "nos preocupa que"
    return (
        f"{listed(who, lang)} {'are' if len(who) > 1 else 'is'} worried that"
        if who
        else "we are worried that"
    )


def _could(parts: DangerParts, lang: str, answer: str = "") -> str:
    if is_spanish(lang):
        modal = ("puedan" if _many(parts) else "pueda") if _wants_modal(answer) else ""
        return f"{_children(parts, lang)} {modal}".strip()
    return f"{_children(parts, lang)} could"


def _could_later(parts: DangerParts) -> str:
    return f"{_children(parts, 'es')} {'podrían' if _many(parts) else 'podría'}"


def _later(parts: DangerParts, lang: str) -> str:
    """Who, up to what may come of it in time: "Leo podría enfermarse", "Leo tendrá miedo", "puede que Leo no coma"."""
    if not is_spanish(lang):
        return _could(parts, lang)
    answer = parts.effect_later
    if _wants_modal(answer):
        return _could_later(parts)
    plain = tells_what_comes(answer) or has_its_modal(answer)
    return _children(parts, lang) if plain else f"puede que {_children(parts, lang)}"


def _children(parts: DangerParts, lang: str) -> str:
    return listed(parts.children, lang) or ("los niños" if is_spanish(lang) else "the children")


def _many(parts: DangerParts) -> bool:
    return len(parts.children) != 1


def _different_view(parts: DangerParts, lang: str) -> str:
    who = listed(parts.sees_differently, lang)
    many = len(parts.sees_differently) > 1
    if not who:
        return ""
    if is_spanish(lang):
        return f"{who} lo {'ven' if many else 've'} de otra manera"
    return f"{who} {'see' if many else 'sees'} this differently"
