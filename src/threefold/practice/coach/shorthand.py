"""Short forms and slips of the pen, read as the words that they stand for: "b/c mo was hi w/ baby tmrw", "untill".

Nothing is changed in the text. A token keeps its own form beside the other, so whatever is found is shown as written.
Names are left alone: a word with a capital inside a sentence stands for itself.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from threefold.practice.coach import lexicon
from threefold.practice.coach.tokens import Token
from threefold.practice.everyday import EVERYDAY

# A slip is looked for in words of this many letters or more: shorter ones are too near to each other.
SHORTEST, LONGEST = 6, 20
# Of a text longer than this no more slips are looked for: it is no entry at a kitchen table.
MOST_TOKENS = 1_000


def spelled_out(tokens: Sequence[Token], lang: str) -> list[Token]:
    """The words with their short forms and slips read; a short form of two words becomes two."""
    made = [one for token in tokens for one in _read(token, tokens, lang)]
    for index, token in enumerate(made):
        token.index = index
    return made


def _read(token: Token, tokens: Sequence[Token], lang: str) -> Iterator[Token]:
    if not token.word or _may_be_a_name(token, tokens):
        yield token
        return
    whole = short_forms(lang).get(token.norm, ())
    if len(whole) > 1:
        yield from _two(token, whole)
        return
    meant = whole[0] if whole else _slip(token, lang) if token.index < MOST_TOKENS else ""
    if meant:
        token.keys.add(token.norm)
        token.norm = meant
    yield token


def _may_be_a_name(token: Token, tokens: Sequence[Token]) -> bool:
    """A capital and small letters behind another word of the same sentence."""
    first = token.index == 0 or tokens[token.index - 1].sentence != token.sentence
    return token.capital and not token.text.isupper() and not first


def _two(token: Token, whole: Sequence[str]) -> Iterator[Token]:
    """One word on the first letter, the other on the rest."""
    cut = token.start + 1
    for text, start, end, norm in (
        (token.text[:1], token.start, cut, whole[0]),
        (token.text[1:], cut, token.end, whole[1]),
    ):
        yield Token(text, start, end, norm, 0, token.sentence, quoted=token.quoted, keys={token.norm})


@cache
def short_forms(lang: str) -> dict[str, tuple[str, ...]]:
    """What the short forms of a language stand for."""
    lines = (written.split() for _, written in lexicon.lines(f"short_{lang}.txt"))
    return {line[0]: tuple(line[1:]) for line in lines}


def _slip(token: Token, lang: str) -> str:
    """The one word of the lists that this is but for a letter lost, a letter too many, or two changed over.

    No letter in place of another: "hander" is not "hanger". Everyday words are none.
    """
    norm = token.norm
    if not SHORTEST <= len(norm) <= LONGEST or token.capital or not norm.isalpha():
        return ""
    if norm in EVERYDAY or norm in lexicon.common_words(lang):
        return ""
    listed = _listed(lang)
    near = set(_by_gap(lang).get(norm, ()))
    near.update(word for word in (*_without_one(norm), *_changed_over(norm)) if word in listed)
    return near.pop() if len(near) == 1 else ""


def _without_one(word: str) -> Iterator[str]:
    """All but the first letter left out, one at a time."""
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))


def _changed_over(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1))


@cache
def _listed(lang: str) -> frozenset[str]:
    """The words of the lists that are long enough to be known by a slip."""
    return frozenset(
        word for word in lexicon.common_words(lang) if SHORTEST - 1 <= len(word) <= LONGEST and word.isalpha()
    )


@cache
def _by_gap(lang: str) -> dict[str, tuple[str, ...]]:
    """The words of the lists by what is left when one letter is lost."""
    made: dict[str, dict[str, None]] = {}
    for word in sorted(_listed(lang)):
        for short in _without_one(word):
            made.setdefault(short, {})[word] = None
    return {short: tuple(words) for short, words in made.items()}
