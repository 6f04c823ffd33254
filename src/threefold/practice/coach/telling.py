"""Whether a text says which private person, or which one professional, made the report. Source: Penal Code 11167(d)."""

from threefold.practice.coach.kinds import Place
from threefold.practice.coach.text import Text
from threefold.practice.coach.wordsets import words

# Who is no one person: an office may be said to have been told.
_NOBODY = words(
    """
    cps county agency department dcfs police school hospital referral report worker sw caller rp daycare
    team staff le clinic
    """
) | words(
    """
    policia escuela hospital condado agencia departamento clinica trabajadora guarderia reportante
    """
)
_HIMSELF = words(
    """
    rp reporter caller reporteadora reporteador reportante denunciante party
    """
)


def tells_reporter(text: Text) -> Place:
    """Where it says who made the report: a person beside a word for reporting to the county, or "RP (aunt Denise)"."""
    for one in text.found("reporter.made"):
        if text.quoted(one):
            continue
        if _named_before(text, one.first) or _named_after(text, one.last):
            return one.first, one.last
    for one in text.found("reporter.by"):
        if _named_after(text, one.last):
            return one.first, one.last
    for one in text.found("reporter.self"):
        if _named_beside(text, one.last):
            return one.first, one.last
    return None


def _named_before(text: Text, index: int) -> bool:
    """Somebody in the same sentence before, the nearest that is not an office."""
    sentence = text.tokens[index].sentence
    return any(
        one.first < index
        and text.tokens[one.first].sentence == sentence
        and _is_somebody(text, one.first, one.last)
        for one in text.mentions
    )


def _named_after(text: Text, index: int) -> bool:
    return any(
        index <= one.first <= index + 3 and _is_somebody(text, one.first, one.last) for one in text.mentions
    )


def _named_beside(text: Text, index: int) -> bool:
    """ "RP (maternal aunt)", "the reporting party, neighbor Mr. Ochoa", "the RP is the grandmother"."""
    joint = text.tokens[index].norm if index < len(text.tokens) else ""
    return joint in ("(", ",", "is", "-", ":", "es", "was", "era") and _named_after(text, index + 1)


def _is_somebody(text: Text, first: int, last: int) -> bool:
    words = {token.norm for token in text.tokens[first:last]}
    return not words <= _NOBODY | _HIMSELF
