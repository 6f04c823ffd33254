"""What a page says about a rule, and that none of them ever speaks of saving."""

import pytest

from threefold.practice.findings import Level, Moment
from threefold.practice.rules.registry import all_rules, practice_rule, rule
from threefold.practice.words import Words

LATER = {30, 41, 49, 52}


def test_every_rule_of_the_practice_stands_but_those_of_tools_to_come() -> None:
    assert {one.number for one in all_rules()} == set(range(1, 58)) - LATER


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: str(one.number))
def test_a_rule_says_what_and_why_in_both_languages(one) -> None:
    for words in (one.sentence, one.why):
        for said in (words.en, words.es):
            assert said[0].isupper() or said[0] in '"“¿'
            assert said[-1] in ".?"
    assert all(one.sources)
    assert one.moments <= set(Moment)
    assert bool(one.moments) or one.level is Level.ADVISE


def test_no_moment_is_a_saving_moment() -> None:
    assert {moment.value for moment in Moment} == {"finish", "print", "share", "close"}


def test_a_rule_is_found_by_number_and_registered_once() -> None:
    assert rule(7).number == 7
    with pytest.raises(KeyError):
        rule(58)
    with pytest.raises(ValueError, match="twice"):
        practice_rule(7, sentence=Words("", ""), why=Words("", ""), sources="")
