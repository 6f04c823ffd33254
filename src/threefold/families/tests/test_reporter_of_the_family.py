"""Somebody of the family reported: their name may stand where they have a part, that they told nowhere."""

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Audience, Piece, decide
from threefold.families.changes.referrals import Report, Vault, add_referral, fill_vault
from threefold.families.models import Person, ReporterVault
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.cast import AT, Cast

REPORT = Report(received_at=AT, response="immediate", safe_text="It was reported that a child was alone.")


def hidden_from_father(cast: Cast, text: str) -> bool:
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.father.pk)
    return any(one.stands_in(text) for one in reader.hidden if one.group is Group.REPORTER)


@pytest.fixture(autouse=True)
def reported(cast: Cast) -> None:
    by = {"by": cast.worker, "family": cast.family, "at": AT}
    referral = add_referral(id=new_id(), report=REPORT, **by)
    vault = Vault(
        named="given", who="Pearl Marlow, 555-0188", contact="cell 555-0177", person=cast.grandmother.pk,
        giveaways="from the landing",
    )  # fmt: skip
    fill_vault(id=new_id(), referral=referral, vault=vault, **by)


@pytest.mark.parametrize(
    "text",
    [
        "{name} told the county.",
        "{name} called us on Friday.",
        "It was {name} who reported.",
        "{name} nos avisó el viernes.",
        "{name} le avisó al condado.",
        "Call 555 0188.",
        "five five five, zero one seven seven",
        "She saw it from the landing.",
    ],
)
def test_that_they_told_stands_nowhere(cast: Cast, text: str) -> None:
    assert hidden_from_father(cast, text.format(name=cast.grandmother.first_name))


@pytest.mark.parametrize(
    "text", ["{name} sleeps over on Fridays.", "Nora told the county.", "Call 555 0142."]
)
def test_their_part_and_what_others_told_stand(cast: Cast, text: str) -> None:
    assert not hidden_from_father(cast, text.format(name=cast.grandmother.first_name))


def test_a_plain_word_for_them_is_a_name_where_only_they_are_called_so(cast: Cast) -> None:
    cast.grandmother.tie = "grandmother"
    cast.grandmother.save()
    assert hidden_from_father(cast, "Abuela told the social worker.")
    assert not hidden_from_father(cast, "Grandma sleeps over on Fridays.")
    assert not hidden_from_father(cast, "The uncle told the social worker.")
    cast.neighbor.tie = "their other grandmother"
    cast.neighbor.save()
    assert not hidden_from_father(cast, "Abuela told the social worker.")


@pytest.mark.parametrize(
    "text",
    [
        "It was not the teacher who called.", "It wasn't Dale that reported it.", "Nora is not the one who called.",
        "No fue la maestra quien llamó.", "No fue el vecino el que nos avisó.",
    ],
)  # fmt: skip
def test_to_rule_somebody_out_leaves_fewer(cast: Cast, text: str) -> None:
    assert hidden_from_father(cast, text)
    ReporterVault.objects.all().delete()
    assert not hidden_from_father(cast, text)


@pytest.mark.parametrize(
    "text",
    ["It was not the first time that Nora called her mother.", "It was not Dale who drove.", "No fue fácil."],
)
def test_not_every_no_rules_somebody_out(cast: Cast, text: str) -> None:
    assert not hidden_from_father(cast, text)


def test_what_they_are_means_them_beside_telling(cast: Cast) -> None:
    cast.grandmother.tie = "aunt, mother's sister"
    cast.grandmother.save()
    assert hidden_from_father(cast, "Her sister called you people.")
    assert hidden_from_father(cast, "Mi hermana les avisó al condado; su hermana llamó al condado.")
    assert not hidden_from_father(cast, "Her sister sleeps over on Fridays.")
    assert not hidden_from_father(cast, "The teacher called the county.")
    cast.grandmother.tie = "Ivy's teacher"
    cast.grandmother.save()
    assert hidden_from_father(cast, "The teacher called the county.")
    assert hidden_from_father(cast, "La maestra le avisó al condado.")
    assert not hidden_from_father(cast, "The teacher reads to the class.")


def test_what_a_stranger_is_means_them_too(cast: Cast) -> None:
    vault = ReporterVault.objects.get()
    vault.put("person", "")
    vault.put("who", "Dr. Lindgren, emergency department")
    vault.save()
    assert hidden_from_father(cast, "The doctor reported it.")
    assert not hidden_from_father(cast, "The doctor looked at her ear.")


def test_a_full_name_of_somebody_else_is_theirs(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(first_name="Pearl", last_name="Duarte")
    assert not hidden_from_father(cast, "Pearl Duarte told the county.")
    assert hidden_from_father(cast, "Pearl told the county.")
    assert hidden_from_father(cast, "Pearl Duarte drove, and Pearl Marlow told the county.")
    # Whoever keeps their own name off other people's paper opens nobody else's.
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper="tie")
    assert hidden_from_father(cast, "Pearl Duarte told the county.")
    # What is sealed is found within anybody's name.
    vault = ReporterVault.objects.get()
    vault.put("person", "")
    vault.put("who", "Mrs. Duarte")
    vault.save()
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper="full")
    assert hidden_from_father(cast, "Pearl Duarte drove.")


def test_a_name_kept_off_paper_is_not_found_in_the_full_name_of_another(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(first_name="Nora", last_name="Duarte")
    Person.objects.filter(pk=cast.mother.pk).update(on_paper="tie", tie="mother")
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.father.pk)
    names = [one for one in reader.hidden if one.group is Group.ADULTS]
    said = {
        text: any(one.stands_in(text) for one in names) for text in ("Nora Duarte drives.", "Nora drives.")
    }
    assert said == {"Nora Duarte drives.": False, "Nora drives.": True}


def test_a_number_that_is_in_the_file_anyway_is_not_held_back(cast: Cast) -> None:
    cast.grandmother.phone = "555-0188"
    cast.grandmother.save()
    assert not hidden_from_father(cast, "Call 555 0188.")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Pearl Marlow sleeps over on Fridays.", True),
        ("Pearl sleeps over, and Marlow Street is near.", True),
        ("Pearl told the county.", False),
        ("She saw it from the landing.", False),
        ("Call 555 0188.", False),
    ],
)
def test_other_staff_miss_that_they_told_and_not_their_name(cast: Cast, text: str, seen: bool) -> None:
    for worker, role in ((cast.facilitator, Role.FACILITATOR), (cast.second, Role.SECONDARY_WORKER)):
        reader = reader_for_worker(worker, cast.family, role, at=AT)
        piece = Piece(group=Group.MAP, texts=(text,), audience=Audience.FAMILY)
        assert decide(reader, piece, Surface.SCREEN).shown is seen


def test_a_name_that_is_not_for_other_peoples_paper_is_no_secret_to_staff(cast: Cast) -> None:
    cast.neighbor.on_paper = "tie"
    cast.neighbor.save()
    reader = reader_for_worker(cast.facilitator, cast.family, Role.FACILITATOR, at=AT)
    assert {one.group for one in reader.hidden} == {Group.REPORTER}
