"""Texts for other systems: only words that everybody who reads them may have, for each addressee and language."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from django.urls import reverse

from tests.sweep.canaries import sightings
from tests.sweep.marks import NEVER
from tests.sweep.rich import Rich
from tests.sweep.roles import EVERYBODY, STAFF, STRANGERS, client_of
from tests.sweep.table import faults
from tests.sweep.test_desk import _may_hold
from threefold.accounts.roles import Role
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.models import Opening, Protection, TextTaken
from threefold.families.readers import reader_for_worker
from threefold.web.once.making import Addressee, Asked, Made, make
from threefold.web.once.text import plain

pytestmark = pytest.mark.django_db
ROLES = {
    Addressee.FILE: Role.SECONDARY_WORKER,
    Addressee.COURT: Role.COURT_PARTY,
    Addressee.CASE_PLAN: Role.PARENT,
}
# Fewer words than these, and a text no longer says what it should.
LEAST = {Addressee.FILE: 12, Addressee.COURT: 15, Addressee.CASE_PLAN: 8}


def texts(rich: Rich, addressee: Addressee, who: str = "worker") -> Iterator[Made]:
    """Each text for an addressee, as this worker prepares it, in both languages."""
    cast, at = rich.cast, now()
    worker = rich.worker(who)
    reader = reader_for_worker(worker, cast.family, STAFF[who], at=at)
    opened = Opened(family=cast.family, worker=worker, reader=reader)
    for given, language in product(_asked(rich, addressee), ("en", "es")):
        made = make(opened, Asked(addressee=addressee, language=language, **given), at=at)
        assert made is not None
        yield made


def _asked(rich: Rich, addressee: Addressee) -> list[dict[str, Any]]:
    if addressee is Addressee.FILE:
        return [*({"subject": one} for one in rich.ids["session"]), {"on": today()}]
    people = (rich.cast.mother, rich.cast.father) if addressee is Addressee.CASE_PLAN else ()
    return [{}, *({"subject": one.pk} for one in people)]


def leaks(rich: Rich, made: Made) -> set[str]:
    """Words in it that somebody who reads it must not have."""
    known = (rich.canaries.known[word] for word in sightings(plain(made.parts)))
    return {
        f"{made.asked.addressee} holds {one}"
        for one in known
        if not all(_may_hold(one, reader, Surface.TEXT) for reader in (made.reader, *made.reader.beside))
    }


@pytest.mark.parametrize("who", ["worker", "supervisor"])
@pytest.mark.parametrize("protected", [True, False])
@pytest.mark.parametrize("addressee", Addressee)
def test_a_text_holds_only_what_all_its_readers_may_have(
    rich: Rich, addressee: Addressee, protected: bool, who: str
) -> None:
    if not protected:
        Protection.objects.filter(family=rich.cast.family).delete()
    found, words = set[str](), set[str]()
    for made in texts(rich, addressee, who):
        found |= leaks(rich, made)
        words |= sightings(plain(made.parts))
    assert not found, "\n".join(sorted(found))
    if not protected:
        assert len(words) > LEAST[addressee]
        told = faults(rich, ROLES[addressee], Surface.TEXT, words)
        assert not told, "\n".join(told)


@pytest.mark.parametrize("addressee", Addressee)
def test_what_was_opened_with_a_reason_stays_on_the_screen(rich: Rich, addressee: Addressee) -> None:
    before = [plain(made.parts) for made in texts(rich, addressee)]
    for group in (Group.VICTIM_WORDS, Group.CHILD_PRIVATE, Group.REPORTER, Group.PROTECTED_PLACE):
        rich.make(Opening, worker=rich.cast.worker, group=group, break_glass=False, purpose="court",
                  until=now().replace(year=now().year + 1))  # fmt: skip
    after = [plain(made.parts) for made in texts(rich, addressee)]
    assert after == before
    marks = {rich.canaries.known[word].mark for text in after for word in sightings(text)}
    assert not {mark.removeprefix("own_") for mark in marks} & (NEVER | {"draft", "gray", "removed"})


def test_a_page_of_a_text_names_each_fact_it_used(rich: Rich) -> None:
    client, family = client_of(rich, "worker"), {"family": rich.cast.family.pk}
    Protection.objects.filter(family=rich.cast.family).delete()
    facts = dict[str, Any]()
    for made in (*texts(rich, Addressee.COURT), *texts(rich, Addressee.FILE)):
        assert made.parts
        for part in made.parts:
            assert part.references
            facts |= {fact.href: fact for fact, _said in part.references}
    # Many parts name the same page: it is opened once.
    for href, fact in facts.items():
        assert client.get(href).status_code == 200, fact
    page = client.get(reverse("web:court_text", kwargs=family), {"language": "en"}).content.decode()
    for made in list(texts(rich, Addressee.COURT))[:1]:
        assert all(fact.href in page for part in made.parts for fact, _said in part.references)


@pytest.mark.parametrize("who", EVERYBODY)
def test_only_who_may_account_for_it_opens_and_takes_a_text(rich: Rich, who: str) -> None:
    family = {"family": rich.cast.family.pk}
    session = {"session": rich.ids["session"][0]}
    client, may = client_of(rich, who), who in ("worker", "supervisor")
    for name, more in (
        ("texts", {}),
        ("court_text", {}),
        ("case_plan_text", {}),
        ("contact_note", session),
        ("day_note", {"on": today()}),
    ):
        answer = client.get(reverse(f"web:{name}", kwargs={**family, **more}))
        assert (answer.status_code == 200) == may, (who, name)
        if not may and who in STRANGERS:
            assert not sightings(answer.content.decode())
    made = next(texts(rich, Addressee.FILE))
    sent = {
        "addressee": "file", "subject": session["session"], "language": "en", "how": "downloaded",
        "digest": "wrong", "change_id": new_id(),
    }  # fmt: skip
    before = TextTaken.objects.count()
    assert client.post(reverse("web:take_text", kwargs=family), sent).status_code == (409 if may else 404)
    assert TextTaken.objects.count() == before
    assert made.parts
