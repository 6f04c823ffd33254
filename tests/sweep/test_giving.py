"""Every address of what is given to the Toolkit x everybody who signs in: who opens it, and who may send to it.

In each state of a given thing, whoever is not named here gets the answer of "there is no such page".
"""

from itertools import product

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.sweep.addresses import our_addresses
from tests.sweep.test_forms import counts
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.library.giving.models import Given
from threefold.library.tests.given import a_file, a_given, form, published, sent, taken
from threefold.library.tests.world import a_library
from threefold.printing.tests import hostile

pytestmark = pytest.mark.django_db
PEOPLE = (
    "worker", "second", "supervisor", "facilitator", "stranger", "elsewhere", "leader", "trainer", "editor",
    "administrator", "auditor",
)  # fmt: skip
STATES = ("draft", "sent", "taken", "published")
# The worker gave it, the editor took it. Who opens each page, by state.
GIVER = {state: {"worker"} for state in STATES}
READERS: dict[str, set[str]] = {
    "draft": set(), "sent": {"editor"}, "taken": {"editor", "trainer", "supervisor"}, "published": {"editor"},
}  # fmt: skip
OPENS = {
    "given": GIVER, "write_given": GIVER, "read_given": READERS,
    "given_file": {key: GIVER[key] | READERS[key] for key in STATES},
    "withdraw_given": {key: {"worker", "editor"} if key == "published" else set() for key in STATES},
}  # fmt: skip
# Whose sending changes something, by state; a giver who comes too late is told, and changes nothing.
SENDS: dict[str, dict[str, set[str]]] = {
    "write_given": {"draft": {"worker"}, "published": {"worker"}},
    "send_given": {"draft": {"worker"}},
    "call_back_given": {"sent": {"worker"}},
    "throw_away_given": {"draft": {"worker"}},
    "add_given_file": {"draft": {"worker"}, "published": {"worker"}},
    "remove_given_file": {"draft": {"worker"}, "published": {"worker"}},
    "ask_given": {"sent": {"editor"}, "taken": {"trainer", "supervisor"}},
    "take_given": {"sent": {"editor"}},
    "agree_given": {"taken": {"trainer", "supervisor"}},
    "withdraw_given": {"published": {"worker", "editor"}},
    "answer_given": {"draft": {"worker"}, "published": {"worker"}},
}
EVERYBODY_S = {"giving", "give"}
READING = "given_to_read"
READS = {"editor", "trainer", "supervisor"}


@pytest.fixture
def given(cast):
    a_library(tools=False)
    draft = a_given(cast.worker)
    a_file(draft)
    return {
        "draft": draft, "sent": sent(cast.worker, with_file=True),
        "taken": taken(cast.worker, cast.editor, with_file=True),
        "published": published(cast.worker, cast.editor, cast.trainer, with_file=True),
    }  # fmt: skip


def picture():
    """A picture, and that somebody looked at it; forms without files pass it by."""
    return {"looked": "on", "file": SimpleUploadedFile("x.png", hostile.picture("PNG"))}


def at(name, row):
    file = row.files.first()
    more = {"file": file.pk if file else row.pk} if name in ("given_file", "remove_given_file") else {}
    return reverse(f"library:{name}", kwargs={"given": row.pk, **more})


def test_every_address_has_its_line():
    names = {one.name.removeprefix("library:") for one in our_addresses() if "given" in one.parameters}
    assert names == set(OPENS) | set(SENDS)
    assert all(reverse(f"library:{name}") for name in {*EVERYBODY_S, READING})


@pytest.mark.parametrize("who", PEOPLE)
def test_who_opens_which_page(cast, given, who):
    client, faults = signed_in(getattr(cast, who)), []
    for name in EVERYBODY_S:
        assert client.get(reverse(f"library:{name}")).status_code == 200
    assert client.get(reverse(f"library:{READING}")).status_code == (200 if who in READS else 404)
    for (name, line), state in product(OPENS.items(), STATES):
        wanted = 200 if who in line[state] else 404
        found = client.get(at(name, given[state])).status_code
        if found != wanted:
            faults.append(f"{name} of one that is {state}: {found} for {who}")
    assert faults == []


@pytest.mark.parametrize("who", PEOPLE)
def test_who_sends_to_which_address(cast, given, who):
    client, faults = signed_in(getattr(cast, who)), []
    client.raise_request_exception = False
    for (name, line), state in product(SENDS.items(), STATES):
        row = given[state]
        told = {
            **form(),
            "change_id": str(new_id()),
            "words": "Please look at it again.",
            "base_version": row.version,
        }
        before, version = counts(), Given.objects.get(pk=row.pk).version
        with transaction.atomic():
            answer = client.post(at(name, row), told | picture())
            changed = counts() != before
            if changed != (who in line.get(state, set())) or answer.status_code not in (302, 404):
                faults.append(f"{name} of one that is {state}: {answer.status_code}, {changed} for {who}")
            once = counts()
            client.post(at(name, row), told | picture())
            if counts() != once:
                faults.append(f"{name} of one that is {state}: a second effect for {who}")
            transaction.set_rollback(True)
        assert Given.objects.get(pk=row.pk).version == version
    assert faults == []


def test_nobody_signed_in_is_sent_to_the_door(given):
    for name, row in product({*OPENS, *SENDS}, given.values()):
        for method in ("get", "post"):
            answer = getattr(Client(), method)(at(name, row))
            assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/"), name


@pytest.mark.parametrize("who", PEOPLE)
def test_words_of_a_draft_are_its_giver_s_alone(cast, given, who):
    """On no page of the Toolkit do the words stand of what nobody sent."""
    secret = a_given(cast.worker, title="Zq0000secret", body="Zq0000secret")
    client = signed_in(getattr(cast, who))
    pages = [at(name, secret) for name in {*OPENS, *SENDS}]
    pages += [reverse(f"library:{name}") for name in ("toolkit", "giving", READING, "find")]
    seen = [one for one in pages if "Zq0000secret" in client.get(one).content.decode()]
    assert bool(seen) == (who == "worker"), seen
