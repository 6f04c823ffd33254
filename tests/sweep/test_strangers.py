"""Every address of a family x everybody who is a stranger to it: one and the same "not here, or not yours"."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.sweep.addresses import our_addresses
from tests.sweep.canaries import sightings
from tests.sweep.crawl import Page
from tests.sweep.rich import Rich
from tests.sweep.roles import STRANGERS, client_of
from threefold.core.ids import new_id

pytestmark = pytest.mark.django_db
OF_A_FAMILY = [one for one in our_addresses() if one.is_of_a_family]
PUBLIC = {"accounts.Agency", "accounts.ClockVersion", "accounts.Unit", "accounts.Worker"}


def words_of(response: Any) -> str:
    """The page without what differs by request: the form tokens, and the address that was asked for."""
    text = re.sub(r'(nonce|value|content)="[^"]{20,}"', "", response.content.decode())
    return re.sub(r"/families/[^\"' ?]*", "", text)


@pytest.mark.parametrize("who", STRANGERS)
def test_a_stranger_gets_the_same_answer_as_for_no_family(rich: Rich, who: str) -> None:
    client = client_of(rich, who)
    nowhere = {
        method: words_of(getattr(client, method)(f"/families/{new_id()}/people/"))
        for method in ("get", "post")
    }
    for one in OF_A_FAMILY:
        path, none = one.paths(rich.ids, 1)[0], one.paths(rich.ids, 1, family=new_id())[0]
        for method, missing in nowhere.items():
            answer = getattr(client, method)(path)
            assert answer.status_code in (404, 405), (who, one.name, answer.status_code)
            assert answer.status_code == 405 or words_of(answer) == missing, (who, one.name)
            if who == "stranger":
                other = getattr(client, method)(none)
                assert (other.status_code, words_of(other)) == (answer.status_code, words_of(answer)), (
                    one.name
                )


@pytest.mark.parametrize("who", STRANGERS)
def test_pages_that_are_nobody_s_family_tell_a_stranger_nothing(rich: Rich, who: str) -> None:
    client = client_of(rich, who)
    for one in our_addresses():
        if not one.is_of_a_family and one.name != "families:review_opening":
            for method in (client.get, client.post):
                answer = method(one.paths(rich.ids, 1)[0])
                assert answer.status_code < 500, one.name
                told = {
                    rich.canaries.known[word].model for word in sightings(Page(one.name, "", answer).html)
                }
                assert told <= PUBLIC, (one.name, told)


def test_nobody_signed_in_is_sent_to_the_door(rich: Rich) -> None:
    for one in our_addresses():
        path = one.paths(rich.ids, 1)[0]
        for method in ("get", "post"):
            answer = getattr(Client(raise_request_exception=False), method)(path)
            assert answer.status_code in (302, 405, 200, 404, 403), (one.name, answer.status_code)
            if one.is_of_a_family and answer.status_code != 405:
                assert answer["Location"].startswith("/accounts/login/"), one.name
            assert not sightings(Page(one.name, path, answer).html) - _hotline(rich), one.name


def _hotline(rich: Rich) -> set[str]:
    return {word for word, one in rich.canaries.known.items() if one.model in PUBLIC}


def test_another_family_s_things_are_not_found_under_mine(rich: Rich) -> None:
    client = client_of(rich, "stranger")
    for one in OF_A_FAMILY:
        # A day is nobody's thing, and neither is a tool that nobody filled in yet.
        if set(one.parameters) - {"family", "on", "tool"}:
            path = one.paths(rich.ids, 1, family=rich.cast.other_family.pk)[0]
            for method in (client.get, client.post):
                answer = method(path)
                assert answer.status_code in (404, 405, 422), (one.name, answer.status_code)
                assert not sightings(answer.content.decode()) - _hotline(rich), one.name
