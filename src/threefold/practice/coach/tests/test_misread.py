"""What the coach once misread: the call to the county, dangers that nobody does, a named doer after "by"."""

import pytest

from threefold.practice.coach import Reading, read


def has(reading: Reading, name: str) -> bool:
    return next(one for one in reading.elements if one.name == name).found


def rules(reading: Reading) -> set[str]:
    return {one.rule for one in reading.issues}


CALLS = [
    ("The neighbor Mrs. Ito called CPS.", "en"),
    ("Grandma called the hotline when Leo cried.", "en"),
    ("La vecina, la señora Ito, llamó a CPS.", "es"),
]


@pytest.mark.parametrize(("text", "lang"), CALLS)
def test_the_call_to_the_county_is_no_act_of_a_caregiver(text: str, lang: str) -> None:
    assert not has(read("harm", text, lang), "has_caregiver_behavior")
    assert not has(read("danger", text, lang), "has_caregiver_behavior")
    assert "names_reporter" in rules(read("harm", text, lang))


@pytest.mark.parametrize(
    ("text", "lang"), [*CALLS[::2], ("Grandma called CPS.", "en"), ("who called CPS", "en")]
)
def test_nor_is_it_evidence_for_a_column(text: str, lang: str) -> None:
    found = read("map", text, lang).suggestion
    assert found is not None and found.reasons == () and not found.clear


def test_what_else_is_said_beside_it_counts() -> None:
    text = "The aunt who called CPS brings food every Sunday."
    found = read("map", text, "en").suggestion
    assert found is not None and found.column == "strength" and found.clear
    assert not any("call" in one.of(text) or "aunt" in one.of(text) for one in found.reasons)
    assert has(read("harm", "Mrs. Ito, who called CPS, saw dad slap Sol.", "en"), "has_caregiver_behavior")


@pytest.mark.parametrize(
    ("kind", "text", "lang", "nobody"),
    [
        ("danger", "Ana worries that Leo could get out and be hit by a car.", "en", False),
        ("danger", "Sol may be burned by the stove when nobody watches.", "en", False),
        ("harm", "Sol fue golpeado por un carro.", "es", False),
        ("danger", "Leo may be hit.", "en", True),
        ("harm", "Sol was hit by someone.", "en", True),
        ("harm", "Sol was hit by a belt.", "en", True),
    ],
)
def test_a_danger_that_nobody_does_has_no_doer_to_miss(kind: str, text: str, lang: str, nobody: bool) -> None:
    assert ("passive_no_actor" in rules(read(kind, text, lang))) == nobody


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The front door is locked by Bea every night.", "en"),
        ("The pills will be counted by Uncle Ray on Sundays.", "en"),
        ("La puerta será cerrada por Bea cada noche.", "es"),
    ],
)
def test_whoever_stands_after_by_does_it(text: str, lang: str) -> None:
    found = read("action", text, lang)
    assert has(found, "has_owner") and has(found, "is_behavior") and has(found, "has_when")


@pytest.mark.parametrize(
    "text", ["asdf qwer zxcv", "🙂🙂🙂 🎉", "a" * 20_000, "blorp zink fnord", "12345", "ok", "Dad"]
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_of_nonsense_nothing_is_sure(text: str, lang: str) -> None:
    found = read("map", text, lang).suggestion
    assert found is None or not found.clear


@pytest.mark.parametrize(
    ("text", "lang", "column"),
    [
        ("mom hit him once", "en", "harm"),
        ("La mamá le pegó una vez.", "es", "harm"),
        ("Leo sleeps through the night now", "en", "strength"),
        ("Leo ya duerme toda la noche.", "es", "strength"),
    ],
)
def test_once_is_harm_all_the_same_and_sleep_is_a_strength(text: str, lang: str, column: str) -> None:
    found = read("map", text, lang).suggestion
    assert found is not None and found.column == column and found.clear


def test_words_that_hide_or_do_not() -> None:
    assert rules(read("danger", "There is a risk of future abuse.", "en")) == {"jargon"}
    assert rules(read("danger", "There is a risk of future harm.", "en")) == {"vague"}
    trying = read("action", "Dana will really try this time.", "en")
    assert rules(trying) == {"vague"} and not has(trying, "has_when")
    assert "vague" not in rules(read("harm", "A mamá le cuesta la crianza.", "es"))
    assert "vague" in rules(read("action", "Mejorar la crianza.", "es"))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Mom is neglectful.", "en"),
        ("Se informó que la mamá es negligente.", "es"),
        ("Los padres son muy negligentes.", "es"),
    ],
)
def test_a_word_that_brands_somebody_is_seen_wherever_it_stands(text: str, lang: str) -> None:
    assert "label" in rules(read("harm", text, lang))
