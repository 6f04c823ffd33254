"""A story in words and pictures on the screen: read as pages, its pictures chosen in the form."""

import pytest

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.tests.test_audiences import fill
from threefold.toolkit.tests.test_story_pages import KEY, STORY
from threefold.web.tests.test_filled import at, form_on


@pytest.mark.django_db
def test_on_the_screen_it_is_read_as_pages(cast: Cast) -> None:
    row = fill(cast, KEY, STORY)
    page = signed_in(cast.worker).get(f"/families/{cast.family.pk}/tools/{row.pk}/").content.decode()
    story = page[page.index('class="fl-story"') : page.index("</ol>", page.index('class="fl-story"'))]
    assert story.count("<figure") == 3 and "This is Ana." in story and "as a child says them" not in story
    assert "<style>" not in story, "a page takes no style from within"


@pytest.mark.django_db
def test_small_pictures_are_chosen_in_the_form_and_kept(cast: Cast) -> None:
    row = fill(cast, KEY, STORY, state="draft", finished_at=None)
    client = signed_in(cast.worker)
    address = at(cast, "write_tool", filled=row.pk)
    page = client.get(address).content.decode()
    assert page.count('<symbol id="stamp-') + page.count('<symbol id="face-') == 32, "each once"
    assert "sun, dog and child" in page
    form = form_on(client, address, "base_version")
    sent = form.body({"then": "keep", "story.steps.2.pictures": ["moon", "bed"]})
    assert client.post(form.action, sent).status_code == 302
    row.refresh_from_db()
    kept = row.payload["story"]["steps"]
    assert kept[2]["pictures"] == ["moon", "bed"] and set(kept[0]["pictures"]) == {"sun", "child", "dog"}
