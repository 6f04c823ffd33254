"""Before a text leaves: words by which somebody could be found, or that could show who reported, are looked at."""

import pytest

from threefold.core.clock import today
from threefold.families.models import TextTaken
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.web.tests.test_once import address, alone, form_of, page_of, said, take, talk

pytestmark = pytest.mark.django_db
__all__ = ["alone"]
ASK = "Look at these words before it leaves."


def test_a_place_without_a_number_is_asked_about_before_it_leaves(cast: Cast) -> None:
    held = talk(cast, place="Oak Street shelter")
    client, path = signed_in(cast.worker), address(cast, "contact_note", session=held.pk)
    page = page_of(client, path)
    assert ASK in page and "“Oak Street shelter”" in page
    for how in ("downloaded", "copied"):
        answer = take(client, cast, path, how=how, looked="")
        assert answer.status_code == 422
        assert "Tick that you looked" in answer.content.decode()
    headers = {"accept": "application/json"}
    sent = {**form_of(client, path), "how": "copied", "looked": ""}
    assert client.post(address(cast, "take_text"), sent, headers=headers).status_code == 422
    assert not TextTaken.objects.exists()
    answer = take(client, cast, path, looked="1")
    assert answer.status_code == 200 and "Oak Street shelter" in answer.content.decode()
    assert TextTaken.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("She stays at the shelter now.", "shelter"), ("Se queda en la casa de acogida.", "casa de acogida"),
        ("Nora lives on Quince Street.", "Quince Street"), ("The caller was upset.", "The caller"),
    ],
)  # fmt: skip
def test_words_are_shown_with_the_page_where_they_stand(alone: Cast, words: str, found: str) -> None:
    item = said(alone, words)
    for name, more in (("day_note", {"on": today()}), ("court_text", {})):
        page = page_of(signed_in(alone.worker), address(alone, name, **more))
        hint = page.partition(ASK)[2].partition("</ul>")[0]
        assert found in hint and str(item.pk) in hint


def test_where_there_is_nothing_to_look_at_nobody_is_asked(alone: Cast) -> None:
    said(alone, "She counts their shoes.")
    client, path = signed_in(alone.worker), address(alone, "day_note", on=today())
    assert ASK not in page_of(client, path)
    assert take(client, alone, path).status_code == 200


def test_a_part_that_is_left_off_is_not_asked_about(alone: Cast) -> None:
    said(alone, "She stays at the shelter now.")
    said(alone, "She calls the school.", category="next_step", owner=alone.mother.pk)
    client, path = signed_in(alone.worker), address(alone, "day_note", on=today())
    assert ASK in page_of(client, path)
    assert ASK not in page_of(client, path, picked="1", part=["next"])
