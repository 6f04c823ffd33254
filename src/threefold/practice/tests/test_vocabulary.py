"""The practice's own words: each with a label and a meaning in both languages."""

import pytest

from threefold.practice.vocabulary import asking, circle, family, plans, questions
from threefold.practice.vocabulary.questions import Category, Question, categories_of
from threefold.practice.vocabulary.term import Term

KINDS = [
    kind
    for module in (asking, circle, family, plans, questions)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Term) and kind is not Term
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_term_says_what_it_is_in_both_languages(kind: type[Term]) -> None:
    for term in kind:
        said = [term.label, term.meaning, *([term.test] if term.test else [])]
        assert all(words.en.strip() and words.es.strip() for words in said)
        assert kind(term.value) is term
    for lang in ("en", "es"):
        labels = [label for _value, label in kind.choices(lang)]
        assert len(set(labels)) == len(labels)


def test_every_category_but_the_purpose_stands_in_one_column() -> None:
    standing = [category for question in Question for category in categories_of(question)]
    assert sorted(standing) == sorted(set(Category) - {Category.PURPOSE})
