"""The word lists of the coach: plain text beside this file, one list for each thing to see, in English and Spanish.

A list begins with its name in brackets, one phrase a line in the language of `patterns`. Lines with "#" tell where the
words come from. `verbs_*` hold verbs with the forms that no rule gives.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from threefold.practice.coach import english, spanish
from threefold.practice.coach.patterns import Phrase, Search, phrase
from threefold.practice.folding import plain

_HERE = Path(__file__).parent
LANGUAGES = ("en", "es")
# Which forms a word may be: the verb and what the form tells of time.
Forms = dict[str, tuple[tuple[str, str], ...]]


@cache
def phrases(lang: str) -> tuple[Phrase, ...]:
    """All phrases that tell what a text says in this language."""
    names = sorted(_HERE.glob(f"*_{lang}.txt"))
    lists = [name for name in names if not name.name.startswith(("verbs", "common", "short"))]
    return tuple(phrase(tag, written) for name in lists for tag, written in lines(name.name))


@cache
def people() -> tuple[Phrase, ...]:
    """All words for people, of both languages: families' texts mix them."""
    return tuple(phrase(tag, written) for tag, written in lines("people.txt"))


@cache
def people_words() -> frozenset[str]:
    """All single words that mean people, or that are no names."""
    return frozenset(
        word for _, written in lines("people.txt") for word in written.replace(" ", "|").split("|")
    )


@cache
def search(lang: str) -> Search:
    """The phrases of a language, ready to be found."""
    return Search.of(phrases(lang))


@cache
def people_search() -> Search:
    """The words for people, ready to be found."""
    return Search.of(people())


@cache
def verb_forms(lang: str) -> Forms:
    """What each form of the known verbs may be."""
    made: dict[str, dict[tuple[str, str], None]] = {}
    for form, verb, kind in _spanish_verbs() if lang == "es" else _english_verbs():
        made.setdefault(form, {})[(verb, kind)] = None
    return {form: tuple(kinds) for form, kinds in made.items()}


@cache
def verbs(tag: str, lang: str) -> frozenset[str]:
    """The verbs of a list that names verbs alone."""
    return frozenset(
        word.removeprefix("=") for one, written in _all(lang) if one == tag for word in written.split()
    )


@cache
def words_of_list(tag: str, lang: str) -> frozenset[str]:
    """The single words of a list, for classes that phrases may name."""
    return frozenset(word for one, written in _all(lang) if one == tag for word in written.split("|"))


@cache
def common_words(lang: str) -> frozenset[str]:
    """Words that a sentence may begin with and that are no names: whatever stands on any list, and everyday words."""
    known = set(verb_forms(lang))
    for _, written in (*_all(lang), *lines("people.txt"), *lines(f"common_{lang}.txt")):
        for part in written.replace("|", " ").replace("?", "").split():
            known.add(part.removeprefix("=").rstrip("*"))
    return frozenset(known)


def lines(name: str) -> Iterator[tuple[str, str]]:
    """The phrases of one file with the list that they stand on."""
    tag = ""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        written = line.strip()
        if written.startswith("[") and written.endswith("]"):
            tag = written[1:-1]
        elif written and not written.startswith("#"):
            yield tag, plain(written)


def _all(lang: str) -> Iterator[tuple[str, str]]:
    for name in sorted(_HERE.glob(f"*_{lang}.txt")):
        if not name.name.startswith(("verbs", "common", "short")):
            yield from lines(name.name)


def _english_verbs() -> Iterator[tuple[str, str, str]]:
    for _, written in lines("verbs_en.txt"):
        own = "," in written
        given = [tuple(written.split(", "))] if own else [(word,) for word in written.split()]
        for one in given:
            for form, kind in english.forms(*one):
                yield form, one[0], kind
    for form, kind in (("is", "pres"), ("are", "pres"), ("am", "pres"), ("has", "pres"), ("does", "pres")):
        yield form, {"is": "be", "are": "be", "am": "be", "has": "have", "does": "do"}[form], kind


def _spanish_verbs() -> Iterator[tuple[str, str, str]]:
    for _, written in lines("verbs_es.txt"):
        for word in written.split():
            verb, _, change = word.partition(":")
            for form, kind in spanish.forms(verb, change):
                yield form, verb, kind
