"""The help beside a sentence in one's own words takes what was ticked beside it as said."""

import pytest
from django.test import Client

from threefold.families.tests.cast import Cast
from threefold.mapping.tests.test_statement_pages import at_work, pair_answers, url
from threefold.practice.coach.rules import rule_of

__all__ = ["at_work"]
pytestmark = pytest.mark.django_db


def test_whoever_is_ticked_as_worried_worries(at_work: Client, cast: Cast) -> None:
    own = {"d-how": "free", "d-text": "Nora may leave them alone when she works nights."}
    for worried, met in ((["county"], True), ([str(cast.grandmother.pk)], True), ([], False)):
        given = pair_answers(cast, **own, **{"d-worried": worried})
        page = at_work.post(url(cast, "write-sentence"), given).content.decode()
        point = page[: page.index(rule_of("danger", "has_worried_who").looks_for.en)].rpartition("<li")[2]
        assert ("Not yet:" not in point) is met
