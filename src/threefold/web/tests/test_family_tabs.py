"""The pages of a family: one line, the seldom ones under "More", and on a phone all of them there."""

import re

import pytest
from django.urls import reverse

from threefold.families.tests.browsing import address, signed_in
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db


def links(html: str) -> list[str]:
    """The words of the links in a piece of a page."""
    return re.findall(r"<a [^>]*>([^<]*)</a>", html)


def test_every_page_leads_to_every_other(cast: Cast) -> None:
    at_work = signed_in(cast.worker)
    page = at_work.get(reverse("web:family", kwargs={"family": cast.family.pk})).content.decode()
    tabs = page.split('<nav class="tf-tabs"')[1].split("</nav>")[0]
    row, menu = tabs.split("<details")
    main = ["One page", "Map", "Worries and goals", "Safety plan", "Circle", "Tools", "People", "Copies"]
    assert links(row) == main
    assert links(menu) == [
        *main,
        "How we came to know",
        "Team",
        "Timeline",
        "You said, this changed",
        "Write once",
    ]
    for path in re.findall(r'href="([^"]*)"', menu):
        inner = at_work.get(path, follow=True).content.decode()
        assert links(inner.split("<details")[1].split("</details>")[0]) == links(menu)


def test_the_page_one_is_on_is_named_beside_more(cast: Cast) -> None:
    page = signed_in(cast.worker).get(address(cast, "team")).content.decode()
    assert '<span class="tf-tabs__here tf-tabs__here--aside">Team</span>' in page
    assert page.count('aria-current="page"') == 1
