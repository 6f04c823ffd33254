"""What word lists see in freely written texts, in English and Spanish."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.coach import Known
from threefold.practice.reporter import reporter_hints
from threefold.practice.statements import reading
from threefold.practice.statements.parts import Part, StatementKind, only_absence, parts_found

HARM, DANGER, GOAL, ACTION = StatementKind
ALL_DANGER = {Part.WORRIED_WHO, Part.CAREGIVER_BEHAVIOR, Part.CONTEXT, Part.CHILD_IMPACT, Part.FUTURE}
CASES = [
    (DANGER, "en", "The county and Olga are worried that if Nadia drinks she may drive Leo and Leo could be hurt.",
     ALL_DANGER),
    (DANGER, "es", "A Olga le preocupa que cuando Nadia tome pueda manejar con Leo y que Leo se lastime.", ALL_DANGER),
    (DANGER, "en", "Domestic violence in the home.", set()),
    (DANGER, "es", "Mala situación en la casa.", set()),
    (HARM, "en", "It was reported that Nadia left Leo alone all night. Leo cried and was cold.",
     {Part.SOURCE, Part.CAREGIVER_BEHAVIOR, Part.CHILD_IMPACT}),
    (HARM, "es", "Se informó que la mamá dejó a Leo solo toda la noche y Leo lloró de miedo.",
     {Part.SOURCE, Part.CAREGIVER_BEHAVIOR, Part.CHILD_IMPACT}),
    (HARM, "en", "neglect", set()),
    (GOAL, "en", "For the next eight weeks Nadia will call Grandma Olga before she drinks, and Olga drives Leo home.",
     {Part.WHO, Part.NETWORK, Part.BEHAVIOR, Part.DURATION}),
    (GOAL, "es", "Durante ocho semanas Nadia va a llamar a su comadre Olga antes de tomar, y Olga llevará a Leo.",
     {Part.WHO, Part.NETWORK, Part.BEHAVIOR, Part.DURATION}),
    (GOAL, "en", "Mother will stop drinking.", {Part.WHO}),
    (GOAL, "es", "La mamá dejará de tomar.", {Part.WHO}),
    (ACTION, "en", "Olga will sleep at the house every Tuesday from 8 pm.", {Part.OWNER, Part.DEED, Part.WHEN}),
    (ACTION, "es", "Olga se quedará a dormir cada martes a las 8.", {Part.OWNER, Part.DEED, Part.WHEN}),
    (ACTION, "en", "Improve communication.", set()),
    (HARM, "en", "Nadia may leave Leo.", set()),
    (HARM, "en", "the house was empty", set()),
    (DANGER, "en", "The mother is here.", set()),
    (DANGER, "en", "it may rain", {Part.FUTURE}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "lang", "text", "parts"), CASES)
def test_parts_of_free_texts(kind: StatementKind, lang: str, text: str, parts: set[Part]) -> None:
    assert set(parts_found(kind, text, lang)) == parts


@pytest.mark.parametrize(
    ("text", "lang", "absence"),
    [
        ("Nadia will not drink.", "en", True),
        ("Mother will stay away from Rick and stop using.", "en", True),
        ("La mamá dejará de tomar y no volverá a gritar.", "es", True),
        ("When Nadia drinks, Olga will take the children to her house.", "en", False),
        ("Mother will remain sober.", "en", True),
        ("La mamá se mantendrá sobria.", "es", True),
        ("Nadia y su prima tendrán a alguien sobrio con los niños.", "es", False),
        ("Nadia will not drink; Olga will pick up the children.", "en", False),
        ("Nadia no tomará, y Olga recogerá a los niños.", "es", False),
        ("", "en", False),
    ],
)
def test_absence_alone(text: str, lang: str, absence: bool) -> None:
    assert only_absence(text, lang) is absence


def test_an_act_that_no_list_foresaw_is_an_act() -> None:
    """Word lists missed these; the coach reads who does what."""
    snow = "Nadia shoveled Leo into the snow and he could not feel his fingers."
    assert Part.CAREGIVER_BEHAVIOR in parts_found(HARM, snow, "en")
    nickname = "Bibi is worried that when Nadia drinks she may drop Pip."
    known = (Known(("Bibi",), "network"), Known(("Nadia",), "caregiver"), Known(("Pip",), "child"))
    assert parts_found(DANGER, nickname, "en", known) >= {
        Part.WORRIED_WHO,
        Part.CAREGIVER_BEHAVIOR,
        Part.CONTEXT,
    }


def test_of_an_empty_text_no_part_is_found() -> None:
    assert all(parts_found(kind, " ", "en") == frozenset() for kind in StatementKind)


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("Attend parenting classes", True),
        ("Nadia will complete a drug treatment program", True),
        ("Asistir a clases de crianza", True),
        ("Nadia completará su tratamiento", True),
        ("Nadia calls Olga when she feels like using", False),
        ("Nadia will show Olga each night what she learned in her class", False),
        ("Olga llevará a Leo a la escuela", False),
        ("Hugo completes the dressing change each morning", False),
    ],
)
def test_services_instead_of_acts(text: str, service: bool) -> None:
    assert reading.starts_with_service(text) is service


def test_jargon_is_found_outside_quotation_marks_only() -> None:
    assert [span.of(text) for text in ["History of DV and neglect."] for span in reading.jargon(text)] == [
        "DV",
        "neglect",
    ]
    assert reading.jargon('Leo said "she is bipolar".') == ()
    assert [span.of("Hay violencia doméstica") for span in reading.jargon("Hay violencia doméstica")] == [
        "violencia doméstica"
    ]


def test_labels_offer_other_words() -> None:
    (found,) = reading.labels("Nadia is an addict.")
    assert found.note is not None
    assert found.note.en == "a person who uses drugs"
    assert reading.labels("Nadia uses pills.") == ()


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Nadia left Leo alone.", True),
        ("Nadia dejó solo a Leo.", True),
        ("La mamá no ha recogido a Leo.", True),
        ("Nadia may leave Leo alone.", False),
        ("Sofía puede dejar solo a Leo.", False),
        ("Leo may be scared.", False),
        ("Leo dormía solo.", True),
        ("Golpeó a Leo.", True),
        ("Nadia and Sofía", False),
    ],
)
def test_past(text: str, past: bool) -> None:
    assert reading.tells_past(text) is past


@given(text=st.text(max_size=200), kind=st.sampled_from(StatementKind), lang=st.sampled_from(["en", "es"]))
def test_no_text_makes_reading_raise(text: str, kind: StatementKind, lang: str) -> None:
    parts_found(kind, text, lang)
    only_absence(text, lang)
    reading.starts_with_service(text)
    reading.several_issues(text)
    for span in (*reading.jargon(text), *reading.labels(text)):
        assert span.of(text)


def test_a_hundred_kilobytes_are_read_in_a_moment() -> None:
    text = "Nadia may leave Leo alone and " * 3500
    assert parts_found(DANGER, text, "en")
    assert reading.several_issues(text)


@pytest.mark.parametrize("unit", ["the ", "«", '"a', "attend ", "who called ", "may and ", "1 ", "a@", "😀"])
def test_the_same_thing_over_and_over_is_read_as_fast(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    began = time.process_time()
    reporter_hints(text, "en")
    only_absence(text, "en")
    reading.starts_with_service(text)
    reading.jargon(text)
    parts_found(HARM, text, "es")
    assert time.process_time() - began < 5


def test_the_youngest_and_small_hurts_are_no_jargon() -> None:
    assert reading.jargon("La menor de las hermanas duerme. Leo had minor scrapes.") == ()
    assert reading.jargon("El menor fue visto. Minors were seen.") != ()


def test_a_long_story_around_one_worry_is_still_one_worry() -> None:
    story = (
        "We have seen that Olga slept over on May 3 and on May 10, and that Nadia called her both times. " * 3
    )
    worry = "Olga is worried that Nadia may sleep too deep to hear Leo, and that Leo could be hurt and scared and cold."
    assert not reading.several_issues(story + worry)


def test_two_acts_that_may_happen_are_two_worries() -> None:
    assert reading.several_issues("Nadia may drink and she may hit Leo")
    assert not reading.several_issues("Nadia may drink, and Leo could be hurt and cold and scared")
    assert reading.several_issues("Nadia may drink and drive and yell or leave")
    assert not reading.several_issues("Nadia may drink and drive and yell")


def test_a_text_without_a_worry_holds_one_at_most() -> None:
    assert not reading.several_issues("Nadia drinks and drives")
    assert not reading.several_issues("")


def test_a_worry_of_forty_words_is_one() -> None:
    assert not reading.several_issues("Nadia may " + "drink " * 40)
    assert reading.several_issues("Nadia may " + "drink " * 41)


def test_finds_come_in_the_order_of_the_text() -> None:
    text = "He is an alcoholic, an addict and abusive."
    assert [span.of(text) for span in reading.labels(text)] == ["alcoholic", "addict"]
    told = "“ok”DV, then neglect and RP"
    assert [span.of(told) for span in reading.jargon(told)] == ["DV", "neglect", "RP"]


def test_jargon_is_told_with_what_to_say_instead() -> None:
    spelled, seen = reading.jargon("DV and neglect")
    assert spelled.note is not None and spelled.note.en == "Write it out in plain words."
    assert seen.note is not None and seen.note.es == "Diga lo que se puede ver u oír."


def test_what_is_quoted_is_taken_out() -> None:
    assert reading.unquoted("Leo said “I was hit” and cried").split() == ["Leo", "said", "and", "cried"]
