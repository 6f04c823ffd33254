"""The verbs of an English text, each with its helpers."""

from collections.abc import Iterator, Sequence

from threefold.practice.coach import lexicon
from threefold.practice.coach.forms import forms_of
from threefold.practice.coach.groups import FUTURE, GERUND, INFINITIVE, ORDER, PAST, PRESENT, Group
from threefold.practice.coach.tokens import Token
from threefold.practice.coach.wordsets import words

_MODALS = words(
    """
    will would may might could can shall should must wont wouldnt cant cannot couldnt shouldnt mustnt
    gonna ll maynot
    """
)
_MIGHT = words("may might could can would cant couldnt cannot")
_MUST = words("must shall should needs need")
_BE = {
    **dict.fromkeys(words("is are am isnt arent be being r"), PRESENT),
    **dict.fromkeys(words("was were wasnt werent been"), PAST),
}
_HAVE = {"has": PAST, "have": PAST, "had": PAST, "hasnt": PAST, "havent": PAST, "hadnt": PAST}
_DO = {"did": PAST, "didnt": PAST, "does": PRESENT, "doesnt": PRESENT, "do": PRESENT, "dont": PRESENT}
_NEGATIVE = words(
    """
    not never wont wouldnt cant cannot couldnt shouldnt mustnt isnt arent wasnt werent hasnt havent
    hadnt didnt doesnt dont aint
    """
)
_ADVERBS = words(
    """
    not never also just then really still always only ever even both each all again soon often sometimes
    first now already too instead once almost nearly either probably ll better then well
    """
)
_BEFORE_NOUN = words(
    """
    a an the his her their my your its our this that these those no any some every each of two three
    four another own
    """
)
_NOUNS_BEFORE = words("court restraining protective")
_PEOPLE = words("<adult> <child> <everyone> <vagueperson>")
_JOINS = words("and or then , but & n")
_BEFORE_ORDERS = words(": - ) please")
_SUBJECTS = words("he she they we i it who that you")
_PREPOSITIONS = words(
    """
    in on at for with of from by into about over under between during without
    """
)


def groups_of(tokens: Sequence[Token]) -> Iterator[Group]:
    """Every verb in order."""
    index, last = 0, None
    while index < len(tokens):
        group = _group(tokens, index, last)
        if group is None:
            index += 1
            continue
        group.quoted = tokens[group.index].quoted
        yield group
        last, index = group, max(group.last, index + 1)


def _group(tokens: Sequence[Token], index: int, last: Group | None) -> Group | None:
    token = tokens[index]
    if not token.word:
        return None
    norm = token.norm
    if norm in _MODALS and "<name>" not in token.keys:
        return _after_modal(tokens, index)
    if norm in _BE and not _is_clock(tokens, index):
        return _after_be(tokens, index)
    if norm in _HAVE:
        return _after_have(tokens, index)
    if norm in _DO:
        return _after_do(tokens, index)
    if norm == "to" or (norm == "going" and _norm(tokens, index + 1) == "to"):
        return _infinitive(tokens, index)
    return _plain(tokens, index, last)


def _norm(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].norm if 0 <= index < len(tokens) else ""


def _is_clock(tokens: Sequence[Token], index: int) -> bool:
    """ "At 9 am": an hour, no verb."""
    return tokens[index].norm == "am" and _norm(tokens, index - 1)[:1].isdigit()


def _skipped(tokens: Sequence[Token], index: int) -> tuple[int, bool]:
    """On over adverbs; whether one of them denies."""
    negated = False
    if _norm(tokens, index) == "for" and _norm(tokens, index + 1) == "sure":
        index += 2
    while (
        index < len(tokens)
        and (tokens[index].norm in _ADVERBS or tokens[index].norm.endswith("ly"))
        and tokens[index].word
    ):
        if tokens[index].norm.endswith("ly") and any(
            kind == "base" for _, kind in forms_of(tokens[index].norm, "en")
        ):
            break
        negated |= tokens[index].norm in _NEGATIVE
        index += 1
    return index, negated


def _kinds(tokens: Sequence[Token], index: int) -> dict[str, str]:
    if index >= len(tokens) or not tokens[index].word:
        return {}
    return {kind: verb for verb, kind in reversed(forms_of(tokens[index].norm, "en"))}


def _after_modal(tokens: Sequence[Token], first: int) -> Group | None:
    norm = tokens[first].norm
    if norm in ("can", "will") and _norm(tokens, first - 1) in _BEFORE_NOUN:
        return None
    index, negated = _skipped(tokens, first + 1)
    negated |= norm in _NEGATIVE
    might, must = norm in _MIGHT, norm in _MUST
    if norm == "gonna" and _norm(tokens, index) == "to":
        index += 1
    if _norm(tokens, index) == "have" and "part" in _kinds(tokens, _skipped(tokens, index + 1)[0]):
        inner = _after_have(tokens, index)
        inner.first, inner.negated, inner.might, inner.unreal = first, negated, True, True
        return inner
    if _norm(tokens, index) == "be":
        inner = _after_be(tokens, index)
        inner.first, inner.time, inner.might, inner.must = first, FUTURE, might, must
        inner.negated |= negated
        return inner
    kinds = _kinds(tokens, index)
    verb = kinds.get("base") or next(iter(kinds.values()), "")
    if not verb:
        index = next((at for at in range(index + 1, index + 3) if "base" in _kinds(tokens, at)), index)
        if index >= len(tokens) or not tokens[index].word or tokens[index].sentence != tokens[first].sentence:
            return None
        verb = _kinds(tokens, index).get("base", tokens[index].norm)
    if verb in ("go", "come", "help") and "base" in _kinds(tokens, index + 1):
        index += 1
        verb = _kinds(tokens, index)["base"]
    return Group(
        first, index + 1, index, verb, FUTURE, tokens[first].sentence, negated, might=might, must=must
    )


def _after_be(tokens: Sequence[Token], first: int) -> Group:
    norm = tokens[first].norm
    index, negated = _skipped(tokens, first + 1)
    negated |= norm in _NEGATIVE
    time = _BE[norm]
    sentence = tokens[first].sentence
    if (
        _norm(tokens, index) in ("going", "about")
        and _norm(tokens, index + 1) == "to"
        and _kinds(tokens, index + 2)
    ):
        inner = _infinitive(tokens, index + 1)
        if inner is not None:
            inner.first, inner.time, inner.negated, inner.after_to = (
                first,
                FUTURE,
                inner.negated or negated,
                False,
            )
            return inner
    if _norm(tokens, index) in ("being", "getting"):
        index, more = _skipped(tokens, index + 1)
        negated |= more
    kinds = _kinds(tokens, index)
    if "ger" in kinds and _norm(tokens, index) not in ("being",):
        return Group(first, index + 1, index, kinds["ger"], time, sentence, negated)
    if "part" in kinds:
        return Group(first, index + 1, index, kinds["part"], time, sentence, negated, passive=True)
    return Group(first, first + 1, first, "be", time, sentence, negated)


def _after_have(tokens: Sequence[Token], first: int) -> Group:
    index, negated = _skipped(tokens, first + 1)
    negated |= tokens[first].norm in _NEGATIVE
    sentence = tokens[first].sentence
    if _norm(tokens, index) == "been":
        inner = _after_be(tokens, index)
        inner.first, inner.time, inner.negated = first, PAST, inner.negated or negated
        return inner
    needed = _infinitive(tokens, index) if _norm(tokens, index) == "to" else None
    if needed is not None and tokens[first].norm != "had":
        needed.first, needed.must, needed.negated = first, True, needed.negated or negated
        return needed
    kinds = _kinds(tokens, index)
    if "part" in kinds:
        return Group(first, index + 1, index, kinds["part"], PAST, sentence, negated)
    time = PAST if tokens[first].norm in ("had", "hadnt") else PRESENT
    return Group(first, first + 1, first, "have", time, sentence, negated)


def _after_do(tokens: Sequence[Token], first: int) -> Group:
    norm = tokens[first].norm
    index, negated = _skipped(tokens, first + 1)
    negated |= norm in _NEGATIVE
    kinds = _kinds(tokens, index)
    if (
        "base" in kinds
        and tokens[index].sentence == tokens[first].sentence
        and (index > first + 1 or negated)
    ):
        return Group(first, index + 1, index, kinds["base"], _DO[norm], tokens[first].sentence, negated)
    return Group(first, first + 1, first, "do", _DO[norm], tokens[first].sentence, negated)


def _infinitive(tokens: Sequence[Token], first: int) -> Group | None:
    index = first + 1 if tokens[first].norm == "to" else first + 2
    before = _norm(tokens, first - 1)
    index, negated = _skipped(tokens, index)
    negated |= before in ("not", "never")
    if _norm(tokens, index) == "be":
        inner = _after_be(tokens, index)
        inner.first, inner.time, inner.negated, inner.after_to = (
            first,
            INFINITIVE,
            inner.negated or negated,
            True,
        )
        return inner
    kinds = _kinds(tokens, index)
    if "base" not in kinds or index >= len(tokens) or tokens[index].sentence != tokens[first].sentence:
        return None
    needs = before in ("needs", "need", "has", "have", "required", "ordered", "must")
    return Group(
        first,
        index + 1,
        index,
        kinds["base"],
        INFINITIVE,
        tokens[first].sentence,
        negated,
        must=needs,
        after_to=True,
    )


def _plain(tokens: Sequence[Token], index: int, last: Group | None) -> Group | None:
    """A verb without helpers."""
    kinds = _kinds(tokens, index)
    if not kinds or tokens[index].possessive or not _PEOPLE.isdisjoint(tokens[index].keys):
        return None
    token, before = tokens[index], _before(tokens, index)
    negated = _norm(tokens, index - 1) in ("never", "not", "without")
    time = _plain_time(tokens, index, kinds, before, last)
    if time == PRESENT and _is_noun(tokens, index):
        return None
    if time is None or (before is not None and before.norm in _NOUNS_BEFORE):
        return None
    kind = {PAST: "past", PRESENT: "pres", GERUND: "ger"}.get(time, "base")
    verb = kinds.get(kind) or next(iter(kinds.values()))
    return Group(index, index + 1, index, verb, time, token.sentence, negated)


def _is_noun(tokens: Sequence[Token], index: int) -> bool:
    """ "ER records say", "mom's calls were": another verb follows at once."""
    after = _kinds(tokens, index + 1)
    following = _norm(tokens, index + 1)
    return (
        following in _BE
        or following in _MODALS
        or ("pres" in after and following not in _TAKEN)
        or ("past" in after and "base" not in after)
        or (following in ("say", "show", "state", "indicate"))
    )


# What people take and give, no verbs: "Mom and Jo take turns", "they change diapers", "pack lunches".
_TAKEN = words(
    "turns walks baths shifts naps locks lunches meals pills notes pictures photos rides calls texts beds"
)


def _before(tokens: Sequence[Token], index: int) -> Token | None:
    back = index - 1
    while back >= 0 and (tokens[back].norm in _ADVERBS or tokens[back].norm.endswith("ly")):
        back -= 1
    return tokens[back] if back >= 0 and tokens[back].sentence == tokens[index].sentence else None


def _plain_time(
    tokens: Sequence[Token], index: int, kinds: dict[str, str], before: Token | None, last: Group | None
) -> str | None:
    norm = before.norm if before else ""
    person = before is not None and (norm in _SUBJECTS or not _PEOPLE.isdisjoint(before.keys))
    if (norm in _BEFORE_NOUN and not person) or norm == "as" or (before is not None and before.possessive):
        return None
    joined = norm in _JOINS
    if "past" in kinds:
        return _past(tokens[index], kinds, norm, last, person=person, joined=joined)
    if "ger" in kinds:
        return GERUND
    if "pres" in kinds:
        return PRESENT if person or joined else None
    if joined and last is not None and last.sentence == tokens[index].sentence:
        return _like(last, tokens[index])
    if person:
        return PRESENT
    return ORDER if before is None or norm in _BEFORE_ORDERS else None


def _past(
    token: Token, kinds: dict[str, str], before: str, last: Group | None, *, person: bool, joined: bool
) -> str | None:
    """A form that may be past. "Hit", "put", "let" and "read" are as the verb before them is."""
    if "base" in kinds and joined:
        return _like(last, token)
    if before in _PREPOSITIONS:
        return None
    if "base" in kinds:
        return PAST if before else ORDER
    return PAST if token.norm in lexicon.verb_forms("en") or person or joined or not before else None


def _like(last: Group | None, token: Token) -> str:
    if last is None or last.sentence != token.sentence:
        return PAST
    return last.time if last.time in (FUTURE, INFINITIVE, ORDER, PRESENT, PAST) else PAST
