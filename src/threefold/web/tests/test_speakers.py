"""What a page for supervision quotes says who said it, as far as its reader may know."""

import pytest
from django.urls import reverse

from threefold.core.clock import today
from threefold.families.models import Person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.tests.things import put
from threefold.plans.models import ActOfProtection
from threefold.plans.tests import things
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def page(cast: Cast) -> str:
    at = reverse("web:prepare_worker", args=[cast.worker.pk])
    return signed_in(cast.supervisor).get(at).content.decode()


def test_strengths_name_who_said_them(cast: Cast) -> None:
    put(cast, "Pearl sleeps over.", said_by=cast.grandmother.pk, said_on=today())
    assert "Pearl, " in page(cast).partition("Pearl sleeps over.")[2][:120]
    put(cast, "She sings to them.", said_by=None, said_by_worker=cast.worker.pk)
    put(cast, "He reads to them.", said_by=None, said_by_other="the librarian")
    shown = page(cast)
    assert "Alma" in shown.partition("She sings to them.")[2][:80]
    assert "the librarian" in shown.partition("He reads to them.")[2][:80]


def test_an_act_says_who_saw_it(cast: Cast) -> None:
    things.act(cast)
    ActOfProtection.objects.update(day=today())
    assert "Gus saw it, " in page(cast).partition("Nora took the keys")[2][:120]


def test_words_are_marked_with_the_language_they_stand_in(cast: Cast) -> None:
    put(cast, "Kirsten me llama.", language="es", exact_words=True)
    assert 'lang="es">Kirsten me llama.' in page(cast)


def test_who_may_not_be_named_on_others_paper_is_still_named_to_the_county(cast: Cast) -> None:
    Person.objects.filter(pk=cast.grandmother.pk).update(on_paper=Person.OnPaper.TIE)
    put(cast, "Pearl sleeps over.", said_by=cast.grandmother.pk)
    assert "Pearl" in page(cast).partition("Pearl sleeps over.")[2][:80]
