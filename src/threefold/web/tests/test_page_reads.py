"""What opening a family's one page writes into the log: each group of which something stood there, and no other."""

import pytest
from django.test import Client
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.families.tests.cast import Cast
from threefold.mapping.tests.things import danger, put
from threefold.toolkit.onward.tests.test_onward import carried
from threefold.web.tests.test_needs import BACKEND

pytestmark = pytest.mark.django_db


def read(cast: Cast) -> set[str]:
    """Open the page; the groups that the log then has besides what it had."""
    return set(told(cast))


def told(cast: Cast) -> list[str]:
    """Open the page; the group of each new line of the log."""
    client = Client()
    client.force_login(cast.worker, backend=BACKEND)
    rows = Entry.objects.filter(kind="read.shown", actor=cast.worker.pk, family=cast.family.pk)
    before = set(rows.values_list("pk", flat=True))
    assert client.get(reverse("web:family", args=[cast.family.pk])).status_code == 200
    return [one["group"] for one in rows.exclude(pk__in=before).values_list("detail", flat=True)]


def test_an_empty_map_is_no_read_of_the_map(cast: Cast) -> None:
    groups = read(cast)
    assert "family.header" in groups
    assert not groups & {"child.voice", "child.private", "scaling.answers", "court.orders"}


def test_what_was_said_and_what_we_worry_about_are_reads(cast: Cast) -> None:
    assert "map.items" not in read(cast) or danger(cast)
    put(cast, "She counts their shoes at night.")
    danger(cast)
    assert {"map.items", "people.children"} <= read(cast)


def test_words_of_a_childs_own_sheet_are_a_read_of_the_childs_voice(cast: Cast) -> None:
    put(cast, "She sleeps here when I work nights.")
    assert "child.voice" not in read(cast)
    carried(cast)
    assert "child.voice" in read(cast)


def test_a_group_is_written_down_once_for_each_time_the_page_is_opened(cast: Cast) -> None:
    put(cast)
    danger(cast)
    groups = told(cast)
    assert len(groups) == len(set(groups)) > 2
