"""Each person's papers, on screen, as PDF and as Word: only words that the policy and the marks give this person."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from tests.sweep.canaries import Canary, sightings
from tests.sweep.marks import NEVER
from tests.sweep.may import EVERYBODY_OF_THE_AGENCY, SEALED, may_have
from tests.sweep.rich import Rich
from tests.sweep.table import PEOPLE, faults
from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, decide
from threefold.families.access import Opened
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_worker
from threefold.plans.copies.deciding import part_of
from threefold.plans.models import Action, Trigger
from threefold.printing.html import sheet
from threefold.web.desk import making, offers
from threefold.web.desk.kinds import Offer, Order, _kinds, offers_for

pytestmark = pytest.mark.django_db
PART_TEXTS = ("text", "translation", "when", "when_translation", "backup_text", "backup_translation")
WITNESS_TEXTS = ("noticed_how", "noticed_translation")
# What every paper of the family may say of people: what they are called, and how they belong to the children.
NAMES = {"first_name", "last_name", "preferred_name", "tie"}

# Empty until a child who lives with others was asked what may lie around at home (decision 0014), which nobody asked
# this one; web/tests/test_answered.py reads it.
UNASKED = "answered"


def papers(rich: Rich, who: str, *surfaces: Surface) -> Iterator[tuple[Order, Offer, making.Ready]]:
    """Every sheet that exists for a person, as the social worker prepares it."""
    cast, at = rich.cast, now()
    reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=at)
    opened = Opened(family=cast.family, worker=cast.worker, reader=reader)
    facts = facts_of(cast.family, at=at)
    person = facts.people[getattr(cast, who).pk]
    for surface in surfaces or (Surface.PRINT, Surface.WORD):
        order = offers.order_for(opened, facts, person, at=at, surface=surface)
        for offer in offers_for(order):
            ready = making.ready(order, offer.kind, offer.subject)
            if ready is not None:
                yield order, offer, ready


@pytest.mark.parametrize("role", PEOPLE)
def test_a_paper_holds_only_what_its_person_may_have(rich: Rich, role: Role) -> None:
    leaks: set[str] = set()
    seen: dict[Surface, set[str]] = {Surface.PRINT: set(), Surface.WORD: set()}
    for who in PEOPLE[role]:
        for order, offer, ready in papers(rich, who):
            words = sightings(_words_of(order, ready))
            seen[order.surface] |= words
            for word in words:
                one = rich.canaries.known[word]
                if not _may_hold(one, order.reader, order.surface):
                    leaks.add(f"{offer.kind} ({order.surface}) of {who} holds {one}")
    assert not leaks, "\n".join(sorted(leaks))
    for surface, words in seen.items():
        assert len(words) > 5
        told = faults(rich, role, surface, words)
        assert not told, "\n".join(told)


@pytest.mark.parametrize("role", PEOPLE)
def test_a_pdf_holds_what_its_sheet_holds_and_its_data_say_nothing_of_the_family(
    rich: Rich, role: Role
) -> None:
    """Of each sheet of each person: the words of the sheet, all of them and no others."""
    for who in PEOPLE[role]:
        for order, offer, ready in papers(rich, who, Surface.PRINT):
            made, _ = making.bytes_of(ready.paper, Surface.PRINT)
            pdf = PdfReader(BytesIO(made))
            told = _of_pictures(pdf.root_object["/StructTreeRoot"])
            shown = sightings("".join([*(page.extract_text() for page in pdf.pages), *told]))
            assert shown == sightings(sheet(ready.paper)), (who, offer.kind)
            data = sightings(f"{pdf.metadata} {pdf.xmp_metadata and pdf.xmp_metadata.stream.get_data()}")
            for word in data:
                assert _may_hold(rich.canaries.known[word], order.reader, Surface.PRINT)


def test_every_person_and_every_sort_of_sheet_is_looked_at(rich: Rich) -> None:
    everybody = {getattr(rich.cast, who).pk for several in PEOPLE.values() for who in several}
    assert everybody == {one.pk for one in Person.objects.filter(family=rich.cast.family)}
    made = {offer.kind for several in PEOPLE.values() for who in several
            for _order, offer, _ready in papers(rich, who, Surface.PRINT)}  # fmt: skip
    assert made | {UNASKED} == set(_kinds)


def _of_pictures(one: Any) -> Iterator[str]:
    """What a screen reader is told of the pictures below an element of a PDF."""
    for child in one.get("/K", []) if isinstance(one.get("/K"), list) else [one.get("/K")]:
        if isinstance(below := child and child.get_object(), DictionaryObject):
            yield str(below.get("/Alt", ""))
            yield from _of_pictures(below)


def _words_of(order: Order, ready: making.Ready) -> str:
    if order.surface is Surface.PRINT:
        return sheet(ready.paper)
    made, _ = making.bytes_of(ready.paper, Surface.WORD)
    with ZipFile(BytesIO(made)) as word:
        return "".join(word.read(name).decode(errors="ignore") for name in word.namelist())


def _may_hold(one: Canary, reader: Reader, surface: Surface) -> bool:
    if one.model in SEALED or one.mark.removeprefix("own_") in NEVER:
        return False
    if one.model in EVERYBODY_OF_THE_AGENCY or one.model == "families.Family":
        return True
    if isinstance(one.row, Person) and one.field in NAMES:
        return one.row.pk not in reader.kept_apart_from
    return may_have(one, reader, surface) or _needs_it_to_do_it(one, reader, surface)


def _needs_it_to_do_it(one: Canary, reader: Reader, surface: Surface) -> bool:
    """Whoever does an action, steps in or sees it is told that part of it, when it was meant for the circle."""
    row: Any = one.row
    if isinstance(row, Action) and one.field in PART_TEXTS:
        mine = part_of(reader, row)
    elif isinstance(row, Action) and one.field in WITNESS_TEXTS:
        mine = part_of(reader, row) & {"witness"}
    else:
        mine = isinstance(row, Trigger) and row.people.filter(pk=reader.person).exists()
    if not mine or row.audience != Audience.CIRCLE:
        return False
    piece = row.piece()
    piece = replace(piece, chosen=piece.chosen | {reader.person}, about_danger=None)
    return decide(reader, piece, surface).shown
