"""The verbs of a Spanish text, each with its helpers; accents may be missing."""

from collections.abc import Iterator, Sequence

from threefold.practice.coach.forms import forms_of
from threefold.practice.coach.groups import FUTURE, GERUND, INFINITIVE, PAST, PRESENT, Group
from threefold.practice.coach.tokens import Token
from threefold.practice.coach.wordsets import words

_CLITICS = words("se me te le les lo la los las nos")
_NEGATIVE = words("no nunca jamas ni sin tampoco")
_ADVERBS = words("ya tambien siempre todavia aun bien casi solo nomas luego")
_GO = words("va van vaya vayan")
_CAN = words("puede pueden podria podrian pueda puedan podra podran")
_MUST = words("debe deben debera deberan tiene tienen necesita necesitan")
_HAVE = words("ha han haya hayan habia habian")
_BE = words("esta estan estaba estaban estuvo este esten anda andaba")
_PASSIVE = words("fue fueron es son sea sean sera seran seria serian ser sido era siendo quede queden quedar")
_BEFORE_NOUN = words(
    """
    el la los las un una su sus mi mis de del al en con por sobre este esta ese esa cada otro otra una
    """
)


def groups_of(tokens: Sequence[Token]) -> Iterator[Group]:
    """Every verb in order."""
    index = 0
    while index < len(tokens):
        group = _group(tokens, index)
        if group is None:
            index += 1
            continue
        _complete(tokens, group)
        yield group
        index = max(group.last, index + 1)


def _norm(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].norm if 0 <= index < len(tokens) else ""


def _kinds(tokens: Sequence[Token], index: int) -> dict[str, str]:
    if index >= len(tokens) or not tokens[index].word:
        return {}
    return {kind: verb for verb, kind in reversed(forms_of(tokens[index].norm, "es"))}


def _complete(tokens: Sequence[Token], group: Group) -> None:
    """The pronouns and the "no" before it."""
    first = group.first
    while (
        first
        and tokens[first - 1].sentence == group.sentence
        and tokens[first - 1].norm in _CLITICS | _ADVERBS
    ):
        first -= 1
    if first and tokens[first - 1].norm in _NEGATIVE and tokens[first - 1].sentence == group.sentence:
        group.negated, first = True, first - 1
    group.first = first
    group.quoted = tokens[group.index].quoted
    group.plural = tokens[group.index].norm.endswith("n") and not tokens[group.index].norm.endswith("ion")


def _group(tokens: Sequence[Token], index: int) -> Group | None:
    token = tokens[index]
    if not token.word:
        return None
    return _helped(tokens, index) or _plain(tokens, index, _kinds(tokens, index))


def _helped(tokens: Sequence[Token], index: int) -> Group | None:
    """With a helper before it: "va a dejar", "podría caer", "tiene que ir", "ha dormido", "está tomando"."""
    norm = tokens[index].norm
    if norm in _GO and _norm(tokens, index + 1) == "a" and "base" in _kinds(tokens, index + 2):
        return _with(tokens, index, index + 2, FUTURE)
    if norm in _CAN and (at := _base_after(tokens, index)):
        return _with(tokens, index, at, FUTURE, might=True)
    if norm in _MUST and (at := _base_after(tokens, index, "que")):
        return _with(tokens, index, at, FUTURE, must=True)
    at = index + 1 + (norm in _HAVE and _norm(tokens, index + 1) in _ADVERBS)
    kinds = _kinds(tokens, at)
    if norm in _HAVE and "part" in kinds:
        return _with(tokens, index, at, PAST)
    if norm in _BE and "ger" in kinds:
        return _with(tokens, index, at, PRESENT if norm in ("esta", "estan", "anda") else PAST)
    if norm in _PASSIVE and "part" in kinds and not _falls_asleep(norm, kinds["part"]):
        time = _PASSIVE_TIMES.get(norm, PRESENT)
        return Group(index, at + 1, at, kinds["part"], time, tokens[index].sentence, passive=True)
    return None


def _falls_asleep(norm: str, verb: str) -> bool:
    """ "Se quede dormida" is no passive: nobody else did it."""
    return verb == "dormir" and norm.startswith("qued")


def _base_after(tokens: Sequence[Token], index: int, link: str = "") -> int:
    at = index + 1
    if link and _norm(tokens, at) in (link, "de"):
        at += 1
    if _norm(tokens, at) in _CLITICS:
        at += 1
    return at if "base" in _kinds(tokens, at) else 0


def _with(
    tokens: Sequence[Token], first: int, at: int, time: str, *, might: bool = False, must: bool = False
) -> Group:
    kinds = _kinds(tokens, at)
    verb = kinds.get("base") or kinds.get("part") or kinds.get("ger") or next(iter(kinds.values()))
    passive = verb == "ser" and "part" in _kinds(tokens, at + 1)
    if passive:
        at += 1
        verb = _kinds(tokens, at)["part"]
    return Group(
        first, at + 1, at, verb, time, tokens[first].sentence, might=might, must=must, passive=passive
    )


def _plain(tokens: Sequence[Token], index: int, kinds: dict[str, str]) -> Group | None:
    token = tokens[index]
    before = _norm(tokens, index - 1) if index and tokens[index - 1].sentence == token.sentence else ""
    if token.norm == "ira" and before not in ("la", "de", "su"):
        return Group(index, index + 1, index, "ir", FUTURE, token.sentence)
    if not kinds and token.text.lower().endswith(("rá", "rán")) and len(token.norm) > 4:
        return Group(index, index + 1, index, token.norm.rstrip("an"), FUTURE, token.sentence)
    if not kinds or _is_noun(tokens, index, kinds, before):
        return None
    if "base" in kinds:
        must = before == "que"
        return Group(index, index + 1, index, kinds["base"], INFINITIVE, token.sentence, must=must)
    for kind, time in _TIMES:
        if kind in kinds:
            return Group(index, index + 1, index, kinds[kind], time, token.sentence, might=kind == "subj")
    return None


def _is_noun(tokens: Sequence[Token], index: int, kinds: dict[str, str], before: str) -> bool:
    if before in _BEFORE_NOUN - _CLITICS and "base" not in kinds:
        return True
    return before in ("la", "los", "las") and not _is_object(tokens, index, kinds)


_TIMES = (("fut", FUTURE), ("past", PAST), ("pres", PRESENT), ("subj", FUTURE), ("ger", GERUND))
_PASSIVE_TIMES = {
    **dict.fromkeys(words("fue fueron sido era"), PAST),
    **dict.fromkeys(words("ser sea sean sera seran seria serian"), FUTURE),
}


def _is_object(tokens: Sequence[Token], index: int, kinds: dict[str, str]) -> bool:
    """ "La dejó" against "la toma": after a pronoun a past or a future follows, or a sentence has just begun."""
    return (
        any(kind in kinds for kind in ("past", "fut", "subj"))
        or _norm(tokens, index - 2) in _BEFORE_OBJECT
        or _is_said_twice(tokens, index)
    )


def _is_said_twice(tokens: Sequence[Token], index: int) -> bool:
    """ "La puerta la cierra Bea", "a los niños los recoge el tío": a thing, its pronoun, a verb, who does it."""
    pronoun, thing = _norm(tokens, index - 1), tokens[index - 2] if index >= 2 else None
    if thing is None or not thing.word or thing.sentence != tokens[index].sentence:
        return False
    named = any(
        token.norm in _THE[pronoun] for token in tokens[max(0, index - _THING) : index - 2]
        if token.sentence == thing.sentence
    )  # fmt: skip
    at = index + 1
    while _norm(tokens, at) in _ARTICLES:
        at += 1
    after = tokens[at] if at < len(tokens) and tokens[at].sentence == thing.sentence else None
    return named and after is not None and not _SOMEBODY.isdisjoint(after.keys)


_BEFORE_OBJECT = words("que no se y cuando si")
# How far before its verb a thing may begin: "la puerta de atrás la cierra Bea".
_THING = 8
_ARTICLES = words("el la los las mi su sus un una")
_THE = {
    "la": words("la esa esta su mi una"),
    "las": words("las esas estas sus mis"),
    "los": words("los esos estos sus mis"),
}
_SOMEBODY = words("<adult> <child> <everyone> <vagueperson> <name>")
