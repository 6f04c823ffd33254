"""Scales, networks, repeated texts, stretches of text, words in two languages, terms: the values under the rules."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from threefold.practice import glossary, scales
from threefold.practice.network import has_network
from threefold.practice.repetition import FEWEST_WORDS, Used, bare_words, fingerprint, repeated, similarity
from threefold.practice.scales import Ends, Rating
from threefold.practice.spans import Span, joined
from threefold.practice.vocabulary import circle, family, plans, questions
from threefold.practice.vocabulary.family import IcwaStatus, TieKind
from threefold.practice.vocabulary.questions import Category, Question, categories_of
from threefold.practice.words import Words, contracted

A, B = UUID(int=1), UUID(int=2)


def rating(who: UUID, day: int, value: int | None) -> Rating:
    return Rating(rater=who, on=date(2026, 3, day), value=value)


@pytest.mark.parametrize(
    ("ten", "zero", "defined"),
    [("Safe", "Not", True), ("Safe", "", False), ("", "Not", False), (" ", "Not", False)],
)
def test_both_ends_of_a_scale_say_something(ten: str, zero: str, defined: bool) -> None:
    ends = Ends(ten=ten, zero=zero)
    assert ends.defined is defined
    assert ends.in_order() == ((10, ten), (0, zero))


def test_who_did_not_want_to_say_has_no_number() -> None:
    assert rating(A, 1, None).declined
    assert not rating(A, 1, 0).declined


def test_the_newest_number_is_each_persons_own() -> None:
    old, new = rating(A, 2, 4), rating(A, 3, 7)
    hers = rating(B, 1, 6)
    assert scales.latest([old, new, hers]) == {A: new, B: hers}
    assert scales.latest([new, hers, old]) == {A: new, B: hers}
    # Two on one day: what was said last counts.
    again = rating(A, 3, 8)
    assert scales.latest([new, again]) == {A: again}
    assert scales.over_time([new, hers, old]) == {A: (old, new), B: (hers,)}


def test_how_far_people_are_apart_passes_over_who_did_not_say() -> None:
    assert scales.apart([rating(A, 1, 0), rating(B, 1, 6)]) == 6
    assert scales.apart([rating(A, 1, 3), rating(B, 1, None)]) == 0
    assert scales.apart([rating(A, 1, None)]) is None


@dataclass(frozen=True)
class Helper:
    person: UUID
    agreed: bool = True


@pytest.mark.parametrize(
    ("people", "not_counting", "stands"),
    [
        ((), (), False),
        ((Helper(A),), (), True),
        ((Helper(A, agreed=False),), (), False),
        ((Helper(A),), (A,), False),
        ((Helper(A), Helper(B)), (A,), True),
        ((Helper(A), Helper(B, agreed=False)), (A,), False),
    ],
)
def test_a_network_is_one_who_said_yes_and_counts(
    people: tuple[Helper, ...], not_counting: tuple[UUID, ...], stands: bool
) -> None:
    assert has_network(people, not_counting=not_counting) is stands


EIGHT = "she sleeps over each night and writes it"


def test_names_numbers_and_punctuation_do_not_count() -> None:
    assert bare_words("Olga, at 8: SLEEPS over!", ["Olga"]) == ("at", "sleeps", "over")
    assert bare_words("Olga sleeps") == ("olga", "sleeps")
    assert bare_words("Grandma Olga sleeps", ["Grandma Olga"]) == ("sleeps",)


def test_short_texts_have_no_fingerprint() -> None:
    assert len(EIGHT.split()) == FEWEST_WORDS
    print_ = fingerprint(EIGHT)
    assert print_ == fingerprint(f"Olga: {EIGHT.upper()}, 12.", ["Olga"])
    assert len(print_) == 32
    assert set(print_) <= set("0123456789abcdef")
    assert fingerprint(EIGHT.rsplit(" ", 1)[0]) == ""
    assert fingerprint(EIGHT, ["she"]) == ""
    assert fingerprint(EIGHT.replace("night", "day")) != print_
    # Where a word ends is part of it.
    assert fingerprint(EIGHT.replace("sleeps over", "sleep sover")) != print_


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("a b c d e", "a b c d e", 1.0),
        # Runs abc, bcd, cde and abc, bcd, cdx: two of four.
        ("a b c d e", "a b c d x", 0.5),
        ("a b c d", "b c d e", 1 / 3),
        ("a b", "a b", 1.0),
        ("a b", "a c", 0.0),
        ("a b", "c b", 0.0),
        ("a b c", "a b", 0.0),
        ("", "a b c", 0.0),
        ("a b c", "", 0.0),
        ("", "", 0.0),
    ],
)
def test_how_alike_texts_are_is_the_share_of_runs_of_three(one: str, other: str, share: float) -> None:
    assert similarity(one, other) == pytest.approx(share)


def test_names_of_both_families_are_left_out_when_texts_are_compared() -> None:
    assert similarity("Olga sleeps here tonight", "Rosa sleeps here tonight", ["Olga", "Rosa"]) == 1.0
    assert similarity("Olga sleeps here tonight", "Rosa sleeps here tonight") < 1.0
    names = (name for name in ("Olga", "Rosa"))
    assert similarity("Olga sleeps here tonight", "Rosa sleeps here tonight", names) == 1.0


def used(about: str, text: str, *names: str) -> Used:
    return Used(id=text, about=about, text=text, names=names)


def test_the_same_words_about_another_family_are_found_and_about_this_one_not() -> None:
    mine = used("a", f"Olga {EIGHT}", "Olga")
    theirs = used("b", f"Rosa {EIGHT}", "Rosa")
    assert repeated(mine, [used("a", EIGHT), theirs]) == (theirs,)
    # One word fewer is too short to tell, names aside.
    short = EIGHT.rsplit(" ", 1)[0]
    assert repeated(used("a", f"Olga {short}", "Olga"), [used("b", short)]) == ()


def test_nearly_the_same_is_four_fifths() -> None:
    words = [f"w{letter}" for letter in "abcdefghijkl"]
    mine = used("a", " ".join(words))
    # Ten runs each: the last word changed leaves nine of eleven.
    nearly = used("b", " ".join([*words[:-1], "other"]))
    less = used("b", " ".join([*words[:-2], "some", "other"]))
    assert repeated(mine, [nearly, less]) == (nearly,)
    assert repeated(mine, [nearly, less], alike=9 / 11) == (nearly,)
    assert repeated(mine, [nearly], alike=0.9) == ()
    assert repeated(mine, [nearly, less], alike=0.5) == (nearly, less)


NOTE = Words("a name", "un nombre")


@pytest.mark.parametrize(
    ("spans", "result"),
    [
        ([], ()),
        ([Span(0, 2), Span(3, 4)], (Span(0, 2), Span(3, 4))),
        ([Span(0, 2), Span(2, 4)], (Span(0, 4),)),
        ([Span(3, 4), Span(0, 2)], (Span(0, 2), Span(3, 4))),
        ([Span(0, 9), Span(1, 4)], (Span(0, 9),)),
        ([Span(0, 3), Span(0, 9)], (Span(0, 9),)),
        ([Span(0, 2, NOTE), Span(1, 4)], (Span(0, 4, NOTE),)),
        ([Span(0, 2), Span(1, 4, NOTE)], (Span(0, 4, NOTE),)),
        ([Span(0, 2, NOTE), Span(1, 4, Words("other", "otro"))], (Span(0, 4, NOTE),)),
        ([Span(0, 2), Span(1, 4), Span(4, 6), Span(8, 9)], (Span(0, 6), Span(8, 9))),
        # Of two that begin together the longer one's note stays.
        ([Span(0, 3, Words("short", "corto")), Span(0, 9, NOTE)], (Span(0, 9, NOTE),)),
    ],
)
def test_stretches_that_touch_become_one(spans: list[Span], result: tuple[Span, ...]) -> None:
    assert joined(spans) == result


def test_a_stretch_is_its_words() -> None:
    assert Span(4, 8).of("The door was open.") == "door"


@pytest.mark.parametrize(
    ("spanish", "said"),
    [
        ("a el condado", "al condado"),
        ("A el condado", "Al condado"),
        ("de el condado", "del condado"),
        ("De el condado", "Del condado"),
        ("a El Monte", "a El Monte"),
        ("para el condado", "para el condado"),
        ("a ella", "a ella"),
        ("sale a el patio de el vecino", "sale al patio del vecino"),
    ],
)
def test_spanish_joins_a_and_el(spanish: str, said: str) -> None:
    assert contracted(spanish) == said


def test_words_are_filled_by_language() -> None:
    asked = Words("Ask {who}, {when}", "Pregunte a {who}, {when}")
    filled = asked.filled(who=Words("the county", "el condado"), when=8)
    assert filled == Words("Ask the county, 8", "Pregunte al condado, 8")
    assert [filled.in_(lang) for lang in ("es", "es-MX", "en", "", "fr")] == [
        filled.es, filled.es, filled.en, filled.en, filled.en,
    ]  # fmt: skip


def test_which_ties_are_of_parents_of_couples_and_of_twins() -> None:
    parentage = {one for one in TieKind if one.is_parentage}
    assert parentage == set(list(TieKind)[:7])
    assert {one for one in TieKind if one.is_union} == {
        TieKind.MARRIED, TieKind.PARTNERS, TieKind.SEPARATED, TieKind.DIVORCED, TieKind.ENDED,
    }  # fmt: skip
    twins = {TieKind.TWIN, TieKind.IDENTICAL_TWIN, TieKind.FRATERNAL_TWIN}
    assert {one for one in TieKind if one.is_twin} == twins


def test_a_reason_brings_the_tribe_in() -> None:
    assert [one for one in IcwaStatus if one.calls_for_tribe] == [
        IcwaStatus.REASON_TO_BELIEVE, IcwaStatus.REASON_TO_KNOW, IcwaStatus.CONFIRMED,
    ]  # fmt: skip


def test_what_may_stand_in_a_column() -> None:
    assert categories_of(Question.WORRY) == (
        Category.HARM, Category.DANGER, Category.COMPLICATING_FACTOR, Category.GRAY_AREA,
    )  # fmt: skip
    assert Category.ACT_OF_PROTECTION in categories_of(Question.WELL)
    assert Category.NEXT_STEP in categories_of(Question.NEXT)
    assert Category.PURPOSE.question is None


def test_a_term_offers_its_members_in_a_language() -> None:
    assert plans.LogOutcome.choices("en") == [
        ("kept", "Kept"),
        ("partly", "Kept in part"),
        ("broken", "Not kept"),
    ]
    assert plans.LogOutcome.choices("es")[0] == ("kept", "Se cumplió")
    assert plans.LogOutcome.KEPT.test is None
    assert circle.NetworkRole.SAFETY_PERSON.test is not None
    assert plans.LogOutcome("kept") is plans.LogOutcome.KEPT


def test_the_glossary_holds_every_vocabulary_once_in_order() -> None:
    every = list(glossary.terms())
    modules = [questions, circle, plans, family]
    assert [one.__module__ for one in every] == sorted(
        (one.__module__ for one in every), key=[module.__name__ for module in modules].index
    )
    assert {questions.Category, circle.Ring, plans.PlanKind, family.TieKind} <= set(every)
    assert len(set(every)) == len(every)


def test_the_glossary_is_a_document_of_tables() -> None:
    written = glossary.document()
    head, rest = written.split("\n## Main words\n\n", 1)
    assert head == glossary.HEAD
    assert rest.startswith(
        "| Word | Spanish | Meaning | Sources |\n|---|---|---|---|\n| Act of protection | "
    )
    kept = (
        "\n## LogOutcome\n\nHow one day of the plan went.\n\n| Word | Spanish | Stored as | Meaning |\n"
        "|---|---|---|---|\n| Kept | Se cumplió | `kept` | It went as agreed. |\n"
    )
    assert kept in rest
    told_apart = (
        "| Safety person | Persona de seguridad | `safety_person` | Is with the children or steps in, "
    )
    assert told_apart in rest
    assert " *Would the children be less safe tonight without them?* |\n" in rest
    # A meaning of several lines is one line of the document.
    assert "\n\nHow two people belong together, enough for a genogram. For the first seven" in rest
    sources = rest.split("\n## Sources\n\n| Code | Source |\n|---|---|\n", 1)[1].splitlines()
    assert sources == sorted(sources)
    assert sources[0].startswith("| ADVOKIDS | Advokids")
