"""The text itself: every chosen part is in it in order, what is not chosen is not, and no line comes from nowhere."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from threefold.web.once.contact import in_general
from threefold.web.once.spoken import Spoken
from threefold.web.once.text import Fact, Line, Part, chosen, plain

WORDS = st.text("ab ñé“”.:-\n\t\r\x00\x07\u2028\u200b\u200c\U0001f9e1", max_size=12)
SAID = WORDS.filter(lambda words: any(one.isprintable() and not one.isspace() for one in words))
FACTS = st.builds(Fact, label=SAID, href=st.sampled_from(["/a/", "/b/", "/c/"]))
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
LINES = st.builds(Line, text=SAID, facts=st.lists(FACTS, min_size=1, max_size=3).map(tuple))


@st.composite
def texts(draw: st.DrawFn) -> tuple[Part, ...]:
    keys = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=5))
    # Each line says where it stands, so that a find is the very line.
    return tuple(
        Part(
            key=key,
            title=f"Part {key}",
            lines=tuple(
                Line(text=f"[{key}{number}] {line.text}", facts=line.facts)
                for number, line in enumerate(draw(st.lists(LINES, max_size=4)))
            ),
        )
        for key in keys
    )


@CALM
@given(texts(), st.none() | st.frozensets(st.sampled_from("abcdefghxyz")))
def test_what_is_chosen_is_there_once_and_in_order_and_nothing_else(
    parts: tuple[Part, ...], keys: frozenset[str] | None
) -> None:
    said = plain(chosen(parts, keys))
    wanted = [
        f"[{part.key}{number}]"
        for part in parts
        if keys is None or part.key in keys
        for number, _line in enumerate(part.lines)
    ]
    assert [row[2:].split(" ")[0] for row in said.splitlines() if row.startswith("- ")] == wanted
    titles = [row for row in said.splitlines() if row and not row.startswith("- ")]
    assert titles == [part.title for part in chosen(parts, keys) if part.lines]


@CALM
@given(texts())
def test_a_text_has_nothing_but_lines_and_nothing_that_no_system_takes(parts: tuple[Part, ...]) -> None:
    said = plain(parts)
    assert all(one.isprintable() or one in "\n\u200c" for one in said)
    assert said.count("\n- ") == sum(len(part.lines) for part in parts)
    assert "\n\n\n" not in said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("12\u200f ساله", "12\u200f ساله"),
        ("sa\u00adfe", "safe"),
        ("\ufeffNora\u202e calls", "Nora calls"),
        ("tea\u00a0at\u2028four\x00", "tea at four"),
    ],
    ids=["Persian", "Hindi", "right to left", "soft hyphen", "marks of direction", "spaces"],
)
def test_a_word_leaves_as_it_is_written(said: str, left: str) -> None:
    part = Part(key="a", title="A", lines=(Line(text=said, facts=(Fact(label="b", href="/"),)),))
    assert plain([part]) == f"A\n- {left}"
    assert said == said.strip("\n")


@CALM
@given(texts())
def test_every_part_names_each_fact_it_used_once(parts: tuple[Part, ...]) -> None:
    for part in parts:
        named = [fact for fact, _said in part.references]
        assert len(named) == len(set(named))
        assert set(named) == {fact for line in part.lines for fact in line.facts}


@pytest.mark.parametrize(("text", "facts"), [("said", ()), ("", ("x",)), ("  ", ("x",))])
def test_a_line_without_a_fact_or_words_is_none(text: str, facts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="fact"):
        Line(text=text, facts=tuple(Fact(label=one, href="/") for one in facts))


@given(SAID, SAID)
def test_exact_words_stay_in_the_language_they_were_said_in(said: str, means: str) -> None:
    spoken = Spoken(said=said, language="es", means=means, means_in="en")
    quoted = spoken.quoted("en")
    assert quoted.startswith(f"“{said}” (")
    assert f"“{means}”" in quoted
    assert "Spanish" in quoted
    assert spoken.quoted("es") == f"“{said}”"
    assert Spoken(said=said, language="hmn").quoted("en") == f"“{said}” (said in Hmong)"


@given(SAID, SAID)
def test_other_words_stand_in_the_language_of_the_text_where_somebody_translated(
    said: str, means: str
) -> None:
    spoken = Spoken(said=said, language="es", means=means, means_in="en")
    assert spoken.told("en") == means
    assert spoken.told("es") == said
    assert Spoken(said=said, language="es").told("en") == f"{said} (in Spanish)"


@given(st.text(max_size=60))
def test_a_place_with_a_number_is_not_said(place: str) -> None:
    told = in_general(place)
    assert told == place or (told == "" and re.search(r"\d|[²³¹]", place) is not None)
    assert not any(letter.isdigit() for letter in told)
