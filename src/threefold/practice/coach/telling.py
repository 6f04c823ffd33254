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


def telling_words(text: Text) -> frozenset[int]:
    """The words that say who made the report: they tell nothing of what was done to a child, or for one."""
    found: set[int] = set()
    for one in text.found("reporter.made", "reporter.by", "reporter.self"):
        if not text.quoted(one):
            found.update(range(one.first, one.last))
            found.update(_whose(text, one.first) if one.tag == "reporter.made" else _who_then(text, one.last))
    return frozenset(found)


def _whose(text: Text, index: int) -> set[int]:
    """Who stands right before: "the neighbor Mrs. Ito called CPS", "the aunt who called"."""
    found: set[int] = set()
    for one in reversed([one for one in text.mentions if one.last <= index]):
        between = text.tokens[one.last : index]
        if len(between) > _CLOSE or any(token.word and token.norm not in _LINKS for token in between):
            break
        found.update(range(one.first, one.last))
        index = one.first
    return found


def _who_then(text: Text, index: int) -> set[int]:
    """Who stands right after: "RP (aunt Denise)", "the report came from his coach"."""
    near = next((one for one in text.mentions if index <= one.first <= index + 3), None)
    return set(range(near.first, near.last)) if near else set()


_CLOSE = 2
_LINKS = words("who that was is had the a mr mrs ms la el quien que fue es ha senora senor sra sr don dona")


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
