"""Things given to the Toolkit, for tests."""

from typing import Any

from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT
from threefold.library.giving.changes import files, reviewing, writing
from threefold.library.giving.models import Given, GivenFile
from threefold.library.giving.vocabulary import GivenKind, Licence, Rights
from threefold.printing.incoming.files import Incoming

BODY = "## What we did\n\nWe drew three houses, and listened. Then the children chose who may see them."


def new(**changed: Any) -> writing.NewGiven:
    """A story in which nobody can be recognized."""
    told: dict[str, Any] = {
        "kind": GivenKind.STORY, "language": "en", "title": "Three houses at the kitchen table",
        "summary": "How drawing first made the talk easier.", "body": BODY, "audiences": ("worker",),
        "rights": Rights.OWN, "rights_words": "", "licence": Licence.BY, "by_name": False,
    }  # fmt: skip
    return writing.NewGiven(**(told | changed))


def a_given(giver: Worker, **changed: Any) -> Given:
    """One that is not sent."""
    return writing.give(by=giver, id=new_id(), at=AT, new=new(**changed))


def a_file(given: Given, made: bytes = b"%PDF-1.7 clean") -> GivenFile:
    """A file that goes with it."""
    file = Incoming("pdf", made)
    return files.add_given_file(by=given.giver, id=new_id(), at=AT, given=given, file=file)


def sent(giver: Worker, *, with_file: bool = False, **changed: Any) -> Given:
    """One that waits for an editor."""
    row = a_given(giver, **changed)
    if with_file:
        a_file(row)
    return writing.send_given(by=giver, id=new_id(), at=AT, given=row)


def taken(giver: Worker, editor: Worker, *, public: bool = True, **changed: Any) -> Given:
    """One that waits for a second reader."""
    row = sent(giver, **changed)
    return reviewing.take_given(by=editor, id=new_id(), at=AT, given=row, public=public)


def published(giver: Worker, editor: Worker, second: Worker, **changed: Any) -> Given:
    """One that stands in the Toolkit."""
    row = taken(giver, editor, **changed)
    return reviewing.agree_given(by=second, id=new_id(), at=AT, given=row)


def form(**changed: Any) -> dict[str, Any]:
    """The form as a browser sends it."""
    told: dict[str, Any] = {
        "change_id": str(new_id()), "kind": "story", "title": "Three houses at the kitchen table",
        "summary": "How drawing first made the talk easier.", "body": BODY, "language": "en",
        "audiences": ["worker"], "rights": "own", "licence": "CC BY 4.0",
    }  # fmt: skip
    return told | changed
