"""What a supervisor asks about a decision waits on the worker's first page until it is answered."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.plans.tests.things import in_force, who
from threefold.practice.errors import NotAllowed
from threefold.supervision.changes import answer_question, review_decision
from threefold.supervision.errors import AnsweredMeanwhile, AnswerNeeded
from threefold.supervision.models import Review
from threefold.web.needs import Need, desk_of, needs_of
from threefold.web.needs.supervising import waits
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
ASKS = "Beth asks you something about the Marlow family’s safety plan"
WAITS = "What Beth asked about the Marlow family’s safety plan is not answered yet"
ANSWERED = "Alma answered what you asked about the Marlow family’s safety plan"
WROTE = "Beth looked at the Marlow family’s safety plan and wrote to you"
CANARY = "CANARY who sleeps there on Fridays?"


def asked(cast: Cast, **more: Any) -> Review:
    given = {"decision": "plan", "subject": in_force(cast).pk, "edition": 1, "words": "", "question": CANARY,
             **who(cast, cast.supervisor), **more}  # fmt: skip
    return review_decision(**given)


def found(worker: Any, **ahead: float) -> dict[str, Need]:
    return {need.what: need for need in needs_of(desk_of(worker, at=AT + timedelta(**ahead)))}


def test_a_question_waits_for_the_worker_until_it_is_answered(cast: Cast) -> None:
    review = asked(cast)
    need = found(cast.worker, days=9)[ASKS]
    assert (need.why, need.since) == ("Asked 9 days ago. It waits for an answer.", "asked 9 days ago")
    assert need.href == reverse("web:answer_question", args=[cast.family.pk, review.pk])
    assert [need.what for need in waits(desk_of(cast.supervisor, at=AT))].count(WAITS) == 1
    for worker in (cast.second, cast.facilitator, cast.stranger, cast.supervisor):
        assert ASKS not in found(worker)
    answer_question(review=review, answer="Pearl does.", **who(cast))
    review.refresh_from_db()
    assert (review.answer, review.answered_by, review.answered_at) == ("Pearl does.", cast.worker, AT)
    assert ASKS not in found(cast.worker) and WAITS not in {
        one.what for one in waits(desk_of(cast.supervisor, at=AT))
    }
    assert ANSWERED in found(cast.supervisor, days=6) and ANSWERED not in found(cast.supervisor, days=8)
    entry = Entry.objects.get(kind="supervision.question_answered")
    assert entry.subject == review.pk and "Pearl" not in str(entry.detail)


def test_what_was_answered_stays_and_only_who_works_with_the_family_answers(cast: Cast) -> None:
    review = asked(cast)
    for worker in (cast.supervisor, cast.second, cast.facilitator, cast.stranger):
        with pytest.raises(NotAllowed):
            answer_question(review=review, answer="x", **who(cast, worker))
    with pytest.raises(AnswerNeeded):
        answer_question(review=review, answer=" \n", **who(cast))
    answer_question(review=review, answer="Pearl does.", **who(cast))
    with pytest.raises(AnsweredMeanwhile):
        answer_question(review=review, answer="Gus does.", **who(cast))
    review.refresh_from_db()
    assert review.answer == "Pearl does."
    plain = Review.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, decision="plan", subject=review.subject, edition=2,
        words="Kind.", by=cast.supervisor, at=AT,
    )  # fmt: skip
    with pytest.raises(NotAllowed):
        answer_question(review=plain, answer="x", **who(cast))


def test_words_without_a_question_are_to_be_read_for_a_week(cast: Cast) -> None:
    asked(cast, question="  ", words="Clear and kind.")
    assert WROTE in found(cast.worker, days=6) and WROTE not in found(cast.worker, days=8)
    assert WROTE not in found(cast.supervisor) and WROTE not in found(cast.second)
    assert "Clear" not in " ".join(need.why for need in found(cast.worker).values())


def test_asked_read_and_answered_on_the_pages(cast: Cast) -> None:
    plan = in_force(cast)
    boss, own = signed_in(cast.supervisor), signed_in(cast.worker)
    look = reverse("web:review_decision", args=[cast.family.pk, "plan", plan.pk])
    boss.post(look, {"edition": "1", "question": CANARY, "change_id": str(new_id())})
    review = Review.objects.get()
    at = reverse("web:answer_question", args=[cast.family.pk, review.pk])
    prepare = reverse("web:prepare", args=[cast.family.pk])
    home = own.get("/").content.decode()
    assert ASKS in home and at in home and "CANARY" not in home
    assert at in own.get(prepare).content.decode()
    shown = own.get(at).content.decode()
    assert CANARY in shown and reverse("plans:plan", args=[cast.family.pk, plan.pk]) in shown
    for worker in (cast.supervisor, cast.second, cast.stranger):
        assert signed_in(worker).get(at).status_code == 404
        assert signed_in(worker).post(at, {"answer": "x"}).status_code == 404
    for wrong in ("", "x" * 5000):
        refused = own.post(at, {"answer": wrong})
        assert refused.status_code == 422 and wrong in refused.content.decode()
    body = {"answer": "Pearl, on the couch.", "change_id": str(new_id())}
    for _ in range(2):
        assert own.post(at, body)["Location"] == prepare
    page = boss.get(prepare).content.decode()
    assert CANARY in page and "Pearl, on the couch." in page and "Alma answered on" in page
    assert "This was answered already." in own.get(at, follow=True).content.decode()


def test_a_second_answer_is_kept_on_the_page_beside_the_first(cast: Cast) -> None:
    review = asked(cast)
    path = reverse("web:answer_question", args=(cast.family.pk, review.pk))
    page = signed_in(cast.worker)
    form = page.get(path).content.decode()
    answer_question(review=review, answer="Pearl does.", **who(cast))
    change = re.search(r'name="change_id" value="([^"]+)"', form)
    assert change is not None
    sent = page.post(path, {"answer": "Gus does, on Sundays.", "change_id": change[1]})
    assert sent.status_code == 409
    shown = sent.content.decode()
    assert "Gus does, on Sundays." in shown
    assert "Pearl does." in shown
    assert Entry.objects.filter(kind="supervision.question_answered").count() == 1
