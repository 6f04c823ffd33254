"""Which parts a text of each kind holds, and where each stands. Sources: SFNFCI, NYORKS, HOWTO, QLD-WG-DFV, LA-SP."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from threefold.practice.coach import lexicon
from threefold.practice.coach.acts import (
    by_caregiver,
    cares,
    feared_acts,
    in_purpose,
    is_grown_up,
    is_trigger,
    past_acts,
    promised_acts,
    takes_part,
    under_absence,
)
from threefold.practice.coach.deeds import Deed
from threefold.practice.coach.groups import FUTURE, GERUND, INFINITIVE, ORDER, PAST, PRESENT
from threefold.practice.coach.patterns import Match
from threefold.practice.coach.people import NAME, PRO, Mention, is_kin_of_a_grown_up
from threefold.practice.coach.text import Text
from threefold.practice.coach.wordsets import words

# Where a part stands: tokens from the first up to, and without, the last; None when it is missing.
Place = tuple[int, int] | None
Finder = Callable[[Text], Place]


@dataclass(frozen=True)
class Part:
    """One part of a kind of text and how it is found."""

    name: str
    find: Finder


def of_match(matches: Iterable[Match]) -> Place:
    """Where the first of some phrases stands."""
    first = next(iter(matches), None)
    return (first.first, first.last) if first else None


def of_deed(deeds: Iterable[Deed], text: Text) -> Place:
    """Where the first of some acts stands, from its verb to the end of what belongs to it."""
    deed = next(iter(deeds), None)
    if deed is None:
        return None
    last = deed.group.last
    for one in text.found("act"):
        if one.first <= deed.group.index < one.last:
            last = max(last, one.last)
    last = max([last] + [one.last for one in deed.objects if one.first <= deed.group.last + 3])
    return deed.group.first, last


def of_mention(mentions: Iterable[Mention]) -> Place:
    """Where the first of some people stands."""
    first = next(iter(mentions), None)
    return (first.first, first.last) if first else None


# Harm.


def source(text: Text) -> Place:
    """Who or what says that it happened."""
    return of_match(
        one for one in text.found("source") if not text.quoted(one) and not _only_denies(text, one)
    )


def _only_denies(text: Text, match: Match) -> bool:
    """ "Mom stated she never left them alone" says that nothing happened."""
    return any(one.first <= match.first < one.last for one in text.found("denial"))


def behavior_past(text: Text) -> Place:
    """What a caregiver did or did not do."""
    return of_deed(past_acts(text), text)


def impact_past(text: Text) -> Place:
    """What it did to the child."""
    return of_match(one for one in impacts(text) if not _is_predicted(text, one))


def impacts(text: Text) -> Iterable[Match]:
    """Effects on the child; those of a worry's own words ("is scared that") left out."""
    worry = text.covered("worry")
    for one in text.found("impact"):
        if not worry & set(range(one.first, one.last)) and not _is_of_a_grown_up(text, one):
            yield one


def _is_of_a_grown_up(text: Text, match: Match) -> bool:
    """ "Choked mom": what is done to another grown-up is no effect on the child."""
    at = match.last
    if at < len(text.tokens) and text.tokens[at].norm in _OWN:
        at += 1
    return at < len(text.tokens) and "<caregiver>" in text.tokens[at].keys


_OWN = words("his her their the a la al el su")


def _is_predicted(text: Text, match: Match) -> bool:
    before = [
        deed
        for deed in text.deeds
        if deed.group.first < match.last and deed.group.sentence == text.tokens[match.first].sentence
    ]
    if not before:
        return False
    group = before[-1].group
    return (
        group.time == FUTURE
        and not group.unreal
        and not group.negated
        and text.tokens[group.first].norm != "could"
    )


# Danger.


def worried_who(text: Text) -> Place:
    """Somebody who worries: before the word, or in Spanish after its "a"."""
    for one in text.found("worry"):
        sentence = text.tokens[one.first].sentence
        people = [
            who
            for who in text.mentions
            if text.tokens[who.first].sentence == sentence and who.role != "vagueperson"
        ]
        if any(
            who.last <= one.first + 1 or (text.lang == "es" and who.first - one.last < 6) for who in people
        ):
            return one.first, one.last
        words = {token.norm for token in text.tokens[: one.first] if token.sentence == sentence}
        if words & {
            "we",
            "i",
            "he",
            "she",
            "they",
            "nos",
            "me",
            "everyone",
            "everybody",
            "todos",
            "nosotros",
            "les",
            "le",
            "yo",
        }:
            return one.first, one.last
        verb = text.tokens[one.first].norm
        if text.lang == "es" and verb in ("tememos", "temo", "tenemos", "tengo", "estamos", "estoy"):
            return one.first, one.last
    return None


def behavior_feared(text: Text) -> Place:
    """What a caregiver may do."""
    return of_deed(feared_acts(text), text)


def context(text: Text) -> Place:
    """When, where or if."""
    return of_match(text.found("context"))


def impact_feared(text: Text) -> Place:
    """What may happen to the child."""
    return of_match(impacts(text))


def future(text: Text) -> Place:
    """That something is not yet there."""
    for deed in text.deeds:
        group = deed.group
        unable = group.negated and text.tokens[group.first].norm.startswith(("can", "could"))
        if group.time == FUTURE and not group.must and not group.unreal and not group.quoted and not unable:
            return group.first, group.last
    told = any(
        deed.group.time == PAST and deed.verb not in lexicon.verbs("verb.worry", text.lang)
        for deed in text.deeds
    )
    coming = text.has("context") or any(
        deed.group.time == GERUND and _follows_somebody(text, deed) for deed in text.deeds
    )
    if text.has("worry") and coming and not told:
        return of_match(text.found("worry"))
    return of_match(one for one in text.found("ahead.sure"))


def _follows_somebody(text: Text, deed: Deed) -> bool:
    """ "Worried about Jess nodding off"."""
    return deed.group.time == GERUND and any(one.last == deed.group.first for one in text.mentions)


# Goal.


def caregiver_named(text: Text) -> Place:
    """Who cares for the child."""
    own = [one for one in text.mentions if _is_goal_caregiver(text, one)]
    return of_mention(own)


def _is_goal_caregiver(text: Text, one: Mention) -> bool:
    if one.role == "caregiver":
        return not is_kin_of_a_grown_up(one) or text.first_caring >= one.first
    return one.role == NAME and _acts(text, one) and not _is_network_name(text, one)


def _acts(text: Text, one: Mention) -> bool:
    return any(one in deed.doers for deed in text.deeds)


def _is_network_name(text: Text, one: Mention) -> bool:
    """A name that was brought in as somebody's kin or friend: "her mother Lupe ... Lupe is there"."""
    name = text.tokens[one.last - 1].norm
    return any(
        takes_part(other) and name in {token.norm for token in text.tokens[other.first : other.last]}
        for other in text.mentions
    )


def network(text: Text) -> Place:
    """Somebody of the family's own people who takes part."""
    return of_mention(one for one in text.mentions if _is_network(text, one))


def _is_network(text: Text, one: Mention) -> bool:
    of_grown_up = one.role == "caregiver" and is_kin_of_a_grown_up(one) and text.first_caring < one.first
    kin = takes_part(one) or of_grown_up
    if in_purpose(text, one.first) or not (kin or _is_called(text, one)):
        return False
    return _acts(text, one) or not under_absence(text, one.first)


def _is_called(text: Text, one: Mention) -> bool:
    """ "Krystal will text Ms. Pat": somebody else, by name, whom the caregiver turns to or who comes."""
    first = next((who for who in text.mentions if cares(who)), None)
    if first is None or first.first >= one.first or first.head == one.head or not _is_named(text, one):
        return False
    return any(one in deed.objects[:1] and deed.verb in _TURNS_TO for deed in text.deeds) or (
        one.role == "caregiver" and any(one in deed.subjects and deed.own for deed in text.deeds[1:])
    )


def _is_named(text: Text, one: Mention) -> bool:
    if one.role == NAME:
        return True
    first = text.tokens[one.first].norm
    return one.role == "caregiver" and one.last - one.first > 1 and first in _TITLES


_TURNS_TO = words("call text phone tell ask message email llamar hablar mandar avisar marcar decir")
_TITLES = words("mr ms mrs don dona sra sr senor senora miss")


def behavior_promised(text: Text) -> Place:
    """What caregiver or network will do, to be seen."""
    return of_deed((deed for deed in promised_acts(text) if _by_somebody(text, deed)), text)


def _by_somebody(text: Text, deed: Deed) -> bool:
    return any(is_grown_up(one) and one.role != PRO for one in deed.doers) or (
        not deed.doers and by_caregiver(text, deed)
    )


def duration(text: Text) -> Place:
    """How long it must be shown."""
    return of_match(text.found("duration"))


# Action.


def owner(text: Text) -> Place:
    """Who does it: a grown-up by name or role."""
    for deed in text.deeds:
        if deed.group.time in (FUTURE, INFINITIVE, PRESENT, ORDER, PAST) and not is_trigger(text, deed):
            if not deed.doers and (deed.group.passive or deed.pronoun != "i"):
                break
            for one in deed.doers:
                if (is_grown_up(one) or one.head == "i") and not _is_only_family(text, one):
                    return one.first, one.last
            break
    return _owner_alone(text)


def _owner_alone(text: Text) -> Place:
    """ "Dad + Uncle Manu" at the end, or somebody at the very beginning."""
    first = next((one for one in text.mentions if one.first == 0 and is_grown_up(one)), None)
    return (first.first, first.last) if first and not _is_only_family(text, first) else None


def _is_only_family(text: Text, one: Mention) -> bool:
    return one.head in ("network", "red", "family", "familia") or (one.last < len(text.tokens)
        and text.tokens[one.last].norm in ("network", "meeting"))  # fmt: skip


def deed_promised(text: Text) -> Place:
    """What will be done, to be seen, whoever does it."""
    return of_deed(_doings(text), text)


def _doings(text: Text) -> Iterable[Deed]:
    yield from promised_acts(text)
    states = lexicon.verbs("verb.mental", text.lang)
    for deed in text.deeds:
        group = deed.group
        ahead = group.time == FUTURE or (group.time == PRESENT and deed.agents)
        if group.passive and ahead and not group.negated and deed.verb not in states:
            yield deed


def when(text: Text) -> Place:
    """A day, an hour, how often, or what sets it off."""
    return of_match(text.found("when"))


PARTS: dict[str, tuple[Part, ...]] = {
    "harm": (
        Part("has_source", source),
        Part("has_caregiver_behavior", behavior_past),
        Part("has_child_impact", impact_past),
    ),
    "danger": (
        Part("has_worried_who", worried_who),
        Part("has_caregiver_behavior", behavior_feared),
        Part("has_context", context),
        Part("has_child_impact", impact_feared),
        Part("is_future", future),
    ),
    "goal": (
        Part("has_who", caregiver_named),
        Part("has_network", network),
        Part("has_behavior", behavior_promised),
        Part("has_duration", duration),
    ),
    "action": (Part("has_owner", owner), Part("is_behavior", deed_promised), Part("has_when", when)),
    "map": (),
}
