"""What tells the columns of a map apart: signs of the word lists, of who did what when, and the words themselves."""

from collections.abc import Iterator

from threefold.practice.coach import lexicon
from threefold.practice.coach.acts import by_caregiver, is_concrete, past_acts
from threefold.practice.coach.deeds import Deed
from threefold.practice.coach.groups import FUTURE, INFINITIVE, PAST
from threefold.practice.coach.kinds import impacts
from threefold.practice.coach.people import CHILD
from threefold.practice.coach.telling import telling_words
from threefold.practice.coach.text import Text
from threefold.practice.coach.wordsets import words

# A sign and the tokens at which it shows.
Sign = tuple[str, tuple[int, int]]
_SMALL = words(
    """
    the a an and of to in on is was for with at his her he she they it their them him that this by from
    as are were be has have had el la los las un una y de en que se le les lo su sus a con por al del es
    """
)
_TAGS = sorted(
    words(
        "map.next map.danger map.protect map.complicating map.strength map.near worry context source",
        "service sober when duration arrest absence danger.link ahead.sure requirement",
    )
)


def signs_of(text: Text) -> Iterator[Sign]:
    """All signs of one text but for the words that say who made the report: they are no evidence for any column."""
    untold = telling_words(text)
    for name, place in _all_signs(text):
        if untold.isdisjoint(range(*place)):
            yield name, place


def _all_signs(text: Text) -> Iterator[Sign]:
    yield from _of_lists(text)
    yield from _of_deeds(text)
    yield from _of_words(text)
    yield from _of_tone(text)
    yield from _of_topics(text)
    yield from _of_form(text)


def _of_lists(text: Text) -> Iterator[Sign]:
    for tag in _TAGS:
        found = list(text.found(tag))
        if found:
            yield tag, (found[0].first, found[0].last)
        if len(found) > 1:
            yield tag + "+", (found[1].first, found[1].last)
    for one in text.found("map.next.start"):
        if one.first == 0:
            yield "begins as a task", (one.first, one.last)
    hurt = next(iter(impacts(text)), None)
    if hurt is not None:
        yield "effect on the child", (hurt.first, hurt.last)


def _of_topics(text: Text) -> Iterator[Sign]:
    """What it is about, whether it begins or ends with it, and whether a "not" stands before it."""
    about = {tag: found[0] for tag, found in sorted(text.matches.items()) if tag.startswith("topic.")}
    for tag, one in about.items():
        yield tag, (one.first, one.last)
        if one.last + 1 >= len(text.tokens):
            yield f"{tag} last", (one.first, one.last)
        if one.first == 0:
            yield f"{tag} first", (one.first, one.last)
        before = {token.norm for token in text.tokens[max(0, one.first - 3) : one.first]}
        if before & _DENIES:
            yield f"{tag} not", (one.first, one.last)


def _of_form(text: Text) -> Iterator[Sign]:
    """A question, a day or an hour without an act, somebody's own words, how many of how many."""
    for token in text.tokens[-1:]:
        if token.text == "?":
            yield "a question", (token.index, token.index + 1)
    days = [token for token in text.tokens if not token.keys.isdisjoint(_DAYS) or _is_hour(token.norm)]
    done = any(deed.group.time == PAST for deed in text.deeds)
    for token in days[:1]:
        told = "with what was done" if done else "and nothing done" if text.deeds else "and no verb"
        yield f"a day or hour {told}", (token.index, token.index + 1)
    for place in list(_dates(text))[:1]:
        told = "with what was done" if done else "and nothing done" if text.deeds else "and no verb"
        yield f"a date {told}", place
    for token in text.tokens:
        if token.quoted:
            yield f"somebody's words{' and I' if token.norm in _I else ''}", (token.index, token.index + 1)
    yield from _of_counts(text)


def _dates(text: Text) -> Iterator[tuple[int, int]]:
    """ "5/6", "10/3"."""
    for first, between, second in zip(text.tokens, text.tokens[1:], text.tokens[2:], strict=False):
        if between.norm == "/" and first.norm.isdecimal() and second.norm.isdecimal():
            yield first.index, second.index + 1


def _of_counts(text: Text) -> Iterator[Sign]:
    """All of them, or some: "14 of 14 visits", "3 of 12 classes"."""
    for first, between, second in zip(text.tokens, text.tokens[1:], text.tokens[2:], strict=False):
        if between.norm in _OF and first.norm.isdecimal() and second.norm.isdecimal():
            yield (
                ("all of them" if first.norm == second.norm else "some of them"),
                (first.index, second.index + 1),
            )


_DAYS = words("<weekday> <month> tomorrow tonight next noon midnight mañana hoy")
_I = words("i my me we im yo mi me nosotros")
_OF = words("of for out de")


def _is_hour(norm: str) -> bool:
    """ "10am", "8th", or with the hour before: "4pm"."""
    return norm[:1].isdigit() and norm.lstrip("0123456789") in ("am", "pm", "st", "nd", "rd", "th")


def _of_deeds(text: Text) -> Iterator[Sign]:
    acts = {id(deed) for deed in past_acts(text)}
    hurt = next(iter(impacts(text)), None)
    for deed in text.deeds:
        group, place = deed.group, (deed.group.first, deed.group.last)
        yield f"verb {deed.verb}", place
        kind = "might" if group.might and group.time == FUTURE else group.time
        yield f"time {kind}{' not' if group.negated else ''}", place
        if group.unreal or group.must:
            yield ("could have been" if group.unreal else "must"), place
        if deed.subjects and deed.own:
            yield f"{deed.subjects[0].role} {_TENSES.get(group.time, 'now')}", place
        yield from _of_kinds_of_verbs(text, deed)
        if id(deed) in acts and group.time == PAST:
            yield "a past act", place
            if hurt is not None:
                yield "a past act with an effect", place
        if (
            group.time == FUTURE
            and not group.might
            and is_concrete(text, deed)
            and not by_caregiver(text, deed)
        ):
            yield "somebody else will act", place
    yield from _of_the_first(text)


def _of_kinds_of_verbs(text: Text, deed: Deed) -> Iterator[Sign]:
    """What sort of act it is, and in which time: one that hurts, one that shields."""
    group, place = deed.group, (deed.group.first, deed.group.last)
    tense = "past" if group.time == PAST else _TENSES.get(group.time, "now")
    for sort in ("harmful", "shielding"):
        listed = lexicon.verbs(f"verb.{sort}", text.lang) | lexicon.verbs(f"verb.{sort}.map", text.lang)
        if deed.verb in listed:
            yield f"{sort} {tense}{' not' if group.negated else ''}", place
            if text.has("map.near"):
                yield f"{sort} {tense} near danger", place
            if deed.subjects and deed.own:
                yield f"{sort} {tense} by {deed.subjects[0].role}", place
            if sort == "harmful" and any(one.role == CHILD for one in deed.objects):
                yield f"harmful {tense} to a child", place


def _of_tone(text: Text) -> Iterator[Sign]:
    """Words that make life lighter or harder, turned round by a "not" before them."""
    sums: dict[str, list[tuple[int, int]]] = {"lighter": [], "harder": []}
    turn = next((token.index for token in text.tokens if token.norm in _BUT), len(text.tokens))
    for tag, tone, turned in (("good", "lighter", "harder"), ("bad", "harder", "lighter")):
        for one in text.found(tag):
            before = {token.norm for token in text.tokens[max(0, one.first - 3) : one.first]}
            sums[turned if before & _DENIES else tone].append((one.first, one.last))
    for tone, places in sums.items():
        for count, place in enumerate(places[:3], 1):
            yield f"{tone} {count}", place
        for place in [one for one in places if one[0] > turn][:1]:
            yield f"{tone} after a but", place
    if sums["lighter"] and not sums["harder"]:
        yield "only lighter", sums["lighter"][0]
    if sums["harder"] and not sums["lighter"]:
        yield "only harder", sums["harder"][0]


_BUT = words("but however though although pero aunque")
_DENIES = words(
    "not no never without doesnt dont isnt hasnt havent wont cant didnt nobody none aint nor",
    "nunca sin ni ningun ninguna",
)


def _of_the_first(text: Text) -> Iterator[Sign]:
    """How it begins: an order, a promise, a memory, or no verb at all."""
    first = next(iter(text.deeds), None)
    if first is None:
        yield "no verb", (0, min(1, len(text.tokens)))
        return
    place = (first.group.first, first.group.last)
    begins = first.group.first == 0
    yield f"first {first.group.time}{' at once' if begins else ''}", place
    if first.verb in lexicon.verbs("verb.worry", text.lang):
        yield "first a worry", place


def _of_words(text: Text) -> Iterator[Sign]:
    for token in text.tokens:
        if token.word and token.norm not in _SMALL and "<name>" not in token.keys:
            yield "word " + (_lemma(token.keys) or token.norm), (token.index, token.index + 1)


def _lemma(keys: set[str]) -> str:
    return next(iter(sorted(key for key in keys if key.startswith("="))), "")


_TENSES = {PAST: "past", FUTURE: "ahead", INFINITIVE: "ahead"}
