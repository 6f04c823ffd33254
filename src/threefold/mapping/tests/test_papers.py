"""The map on paper and in brief: what each person gets, in their language, and nothing that tells of the rest."""

import pytest

from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.copies.brief import map_brief
from threefold.mapping.papers import map_paper
from threefold.mapping.tests.things import danger, put
from threefold.practice.vocabulary.questions import Question
from threefold.printing.paper import Column, Paper
from threefold.printing.texts import texts_of

pytestmark = pytest.mark.django_db


def paper(cast: Cast, who: Person, language: str = "en", ledger: Ledger | None = None) -> Paper | None:
    """Somebody's copy of the map."""
    reader = reader_for_person(facts_of(cast.family, at=AT), who.pk)
    return map_paper(
        cast.family, reader, ledger or Ledger(), day=AT.date(), county="Almadera County", hotline="555-0100",
        language=language, large=True,
    )  # fmt: skip


def words(found: Paper | None) -> str:
    """Everything that stands on it."""
    assert found is not None
    return " | ".join(texts_of(found))


def test_map_paper(cast: Cast) -> None:
    danger(cast)
    put(cast, "She counts their shoes.", exact_words=True)
    put(cast, "Call the clinic.", category="next_step", owner=cast.mother.pk, due_on=AT.date())
    put(cast, "for workers", audience="staff")
    put(cast, "not clear", category="gray_area")
    ledger = Ledger()
    found = paper(cast, cast.mother, ledger=ledger)
    text = words(found)
    for here in (
        "Nights alone.",
        "She counts their shoes.",
        "Call the clinic.",
        "Nora, by 2 March 2026",
        "555-0100",
    ):
        assert here in text
    for away in ("for workers", "not clear"):
        assert away not in text
    assert found is not None
    assert (found.whose, found.large, found.lang) == ("Copy for Nora", True, "en")
    assert sum(ledger.withheld.values()) == 2


def test_the_person_they_are_kept_apart_from_gets_his_own(cast: Cast) -> None:
    danger(cast)
    put(cast, "her words")
    put(cast, "his own", said_by=cast.father.pk)
    text = words(paper(cast, cast.father))
    assert "his own" in text
    assert "her words" not in text
    assert "Nights alone" not in text


def test_an_empty_question_does_not_tell_that_something_is_missing(cast: Cast) -> None:
    put(cast, "for workers", category="harm", audience="staff")
    put(cast, "his own", said_by=cast.father.pk)
    found = paper(cast, cast.father)
    assert found is not None
    assert [one.question for one in found.blocks if isinstance(one, Column)] == ["What is working well?"]


def test_nothing_of_theirs_is_no_paper(cast: Cast) -> None:
    put(cast, "for workers", audience="staff")
    assert paper(cast, cast.mother) is None
    assert paper(cast, cast.neighbor) is None


def test_in_spanish_the_translation_stands_and_is_no_quotation(cast: Cast) -> None:
    put(cast, "She sleeps here.", exact_words=True, translation="Ella duerme aquí.", translated_by="Alma")
    found = paper(cast, cast.mother, "es")
    text = words(found)
    assert "Ella duerme aquí." in text
    assert "Lo tradujo Alma" in text
    assert "Copia para Nora" in text
    assert found is not None
    [column] = [one for one in found.blocks if isinstance(one, Column)]
    assert not column.slips[0].own


def test_map_brief(cast: Cast) -> None:
    danger(cast)
    for number in range(3):
        put(cast, f"strength {number}")
    put(cast, "worry", category="harm")
    put(cast, "for workers", audience="staff", category="next_step")
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.mother.pk)
    brief = {one.question: one for one in map_brief(cast.family, reader, Surface.PRINT)}
    assert [one.text for one in brief[Question.WORRY].things] == ["Nights alone.", "worry"]
    assert [one.text for one in brief[Question.WELL].things] == ["strength 0", "strength 1"]
    assert (brief[Question.WELL].more, brief[Question.WORRY].more) == (True, False)
    assert brief[Question.NEXT].things == ()


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "Asked: Tell me"), ("es", "Se preguntó: Cuénteme")],
)
def test_the_question_that_was_asked_stands_above_the_answer(cast: Cast, language: str, asked: str) -> None:
    put(cast, "I drove them to Nan.", asked="parent.exception.saw-danger-coming")
    found = words(paper(cast, cast.mother, language))
    assert asked in found and "I drove them to Nan." in found


def test_no_question_stands_where_the_speaker_is_not_named_or_the_answer_is_withheld(cast: Cast) -> None:
    put(cast, "The door is locked.", said_by=None, asked="child.impact.worry-next-time")
    put(cast, "I drove them to Nan.", asked="parent.exception.saw-danger-coming", audience="staff")
    found = words(paper(cast, cast.mother))
    assert "The door is locked." in found
    assert "Asked:" not in found


def test_the_father_on_his_own_copy_reads_no_question_that_only_she_was_asked(cast: Cast) -> None:
    put(cast, "I drove them to Nan.", asked="parent.exception.saw-danger-coming")
    put(cast, "I read to them.", said_by=cast.father.pk)
    found = words(paper(cast, cast.father))
    assert "I read to them." in found
    assert "Asked:" not in found
