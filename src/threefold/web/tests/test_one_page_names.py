"""The one page says where its words name a sealed place: it is for workers only."""

import pytest

from threefold.families.models import Person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.families.tests.test_named_places import NOTICE, hide, page
from threefold.mapping.tests.things import put

pytestmark = pytest.mark.django_db


def test_the_one_page_says_it_where_the_words_stand(cast: Cast) -> None:
    hide(cast)
    client = signed_in(cast.worker)
    put(cast, "He knocks every night.")
    assert NOTICE not in page(client, cast, "web:family")
    Person.objects.filter(pk=cast.child.pk).update(about="She likes the garden at Harbor Door.")
    put(cast, "They sleep well at Harbor Door.")
    assert page(client, cast, "web:family").count(NOTICE) == 2
