"""The words by which a family calls somebody."""

from threefold.practice.kin import called_as


def test_a_mother_is_mom_and_mama() -> None:
    assert {"mom", "mommy", "mama", "madre"} <= set(called_as("mother"))
    assert set(called_as("La mamá de los niños")) == set(called_as("Mother"))
    assert "father" not in called_as("mother")


def test_who_belongs_otherwise_has_no_other_word() -> None:
    assert called_as("") == ()
    assert called_as("neighbor") == ()


def test_a_word_that_means_two_people_tells_of_nobody() -> None:
    assert called_as("grandmother", ["abuela (Dale's side)"]) == ()
    assert called_as("grandmother", ["father", "aunt"]) == called_as("grandmother")
