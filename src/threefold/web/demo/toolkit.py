"""The fictional county's own part of the Toolkit: a page of each kind that does not come with Threefold, all invented
and marked so, and something that a colleague gave and an editor has to read.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.library.content import Document, documents
from threefold.library.giving.changes import files, writing
from threefold.library.giving.looking import looked_at
from threefold.library.giving.vocabulary import GivenKind, Licence, Rights, Said
from threefold.printing.incoming.files import taken_in
from threefold.printing.paper import Heading, Paper, Points
from threefold.printing.word import word

HERE = Path(__file__).resolve().parent / "content"
# What is still to come in the county, days from its beginning.
TO_COME = {"example-webinar": (23, 23), "example-conference": (100, 101)}
TITLE = "Two chairs by the window"
SUMMARY = "How sitting down beside a father, and not across from him, changed the first talk. Invented."
BODY = """## What we did

The first visit had gone badly. We had sat across from each other, with the form between us. So before the second one
we asked: where do you sit when somebody comes whom you like?

He put two chairs by the window. From there we both saw the yard where the children play. We talked about what we saw.

## What came of it

He told us about the evening himself, from the beginning. Nobody had to ask what was wrong. At the end he drew where
his mother could sit, and that was the first person of the circle.

## What you can try

1. Ask where people sit when somebody comes whom they like.
2. Sit so that both of you look at the same thing.
3. Put the form away until you know what you want to write."""
SHEET = ("Where do we sit?", "What do both of us see from there?", "What did I hear before I asked?")


def county_pages(*, at: datetime) -> Iterator[Document]:
    """The pages, with a webinar and a conference that are still to come."""
    own = {folder.name for folder in HERE.iterdir()}
    for one in documents(HERE):
        if one.slug in own:
            days = TO_COME.get(one.slug)
            yield replace(one, said=one.said | _days(at, *days)) if days else one


def give_a_story(by: Worker, *, at: datetime) -> None:
    """A story with a sheet in Word, sent and not yet read by anybody."""
    new = writing.NewGiven(
        kind=GivenKind.STORY, language="en", title=TITLE, summary=SUMMARY, body=BODY, audiences=("worker", "coach"),
        rights=Rights.OWN, rights_words="", licence=Licence.BY, by_name=True,
    )  # fmt: skip
    began = at - timedelta(days=3)
    row = writing.give(by=by, id=new_id(), at=began, new=new)
    files.add_given_file(by=by, id=new_id(), at=began, given=row, file=taken_in(_sheet(by, began)))
    # Whatever is asked about its words: nothing in it is real.
    asked = looked_at(row, row.wording, by).open
    said = {(one.sort, one.key): (one.words, Said.INVENTED) for one in asked}
    writing.answer_given(by=by, id=new_id(), at=began, given=row, said=said)
    writing.send_given(by=by, id=new_id(), at=began, given=row)


def _days(at: datetime, first: int, last: int) -> dict[str, object]:
    day = day_of(at)
    return {"starts_on": day + timedelta(days=first), "ends_on": day + timedelta(days=last)}


def _sheet(by: Worker, at: datetime) -> bytes:
    paper = Paper(
        title=TITLE, whose="To take along", lang="en", county=by.agency.name, day=day_of(at),
        blocks=(Heading(text="Before the visit"), Points(points=SHEET)),
    )  # fmt: skip
    return word(paper)
