"""Each rule's own examples: the coach finds the weak one weak and the good one good, in both languages."""

import pytest

from threefold.practice.coach import read
from threefold.practice.coach.issues import OF_KIND
from threefold.practice.coach.kinds import PARTS
from threefold.practice.coach.rules import ELEMENTS, ISSUES, rule_of
from threefold.practice.questions import for_finding
from threefold.practice.rules.sources import TITLES

LANGS = ("en", "es")
PARTS_OF = [(one, lang) for one in ELEMENTS.values() for lang in LANGS]
IN_THE_WAY = [(one, kind, lang) for one in ISSUES.values() for kind in one.kinds for lang in LANGS]


def issues(kind, text, lang):
    return [one.rule for one in read(kind, text, lang).issues]


def elements(kind, text, lang):
    return {one.name: one.found for one in read(kind, text, lang).elements}


@pytest.mark.parametrize(("rule", "lang"), PARTS_OF, ids=lambda one: getattr(one, "id", one))
def test_a_part_is_found_in_its_good_example_and_missed_in_its_weak_one(rule, lang):
    kind, name = rule.id.split(".")
    assert elements(kind, rule.good.in_(lang), lang)[name]
    assert not elements(kind, rule.weak.in_(lang), lang)[name]


@pytest.mark.parametrize(("rule", "kind", "lang"), IN_THE_WAY, ids=lambda one: getattr(one, "id", one))
def test_words_in_the_way_are_found_in_the_weak_example_and_not_in_the_good_one(rule, kind, lang):
    assert rule.id in issues(kind, rule.weak.in_(lang), lang)
    assert rule.id not in issues(kind, rule.good.in_(lang), lang)


@pytest.mark.parametrize("kind", list(PARTS))
def test_every_part_and_issue_of_a_kind_has_a_rule_a_source_and_a_question(kind):
    names = [part.name for part in PARTS[kind]] + list(OF_KIND[kind])
    for name in names:
        rule = rule_of(kind, name)
        assert kind in rule.kinds
        assert rule.source in TITLES
        assert for_finding(kind, name), f"a question for {kind}.{name}"


def test_no_rule_is_without_a_kind():
    for rule in ISSUES.values():
        assert all(rule.id in OF_KIND[kind] for kind in rule.kinds)
