"""Which verb a word may be a form of."""

from collections.abc import Sequence

from threefold.practice.coach import english, lexicon, spanish


def forms_of(norm: str, lang: str) -> Sequence[tuple[str, str]]:
    """What verb a word may be a form of, and which form."""
    known = lexicon.verb_forms(lang)
    found = known.get(norm)
    if found is None and lang == "es":
        bare = spanish.without_clitics(norm)
        found = known.get(bare) if bare != norm else None
    if found is not None:
        return found
    return tuple((spanish if lang == "es" else english).guessed(norm))
