"""Thirteen roles x 34 field groups x ten surfaces, each cell against what was really answered there.

The screens of the four roles that work with the family are walked in test_pages.py, the papers made in test_desk.py,
the texts for other systems in test_texts.py: these hand every word that they saw to `table.faults`. Here stand the
other roles and surfaces, and the proof that no cell is left over.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from tests.sweep.canaries import our_models, sightings, words_of
from tests.sweep.crawl import pages
from tests.sweep.may import FIELDS, GROUPS, may_have
from tests.sweep.rich import Rich
from tests.sweep.roles import client_of
from tests.sweep.table import (
    HOLDERS,
    NOT_SHOWN,
    NOTHING_STORED,
    OF_AGENCY,
    ON_CASE,
    PEOPLE,
    WORKERS,
    Silent,
    allows,
    faults,
    groups_in,
    in_use,
    not_shown,
)
from tests.sweep.test_elsewhere import FOUND_BY
from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.families.models import Opening
from threefold.families.readers import reader_for_worker
from threefold.mapping.models import MapSession
from threefold.mapping.tests.test_room import there

pytestmark = pytest.mark.django_db
STEPS = ("why", "who", "worry", "well", "next", "scale", "do")


def told(rich: Rich, role: Role, surface: Surface, words: set[str], opened: tuple[Group, ...] = ()) -> None:
    found = faults(rich, role, surface, words, opened)
    assert not found, "\n".join(found)


def test_every_cell_is_of_somebody_who_is_looked_at_or_of_nothing_that_is_there(rich: Rich) -> None:
    assert set(WORKERS) | set(PEOPLE) == set(Role), "who plays this role?"
    assert set(HOLDERS) == set(Surface), "who gets this surface?"
    assert in_use() == {surface for surface in Surface if HOLDERS[surface]}, "a surface is new, or is gone"
    stored = {group for word in rich.canaries.known for group in groups_in(rich, word)}
    assert stored == set(Group) - NOTHING_STORED, (
        "the record holds words of a group that it did not, or no more"
    )
    looked_at = sum(len(HOLDERS[surface]) * len(Group) for surface in Surface)
    nobody_s = sum((len(Role) - len(HOLDERS[surface])) * len(Group) for surface in Surface)
    assert looked_at + nobody_s == len(Role) * len(Group) * len(Surface) == 13 * 34 * 10


def test_every_field_of_a_row_without_marks_has_its_group() -> None:
    rows = {one._meta.label: one for one in our_models() if one._meta.label in GROUPS}
    assert {label: " ".join(one.name for one in words_of(row)) for label, row in rows.items()} == FIELDS


@pytest.mark.parametrize("line", NOT_SHOWN, ids=lambda line: line.reason)
def test_what_is_not_shown_is_what_the_policy_would_let_show(line: Silent) -> None:
    for surface, group in product(line.surfaces, line.groups):
        assert group not in NOTHING_STORED
        assert any(allows(role, group, surface) for role in line.roles), (surface, group)
    assert all(role in HOLDERS[surface] for role, surface in product(line.roles, line.surfaces))
    assert len(line.reason) > 20
    others = [one for one in NOT_SHOWN if one is not line]
    cells = set(product(line.surfaces, line.roles, line.groups))
    assert not any(cells & set(product(one.surfaces, one.roles, one.groups)) for one in others)


@pytest.mark.parametrize("role", OF_AGENCY)
def test_screens_of_a_role_of_the_agency(rich: Rich, role: Role) -> None:
    client = client_of(rich, WORKERS[role])
    words = {word for page in pages(client, rich, most=1) for word in sightings(page.html)}
    told(rich, role, Surface.SCREEN, words)


@pytest.mark.parametrize("role", PEOPLE)
def test_the_screen_in_the_room(rich: Rich, role: Role) -> None:
    """What stands on the screen that somebody of the family's side looks at: alone, so that nobody else empties it."""
    words: set[str] = set()
    for who in PEOPLE[role]:
        words |= _in_the_room(rich, who)
    told(rich, role, Surface.SCREEN, words)


def _in_the_room(rich: Rich, who: str) -> set[str]:
    client, family = client_of(rich, "worker"), {"family": rich.cast.family.pk}
    held = MapSession.objects.get(pk=rich.ids["session"][0])
    sent = there(getattr(rich.cast, who), small="on", purpose=held.purpose)
    entered = client.post(reverse("mapping:enter-room", kwargs=family), sent)
    assert entered.status_code == 302, entered.content.decode()[-3000:]
    found: set[str] = set()
    for step in STEPS:
        answer = client.get(entered["Location"].partition("?")[0], {"step": step})
        assert answer.status_code == 200
        found |= sightings(answer.content.decode())
    return found


@pytest.mark.parametrize("role", WORKERS)
def test_a_column_fetched_by_itself(rich: Rich, role: Role) -> None:
    client, words = client_of(rich, WORKERS[role]), set[str]()
    address = reverse("mapping:map", kwargs={"family": rich.cast.family.pk})
    for query in ("", "?q=worry", "?q=well", "?q=next"):
        answer = client.get(address + query, headers={"HX-Request": "true"})
        assert answer.status_code == (200 if role in ON_CASE else 404)
        words |= sightings(answer.content.decode())
    told(rich, role, Surface.FRAGMENT, words)


@pytest.mark.parametrize("role", WORKERS)
def test_a_search(rich: Rich, role: Role) -> None:
    """A word of each group is looked for, and every name; what comes back, besides the word itself, is the policy's.
    Of each field a word is looked for in test_elsewhere.py.
    """
    client, address, words = client_of(rich, WORKERS[role]), reverse("families:families"), set[str]()
    each = {groups_in(rich, word): word for word in rich.canaries.known}.values()
    names = (word for word, one in rich.canaries.known.items() if one.field in FOUND_BY.get(one.model, ()))
    for word in {*each, *names}:
        answer = client.post(address, {"words": word}).content.decode()
        found = reverse("web:family", kwargs={"family": rich.cast.family.pk}) in answer
        words |= sightings(answer) - (set() if found else {word})
    told(rich, role, Surface.SEARCH, words)


@pytest.mark.parametrize("role", WORKERS)
def test_a_filled_tool_as_json(rich: Rich, role: Role) -> None:
    """Of each tool every version, also what was put right and withdrawn: who works on the case has what stands."""
    client, words = client_of(rich, WORKERS[role]), set[str]()
    reader = reader_for_worker(rich.worker(WORKERS[role]), rich.cast.family, role, at=now())
    for filled in rich.ids["filled_any"]:
        address = {"family": rich.cast.family.pk, "filled": filled}
        answer = client.get(reverse("web:filled_tool_json", kwargs=address))
        assert answer.status_code in ((200, 404) if role in ON_CASE else (404,))
        if answer.status_code == 200:
            words |= sightings(answer.content.decode())
    known = rich.canaries.known
    assert not [known[word] for word in words if not may_have(known[word], reader, Surface.EXPORT)]
    if role in ON_CASE:
        told(rich, role, Surface.EXPORT, words)
    else:
        assert not words


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.SUPERVISOR, Role.SECONDARY_WORKER])
def test_what_was_opened_with_a_reason_stands_on_the_screen_and_nowhere_else(rich: Rich, role: Role) -> None:
    opened = tuple(
        group for group in Group if may(role, group, Surface.SCREEN)[0] in (Access.NEED, Access.BREAK_GLASS)
    )
    worker = rich.worker(WORKERS[role])
    for group in opened:
        rich.make(
            Opening, worker=worker, group=group, break_glass=False, purpose="court", until=now() + timedelta(hours=1)
        )  # fmt: skip
    client = client_of(rich, WORKERS[role])
    words = {word for page in _with_openings(rich, client, opened) for word in sightings(page)}
    told(rich, role, Surface.SCREEN, words, opened)
    found: set[str] = set()
    for name in (rich.cast.family.name, rich.cast.mother.first_name):
        found |= sightings(client.post(reverse("families:families"), {"words": name}).content.decode())
    told(rich, role, Surface.SEARCH, found)


def _with_openings(rich: Rich, client: Any, opened: tuple[Group, ...]) -> Iterator[str]:
    family = {"family": rich.cast.family.pk}
    for name in ("mapping:map", "mapping:statements", "families:places", "families:referral", "web:family"):
        yield client.get(reverse(name, kwargs=family)).content.decode()
    address = reverse("families:opening", kwargs=family)
    yield from (client.get(address, {"group": group}).content.decode() for group in opened)


def test_a_mail_goes_to_supervisors_alone_and_says_nothing(
    rich: Rich, django_capture_on_commit_callbacks: Any
) -> None:
    cast = rich.cast
    body = {"family_name": cast.family.name, "somebody": cast.child.first_name, "purpose": "child_in_danger",
            "reason": cast.mother.first_name}  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        client_of(rich, "stranger").post(reverse("families:break_glass"), body)
    assert {to for one in mail.outbox for to in one.to} == {cast.supervisor.email}
    words = {word for one in mail.outbox for word in sightings(f"{one.subject} {one.body}")}
    (role,) = HOLDERS[Surface.NOTIFICATION]
    told(rich, role, Surface.NOTIFICATION, words)


def test_the_table_finds_a_leak_and_a_hole(rich: Rich) -> None:
    """The measure itself: a word too many and a word too few are both told."""
    every = set(rich.canaries.known)
    for role, surface in product(Role, (Surface.SCREEN, Surface.PRINT)):
        said = faults(rich, role, surface, every)
        stored = set(Group) - NOTHING_STORED
        assert sum("forbidden" in one for one in said) == sum(
            not allows(role, one, surface) for one in stored
        )
        nothing = faults(rich, role, surface, ())
        asked = [one for one in stored if allows(role, one, surface)]
        assert len(nothing) == sum(not not_shown(role, one, surface) for one in asked)
