"""The words by which a family calls somebody instead of by name: whoever reads "mom" knows who is meant."""

from collections.abc import Iterable

from threefold.practice.folding import words_of

_CALLED = tuple(
    frozenset(words.split())
    for words in (
        "mother mothers mom moms mommy mum mummy mama mamas mami ma madre mamita jefa",
        "father fathers dad dads daddy papa papas papi pa padre papito jefe",
        "grandmother grandma grandmas gran granny nana nanny abuela abuelita grandmom",
        "grandfather grandpa grandpas granddad gramps abuelo abuelito tata",
        "aunt aunts auntie aunty tia titi",
        "uncle uncles tio",
        "stepmother stepmom madrastra",
        "stepfather stepdad padrastro",
    )
)


def called_as(tie: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """Other plain words for how somebody belongs to the children ("mother": "mom", "mamá"), each without accents.

    None where one of the `others`' ties says the same: then the word alone tells of nobody. What is found too often
    holds a sentence back; what is missed could find a person.
    """
    said = _kin(tie)
    taken = {kin for other in others for kin in _kin(other)}
    return tuple(sorted(word for kin in said - taken for word in kin))


def _kin(tie: str) -> frozenset[frozenset[str]]:
    words = set(words_of(tie))
    return frozenset(kin for kin in _CALLED if words & kin)
