"""Ties that tell of a treatment or a program, and those that tell of nothing."""

import pytest

from threefold.practice.treatment import tells_of_treatment


@pytest.mark.parametrize(
    "tie",
    ["Marisol's sponsor", "friend from AA", "Owen's NA sponsor", "his recovery coach", "Ray's parole officer",
     "probation officer", "drug counselor", "Nora's therapist", "shelter advocate", "padrino de AA",
     "madrina de Narcóticos Anónimos", "la terapeuta de Luz", "su consejera", "oficial de libertad condicional",
     "promotora del refugio", "the detox nurse"],
)  # fmt: skip
def test_what_tells_of_a_program(tie: str) -> None:
    assert tells_of_treatment(tie)


@pytest.mark.parametrize(
    "tie",
    ["", "aunt", "padrino", "madrina de Luz", "school counselor", "consejero escolar", "Mateo's coach", "pastor",
     "nurse in our church", "runs the sweat lodge", "Anna's aunt", "vecina", "guidance counselor", "shop teacher"],
)  # fmt: skip
def test_what_tells_of_nothing(tie: str) -> None:
    assert not tells_of_treatment(tie)
