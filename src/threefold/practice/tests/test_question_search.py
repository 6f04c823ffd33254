"""Search of the bank: folded, narrowing, in either language; and the questions for what a text misses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.folding import plain, words_of
from threefold.practice.questions import BANK, Filters, for_column, for_finding, search
from threefold.practice.questions.findings import names_of
from threefold.practice.vocabulary.asking import Audience, DecisionPoint, QuestionType
from threefold.practice.vocabulary.questions import Category
from threefold.practice.vocabulary.questions import Question as Column

LANG = st.sampled_from(["en", "es", "es-MX", "vi", ""])
FILTERS = st.builds(
    Filters,
    audience=st.none() | st.sampled_from(Audience),
    type=st.none() | st.sampled_from(QuestionType),
    point=st.none() | st.sampled_from(DecisionPoint),
    fills=st.none() | st.sampled_from(Category) | st.sampled_from(Column),
)
WORDS = st.text(max_size=60) | st.sampled_from([one.words.en for one in BANK])


@pytest.mark.parametrize(
    ("words", "lang", "about"),
    [
        ("gun", "en", "gun"),
        ("arma", "es", "gun"),
        ("baby sleep", "en", "baby"),
        ("newborn", "en", "baby"),
        ("bebé llora", "es", "baby"),
        ("suicide", "en", "suicide"),
        ("suicidio", "es", "suicide"),
        ("kill", "en", "suicide"),
    ],
)
def test_a_gun_a_baby_and_the_wish_to_die_are_found(words, lang, about):
    found = search(words, lang)
    assert found and found[0].about == about
    assert {one.audience for one in BANK if one.about == about} >= {
        Audience.PARENT, Audience.CHILD, Audience.NETWORK, Audience.COLLEAGUE,
    }  # fmt: skip


def test_what_takes_so_much_for_granted_is_never_offered_unasked():
    offered = [one for column in Column for found in for_column(column, use=True).values() for one in found]
    assert not [one.id for one in offered if one.about]
    assert not [one.id for one in BANK if one.about == "suicide" and one.for_everybody]


@settings(deadline=None)
@given(words=WORDS, lang=LANG, filters=FILTERS)
def test_whatever_is_typed_finds_only_what_the_filters_let_pass_and_each_once(words, lang, filters):
    found = search(words, lang, filters)
    assert all(filters.let_pass(one) for one in found)
    assert len(set(found)) == len(found)


@settings(deadline=None)
@given(words=WORDS, more=st.text(max_size=20), lang=LANG)
def test_more_words_never_find_more(words, more, lang):
    assert set(search(f"{words} {more}", lang)) <= set(search(words, lang))


@settings(deadline=None)
@given(one=st.sampled_from(BANK), lang=st.sampled_from(["en", "es"]), draw=st.data())
def test_a_question_is_found_by_any_of_its_words_however_written(one, lang, draw):
    word = draw.draw(st.sampled_from(words_of(one.words.in_(lang))))
    ways = (word, word.upper(), plain(word), f"  {word} ?")
    assert len({search(way, lang) for way in ways}) == 1
    assert one in search(word, lang)


def test_no_words_find_all_in_the_order_of_the_bank():
    assert search("", "en") == search(" ... ", "es") == BANK


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("hurt", "parent.impact.child-did"),
        ("HURTS", "child.impact.what-it-was-like"),
        ("nino", "network.impact.change-in-child"),
        ("Niño", "network.impact.change-in-child"),
        ("alcohol", "parent.safety.before-drinking"),
        ("miedo", "child.detail.each-did"),
        ("afraid", "child.coping.where-you-go"),
        ("grandma", "colleague.detail.grandmother-words"),
        ("exception", "child.exception.kept-you-safe"),
        ("milagro", "parent.future.six-months-on"),
        ("hotline", "reporter.open.call-today"),
        ("tribu", "parent.network.tribe-church-group"),
        ("kid number", "parent.scaling.child-number"),
    ],
)
def test_people_find_what_they_mean(typed, id):
    for lang in ("en", "es"):
        assert id in [one.id for one in search(typed, lang)]


def test_words_of_the_question_itself_come_before_words_about_its_kind():
    found = [one.id for one in search("judge", "en")]
    assert found[0] == "child.position.tell-the-judge" and len(found) > 1


def test_words_that_nothing_has_find_nothing():
    assert search("zebra", "en") == search("child zebra", "es") == ()


LABELS = {
    "harm": ("has_source", "has_caregiver_behavior", "has_child_impact",
             "vague", "jargon", "label", "future_tense", "service_language", "blame_child", "names_reporter", "opinion",
             "passive_no_actor", "absolute"),
    "danger": ("has_worried_who", "has_caregiver_behavior", "has_context", "has_child_impact", "is_future",
               "vague", "jargon", "label", "past_only", "service_language", "blame_child", "names_reporter", "opinion",
               "passive_no_actor", "absolute"),
    "goal": ("has_who", "has_network", "has_behavior", "has_duration",
             "vague", "jargon", "label", "service_language", "absence_only", "no_link_to_danger", "child_responsible"),
    "action": ("has_owner", "is_behavior", "has_when",
               "vague", "jargon", "label", "opinion", "absolute", "service_only", "compliance_language", "absence_only",
               "child_responsible"),
    "map": tuple(Category),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in LABELS.items() for name in names])
def test_every_finding_of_the_coach_has_questions_that_get_it(kind, name):
    asked = for_finding(kind, name)
    assert asked and len(set(asked)) == len(asked)
    assert all(one.for_map for one in asked), "a reporter is not asked for what the family can tell"
    assert name in names_of(kind)


def test_a_category_is_asked_for_by_questions_that_fill_it():
    for category in Category:
        assert {one.fills for one in for_finding("map", category)} == {category}


def test_a_finding_nobody_knows_has_no_questions():
    assert for_finding("harm", "has_rhythm") == for_finding("poem", "has_who") == for_finding("", "") == ()
