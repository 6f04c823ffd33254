"""Acts that one could film, and whose they are: what the elements of every kind are made of. Source: SFNFCI, HOWTO."""

from collections.abc import Iterator

from threefold.practice.coach import lexicon
from threefold.practice.coach.deeds import LETS, Deed
from threefold.practice.coach.groups import FUTURE, GERUND, INFINITIVE, ORDER, PAST, PRESENT
from threefold.practice.coach.people import CAREGIVER, CHILD, NAME, NETWORK, RELATIVE, SIBLING, Mention
from threefold.practice.coach.text import Text
from threefold.practice.coach.wordsets import words

_CARE = frozenset((CAREGIVER, RELATIVE, NAME))
_KIN = frozenset((RELATIVE, SIBLING, NETWORK))
_NO_ACT = (
    "verb.say",
    "verb.worry",
    "verb.mental",
    "verb.service",
    "verb.comply",
    "verb.weak",
    "verb.absence",
)
_BUTS = words("but pero sino yet however")


def is_concrete(text: Text, deed: Deed) -> bool:
    """Whether one could film it: a verb on no list of states, words and services, or a phrase that makes it one."""
    index = deed.group.index
    tags = ("act", "act.presence") if text.kind in ("goal", "action") else ("act",)
    acts = max(
        (one.last - one.first for one in text.found(*tags) if one.first <= index < one.last), default=0
    )
    vague = max(
        (one.last - one.first for one in text.found("act.vague") if one.first <= index < one.last), default=0
    )
    if acts or vague:
        return acts > vague
    if index in text.covered("arrest") or _is_loose(text, deed):
        return False
    return not any(deed.verb in lexicon.verbs(tag, text.lang) for tag in _NO_ACT)


def _is_loose(text: Text, deed: Deed) -> bool:
    """A word in "-ing" that no list knows, or that only names a topic: "thinks about partying"."""
    if deed.group.time != GERUND:
        return False
    before = text.tokens[deed.group.first - 1].norm if deed.group.first else ""
    return before in _TOPICS or text.tokens[deed.group.index].norm not in lexicon.verb_forms(text.lang)


_TOPICS = words("about on with for like of stop stops stopped keep avoid the a no")


def is_service(text: Text, deed: Deed) -> bool:
    """Whether it is going to, finishing or being tested by a service, or calling to begin one."""
    index = deed.group.index
    near = range(index, index + 9)
    verbs = [one for one in text.found("service.verb") if one.first <= index < one.last]
    if any(one.role == CHILD for one in deed.subjects):
        return False
    if any(one.last - one.first > 1 for one in verbs):
        return True
    named = any(
        one.first in near and text.tokens[one.first].sentence == deed.group.sentence
        for one in text.found("service")
    )
    begins = deed.verb in _BEGINS and (named or any(one.first in near for one in text.found("service.verb")))
    return bool(verbs and named) or begins


_BEGINS = words(
    """
    call contact phone schedule submit send set provide bring llamar mandar enviar programar
    """
)


def cares(mention: Mention) -> bool:
    """Whether somebody may be the one who cares for the child: parents, partners, relatives in charge, bare names."""
    return mention.role in _CARE


def by_caregiver(text: Text, deed: Deed) -> bool:
    """Whether a caregiver does it. A short note without a subject ("Left Eli alone") is about the caregiver."""
    if any(cares(one) for one in deed.doers):
        return True
    if deed.dropped and not deed.own:
        return True
    if deed.doers or deed.group.passive:
        return False
    if deed.pronoun:
        return deed.pronoun not in ("we", "i", "yo", "nosotros")
    return _is_left_out(text, deed)


def _is_left_out(text: Text, deed: Deed) -> bool:
    """ "Left Eli alone", "Siempre deja solo al bebé": a note without a subject is about the caregiver."""
    group = deed.group
    if text.lang == "es" and group.plural:
        return False
    often = False
    for token in reversed(text.tokens[max(0, group.first - _FAR) : group.first]):
        if token.sentence != group.sentence:
            break
        if token.word and token.norm not in _OFTEN:
            return False
        often = often or token.word
    return group.time == PAST or (group.time == PRESENT and (text.lang == "es" or often))


_OFTEN = words("siempre nunca ya no a cada rato todos los dias always never constantly just often")


def denied(text: Text, index: int) -> bool:
    """Whether it stands in somebody's denial, which ends at a "but"."""
    sentence = text.tokens[index].sentence
    for one in text.found("denial"):
        if one.first < index and text.tokens[one.first].sentence == sentence:
            between = {token.norm for token in text.tokens[one.last : index]}
            if not between & _BUTS:
                return True
    return False


def past_acts(text: Text) -> Iterator[Deed]:
    """A caregiver's acts and omissions told as past, or as going on until now."""
    for deed in text.deeds:
        group = deed.group
        happened = group.time in (PAST, PRESENT, GERUND) or group.unreal or _is_seen(text, deed)
        if not happened or (group.might and not group.unreal) or group.must or denied(text, group.index):
            continue
        if not is_concrete(text, deed) or is_service(text, deed) or is_reporting(text, deed):
            continue
        if by_caregiver(text, deed) or _is_seen_of_one(text, deed):
            yield deed


def is_reporting(text: Text, deed: Deed) -> bool:
    """Whether it is the call to the county: nobody did it to a child, and whose it was stays untold."""
    return deed.group.index in text.covered("reporter.made")


def _is_seen(text: Text, deed: Deed) -> bool:
    """Spanish "vio a la abuela darle con la cuchara": the infinitive after seeing tells what happened."""
    if text.lang != "es" or deed.group.time != INFINITIVE or deed.group.must:
        return False
    return any(one.verb in ("ver", "oir") and one.group.sentence == deed.group.sentence for one in text.deeds)


def _is_seen_of_one(text: Text, deed: Deed) -> bool:
    """ "Ver a la mamá darle una cachetada": it is hers, who was seen."""
    if deed.doers or not _is_seen(text, deed):
        return False
    at = text.deeds.index(deed)
    before = text.deeds[at - 1] if at else None
    return (
        before is not None
        and before.verb in ("ver", "oir")
        and any(cares(one) for one in before.objects[-1:])
    )


def feared_acts(text: Text) -> Iterator[Deed]:
    """A caregiver's concrete acts, in any tense, as a danger statement tells them."""
    for deed in text.deeds:
        if deed.group.must or not is_concrete(text, deed) or is_service(text, deed):
            continue
        if is_reporting(text, deed):
            continue
        if by_caregiver(text, deed) and not denied(text, deed.group.index):
            yield deed


def promised_acts(text: Text) -> Iterator[Deed]:
    """Concrete acts that somebody grown up will do: the behaviour of a goal or an action."""
    for deed in text.deeds:
        group = deed.group
        if group.negated or group.time == PAST or in_purpose(text, group.index):
            continue
        if group.passive and not deed.agents:
            continue
        if under_absence(text, group.index) or not is_concrete(text, deed) or is_service(text, deed):
            continue
        if is_trigger(text, deed) or (group.time == GERUND and not _is_how(text, deed)):
            continue
        yield deed


def _is_how(text: Text, deed: Deed) -> bool:
    """A gerund that tells how it is done: "by giving", "and looking after", "with Rhonda knocking"."""
    first = deed.group.first
    before = text.tokens[first - 1] if first else None
    if before is None:
        return False
    return before.norm in _HOW or "<adult>" in before.keys or text.lang == "es"


_HOW = words("by and or , then con")


def is_trigger(text: Text, deed: Deed) -> bool:
    """Whether it is what sets something off ("when dad drinks", "instead of hitting") rather than what is asked."""
    sentence = deed.group.sentence
    index = deed.group.first - 1
    far = max(index - _FAR, -1)
    while index > far and text.tokens[index].sentence == sentence:
        token = text.tokens[index]
        if token.norm in _ASKING:
            return True
        if token.norm in _TRIGGERS:
            if _is_past_it(text, deed, index):
                return False
            return deed.group.time in (PRESENT, GERUND, PAST) or (text.lang == "es" and deed.group.might)
        if token.norm in (",", "and", "y", "then", "will", ":", "que", "that") or index < _subject_start(
            deed, index
        ):
            return False
        index -= 1
    return False


def _is_past_it(text: Text, deed: Deed, trigger: int) -> bool:
    """Whether somebody else's act begins after it: "before bed Mom checks", "when Dad drinks the kids go next door"."""
    if not (deed.own and deed.subjects):
        return False
    begins = min(one.first for one in deed.subjects)
    between = text.tokens[trigger + 1 : begins]
    if text.tokens[trigger].norm in _PREPOSITIONS and any(
        token.word and token.norm not in _SMALL for token in between
    ):
        return True
    return any(
        trigger < one.group.index < begins and one.verb not in LETS and not one.group.after_to
        for one in text.deeds
    )


# Those that also stand before a mere noun.
_PREPOSITIONS = words("before after until once antes despues hasta vez")
_SMALL = words("the a an his her their my our its that que de del el la los las su sus mi un una")


def _subject_start(deed: Deed, default: int) -> int:
    return min([one.first for one in deed.subjects if deed.own] + [default + 1]) - 3


_FAR = 30
_ASKING = words("who what how where why which")
_TRIGGERS = words(
    """
    when whenever if while once before after until unless instead than where who whose because since though although
    """
) | words("cuando si mientras antes despues hasta donde quien vez lugar porque aunque como")


def in_purpose(text: Text, index: int) -> bool:
    """Whether it stands after "so that": what is hoped for, not what is done."""
    return index > text.purposes.get(text.tokens[index].sentence, index)


def under_absence(text: Text, index: int) -> bool:
    """Whether it is one of the things that shall not be there."""
    for one in text.found("absence"):
        if (
            one.first <= index < one.last + 5
            and text.tokens[one.first].sentence == text.tokens[index].sentence
        ):
            between = {token.norm for token in text.tokens[one.last : index]}
            if not between & {",", "and", "but", "y", "pero", "will", ";", "until", "so", "que"}:
                return True
    return False


def is_grown_up(mention: Mention) -> bool:
    """Whether it is a named grown-up or a grown-up's role."""
    return mention.role not in (CHILD, "vagueperson", "everyone")


def takes_part(mention: Mention) -> bool:
    """Whether it is one of the family's own people, not paid to be there."""
    return mention.role in _KIN


TIMES_AHEAD = (FUTURE, INFINITIVE, ORDER, PRESENT)
