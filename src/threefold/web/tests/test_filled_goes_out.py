"""What a tool declares about who has it, and what its own rules say: on its pages, and on people's own copies."""

import re
from typing import Any

import pytest
from django.urls import reverse

from threefold.core.clock import today
from threefold.families.models import Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.test_audiences import family_time, fill
from threefold.toolkit.tests.things import draft
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db

EMPTY = {"story.steps.0.says": "", "story.steps.0.pictures": [], "story.steps.0.shows": ""}
STORY = {
    "prepare": {"on": "2026-03-02", "makers": "The mother", "agreed": "no", "why_not": "One word."},
    "story": {"steps": [{"says": "This is Ana."}]},
}


def test_the_desk_offers_a_parent_their_plan_and_nobody_elses(cast: Cast) -> None:
    Protection.objects.all().delete()
    row, client = family_time(cast, cast.mother), signed_in(cast.worker)
    asked = {"kind": "tool", "subject": str(row.pk), "language": "en", "large": "", "own": "", "home": ""}

    def copy(person: Any) -> Any:
        return client.get(reverse("web:copy", args=[cast.family.pk, person.pk]), asked)

    mothers = copy(cast.mother).content.decode()
    assert "Six times in a row." in mothers and "soup on Thursday" not in mothers
    childs = copy(cast.child).content.decode()
    assert "At grandmother" in childs and "Six times in a row." not in childs
    assert copy(cast.father).status_code == 404


def test_each_section_says_who_has_it(cast: Cast) -> None:
    row = family_time(cast, cast.mother, state="draft", finished_at=None)
    client, name = signed_in(cast.worker), str(cast.mother)
    page = text_of(client, at(cast, "write_tool", filled=row.pk))
    assert f"these have this on their own copies: {name}." in page
    assert "Somebody’s exact words go to whoever said them" in page
    FilledTool.objects.filter(pk=row.pk).update(state="finished", finished_at=AT)
    assert f"their own copies: {name}." in text_of(client, at(cast, "filled_tool", filled=row.pk))
    cast.worker.language = "es"
    cast.worker.save()
    page = text_of(signed_in(cast.worker), at(cast, "filled_tool", filled=row.pk))
    assert f"tienen esto en sus propias copias: {name}." in page


def test_a_tools_own_advice_stands_beside_its_question_and_holds_nothing_up(cast: Cast) -> None:
    row = family_time(cast, cast.mother, state="draft", finished_at=None)
    row.payload["when"].pop("with_parent")
    row.save()
    client = signed_in(cast.worker)
    page = text_of(client, at(cast, "write_tool", filled=row.pk))
    assert "no parent has this plan on their copy" in page
    assert "nobody of the record is chosen for it" in page
    whole = fill(cast, "family_time", _whole(), state="draft", finished_at=None)
    form = form_on(client, at(cast, "finish_tool", filled=whole.pk))
    assert "Worth a thought" in text_of(client, at(cast, "finish_tool", filled=whole.pk))
    assert client.post(form.action, form.body({})).status_code == 302
    whole.refresh_from_db()
    assert whole.finished_at is not None
    assert "Worth a thought" in text_of(client, at(cast, "filled_tool", filled=whole.pk))


def _whole() -> dict[str, Any]:
    when = {"parent": "Mom", "phase": "first", "watch": "alone", "where": "Home", "often": "Daily"}
    return {"when": when, "grow": {"practise": [{"does": "Cook."}], "more": "Six times."}}


def test_a_story_on_which_not_all_agree_is_kept_and_not_finished(cast: Cast) -> None:
    row = fill(cast, "words_and_pictures", STORY, state="draft", finished_at=None)
    client = signed_in(cast.worker)
    page = text_of(client, at(cast, "finish_tool", filled=row.pk))
    assert (
        "Keep it as a draft until all who raise the child agree" in page and "Finish it</button>" not in page
    )
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "base_version")
    answer = client.post(form.action, form.body({"then": "finish"}))
    assert answer.status_code == 422
    assert (
        "Do all who raise the child agree to every word?</a> Once it is finished" in answer.content.decode()
    )


def test_what_is_missing_is_named_as_it_was_asked(cast: Cast) -> None:
    row = fill(cast, "words_and_pictures", {}, state="draft", finished_at=None)
    client = signed_in(cast.worker)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "base_version")
    page = client.post(form.action, form.body({"then": "finish", **EMPTY})).content.decode()
    listed = page[
        page.index("What you wrote is kept.") : page.index("</ul>", page.index("What you wrote is kept."))
    ]
    assert "The story, page by page" in listed and "The words, as a child says them" not in listed
    assert "This has no answer yet." not in listed, "the list says it once for all"
    long = "x" * 301
    answer = client.post(form.action, form.body({"then": "keep", "story.steps.0.shows": long}))
    assert "The story, page by page 1: What is in the picture?" in answer.content.decode()


def test_what_belongs_to_another_form_is_closed_and_nothing_that_was_said_is(cast: Cast) -> None:
    row, client = draft(cast), signed_in(cast.worker)

    def closed(form: str) -> set[str]:
        row.payload["chosen"]["form"] = form
        row.save()
        page = text_of(client, at(cast, "write_tool", filled=row.pk))
        return set(re.findall(r'<summary><h2 id="part_(\w+)"', page))

    assert closed("") == closed("houses") == closed("columns") == {"helper", "timeline"}
    assert closed("helper") == {"timeline"}
    assert closed("timeline") == {"dreams", "helper"}, "the child said something in the two others"
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    body = form.body({"then": "keep", "helper.name": "Zumbi", "prepare.on": "never"})
    page = client.post(form.action, body).content.decode()
    assert "Zumbi" in page and '<summary><h2 id="part_helper"' not in page


def test_a_younger_child_is_named_and_can_be_chosen(cast: Cast) -> None:
    today_ = today()
    cast.child.born_on = today_.replace(year=today_.year - 2)
    cast.child.save()
    client, address = signed_in(cast.worker), at(cast, "begin_tool", tool="three_houses")
    assert "from about 5 years on. Younger: Ivy" in text_of(client, address)
    form = form_on(client, address)
    assert (
        client.post(form.action, form.body({"person": str(cast.child.pk), "language": "en"})).status_code
        == 302
    )
    assert "Younger" not in text_of(client, at(cast, "begin_tool", tool="words_and_pictures"))


def test_tools_begun_on_one_day_can_be_told_apart(cast: Cast) -> None:
    for minute in (5, 50):
        at_ = AT.replace(hour=16, minute=minute)
        FilledTool.objects.filter(pk=draft(cast).pk).update(created_at=at_)
    page = text_of(signed_in(cast.worker), at(cast, "filled_tools"))
    assert len(set(re.findall(r"Begun on [^<]*", page))) == 2 and "Three Houses: Ivy" in page
