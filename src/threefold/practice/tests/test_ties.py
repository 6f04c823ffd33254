"""Ties in the reader's language, where they are common words."""

import pytest

from threefold.practice.ties import tie_in


@pytest.mark.parametrize(
    ("tie", "woman", "said"),
    [
        ("grandmother", None, "abuela"),
        ("Mom", True, "mamá"),
        ("neighbor", True, "vecina"),
        ("neighbor", False, "vecino"),
        ("neighbor", None, "neighbor"),
        ("Mateo's father", False, "papá de Mateo"),
        ("Mateo’s coach", False, "entrenador de Mateo"),
        ("therapist", None, "terapeuta"),
        ("the children's attorney", True, "the children's attorney"),
        ("father (Papa)", False, "father (Papa)"),
        ("vecina", True, "vecina"),
        ("", None, ""),
    ],
)
def test_in_spanish(tie: str, woman: bool | None, said: str) -> None:
    assert tie_in("es", tie, woman=woman) == said


@pytest.mark.parametrize(
    ("tie", "said"),
    [
        ("mamá", "mother"),
        ("vecino", "neighbor"),
        ("tía", "aunt"),
        ("entrenadora de Mateo", "Mateo's coach"),
        ("compañera del empaque", "compañera del empaque"),
        ("grandmother", "grandmother"),
        ("doctor", "doctor"),
        ("padrino de Mateo", "Mateo's godfather"),
        ("terapeuta de Mateo", "Mateo's therapist"),
        ("padrino de AA", "padrino de AA"),
        ("madrina de NA", "madrina de NA"),
        ("Padrino de Alcohólicos", "Padrino de Alcohólicos"),
    ],
)
def test_in_english(tie: str, said: str) -> None:
    assert tie_in("en", tie) == said
