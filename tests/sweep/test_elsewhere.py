"""Where words must not go: searches, error pages, the log of the server, the log of reading, mails."""

import logging
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.sweep.canaries import Canary, sightings
from tests.sweep.crawl import pages
from tests.sweep.may import EVERYBODY_OF_THE_AGENCY
from tests.sweep.rich import Rich
from tests.sweep.roles import client_of
from threefold.audit.models import Entry
from threefold.core.quiet import NoCaseWords

pytestmark = pytest.mark.django_db
FOUND_BY = {
    "families.Family": {"name", "county_number"},
    "families.Person": {"first_name", "last_name", "preferred_name", "also_called"},
}


def one_of_each(rich: Rich) -> Iterator[Canary]:
    """A canary of every field of every model."""
    yield from {(one.model, one.field.split(".")[0]): one for one in rich.canaries.known.values()}.values()


def test_a_search_finds_a_family_by_its_names_and_numbers_alone(rich: Rich) -> None:
    client, address = client_of(rich, "worker"), reverse("families:families")
    link = reverse("web:family", kwargs={"family": rich.cast.family.pk})
    for one in one_of_each(rich):
        found = link in client.post(address, {"words": one.word}).content.decode()
        assert found == (one.field in FOUND_BY.get(one.model, set())), one


@pytest.mark.parametrize("who", ["stranger", "in_conflict", "former", "leader", "auditor"])
def test_a_search_of_a_stranger_finds_nothing(rich: Rich, who: str) -> None:
    client = client_of(rich, who)
    for word in (rich.cast.family.name, rich.cast.mother.first_name, rich.cast.child.last_name):
        told = sightings(client.post(reverse("families:families"), {"words": word}).content.decode())
        assert {one for one in told if rich.canaries.known[one].model not in EVERYBODY_OF_THE_AGENCY} <= {
            word
        }


def test_error_pages_and_the_server_s_log_hold_no_word_of_the_case(
    rich: Rich, caplog: pytest.LogCaptureFixture
) -> None:
    family, word = rich.cast.family.pk, rich.cast.family.name
    caplog.set_level(logging.DEBUG)
    caplog.handler.addFilter(NoCaseWords())
    client = client_of(rich, "worker")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(rich.cast.worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = reverse("web:family", kwargs={"family": family})
    facts = reverse("families:family_facts", kwargs={"family": family})
    with patch("threefold.web.views.family.family_page", side_effect=ValueError(f"a fault near {word}")):
        answers = {500: client.get(page)}
    answers[400] = client.get(page, headers={"host": "elsewhere.example"})
    answers[403] = strict.post(facts, {"name": word})
    answers[404] = client.get(f"/families/{family}/nowhere/")
    too_long = client.post(facts, {"about": f"{word} " * 800_000})
    assert too_long.status_code in (413, 422, 400)
    for status, answer in answers.items():
        assert answer.status_code == status
        assert not _case_words(rich, answer), status
    assert caplog.records
    assert not sightings("\n".join(one.getMessage() for one in caplog.records))


def _case_words(rich: Rich, answer: Any) -> set[str]:
    told = sightings(answer.content.decode())
    return {word for word in told if rich.canaries.known[word].model not in EVERYBODY_OF_THE_AGENCY}


def test_what_was_read_is_written_down_without_its_words(
    rich: Rich, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    read = sum(page.status == 200 for page in pages(client_of(rich, "worker"), rich, most=1))
    assert Entry.objects.filter(kind="read.shown", family=rich.cast.family.pk).count() > read // 2
    assert not sightings(str(list(Entry.objects.values())))
    assert not sightings(caplog.text)


def test_an_alert_by_mail_names_nobody_of_the_family(
    rich: Rich, django_capture_on_commit_callbacks: Any
) -> None:
    client, cast = client_of(rich, "stranger"), rich.cast
    body = {"family_name": cast.family.name, "somebody": cast.child.first_name, "purpose": "child_in_danger",
            "reason": cast.mother.first_name}  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("families:break_glass"), body)
    assert answer.status_code == 302
    assert mail.outbox
    assert not [word for one in mail.outbox for word in sightings(f"{one.subject} {one.body}")
                if rich.canaries.known[word].model not in EVERYBODY_OF_THE_AGENCY]  # fmt: skip
