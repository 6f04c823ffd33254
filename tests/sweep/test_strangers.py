"""Every address of a family x everybody who is a stranger to it: one and the same "not here, or not yours"."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.sweep.addresses import Address, all_addresses
from tests.sweep.record import Record
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db
OF_A_FAMILY = [one for one in all_addresses() if one.is_of_a_family]
STRANGERS = [
    "stranger", "elsewhere", "leader", "trainer", "editor", "administrator", "auditor", "former", "in_conflict",
]  # fmt: skip


def address_of(one: Address, record: Record, family: UUID | None = None) -> str:
    """The address with the record's own ids in it (or with another family's id)."""
    ids = {**record.ids, "family": family or record.cast.family.pk}
    missing = [name for name in one.parameters if name not in ids]
    assert not missing, f"tests/sweep/record.py makes nothing for {missing} of {one.name}"
    return reverse(one.name, kwargs={name: ids[name] for name in one.parameters})


def words_of(response: object) -> str:
    """The page without what differs by request: the form tokens."""
    import re

    text = response.content.decode()  # type: ignore[attr-defined]
    return re.sub(r'(nonce|value|content)="[^"]{20,}"', "", text)


@pytest.mark.parametrize("who", STRANGERS)
def test_a_stranger_gets_the_same_answer_as_for_no_family(record: Record, who: str) -> None:
    client = Client(raise_request_exception=True)
    client.force_login(record.worker(who), backend="allauth.account.auth_backends.AuthenticationBackend")
    for one in OF_A_FAMILY:
        for method in (client.get, client.post):
            real = method(address_of(one, record))
            none = method(address_of(one, record, new_id()))
            assert real.status_code == none.status_code in (404, 405), (who, one.name, real.status_code)
            assert words_of(real) == words_of(none), one.name


def test_nobody_signed_in_is_sent_to_the_door(record: Record, client: Client) -> None:
    for one in OF_A_FAMILY:
        response = client.get(address_of(one, record))
        assert response.status_code == 302, one.name
        assert response["Location"].startswith("/accounts/login/"), one.name


def test_another_family_s_things_are_not_found_under_mine(record: Record) -> None:
    client = Client()
    client.force_login(record.cast.stranger, backend="allauth.account.auth_backends.AuthenticationBackend")
    theirs = record.cast.other_family.pk
    for one in OF_A_FAMILY:
        if set(one.parameters) - {"family"}:
            path = address_of(one, record, theirs)
            for method in (client.get, client.post):
                assert method(path).status_code in (404, 405), one.name


def test_the_cast_is_complete(cast: Cast) -> None:
    assert cast.worker != cast.stranger
