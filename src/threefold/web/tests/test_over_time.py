"""The same tool over time, earlier versions, and the page where a tool begins."""

import re
from html import unescape
from typing import Any

import pytest
from django.urls import reverse

from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.spoken_languages import OURS, OWN_NAMES, SPOKEN, named
from threefold.toolkit.changes import amend_tool, choose_readers, finish_tool
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.test_copies import worker
from threefold.toolkit.tests.things import draft, finished, houses, who
from threefold.web.filled.listing import held_on
from threefold.web.tests.test_filled import at, text_of

pytestmark = pytest.mark.django_db

LEFT, NOT_YOURS = "Left empty.", "Nothing is written here that you may read."


def talk(cast: Cast, day: str, **more: Any) -> FilledTool:
    prepare = {"on": day, "parents_asked": "yes"}
    row = draft(cast, houses(prepare=prepare, **more))
    return finish_tool(filled=row.pk, seen=row.edition, **who(cast))


def together(cast: Cast) -> str:
    asked = {"compare": "three_houses", "of": str(cast.child.pk)}
    page = unescape(signed_in(cast.worker).get(at(cast, "filled_tools"), asked).content.decode())
    return page[page.index("fl-part") : page.index("</main>")]


def days_of(page: str) -> list[str]:
    """The days over the answers to the first question."""
    return re.findall(r"<a href=[^>]*>(\d+ (?:February|March)[^<]*)</a>", page)


def test_talks_stand_in_the_order_of_their_days_and_not_of_their_keeping(cast: Cast) -> None:
    late, early = talk(cast, "2026-03-01"), talk(cast, "2026-02-10")
    page = together(cast)
    first, second = page.index(str(early.pk)), page.index(str(late.pk))
    assert first < second, "the earlier talk was finished last"
    assert days_of(page)[:2] == ["10 February", "1 March"]
    assert not any(":" in one for one in days_of(page)), "an hour tells apart only what is of one day"


def test_two_talks_on_one_day_have_their_hours(cast: Cast) -> None:
    talk(cast, "2026-03-01")
    talk(cast, "2026-03-01")
    days = days_of(together(cast))
    assert days and all("m." in one or ":" in one for one in days)


def test_left_empty_is_told_from_what_is_not_this_readers(cast: Cast) -> None:
    talk(cast, "2026-02-10")
    second = talk(cast, "2026-03-01", worries={})
    page = together(cast)
    assert LEFT in page and NOT_YOURS not in page
    choose_readers(filled=second.pk, sheet="good", kept=True, **who(cast))
    FilledTool.objects.filter(pk=second.pk).update(written_by=cast.second)
    page = together(cast)
    assert NOT_YOURS in page and LEFT in page


def test_a_kept_sheet_reads_the_same_whether_or_not_something_stands_in_it(cast: Cast) -> None:
    talk(cast, "2026-02-10")
    second = talk(cast, "2026-03-01")
    choose_readers(filled=second.pk, sheet="good", kept=True, **who(cast))
    FilledTool.objects.filter(pk=second.pk).update(written_by=cast.second)
    full = together(cast)
    FilledTool.objects.filter(pk=second.pk).update(payload={**second.payload, "good": {}})
    assert NOT_YOURS in full and full == together(cast)


def test_an_earlier_version_links_only_what_opens(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    later = amend_tool(filled=row.pk, payload=houses(), reason="A word was wrong.", **who(cast))
    for filled in (row, later):
        page = text_of(client, at(cast, "filled_tool", filled=filled.pk))
        papers = re.findall(rf'href="(/families/[^"]*{filled.pk}/[^"]*\.(?:pdf|docx|json))"', page)
        assert len(papers) == (0 if filled is row else 3)
        assert all(client.get(one).status_code == 200 for one in papers if not one.endswith(".pdf"))
    assert "read on this page alone" in text_of(client, at(cast, "filled_tool", filled=row.pk))


def test_the_page_where_a_tool_begins_has_the_empty_forms(cast: Cast) -> None:
    page = text_of(signed_in(cast.worker), at(cast, "begin_tool", tool="three_houses"))
    for name in ("blank_tool_pdf", "blank_tool_form", "blank_tool_word"):
        assert reverse(f"web:{name}", args=["three_houses"]) in page


@pytest.mark.parametrize(("language", "chinese"), [("en", "中文 (Chinese)"), ("es", "中文 (chino)")])
def test_each_language_is_called_by_its_own_name(cast: Cast, language: str, chinese: str) -> None:
    cast.worker.language = language
    cast.worker.save()
    page = text_of(signed_in(cast.worker), at(cast, "begin_tool", tool="words_and_pictures"))
    options = re.findall(r"<option[^>]*>([^<]*)</option>", page)
    assert {"English", "Español", chinese} <= {one.strip() for one in options}
    assert "Chinese" not in options


def test_every_language_has_a_name_of_its_own() -> None:
    assert set(OWN_NAMES) == {*OURS, *SPOKEN} - {"mis"}
    assert dict(named("es"))["mis"] == "Otro idioma" and dict(named("en"))["hmn"] == "Hmoob (Hmong)"


def test_a_tool_without_a_day_stands_by_the_day_on_which_it_was_finished(cast: Cast) -> None:
    row = finished(cast)
    FilledTool.objects.filter(pk=row.pk).update(payload=houses(prepare={"parents_asked": "yes"}))
    (copy,) = filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN)
    assert held_on(copy) == day_of(AT)
