"""What every question of the bank keeps: open, plain, in both languages, of no family, and of every kind enough."""

import re
from collections import Counter

from threefold.practice.folding import words_of
from threefold.practice.questions import BANK, question_of
from threefold.practice.readability import TARGET_GRADE, grade
from threefold.practice.rules.sources import TITLES
from threefold.practice.vocabulary.asking import Audience, DecisionPoint, QuestionType
from threefold.practice.vocabulary.questions import Category

LANGS = ("en", "es")
ASKS_EN, ASKS_ES = re.compile(r"[^.?!]*\?"), re.compile(r"[^.?!]*¿[^?]*\?")
# What a question begins with, perhaps after a setting ("When it got scary, ..."): a word that no yes or no can meet.
OPEN_EN = re.compile(
    r"(?:^|[,:] )(?:(?:and|in|on|from|for|to|with) )?(?:then )?(?:what|how|who|whose|when|where|which)\b",
    re.I,
)
OPEN_ES = re.compile(
    r"¿(?:y )?(?:luego |entonces )?(?:(?:a|de|en|con|para|contra|desde|del) )?"
    r"(?:qué|cómo|quién|quiénes|cuándo|dónde|cuál|cuáles|cuánto|cuánta|cuántas|cada cuánto)\b",
    re.I,
)
BLAMING = re.compile(r"\bwhy\b|\bpor qué\b", re.I)
# The two ways of addressing a person in Spanish, as far as a form tells which.
TU = re.compile(r"\b(?:tú|te|ti|tu|tus|contigo|tuyo|\w+(?:aste|iste))\b", re.I)
USTED = re.compile(r"\b(?:usted|ustedes|cuénteme|dígame|imagine|piense)\b", re.I)
BRANDS = re.compile(
    r"\b(?:addict|abuser|batterer|victim|perpetrator|adict[oa]|víctima|agresora?|drogadict[oa])\b", re.I
)


def test_every_question_can_be_read_in_sixth_grade() -> None:
    grades = {(one.id, lang): grade(one.words.in_(lang), lang) for one in BANK for lang in LANGS}
    assert {which: found for which, found in grades.items() if found > TARGET_GRADE} == {}


def closed(text: str, openings: re.Pattern[str], asking: re.Pattern[str]) -> list[str]:
    """The sentences of a text that ask and could be met by yes or no."""
    return [said for said in asking.findall(text) if not openings.search(said.strip())]


def test_no_question_can_be_answered_by_yes_or_no() -> None:
    wrong = [
        *(closed(one.words.en, OPEN_EN, ASKS_EN) for one in BANK),
        *(closed(one.words.es, OPEN_ES, ASKS_ES) for one in BANK),
    ]
    assert [said for said in wrong if said] == []
    assert [
        one.id for one in BANK if len(ASKS_EN.findall(one.words.en)) != len(ASKS_ES.findall(one.words.es))
    ] == []
    assert [one.id for one in BANK if "?" not in one.words.en] == []


def test_a_closed_question_would_be_seen() -> None:
    assert closed("Did it help? What helped?", OPEN_EN, ASKS_EN) == ["Did it help?"]
    assert closed("¿Le ayudó? ¿Qué le ayudó?", OPEN_ES, ASKS_ES) == ["¿Le ayudó?"]


def test_no_question_blames_or_brands_or_names_anybody() -> None:
    for one in BANK:
        for text in (one.words.en, one.words.es):
            assert not BLAMING.search(text) and not BRANDS.search(text)
            inside = re.sub(r"(?:^|[.?!¿] ?)\W*\w+", "", text)
            assert re.findall(r"\b[A-ZÁÉÍÓÚ]\w+", inside) == [], one.id


def test_a_child_is_tu_and_everyone_else_usted() -> None:
    wrong = {one.id: (USTED if one.audience is Audience.CHILD else TU).findall(one.words.es) for one in BANK}
    assert {id: found for id, found in wrong.items() if found} == {}


def test_a_scale_names_ten_first_and_both_of_its_ends() -> None:
    scales = [one for one in BANK if re.search(r"\bten\b", one.words.en, re.I)]
    assert len(scales) >= 10 and {one.type for one in scales} == {QuestionType.SCALING}
    for one in scales:
        for text, ten, zero in ((one.words.en, "ten ", "zero "), (one.words.es, "diez ", "cero ")):
            assert 0 <= text.lower().find(ten) < text.lower().find(zero), one.id


def test_each_id_and_each_text_stands_once() -> None:
    for kept in ([one.id for one in BANK], [one.words.en for one in BANK], [one.words.es for one in BANK]):
        assert [said for said, times in Counter(kept).items() if times > 1] == []
    assert all(question_of(one.id) is one for one in BANK)
    assert question_of("nothing") is None
    assert max(len(one.id) for one in BANK) <= 60


def test_there_are_several_of_every_type_for_every_audience() -> None:
    assert len(BANK) >= 170
    count = Counter((one.audience, one.type) for one in BANK)
    assert {
        (who, way): count[who, way] for who in Audience for way in QuestionType if count[who, way] < 3
    } == {}


def test_every_category_and_every_point_of_the_work_is_served() -> None:
    fills = Counter(one.fills for one in BANK)
    points = Counter(point for one in BANK for point in one.points)
    assert {category for category in Category if not fills[category]} == set()
    assert {point for point in DecisionPoint if points[point] < 10} == set()
    assert all(one.points for one in BANK)


def test_the_hotline_asks_callers_and_only_callers_are_asked_there_alone() -> None:
    callers = [one for one in BANK if one.audience is Audience.REPORTER]
    assert all(one.points == (DecisionPoint.HOTLINE,) for one in callers)
    assert not any(one.for_map for one in callers)
    assert all(one.for_map for one in BANK if one.audience is not Audience.REPORTER)


def test_every_technique_has_a_source_that_is_named() -> None:
    assert {one.source for one in BANK} <= TITLES.keys()
    assert all(one.source_named.en and one.source_named.es for one in BANK)


def test_children_are_asked_in_plainer_words_than_adults() -> None:
    def usual(who: Audience) -> float:
        grades = [grade(one.words.en, "en") for one in BANK if one.audience is who]
        return sum(grades) / len(grades)

    assert usual(Audience.CHILD) < 3
    assert max(len(words_of(one.words.en)) for one in BANK if one.audience is Audience.CHILD) <= 25
