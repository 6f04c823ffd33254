"""The pages that come with Threefold: each in both languages alike, and every link leads somewhere."""

import pytest

from threefold.library.content import ABOUT, documents, page_of
from threefold.library.text import blocks, links
from threefold.toolkit.registry import tools

ALL = documents()
BY_NAME = {(one.slug, one.language): one for one in ALL}
WORDS = {"title", "summary", "sources", "place", "transcript"}


@pytest.mark.parametrize("one", ALL, ids=lambda one: f"{one.slug}/{one.language}")
def test_a_page_is_in_both_languages_and_its_links_lead_to_pages(one):
    other = BY_NAME[one.slug, "es" if one.language == "en" else "en"]
    assert {k: v for k, v in one.said.items() if k not in WORDS} == {
        k: v for k, v in other.said.items() if k not in WORDS
    }
    pages = {slug for slug, _ in BY_NAME}
    assert {slug for _kind, slug in links(one.body)} - pages == set()
    assert "" not in {kind for kind, _slug in links(one.body)}
    assert set(one.said["tools"]) - pages == set()
    assert not one.said["pair"] or one.said["pair"] in pages
    assert "\n# " not in f"\n{one.body}" and "](http" not in one.body
    assert blocks(one.body)


def test_the_tools_that_go_by_another_name_are_declared():
    assert set(ABOUT) <= set(tools())
    assert len({page_of(one) for one in tools()}) == len(tools())
