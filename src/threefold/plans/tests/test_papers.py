"""The sheets of a plan: for whom what stands on them, how they read, how long they are."""

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.plans.copies import Holding, plans_of
from threefold.plans.models import Action, ActOfProtection, Plan
from threefold.plans.papers import child_copy, family_copy, role_card
from threefold.plans.saying import steps_in
from threefold.plans.tests.things import TODAY, act, action, danger, in_circle, line, plan, sign, sign_of
from threefold.practice.one_a_line import one_a_line
from threefold.practice.readability import TARGET_GRADE, grade, is_long_enough
from threefold.printing.paper import Paper, Paragraph, Points, Quote, Signatures, Steps
from threefold.printing.pdf import pdf
from threefold.printing.tests.letters import letter_sizes
from threefold.printing.texts import texts_of
from threefold.printing.word import word

pytestmark = pytest.mark.django_db


def reader(cast: Cast, person: Person, **more: Any) -> Reader:
    return replace(reader_for_person(facts_of(cast.family, at=AT), person.pk), **more)


def whole(cast: Cast, *, released: bool = True) -> Plan:
    """A plan in Spanish with its English words, six actions, signs, a line and an act."""
    about = danger(cast)
    in_circle(cast, told=about, released=released)
    Person.objects.filter(pk=cast.neighbor.pk).update(phone="555-0119", phone_shared=True)
    begun = plan(cast, dangers=frozenset({about.pk}), title="So that Ivy and Otto ride safely",
                 title_translation="Para que Ivy y Otto viajen seguros", child_text="Pearl drives you.\nDad does not.",
                 child_text_translation="Pearl te lleva.\nPapá no.")  # fmt: skip
    for number in range(6):
        action(cast, begun, text=f"Pearl drives on day {number}.", translation=f"Pearl maneja el día {number}.",
               danger=about.pk, time_order=600 - number)  # fmt: skip
    sign_of(cast, begun)
    sign_of(cast, begun, text="Otto coughs", then_text="Nora calls", people=frozenset())
    act(cast, about, audience="circle")
    sign(cast, begun, method="drawn", typed_name="", strokes=[[[1, 2], [30, 40]]])
    return begun


def make(how: Any, cast: Cast, of: Plan, person: Person, language: str = "en", **more: Any) -> Paper | None:
    paper: Paper | None = how(
        of, reader(cast, person, **more), Ledger(), day=TODAY, language=language, large=False
    )
    return paper


def words(paper: Paper | None) -> str:
    assert paper is not None
    return " | ".join(texts_of(paper))


def has(said: str, *needed: str) -> None:
    assert [one for one in needed if one not in said] == []


def has_not(said: str, *hidden: str) -> None:
    assert [one for one in hidden if one in said] == []


def test_the_mother_s_copy_is_the_whole_plan_in_the_order_of_the_day(cast: Cast) -> None:
    said = words(make(family_copy, cast, whole(cast), cast.mother))
    assert said.startswith("Our plan, so that Ivy and Otto ride safely")
    assert said.index("day 5.") < said.index("day 0.")
    has(
        said,
        "Dale may drive",
        "Nobody drives after drinking.",
        "Pearl comes at once",
        "555-0119",
        "911",
        "555-0100",
    )
    has(said, "Nora took the keys", "You. Nora waves", "talk with a lawyer", "said yes, 2 March")


@pytest.mark.parametrize(
    ("name", "words", "you", "said"),
    [
        ("Gus", "", False, "Gus"),
        ("Gus", "The children go to him.", False, "Gus steps in. The children go to him."),
        ("Gus", "Gus takes them.", False, "Gus takes them."),
        ("Gus", "gus takes them.", False, "gus takes them."),
        ("Gus", "She and the kids go to Pearl.", True, "You step in. She and the kids go to Pearl."),
        ("Gus", "", True, "You"),
        ("", "We call.", False, "We call."),
    ],
)
def test_who_steps_in_reads_as_a_sentence(name: str, words: str, you: bool, said: str) -> None:
    assert steps_in(name, words, you=you) == said


def test_the_same_in_spanish(cast: Cast) -> None:
    paper = make(family_copy, cast, whole(cast), cast.mother, "es")
    said = words(paper)
    assert said.startswith("Nuestro plan, para que Ivy y Otto viajen seguros")
    has(said, "Pearl maneja el día 5.", "2 de marzo")
    has_not(said, "Who does", "When", "Starts", "said yes", "Copy for")
    assert paper is not None
    assert paper.lang == "es"


def test_a_drawn_signature_is_drawn_again_for_its_owner(cast: Cast) -> None:
    begun = whole(cast)
    mine, hers = (make(family_copy, cast, begun, person) for person in (cast.mother, cast.grandmother))
    assert mine and hers
    lines = {one.who: one for block in mine.blocks if isinstance(block, Signatures) for one in block.lines}
    assert 'd="M1 2 L30 40"' in lines["Nora"].svg
    assert all(not one.svg for block in hers.blocks if isinstance(block, Signatures) for one in block.lines)


def test_that_somebody_said_no_stands_on_their_own_sheet_alone(cast: Cast) -> None:
    begun = whole(cast)
    refused = {"method": "refused", "typed_name": "", "refused_words": "Ask me again in May."}
    in_circle(cast, person=cast.neighbor)
    sign(cast, begun, person=cast.neighbor.pk, **refused)
    for person in (cast.mother, cast.grandmother, cast.child):
        sheet = make(family_copy, cast, begun, person)
        has_not(words(sheet), "did not sign", "in May")
        assert sheet is not None and "Gus" not in _signing(sheet)
    has(words(make(family_copy, cast, begun, cast.neighbor)), "did not sign, 2 March")
    # A parent's line is open: they may still say yes.
    sign(cast, begun, **refused)
    sheet = make(family_copy, cast, begun, cast.grandmother)
    assert sheet is not None and _signing(sheet)["Nora Marlow"] == ""
    has_not(words(sheet), "did not sign")


def _signing(paper: Paper) -> dict[str, str]:
    return {
        one.who: one.done for block in paper.blocks if isinstance(block, Signatures) for one in block.lines
    }


def test_a_drawn_signature_is_a_picture_in_word_for_its_owner(cast: Cast) -> None:
    begun = whole(cast)
    for person, there in ((cast.mother, True), (cast.grandmother, False)):
        sheet = make(family_copy, cast, begun, person)
        assert sheet is not None
        with ZipFile(BytesIO(word(sheet))) as parts:
            drawn = 'descr="Signature of Nora' in parts.read("word/document.xml").decode()
            assert (drawn, "word/media/image1.png" in parts.namelist()) == (there, there)


def test_who_is_kept_away_from_others_has_no_copy_of_their_plan(cast: Cast) -> None:
    begun = whole(cast)
    for how in (family_copy, role_card, child_copy):
        assert make(how, cast, begun, cast.father) is None


def test_two_parents_hold_two_different_sheets(cast: Cast) -> None:
    hers = whole(cast)
    his = plan(
        cast, only_for=frozenset({cast.father.pk}), title="", review_where="", bottom_lines="He keeps to it."
    )
    of = {"doer": cast.father.pk, "backup": None, "witness": None, "children": frozenset()}
    action(cast, his, text="Dale calls his sponsor.", noticed_how="", protects_how="", when="At night", **of)
    sign(cast, his, person=cast.father.pk, typed_name="Dale Marlow")
    said = words(make(family_copy, cast, his, cast.father))
    has(said, "Dale calls his sponsor.")
    has_not(said, "Nora", "Pearl", "Gus", "Ivy", "Otto", "555-0119", "school")
    assert make(family_copy, cast, his, cast.mother) is None
    assert make(family_copy, cast, hers, cast.father) is None


def test_who_does_it_is_said_once_where_the_words_do_not_say_it(cast: Cast) -> None:
    begun = whole(cast)
    action(cast, begun, text="Locks the knobs of the stove.", time_order=700)
    sign(cast, begun)
    said = words(make(family_copy, cast, begun, cast.mother))
    has(said, "Locks the knobs of the stove. | Who does it | Pearl")
    has_not(said, "Pearl drives on day 1. | Who does it")


def test_a_role_card_has_one_person_s_part(cast: Cast) -> None:
    said = words(make(role_card, cast, whole(cast), cast.grandmother))
    has(
        said,
        "What you do so that the children are safe",
        "Your part",
        "Pearl drives on day 0.",
        "Pearl comes at once",
    )
    has(said, "Dale may drive")
    has_not(said, "Otto coughs", "talk with a lawyer", "Nobody drives after drinking", "Nora took the keys")


def test_without_a_release_the_card_tells_no_worry(cast: Cast) -> None:
    said = words(make(role_card, cast, whole(cast, released=False), cast.grandmother))
    has(said, "Pearl drives on day 0.")
    has_not(said, "Dale may drive", "Nobody who drank", "Ivy", "So that", "at Pearl's", "555-0119", "Nora")


def test_whom_others_are_kept_safe_from_gets_what_was_chosen_for_them_by_name_alone(cast: Cast) -> None:
    begun = plan(cast)
    for_him = {"audience": "chosen", "chosen": frozenset({cast.father.pk})}
    action(cast, begun, text="Dale stays at his brother's.", doer=cast.father.pk, backup=cast.mother.pk,
           backup_text="", when="Week nights", **for_him)  # fmt: skip
    action(cast, begun, text="Somebody brings his tools.", when="Fridays at 6", **for_him)
    action(cast, begun, text="Pearl comes.")
    sign(cast, begun)
    said = words(make(role_card, cast, begun, cast.father))
    has(
        said,
        "Your part of the plan",
        "Dale stays at his brother's.",
        "Week nights",
        "Somebody brings his tools.",
    )
    has_not(
        said,
        "Nora",
        "Fridays at 6",
        "Pearl",
        "Nobody who drank",
        "Nobody drives",
        "10 April",
        "Alma calls",
        "Ivy",
    )
    held = Holding(plan=plans_of(cast.family)[0], reader=reader(cast, cast.father), surface=Surface.PRINT)
    assert held.has_chosen
    assert not replace(held, reader=reader(cast, cast.mother)).has_chosen
    Action.objects.update(audience="circle")
    for row in Action.objects.all():
        row.chosen.clear()
    assert make(role_card, cast, begun, cast.father) is None


@pytest.mark.parametrize("tied", [True, False])
def test_who_was_not_told_reads_no_worry_in_other_words(cast: Cast, tied: bool) -> None:
    about = danger(cast)
    in_circle(cast)
    begun = plan(cast, dangers=frozenset({about.pk}))
    action(cast, begun, danger=about.pk if tied else None, chosen=frozenset({cast.grandmother.pk}))
    sign_of(cast, begun)
    sign_of(cast, begun, text="Dale smells of beer", then_text="Nora calls", people=frozenset())
    sign(cast, begun)
    for how in (family_copy, role_card):
        said = words(make(how, cast, begun, cast.grandmother))
        has(said, "Pearl drives the children to school.", "School days, 7:30", "Dale's truck stands outside")
        has_not(said, "Nobody who drank", "Nobody drives after drinking", "Dale smells of beer")
    told = reader(cast, cast.grandmother, told=frozenset({about.pk}))
    paper = family_copy(begun, told, Ledger(), day=TODAY, language="en", large=False)
    has(words(paper), "Nobody who drank", "Nobody drives after drinking", "Dale smells of beer")


def test_days_of_another_year_say_the_year(cast: Cast) -> None:
    begun = whole(cast)
    paper = family_copy(
        begun, reader(cast, cast.mother), Ledger(), day=TODAY.replace(year=2027), language="en", large=False
    )
    has(words(paper), "Friday 10 April 2026")
    has_not(words(make(family_copy, cast, begun, cast.mother)), "2026")


def test_somebody_without_a_part_has_no_card(cast: Cast) -> None:
    assert make(role_card, cast, whole(cast), cast.attorney) is None
    begun = plan(cast)
    action(cast, begun, backup=None, witness=None)
    sign(cast, begun)
    assert make(role_card, cast, begun, cast.neighbor) is None


@pytest.mark.parametrize(("language", "says"), [("en", "Pearl drives you."), ("es", "Pearl te lleva.")])
def test_the_child_s_copy_has_the_children_s_words_and_no_worry(cast: Cast, language: str, says: str) -> None:
    said = words(make(child_copy, cast, whole(cast), cast.child, language))
    has(said, says)
    has_not(said, "Dale may drive", "lawyer", "drank", "drinking")


def test_the_child_s_copy_is_large_and_has_one_sentence_a_line(cast: Cast) -> None:
    begun = whole(cast)
    Plan.objects.update(child_text="Pearl drives you. Dr. Paz is at the door.\nDad does not.")
    paper = make(child_copy, cast, begun, cast.child)
    assert paper is not None and not paper.large
    lines = [one.text for one in paper.blocks if isinstance(one, Paragraph)]
    assert lines == ["Pearl drives you.", "Dr. Paz is at the door.", "Dad does not."]
    for language in ("en", "es"):
        own = make(child_copy, cast, begun, cast.child, language)
        assert own is not None
        points = [point for one in own.blocks if isinstance(one, Points) for point in one.points]
        assert points and all(len(one_a_line(point)) == 1 for point in points)
        assert min(letter_sizes(pdf(own))) >= 16
    Plan.objects.update(child_text="", child_text_translation="")
    begun.actions.update(text="Pearl drives. Gus waits.")
    paper = make(child_copy, cast, begun, cast.child)
    assert paper is not None
    (steps,) = (one for one in paper.blocks if isinstance(one, Steps))
    assert steps.steps[0].text == "Pearl drives.\nGus waits."


def test_a_role_card_counts_its_steps_through_the_sheet(cast: Cast) -> None:
    begun = plan(cast)
    action(cast, begun)
    action(cast, begun, text="Nora drives.", doer=cast.mother.pk, backup=cast.grandmother.pk)
    action(cast, begun, text="Gus looks in.", doer=cast.neighbor.pk, backup=None, witness=cast.grandmother.pk)
    sign(cast, begun)
    in_circle(cast)
    paper = make(role_card, cast, begun, cast.grandmother)
    assert paper is not None
    found = [(one.first, len(one.steps)) for one in paper.blocks if isinstance(one, Steps)]
    assert found == [(1, 1), (2, 1), (3, 1)]


def test_an_act_in_exact_words_of_another_language_says_so(cast: Cast) -> None:
    begun = whole(cast)
    ActOfProtection.objects.update(text="Escondí las llaves.", language="es", exact_words=True)
    paper = make(family_copy, cast, begun, cast.mother)
    assert paper is not None
    assert [(one.text, one.lang) for one in paper.blocks if isinstance(one, Quote)] == [
        ("Escondí las llaves.", "es")
    ]
    spanish = make(family_copy, cast, begun, cast.mother, "es")
    assert spanish is not None
    assert "Escondí las llaves." not in [one.text for one in spanish.blocks if isinstance(one, Quote)]


def test_an_aftercare_plan_has_its_own_lines(cast: Cast) -> None:
    begun = plan(cast, kind="aftercare", title="")
    line(cast, begun)
    sign(cast, begun)
    said = words(make(family_copy, cast, begun, cast.mother))
    assert said.startswith("Our plan for after")
    assert "Pearl comes on Sundays." in said
    assert "This plan is yours." in said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("how", "who"), [(family_copy, "mother"), (role_card, "grandmother"), (child_copy, "child")]
)
def test_our_own_words_read_at_sixth_grade(cast: Cast, language: str, how: Any, who: str) -> None:
    paper = make(how, cast, whole(cast), getattr(cast, who), language)
    assert paper is not None
    points = " ".join(one for block in paper.blocks if isinstance(block, Points) for one in block.points)
    ours = [
        one for one in points.replace("? ", ". ").split(". ") if "Nora" not in one and "Fridays" not in one
    ]
    assert len(ours) >= 3
    for sentence in filter(is_long_enough, ours):
        # One sentence alone swings: it may lie a little over, the whole may not.
        assert grade(sentence, language) <= TARGET_GRADE + 3, sentence
    assert grade(". ".join(ours), language) <= TARGET_GRADE


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_one_or_two_pages(cast: Cast, language: str) -> None:
    paper = make(family_copy, cast, whole(cast), cast.mother, language)
    assert paper is not None
    assert 1 <= len(PdfReader(BytesIO(pdf(paper))).pages) <= 2


@pytest.mark.parametrize("count", [1, 5])
def test_the_whole_plan_says_how_each_action_keeps_the_children_safe(cast: Cast, count: int) -> None:
    begun = plan(cast)
    for number in range(count):
        action(cast, begun, protects_how=f"Nobody who drank drives them on day {number}.")
    sign(cast, begun)
    said = words(make(family_copy, cast, begun, cast.mother))
    assert said.count("How it helps") == count
    has(said, "Nobody who drank drives them on day 0.")


@pytest.mark.parametrize("how", [family_copy, role_card, child_copy])
def test_large_print_of_every_sheet_has_no_letter_under_18_points(cast: Cast, how: Any) -> None:
    person = {family_copy: cast.mother, role_card: cast.grandmother, child_copy: cast.child}[how]
    paper = make(how, cast, whole(cast), person)
    assert paper is not None
    assert min(letter_sizes(pdf(replace(paper, large=True)))) >= 18


def test_nothing_of_a_draft_is_printed(cast: Cast) -> None:
    begun = plan(cast)
    action(cast, begun)
    assert make(family_copy, cast, begun, cast.mother) is None


def test_words_without_translation_say_their_language(cast: Cast) -> None:
    begun = plan(cast, dangers=frozenset({danger(cast).pk}))
    sign(cast, begun)
    paper = make(family_copy, cast, begun, cast.mother, "es")
    assert paper is not None
    worry = next(one for one in paper.blocks if isinstance(one, Paragraph) and "Dale may drive" in one.text)
    assert worry.lang == "en"
