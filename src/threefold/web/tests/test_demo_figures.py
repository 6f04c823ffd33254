"""The practice county's figures fit this version's pages, each of them."""

import pytest

from threefold.core.clock import now
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.results.models import Figure, Publication
from threefold.results.questions import QUESTIONS
from threefold.web.demo.figures import publish_figures

pytestmark = pytest.mark.django_db


def test_every_page_of_the_practice_county_has_its_figures_once(cast: Cast) -> None:
    for _time in range(2):
        publish_figures(by=cast.leader, at=now())
    assert Publication.objects.count() == 1
    assert set(QUESTIONS) < set(Figure.objects.values_list("name", flat=True))
    client = signed_in(cast.leader)
    for path in ("", "fair/", "data/", *(f"{name}/" for name in QUESTIONS)):
        assert client.get(f"/outcomes/{path}").status_code == 200, path
    assert "were done with the child" in client.get("/outcomes/p4/").content.decode()
