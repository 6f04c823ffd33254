"""A worker answers what a child said, and the child's own sheet tells what became of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Protection
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.pages import as_
from threefold.toolkit.models import ChildAnswer
from threefold.toolkit.tests.test_answered import answers, worry
from threefold.toolkit.tests.test_copies import person
from threefold.toolkit.tests.things import SAID, finished
from threefold.toolkit.voice.changes import NewAnswer
from threefold.toolkit.voice.papers import answered_paper
from threefold.web.tests.test_needs import ON, found, in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def page(cast: Cast, saying: Any = "") -> str:
    return f"/families/{cast.family.pk}/answered/" + (f"{saying}/" if saying else "")


def sent(**given: Any) -> dict[str, Any]:
    return {
        "change_id": str(new_id()),
        "words": "",
        "action": "",
        "who": "",
        "by_day": "",
        "told_on": "",
        **given,
    }


def test_a_worker_answers_and_the_page_says_how_it_stands(client: Client, cast: Cast) -> None:
    finished(cast)
    alma = as_(client, cast, "worker")
    text = alma.get(page(cast)).content.decode()
    assert SAID in text
    assert "Not answered yet." in text
    assert "1 thing waits for an answer" in text
    assert "Not all of the child" in text, "the soup was not read back (rule 29)"
    assert "The parents were not asked" not in text
    one = worry(cast)
    assert alma.post(page(cast, one), sent(words=" ")).status_code == 422
    soon = today() + timedelta(days=3)
    assert (
        alma.post(page(cast, one), sent(who=str(cast.second.pk), by_day=soon.isoformat())).status_code == 302
    )
    assert f"Still open: {cast.second.name} answers by" in alma.get(page(cast)).content.decode()
    given = sent(words="Grandma sleeps there on Fridays now.", told_on=today().isoformat())
    for _twice in range(2):
        assert alma.post(page(cast, one), given).status_code == 302
    text = alma.get(page(cast)).content.decode()
    assert "Grandma sleeps there on Fridays now." in text
    assert "Everything is answered" in text
    assert ChildAnswer.objects.count() == 2
    assert alma.get(page(cast, new_id())).status_code == 404


def test_who_reads_no_sheet_reads_no_answer(client: Client, cast: Cast) -> None:
    finished(cast)
    answers(cast)
    assert SAID not in as_(client, cast, "facilitator").get(page(cast)).content.decode()
    assert as_(client, cast, "supervisor").get(page(cast, worry(cast))).status_code == 404, (
        "reads, and does not write"
    )
    assert as_(client, cast, "stranger").get(page(cast)).status_code == 404


@pytest.mark.parametrize(
    ("language", "title", "open_words"),
    [
        ("en", "You said, this changed", "Nobody has answered this yet."),
        ("es", "Tú dijiste, esto cambió", "Nadie ha"),
    ],
)
def test_the_childs_sheet_tells_what_became_of_it(
    cast: Cast, language: str, title: str, open_words: str
) -> None:
    finished(cast)
    Protection.objects.all().delete()

    def paper(who: str = "child") -> Any:
        return answered_paper(
            cast.family, person(cast, who), Ledger(), day=now().date(), county="Almadera", hotline="1",
            language=language, large=False, surface=Surface.SCREEN,
        )  # fmt: skip

    assert open_words in str(paper())
    answers(cast, NewAnswer(words="Grandma sleeps there on Fridays now."))
    made = paper()
    assert made.title == title
    assert SAID in str(made)
    assert "Grandma sleeps there" in str(made)
    for other in ("mother", "sibling", "grandmother"):
        assert paper(other) is None, other


def test_who_took_on_an_answer_is_reminded_of_it(cast: Cast) -> None:
    finished(cast)
    answers(cast, NewAnswer(who=cast.worker.pk, by_day=ON + timedelta(days=2)))

    def waiting(who: str, days: int = 0) -> list[Any]:
        return [
            one for one in found(getattr(cast, who), days=days) if one.brief == "A child waits for an answer"
        ]

    (need,) = waiting("worker")
    assert (need.day, need.late, need.href) == (ON + timedelta(days=2), False, page(cast))
    assert waiting("worker", days=3)[0].late
    assert SAID not in str(need)
    assert waiting("second") == waiting("stranger") == []
    answers(cast, at=AT + timedelta(hours=1))
    assert waiting("worker") == []
