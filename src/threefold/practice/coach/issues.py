"""Words that hide behaviour, blame, judge or give somebody away: which rules a text does not keep, and where."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from threefold.practice.coach import lexicon
from threefold.practice.coach.acts import (
    denied,
    in_purpose,
    is_concrete,
    is_service,
    is_trigger,
    past_acts,
    promised_acts,
)
from threefold.practice.coach.groups import FUTURE, PAST, PRESENT
from threefold.practice.coach.kinds import Place, impacts
from threefold.practice.coach.patterns import Match
from threefold.practice.coach.people import CHILD, NAME, SOMEONE
from threefold.practice.coach.telling import tells_reporter
from threefold.practice.coach.text import Text
from threefold.practice.coach.wordsets import words

OF_KIND = {
    "harm": ("vague", "jargon", "label", "future_tense", "service_language", "blame_child", "names_reporter", "opinion",
             "passive_no_actor", "absolute"),
    "danger": ("vague", "jargon", "label", "past_only", "service_language", "blame_child", "names_reporter", "opinion",
               "passive_no_actor", "absolute"),
    "goal": ("vague", "jargon", "label", "service_language", "absence_only", "no_link_to_danger", "child_responsible"),
    "action": ("vague", "jargon", "label", "opinion", "absolute", "service_only", "compliance_language", "absence_only",
               "child_responsible"),
    "map": (),
}  # fmt: skip
Places = Mapping[str, Place]
Finder = Callable[[Text, Places], Place]


@dataclass(frozen=True)
class Issue:
    """A rule not kept, and the characters at which to look."""

    rule: str
    start: int
    end: int


def issues_of(text: Text, places: Places) -> list[Issue]:
    """What stands in the way of being understood, in the order of the kind's rules, each once."""
    found = []
    for rule in OF_KIND[text.kind]:
        place = _FINDERS[rule](text, places)
        if place is not None:
            found.append(Issue(rule, *text.span(*place)))
    return found


def has_issue(text: Text, rule: str, places: Places) -> bool:
    """Whether one rule is not kept."""
    return _FINDERS[rule](text, places) is not None


def _first(text: Text, matches: Iterable[Match]) -> Place:
    """The first that is not somebody's own words in quotation marks."""
    for one in sorted(matches, key=lambda match: match.first):
        if not text.quoted(one):
            return one.first, one.last
    return None


def _vague(text: Text, _: Places) -> Place:
    tags = (
        ("vague", "impact.vague", "vague.plan")
        if text.kind in ("goal", "action")
        else ("vague", "impact.vague")
    )
    words = [one for one in text.found(*tags) if not _is_purpose(text, one)]
    if text.kind == "action":
        words += list(text.found("when.vague"))
    return _first(text, words)


def _is_purpose(text: Text, match: Match) -> bool:
    """Hopes after "so that" need no camera: "so everyone feels sure he is safe"; nor what a service is for."""
    if text.kind not in ("goal", "action"):
        return False
    before = text.tokens[match.first - 1].norm if match.first else ""
    near = {token.norm for token in text.tokens[max(0, match.first - 4) : match.first]}
    if text.kind == "goal" and near & _SETS_OFF:
        return True
    return in_purpose(text, match.first) or (before in ("to", "para") and text.has("service"))


_SETS_OFF = words("when whenever if days nights times cuando si dias")


def _jargon(text: Text, _: Places) -> Place:
    codes = [one for one in text.found("jargon.code") if text.tokens[one.first].text.isupper()]
    shouted = sum(token.text.isupper() for token in text.tokens) > len(text.tokens) / 2
    if shouted:
        codes = [one for one in codes if len(text.tokens[one.first].norm) > 2]
    return _first(text, [*text.found("jargon"), *codes])


def _label(text: Text, _: Places) -> Place:
    return _first(text, text.found("label", "label.noun"))


def _opinion(text: Text, _: Places) -> Place:
    return _first(text, text.found("opinion"))


def _absolute(text: Text, _: Places) -> Place:
    return _first(text, (one for one in text.found("absolute") if not denied(text, one.last - 1)))


def _blame(text: Text, _: Places) -> Place:
    return _first(text, text.found("blame"))


def _reporter(text: Text, _: Places) -> Place:
    return tells_reporter(text)


def _future_tense(text: Text, _: Places) -> Place:
    for deed in text.deeds:
        group = deed.group
        if group.time != FUTURE or group.unreal or group.negated or group.quoted or group.must:
            continue
        word = text.tokens[group.first].norm
        if word in ("could", "would", "can", "podia") and text.kind == "harm" and word != "can":
            continue
        if (
            text.lang == "es"
            and group.might
            and text.tokens[group.index].norm == text.tokens[group.first].norm
        ):
            continue
        return group.first, group.last
    return None


def _past_only(text: Text, places: Places) -> Place:
    if places["is_future"] is not None:
        return None
    worry = lexicon.verbs("verb.worry", text.lang)
    effect = any(True for _ in impacts(text))
    for deed in text.deeds:
        told = deed.group.time == PAST and not deed.group.unreal and deed.verb not in worry
        if told and (effect or is_concrete(text, deed) or is_service(text, deed)):
            return deed.group.first, deed.group.last
    return None


def _passive(text: Text, places: Places) -> Place:
    """A harmful act without anybody who does it, anywhere in the text."""
    if places["has_caregiver_behavior"] is not None or (
        text.kind == "harm" and any(True for _ in past_acts(text))
    ):
        return None
    harmful = lexicon.verbs("verb.harmful", text.lang)
    for deed in text.deeds:
        group = deed.group
        if deed.verb not in harmful or denied(text, group.index) or group.negated:
            continue
        nobody = text.lang == "es" and group.plural and not deed.own and group.time in (PAST, PRESENT, FUTURE)
        named = any(one.role != SOMEONE for one in deed.agents)
        done = group.passive and not named and not _by_a_thing(text, group.last)
        if done or (nobody and not is_trigger(text, deed)):
            return group.first, group.last
    return _first(text, (one for one in text.found("passive") if not _by_a_thing(text, one.last)))


def _by_a_thing(text: Text, index: int) -> bool:
    """ "Hit by a car", "burned by the stove": nobody does that. What lies in somebody's hand does nothing by itself."""
    after = [
        token for token in text.tokens[index : index + 6] if token.sentence == text.tokens[index - 1].sentence
    ]
    by = next((at for at, token in enumerate(after[:3]) if token.norm in _BY), None)
    if by is None:
        return False
    named = [token for token in after[by + 1 :] if token.word and token.norm not in _SMALL][:2]
    return bool(named) and not any(
        token.norm in _IN_A_HAND or not token.keys.isdisjoint(_SOMEBODY) for token in named
    )


_BY = words("by por")
_SMALL = words("a an the un una el la los las his her their su sus")
_SOMEBODY = (
    "<adult>",
    "<caregiver>",
    "<relative>",
    "<sibling>",
    "<network>",
    "<pro>",
    "<vagueperson>",
    "<child>",
    "<name>",
)
_IN_A_HAND = words(
    """
    belt cord stick fist hand hands switch paddle spoon hanger shoe object objects something someone somebody whip rod
    whoever anyone others cinto cinturon cable palo mano manos puño puno chancla cuchara objeto algo alguien vara
    """
)


def _service(text: Text, places: Places) -> Place:
    """Services, tests and orders as what it is about; within an act ("after her group she calls") they pass."""
    for deed in text.deeds:
        if is_service(text, deed) and not in_purpose(text, deed.group.index):
            return deed.group.first, deed.group.last
    orders = [one for one in text.found("compliance") if one.last - one.first > 1]
    content = [one for one in [*text.found("service.content"), *orders] if not text.quoted(one)]
    if content:
        return _first(text, content)
    behavior = places.get("has_behavior") or places.get("has_caregiver_behavior")
    if behavior is None and places.get("has_child_impact") is None and places.get("is_future") is None:
        return _first(text, text.found("service"))
    return None


def _service_only(text: Text, places: Places) -> Place:
    if places["is_behavior"] is not None:
        return None
    verbs = [one for one in text.found("service.verb") if one.last - one.first > 1]
    return _first(text, [*text.found("service", "sober"), *verbs])


def _compliance(text: Text, _: Places) -> Place:
    return _first(text, text.found("compliance"))


def _absence_only(text: Text, places: Places) -> Place:
    """Only what will not be there; a positive act, a service or a vague promise beside it lifts this."""
    absent = [one for one in text.found("absence") if not in_purpose(text, one.first)]
    behavior = places.get("has_behavior") or places.get("is_behavior")
    if not absent or behavior is not None or any(is_service(text, deed) for deed in text.deeds):
        return None
    if text.has("child.duty") or (text.kind == "action" and text.has("service") and text.has("sober")):
        return None
    if any(True for _ in promised_acts(text)):
        return None
    if any(not _is_purpose(text, one) for one in text.found("vague")):
        return None
    return _first(text, absent)


def _no_link(text: Text, places: Places) -> Place:
    if text.has("danger.link") or (places["has_behavior"] is not None and not text.has("pleasant")):
        return None
    return (0, len(text.tokens)) if text.tokens else None


def _child_responsible(text: Text, _: Places) -> Place:
    duties = lexicon.verbs("verb.duty", text.lang)
    for deed in text.deeds:
        group = deed.group
        if (
            group.passive
            or deed.verb not in duties
            or group.time not in (FUTURE, PRESENT)
            or in_purpose(text, group.index)
        ):
            continue
        if (
            deed.subjects
            and all(one.role in (CHILD, NAME) for one in deed.subjects)
            and _is_child(text, deed.subjects[0].first)
        ):
            return group.first, group.last
    return _first(text, text.found("child.duty"))


def _is_child(text: Text, index: int) -> bool:
    """Children, and names that only behaviour gives away: "Jalen will be respectful"."""
    return "<child>" in text.tokens[index].keys


_FINDERS: dict[str, Finder] = {
    "vague": _vague,
    "jargon": _jargon,
    "label": _label,
    "opinion": _opinion,
    "absolute": _absolute,
    "blame_child": _blame,
    "names_reporter": _reporter,
    "future_tense": _future_tense,
    "past_only": _past_only,
    "passive_no_actor": _passive,
    "service_language": _service,
    "service_only": _service_only,
    "compliance_language": _compliance,
    "absence_only": _absence_only,
    "no_link_to_danger": _no_link,
    "child_responsible": _child_responsible,
}
