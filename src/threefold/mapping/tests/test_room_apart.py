"""Those who speak for somebody: who may come together in a room, and who not without a second word."""

import pytest
from django.test import Client

from threefold.families.tests.cast import Cast
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_room import there

pytestmark = pytest.mark.django_db


def test_whoever_speaks_for_somebody_stands_there_for_them(client: Client, cast: Cast) -> None:
    as_(client, cast)
    cast.attorney.speaks_for.set([cast.mother])
    answer = client.post(at("enter-room", cast), there(cast.attorney, cast.father))
    assert answer.status_code == 422
    assert "Vera speaks for Nora, who is to be kept safe from Dale. Meet them" in answer.content.decode()
    cast.attorney.speaks_for.set([cast.father])
    sent = there(cast.mother, cast.attorney)
    answer = client.post(at("enter-room", cast), sent)
    assert answer.status_code == 422
    assert "Vera speaks for Dale, and Nora is to be kept safe from Dale." in answer.content.decode()
    # With a second word about these two the meeting begins; with their own side it always did.
    firm = sent | {"together": [f"{cast.mother.pk}.{cast.attorney.pk}"]}
    assert client.post(at("enter-room", cast), firm).status_code == 302
    assert client.post(at("enter-room", cast), there(cast.father, cast.attorney)).status_code == 302


def test_two_who_speak_for_others_may_meet(client: Client, cast: Cast) -> None:
    cast.attorney.speaks_for.set([cast.mother])
    cast.neighbor.speaks_for.set([cast.father])
    answer = as_(client, cast).post(at("enter-room", cast), there(cast.attorney, cast.neighbor))
    assert answer.status_code == 302
