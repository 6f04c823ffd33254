"""The text of a page: words and our own links, nothing that a browser obeys; and the same words on paper."""

from threefold.library.text import blocks, html, links
from threefold.printing.paper import Heading, Paragraph, Points, Quote, Steps, Table


def address(kind, slug):
    return "" if slug == "nowhere" else f"/{kind}/{slug}/"


def test_links_lead_within_the_house_and_nowhere_else():
    said = html(
        "[a](library:three-houses) [b](open:three-houses) [c](https://a.b/) [d](library:nowhere)", address
    )
    assert 'href="/library/three-houses/"' in said and 'href="/open/three-houses/"' in said
    assert said.count("<a ") == 2 and "d" in said
    assert links("[a](library:x) [c](open:y)") == {("library", "x"), ("open", "y")}


def test_markup_is_shown_and_not_obeyed():
    said = html("<script>alert(1)</script>\n\n<b onclick=x>hi</b> ![p](library:x) javascript:x", address)
    assert "<script" not in said and "<b" not in said and "<img" not in said and "&lt;script&gt;" in said


def test_the_same_words_stand_on_paper():
    lists = "## Head\n\nSome **strong** words\nhere.\n\n- one\n- two\n\n1. first\n\n> said\n\n"
    made = blocks(lists + "| a | b |\n|---|---|\n| 1 | 2 |")
    assert [type(one) for one in made] == [Heading, Paragraph, Points, Steps, Quote, Table]
    assert made[1].text == "Some strong words here." and made[2].points == ("one", "two")
    assert made[5].header == ("a", "b") and made[5].rows == (("1", "2"),)
