"""The page of one protection: written by mistake, it is taken back."""

import pytest

from threefold.core.ids import new_id
from threefold.families.models import Protection
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import Cast
from threefold.families.tests.test_pages import text_of

pytestmark = pytest.mark.django_db


def test_a_protection_by_mistake_is_taken_back_with_a_reason(cast: Cast) -> None:
    client, kept = signed_in(cast.worker), Protection.objects.get()
    page, back = (address(cast, name, protection=kept.pk) for name in ("protection", "withdraw_protection"))
    assert "This was written by mistake" in text_of(client.get(page)) and client.get(back).status_code == 405
    wrong = client.post(back, {"reason": "", **hidden(client.get(page))})
    assert wrong.status_code == 422 and "Why it was a mistake" in text_of(wrong)
    given = {"reason": "It was the other Dale", "change_id": str(new_id())}
    assert signed_in(cast.stranger).post(back, given).status_code == 404
    assert signed_in(cast.facilitator).post(back, given).status_code == 404
    for _again in range(2):
        assert client.post(back, given)["Location"] == address(cast, "protections")
    kept.refresh_from_db()
    assert kept.withdrawn_reason == "It was the other Dale"
    assert client.get(page).status_code == 404
    shown = text_of(client.get(address(cast, "protections")))
    assert "Taken back, written by mistake" in shown and "It was the other Dale" in shown
    assert "Nora is kept safe from Dale" not in text_of(client.get(address(cast, "people")))
