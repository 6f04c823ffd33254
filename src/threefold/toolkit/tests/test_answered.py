"""What became of a child's words reaches whoever may have the sheet, and nobody else, on every surface."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Protection
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import amend_tool, choose_readers
from threefold.toolkit.models import ChildAnswer, FilledTool
from threefold.toolkit.tests.test_copies import person, worker
from threefold.toolkit.tests.things import SAID, draft, finished, houses, who
from threefold.toolkit.voice.answered import SayingCopy, said_by_children
from threefold.toolkit.voice.changes import NewAnswer, answer_child

pytestmark = pytest.mark.django_db
ANSWER = NewAnswer(words="Grandma sleeps there on Fridays now.", told_on=date(2026, 3, 9))


def sayings(cast: Cast, reader: Reader, surface: Surface = Surface.SCREEN) -> tuple[SayingCopy, ...]:
    return said_by_children(cast.family, reader, surface)


def worry(cast: Cast) -> UUID:
    (one,) = sayings(cast, worker(cast, "worker"))
    return one.id


def answers(cast: Cast, answer: NewAnswer = ANSWER, **more: Any) -> ChildAnswer:
    return answer_child(**{"saying": worry(cast), "answer": answer, **who(cast), **more})


def test_a_worry_waits_until_it_is_answered_or_somebody_will(cast: Cast) -> None:
    row: FilledTool = finished(cast)
    (open_one,) = sayings(cast, worker(cast, "worker"))
    assert (open_one.text, open_one.kind, open_one.answer) == (SAID, "worry", None), (
        "what is good needs no answer"
    )
    answers(cast, NewAnswer(who=cast.second.pk, by_day=date(2026, 3, 9)))
    (later,) = sayings(cast, worker(cast, "worker"))
    assert later.answer and (later.answer.words, later.answer.who) == ("", cast.second.name)
    answers(cast)
    (told,) = sayings(cast, worker(cast, "supervisor"))
    assert told.answer and told.answer.words == ANSWER.words
    assert ChildAnswer.objects.filter(filled=row.root).count() == 2


def test_the_answer_stays_with_the_words_and_not_with_the_version(cast: Cast) -> None:
    row = finished(cast)
    answers(cast)
    later = amend_tool(filled=row.pk, payload=houses(good={}), reason="A word was wrong.", **who(cast))
    (same,) = sayings(cast, worker(cast, "worker"))
    assert (same.filled, bool(same.answer)) == (later.pk, True)
    other = houses(worries={"said": [{"words": {"text": "I hid.", "language": "en"}}]})
    amend_tool(filled=later.pk, payload=other, reason="It was another word.", **who(cast))
    (new,) = sayings(cast, worker(cast, "worker"))
    assert (new.text, new.answer) == ("I hid.", None)


@pytest.mark.parametrize("surface", Surface)
def test_an_answer_goes_where_the_sheet_goes(cast: Cast, surface: Surface) -> None:
    row = finished(cast)
    answers(cast)
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast))
    carried = surface not in (Surface.SEARCH, Surface.NOTIFICATION, Surface.TEXT)
    for one in ("mother", "father", "neighbor", "attorney", "sibling"):
        assert sayings(cast, person(cast, one), surface) == (), one
    found = sayings(cast, person(cast, "grandmother"), surface)
    assert [one.answer.words for one in found if one.answer] == ([ANSWER.words] if carried else [])
    choose_readers(filled=row.pk, sheet="worries", **who(cast))
    assert sayings(cast, person(cast, "grandmother"), surface) == ()


def test_what_is_kept_is_answered_by_the_worker_who_was_there_alone(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    answers(cast)
    for one in ("second", "supervisor", "facilitator"):
        assert sayings(cast, worker(cast, one)) == ()
    for by in (cast.second, cast.supervisor, cast.stranger):
        with pytest.raises(NotAllowed):
            answers(cast, **who(cast, by))


@pytest.mark.parametrize(
    "wrong",
    [
        NewAnswer(),
        NewAnswer(words=" "),
        NewAnswer(by_day=date(2026, 3, 9)),
        NewAnswer(words="x", action=new_id()),
        NewAnswer(words="x", who=new_id()),
    ],
)
def test_an_answer_says_something_and_names_only_what_is_here(cast: Cast, wrong: NewAnswer) -> None:
    finished(cast)
    with pytest.raises(NotAllowed):
        answers(cast, wrong)
    with pytest.raises(NotAllowed):
        answers(cast, saying=new_id())
    assert not ChildAnswer.objects.exists()


def test_a_draft_is_not_answered_yet(cast: Cast) -> None:
    draft(cast)
    assert sayings(cast, worker(cast, "worker")) == ()
