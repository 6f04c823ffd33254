"""Words in a family's tools are found by who may read them, and by nobody else."""

from typing import Any

import pytest
from django.test import Client

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import amend_tool, choose_readers, withdraw_tool
from threefold.toolkit.tests.things import SAID, finished, houses, who
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db


def looked(cast: Cast, words: str, client: Client | None = None) -> Any:
    return (client or signed_in(cast.worker)).post(at(cast, "find_in_tools"), {"words": words})


def test_words_are_found_whatever_their_accents_and_lead_to_their_sheet(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    form = form_on(client, at(cast, "filled_tools"), "words")
    answer = client.post(form.action, form.body({"words": "WÁKE ásl"}))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert SAID in page and f"{at(cast, 'filled_tool', filled=row.pk)}#sheet_worries" in page
    assert "Found in 1 answer." in page
    for words in ("soup asleep", "zebra", "ake"):
        assert "Nothing that you may read" in looked(cast, words, client).content.decode(), words
    assert looked(cast, "", client).status_code == 422
    assert client.get(at(cast, "find_in_tools")).status_code == 200


def test_what_a_child_keeps_is_found_by_the_worker_who_was_there_alone(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    assert SAID in looked(cast, "asleep").content.decode()
    for one in (cast.second, cast.supervisor):
        answer = looked(cast, "asleep", signed_in(one))
        assert answer.status_code == 200 and SAID not in answer.content.decode()
    assert looked(cast, "asleep", signed_in(cast.stranger)).status_code == 404


def test_what_was_put_right_or_withdrawn_is_not_found(cast: Cast) -> None:
    row = finished(cast)
    other = houses(worries={"said": [{"words": {"text": "Mama slept."}}]})
    later = amend_tool(filled=row.pk, payload=other, reason="Ivy said so.", **who(cast))
    assert SAID not in looked(cast, "asleep").content.decode()
    assert "Mama slept." in looked(cast, "slept").content.decode()
    withdraw_tool(filled=later.pk, reason="Of another child.", **who(cast))
    assert "Mama slept." not in looked(cast, "slept").content.decode()
    assert text_of(signed_in(cast.worker), at(cast, "filled_tools"))
