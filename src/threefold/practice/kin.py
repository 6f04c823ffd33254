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
_ROLES = tuple(
    frozenset(words.split())
    for words in (
        "teacher teachers maestra maestro maestras maestros profesor profesora profe",
        "doctor doctors dr dra doctora physician pediatrician pediatra medico medica",
        "nurse nurses enfermera enfermero",
        "neighbor neighbors neighbour vecina vecino vecinas vecinos",
        "coach entrenador entrenadora",
        "counselor counsellor consejera consejero orientadora orientador",
        "therapist terapeuta psychologist psicologa psicologo",
        "principal directora director",
        "landlord landlady casera casero",
        "babysitter sitter nanny ninera",
        "pastor pastora priest",
        "officer deputy policeman policia",
        "cousin prima primo",
        "friend amiga amigo",
        "roommate housemate",
        "guard guardia",
    )
)
# Of a child's aunt or uncle the grown-ups say "her sister".
_AS_GROWN_UPS_SAY = {"aunt": "sister hermana", "uncle": "brother hermano"}
_OF_SOMEBODY = (
    "her",
    "his",
    "my",
    "your",
    "their",
    "the",
    "mothers",
    "fathers",
    "moms",
    "dads",
    "su",
    "mi",
    "tu",
    "la",
    "el",
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


def described_as(who: str) -> tuple[str, ...]:
    """Plain words for what somebody is ("teacher", "maestra"), from how they are written down, without accents."""
    said = set(words_of(who))
    return tuple(sorted(word for role in _ROLES if said & role for word in role))


def as_grown_ups_say(tie: str) -> tuple[str, ...]:
    """Of an aunt or uncle of the children, "her sister" or "su hermano"."""
    said = _kin(tie)
    words = (
        name
        for kin, names in _AS_GROWN_UPS_SAY.items()
        for name in names.split()
        if any(kin in one for one in said)
    )
    return tuple(f"{of} {word}" for word in words for of in _OF_SOMEBODY)
