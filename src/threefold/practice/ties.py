"""How somebody belongs to the children, in the other language: the common words alone, so that nobody has to write
"grandmother" twice. What is not a common word stays as it was written.
"""

import re

from threefold.practice.treatment import tells_of_treatment

# English; Spanish of a woman; Spanish of a man. The first of several words is the one that is said.
_WORDS = (
    ("mother|mom|mommy|mum", "mamá|madre|mami", ""),
    ("father|dad|daddy", "", "papá|padre|papi"),
    ("grandmother|grandma|granny", "abuela|abuelita", ""),
    ("grandfather|grandpa", "", "abuelo|abuelito"),
    ("aunt|auntie", "tía", ""),
    ("uncle", "", "tío"),
    ("sister", "hermana", ""),
    ("brother", "", "hermano"),
    ("stepmother|stepmom", "madrastra", ""),
    ("stepfather|stepdad", "", "padrastro"),
    ("godmother", "madrina", ""),
    ("godfather", "", "padrino"),
    ("cousin", "prima", "primo"),
    ("neighbor", "vecina", "vecino"),
    ("friend", "amiga", "amigo"),
    ("teacher", "maestra", "maestro"),
    ("coach", "entrenadora", "entrenador"),
    ("attorney", "abogada", "abogado"),
    ("doctor", "doctora", "doctor"),
    ("counselor", "consejera", "consejero"),
    ("therapist", "terapeuta", "terapeuta"),
    ("pastor", "pastora", "pastor"),
)
_ENGLISH = {
    word: english.split("|")[0]
    for english, *spanish in _WORDS
    for said in spanish
    for word in said.split("|")
    if word
}
_SPANISH = {
    word: (woman.split("|")[0], man.split("|")[0])
    for english, woman, man in _WORDS
    for word in english.split("|")
}
_A_NAME = r"[^\W\d_a-z][\w.\-]*"
_OF_ENGLISH = re.compile(rf"({_A_NAME})['’]s (.+)")
_OF_SPANISH = re.compile(rf"(.+) de ({_A_NAME})")


def tie_in(language: str, tie: str, *, woman: bool | None = None) -> str:
    """A tie such as "grandmother", "tío" or "Mateo's coach" in a language. `woman`: what Spanish has to know of some
    words; None: nobody knows, and such a word stays as it is.
    """
    plain = tie.strip().lower()
    if language == "es":
        whose = _OF_ENGLISH.fullmatch(tie.strip())
        said = _spanish(whose[2] if whose else plain, woman)
        return (f"{said} de {whose[1]}" if whose else said) if said else tie
    whose = _OF_SPANISH.fullmatch(tie.strip())
    if whose and tells_of_treatment(tie) and not tells_of_treatment(whose[1]):
        # "padrino de AA" is a sponsor, and AA is nobody whose godfather he is.
        return tie
    said = _ENGLISH.get(whose[1].lower() if whose else plain, "")
    return (f"{whose[2]}'s {said}" if whose else said) if said else tie


def _spanish(word: str, woman: bool | None) -> str:
    of_women, of_men = _SPANISH.get(word.lower(), ("", ""))
    if not (of_women and of_men):
        return of_women or of_men
    if of_women == of_men:
        return of_women
    return "" if woman is None else (of_women if woman else of_men)
