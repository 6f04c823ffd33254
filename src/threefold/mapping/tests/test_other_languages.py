"""Exact words in a language that is neither English nor Spanish: kept, named on sheets, with what they mean."""

import pytest
from django.test import Client
from django.urls import reverse

from threefold.disclosure.sharing import Ledger
from threefold.families.models import Person
from threefold.families.tests.cast import Cast
from threefold.mapping.changes import positions
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.tests.test_statement_changes import by
from threefold.mapping.tests.test_statement_copies import DAY, pairs, shared
from threefold.practice.errors import NotAllowed
from threefold.practice.spoken_languages import translation_in

pytestmark = pytest.mark.django_db
SAID = "Ndakanu ini yu"


@pytest.mark.parametrize(
    ("language", "translation", "found"),
    [
        ("en", "whatever", "es"),
        ("es", "whatever", "en"),
        ("omq", "I am sad when he leaves.", "en"),
        ("omq", "Estoy triste cuando se va.", "es"),
        ("ase", "", "en"),
    ],
)
def test_the_language_of_a_translation(language: str, translation: str, found: str) -> None:
    assert translation_in(language, translation) == found


def take(cast: Cast, **more: str) -> None:
    given = {
        "stance": "partly",
        "taken_on": DAY,
        "person": cast.mother.pk,
        "words": SAID,
        "language": "omq",
        **more,
    }
    positions.take_position(**by(cast, statement=shared(cast), position=NewPosition(**given)))


@pytest.mark.parametrize(
    ("reads", "translation", "text", "below", "missing"),
    [
        ("en", "I am sad when he leaves.", "I am sad when he leaves.", SAID, 0),
        ("es", "Estoy triste cuando se va.", "Estoy triste cuando se va.", SAID, 0),
        ("es", "I am sad when he leaves.", SAID, "I am sad when he leaves.", 1),
        ("en", "", SAID, "", 1),
    ],
)
def test_what_a_reader_gets(
    cast: Cast, reads: str, translation: str, text: str, below: str, missing: int
) -> None:
    Person.objects.filter(pk=cast.child.pk).update(reads_in=reads)
    take(cast, translation=translation)
    ledger = Ledger()
    (pair,) = pairs(cast, "child", ledger=ledger)
    (one,) = pair.danger.positions
    assert (one.text, one.other_text) == (text, below)
    assert [left.language for left in ledger.untranslated if left.text == SAID] == ["omq"] * missing


def test_an_unknown_language_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        take(cast, language="xx")


@pytest.mark.parametrize(("language", "name"), [("en", "Mixtec"), ("es", "Mixteco")])
def test_the_forms_offer_it(cast: Cast, client: Client, language: str, name: str) -> None:
    cast.worker.language = language
    cast.worker.save()
    client.force_login(cast.worker)
    danger = shared(cast)
    for address in (
        reverse("mapping:pair", args=[cast.family.pk, danger.pk]),
        reverse("mapping:map", args=[cast.family.pk]) + "?add=worry",
    ):
        assert name in client.get(address).content.decode(), address
