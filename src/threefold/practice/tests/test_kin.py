"""The words by which a family calls somebody."""

from threefold.practice.kin import as_grown_ups_say, called_as, described_as


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


def test_what_somebody_is_in_both_languages() -> None:
    assert {"teacher", "maestra"} <= set(described_as("Leo's teacher, 2nd grade"))
    assert described_as("La maestra de Leo") == described_as("teacher")
    assert list(described_as("teacher")) == sorted(described_as("teacher"))
    assert {"nurse", "enfermera", "guard", "guardia"} <= set(described_as("school nurse and guard"))
    assert "doctor" not in described_as("teacher")
    assert described_as("somebody who lives near") == ()


def test_an_aunt_is_her_sister_to_the_grown_ups() -> None:
    assert {"her sister", "his sister", "mi hermana", "su hermana"} <= set(as_grown_ups_say("tía"))
    assert not any("brother" in said for said in as_grown_ups_say("aunt"))
    assert {"their brother", "su hermano"} <= set(as_grown_ups_say("Uncle (Hugo's side)"))
    assert as_grown_ups_say("grandmother") == as_grown_ups_say("") == ()
