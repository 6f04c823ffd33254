"""Drinking and drugs are told of, or they are not; what takes them for granted is asked only where they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.questions import BANK, for_column, for_finding
from threefold.practice.questions.findings import names_of
from threefold.practice.use_told import tells_of_use
from threefold.practice.vocabulary.questions import Question


@pytest.mark.parametrize(
    "text",
    [
        "Mom drinks on weekends.", "He was drunk.", "Sober since May.", "La mamá llegó borracha.", "Toma mucho",
        "usa drogas", "Papá tomado otra vez", "Relapsed in June",
    ],
)  # fmt: skip
def test_it_is_told_of(text: str) -> None:
    assert tells_of_use(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "Mom does not drink.", "She never used drugs", "No hay drogas en la casa", "Nunca toma alcohol",
        "He doesn't drink", "Toma el bus", "Ivy drives to school", "without drugs",
    ],
)  # fmt: skip
def test_it_is_not(text: str) -> None:
    assert not tells_of_use(text)


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert tells_of_use(text) in (True, False)


def test_what_takes_it_for_granted_is_offered_only_where_it_is_told_of() -> None:
    presuming = {one for one in BANK if one.presumes_use}
    assert {one.id for one in presuming} >= {"parent.detail.while-you-drink", "parent.safety.before-drinking"}
    for one in BANK:
        asked_of_both = f"{one.words.en} {one.words.es}"
        assert one.presumes_use == ("drink" in asked_of_both), one.id
    for column in Question:
        without = {one for found in for_column(column).values() for one in found}
        assert not without & presuming
    offered = {one for column in Question for found in for_column(column, use=True).values() for one in found}
    assert offered & presuming


@pytest.mark.parametrize("kind", ["harm", "danger", "goal", "action", "map"])
def test_the_writing_help_never_takes_it_for_granted(kind: str) -> None:
    assert not [one.id for name in names_of(kind) for one in for_finding(kind, name) if one.presumes_use]
