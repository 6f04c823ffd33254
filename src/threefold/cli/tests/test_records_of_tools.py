"""Filled tools in a family's record: drawings, versions, choices and exceptions go out and in as they stood."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from jsonschema import Draft202012Validator

from threefold.accounts.models import Worker
from threefold.cli.records import incoming, outgoing, schema
from threefold.disclosure.groups import Surface
from threefold.families.models import Family, Protection
from threefold.families.tests.cast import AT, Cast, make_cast
from threefold.toolkit.changes import (
    Begin,
    amend_tool,
    choose_readers,
    finish_tool,
    keep_draft,
    override_readers,
    withdraw_tool,
)
from threefold.toolkit.copies import FilledCopy, filled_tools
from threefold.toolkit.drawing.tests.drawn import line, paper, stamp, words
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.sitting.changes import hand_over
from threefold.toolkit.tests.test_copies import person, worker
from threefold.toolkit.tests.things import draft, finished, houses, who
from threefold.toolkit.voice.changes import NewAnswer, answer_child
from threefold.toolkit.voice.facts import facts_of

pytestmark = pytest.mark.django_db
READERS = ("mother", "grandmother", "attorney", "father")
DRAWN = {"name": "The house of ñ and 🙂", "drawing": paper(line(), stamp(), words())}


class Undone(Exception):
    """What was made is taken back: the installation is empty again."""


@dataclass(frozen=True, kw_only=True)
class Went:
    """A record that went out of an installation that is no more, and what each reader had of it there."""

    cast: Cast
    record: dict[str, Any]
    had: dict[str, tuple[FilledCopy, ...]]


def fill(cast: Cast) -> None:
    """Everything that filled tools can be in a record."""
    Protection.objects.all().delete()
    first = finished(cast)
    drawn = {**houses()["good"], **DRAWN}
    newest = first
    for reason in ("Ivy drew a dog into it.", "Ivy said it again."):
        newest = amend_tool(filled=newest.pk, reason=reason, payload=houses(good=drawn), **who(cast))
    choose_readers(filled=newest.pk, sheet="good", people=[cast.mother.pk], **who(cast))
    choose_readers(filled=newest.pk, sheet="good", people=[cast.mother.pk, cast.attorney.pk], **who(cast))
    choose_readers(filled=newest.pk, sheet="worries", kept=True, **who(cast))
    override_readers(
        filled=newest.pk, sheet="worries", people=[cast.grandmother.pk], reason="Ivy sleeps there.",
        told_on=date(2026, 3, 2), told_by="Alma", told_how="On the couch.", **who(cast),
    )  # fmt: skip
    fact = next(one for one in facts_of(newest.definition, newest.payload) if one.kind == "worry")
    answer_child(
        saying=fact.id_in(newest.root), answer=NewAnswer(words="Grandma has a key now."), **who(cast)
    )
    withdraw_tool(filled=draft(cast).pk, reason="Of another child.", **who(cast))
    hand_over(filled=draft(cast).pk, **who(cast))
    for key, tool in tools().items():
        begin = Begin(tool=key, person=cast.child.pk, language="es")
        row = keep_draft(begin=begin, payload=json.loads(kept_with(tool, "example.json")), **who(cast))
        finish_tool(filled=row.pk, seen=row.edition, **who(cast))


def had(cast: Cast, family: Family) -> dict[str, tuple[FilledCopy, ...]]:
    readers = {"worker": worker(cast, "worker"), "supervisor": worker(cast, "supervisor")}
    readers |= {one: person(cast, one) for one in READERS}
    return {
        f"{name} {surface}": filled_tools(family, reader, surface)
        for name, reader in readers.items()
        for surface in (Surface.SCREEN, Surface.PRINT)
    }


def gone_out() -> Went:
    """A record, with nothing left of where it was made."""
    try:
        with transaction.atomic():
            cast = make_cast()
            fill(cast)
            record = json.loads(json.dumps(outgoing.exported(cast.family, at=AT)))
            went = Went(cast=cast, record=record, had=had(cast, cast.family))
            raise Undone
    except Undone:
        return went


def test_filled_tools_stand_in_an_empty_installation_as_they_stood() -> None:
    went = gone_out()
    assert (Family.objects.count(), Worker.objects.count()) == (0, 0)
    assert list(Draft202012Validator(schema.schema()).iter_errors(went.record)) == []
    rows = {name: len(several) for name, several in went.record["record"].items()}
    assert rows["toolkit.filledtool"] == 5 + len(tools())
    assert (rows["toolkit.sheetchoice"], rows["toolkit.sheetoverride"]) == (3, 1)
    assert (rows["toolkit.childanswer"], rows["toolkit.childdraft"]) == (1, 1)
    family = incoming.put_in(went.record, at=AT)
    assert json.loads(json.dumps(outgoing.exported(family, at=AT))) == went.record
    assert had(went.cast, family) == went.had
