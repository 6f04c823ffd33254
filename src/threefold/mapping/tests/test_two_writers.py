"""Two people who wrote a worry at the same time see what differs."""

import pytest
from django.test import Client

from threefold.families.tests.cast import Cast
from threefold.mapping.tests.test_statement_changes import danger_of
from threefold.mapping.tests.test_statement_pages import at_work, pair_answers, url

pytestmark = pytest.mark.django_db
__all__ = ["at_work"]


def test_two_names_of_a_worry_are_shown_where_only_these_differ(at_work: Client, cast: Cast) -> None:
    danger, late = danger_of(cast), Client()
    late.force_login(cast.second)
    for client, title in ((at_work, "Alone at night"), (late, "Nights at work")):
        given = pair_answers(cast, **{"d-base_version": "1", "d-title": title})
        client.post(url(cast, "pair", danger=danger.pk), given)
    page = at_work.get(url(cast, "pair", danger=danger.pk)).content.decode()
    for title in ("Alone at night", "Nights at work"):
        assert f'<p class="tf-strong mb2" dir="auto">{title}</p>' in page
