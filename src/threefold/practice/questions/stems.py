"""Folded words without their commonest endings, so that "worries" and "worried" meet. English and Spanish alike."""

_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_SHORTEST = 3


def stem(word: str) -> str:
    """The word without one ending; what remains has three letters or more."""
    for end, put in _ENDINGS:
        if word.endswith(end) and len(word) - len(end) + len(put) >= _SHORTEST:
            return word[: -len(end)] + put
    return word
