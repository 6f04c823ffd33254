"""Worries, goals and numbers on paper: what a person may have, in their language, and nothing of the rest."""

from datetime import date, timedelta
from typing import Any

import pytest

from threefold.core.messages import compile_messages
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Person, Referral, ReporterVault
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes import goals, positions
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.models import DangerStatement, Scale
from threefold.mapping.statement_papers import statement_paper
from threefold.mapping.tests.test_scaling import DAY, put, scale_of
from threefold.mapping.tests.test_statement_changes import by
from threefold.mapping.tests.test_statement_copies import shared
from threefold.printing.paper import Heading, Paper, Picture, Points, Quote, Table
from threefold.printing.pdf import pdf
from threefold.printing.tests.letters import letter_sizes
from threefold.printing.texts import texts_of

pytestmark = pytest.mark.django_db


def paper_for(cast: Cast, person: Person, language: str = "en", *, large: bool = False) -> Paper | None:
    """The sheet of one person."""
    reader = reader_for_person(facts_of(cast.family, at=AT), person.pk)
    return statement_paper(
        cast.family, reader, Ledger(), day=date(2026, 3, 2), county="Almadera County", hotline="555-0100",
        language=language, large=large,
    )  # fmt: skip


def blocks(paper: Paper | None, kind: type[Any]) -> list[Any]:
    """The blocks of one kind."""
    assert paper is not None
    return [one for one in paper.blocks if isinstance(one, kind)]


@pytest.fixture
def whole(cast: Cast) -> Cast:
    """A pair that was read and agreed, positions on it, and numbers over time."""
    danger = shared(cast)
    goals.agree_goal(**by(cast, statement=danger.goal, agreed_on=date(2026, 3, 1)))
    danger.goal.family_text = "Somebody I chose is there."
    danger.goal.save()
    for who, stance, words in (
        (cast.mother, "agrees", "It happened."),
        (cast.father, "disagrees", "She is lying."),
    ):
        given = NewPosition(stance=stance, taken_on=DAY, person=who.pk, words=words)
        positions.take_position(**by(cast, statement=danger, position=given))
    scale = scale_of(cast)
    for number in range(10):
        put(cast, scale, "mother", number, DAY - timedelta(30 * number))
    put(cast, scale, "grandmother", 3, words="I sleep there.")
    return cast


def test_a_parent_gets_worry_goal_and_numbers(whole: Cast) -> None:
    paper = paper_for(whole, whole.mother)
    heads = [one.text for one in blocks(paper, Heading)]
    assert heads == ["What we are worried about", "What we will see instead", "How safe are the nights?"]
    said = [one.text for one in blocks(paper, Quote)]
    assert said == ["It happened.", "She is lying.", "Somebody I chose is there.", "I sleep there."]
    assert blocks(paper, Points)[0].points == ("10: Somebody is inside.", "0: They are alone.")
    (picture,) = blocks(paper, Picture)
    assert picture.svg.startswith("<svg")
    assert "Pearl: 13 Feb: 3" in picture.alt
    (table,) = blocks(paper, Table)
    assert [row[0] for row in table.rows] == ["Nora", "Pearl"]
    assert len(table.header) == 9


def test_large_print_has_large_letters_in_its_pictures_and_tables_too(whole: Cast) -> None:
    paper = paper_for(whole, whole.mother, large=True)
    assert paper is not None
    assert min(letter_sizes(pdf(paper))) >= 18


def test_somebody_others_are_protected_from_gets_no_sheet(whole: Cast) -> None:
    assert paper_for(whole, whole.father) is None


def test_somebody_others_are_protected_from_gets_their_own_numbers_and_words_alone(whole: Cast) -> None:
    scale = Scale.objects.get()
    put(whole, scale, "father", 7, words="I fixed the lock.")
    paper = paper_for(whole, whole.father)
    assert [one.text for one in blocks(paper, Heading)] == ["The numbers you gave"]
    assert [one.text for one in blocks(paper, Quote)] == ["I fixed the lock."]
    (table,) = blocks(paper, Table)
    assert [row[0] for row in table.rows] == ["Dale"] and table.rows[0][1:] == ("7",)
    assert paper is not None
    for words in ("nights", "Somebody is inside", "alone", "Nora"):
        assert not any(words in text for text in texts_of(paper)), words
    # A question in his own wording is his.
    Scale.objects.update(only_for=whole.father, question="How do my Sundays go?")
    assert [one.text for one in blocks(paper_for(whole, whole.father), Heading)] == ["How do my Sundays go?"]


def test_the_circle_gets_its_own_number_alone(whole: Cast) -> None:
    paper = paper_for(whole, whole.grandmother)
    assert [one.text for one in blocks(paper, Heading)] == ["How safe are the nights?"]
    (table,) = blocks(paper, Table)
    assert table.rows == (("Pearl", "3"),)


def test_a_spanish_sheet_is_spanish(whole: Cast) -> None:
    compile_messages()
    paper = paper_for(whole, whole.mother, "es")
    assert paper is not None
    assert paper.title == "Por qué estamos aquí y qué tiene que pasar"
    assert blocks(paper, Heading)[0].text == "Lo que nos preocupa"


def test_it_prints(whole: Cast) -> None:
    from threefold.printing.pdf import pdf

    paper = paper_for(whole, whole.mother)
    assert paper is not None
    assert pdf(paper).startswith(b"%PDF")


def told(cast: Cast, text: str, **more: Any) -> Referral:
    return Referral.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, received_at=AT, response="ten_days", safe_text=text,
        **more,
    )  # fmt: skip


def said_on(paper: Paper | None) -> str:
    return " ".join(texts_of(paper)) if paper else ""


def test_a_parent_reads_why_the_county_came(cast: Cast) -> None:
    told(cast, "It was reported that the children were alone at night.")
    paper = paper_for(cast, cast.mother)
    assert "Why the county came" in [one.text for one in blocks(paper, Heading)]
    assert "2 March 2026" in said_on(paper) and "the children were alone at night" in said_on(paper)
    compile_messages()
    assert "Por qué vino el condado" in said_on(paper_for(cast, cast.mother, "es"))
    # Nobody else: not a child, not who others are kept safe from, not the circle.
    for person in (cast.child, cast.father, cast.grandmother, cast.attorney):
        assert "alone at night" not in said_on(paper_for(cast, person))


def test_safe_words_that_give_somebody_away_are_on_no_sheet(cast: Cast) -> None:
    row = told(cast, "It was reported that they sleep in the blue van.")
    vault = ReporterVault(agency=cast.agency, created_at=AT, referral=row)
    vault.put("giveaways", "blue van")
    vault.save()
    assert "van" not in said_on(paper_for(cast, cast.mother))
    row.safe_text = "The school called the county about the nights."
    row.save()
    assert "nights" not in said_on(paper_for(cast, cast.mother))
    row.safe_text = "It was reported that the children were alone."
    row.response = Referral.Response.EVALUATED_OUT
    row.save()
    assert paper_for(cast, cast.mother) is None


def test_who_translated_stands_under_the_translation_only(whole: Cast) -> None:
    DangerStatement.objects.update(translation="Puede pasar otra vez.", translated_by="Noor")
    assert "Noor" not in said_on(paper_for(whole, whole.mother))
    assert "Noor" in said_on(paper_for(whole, whole.mother, "es"))
