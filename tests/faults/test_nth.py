"""The n-th call to the database fails, for the main changes: all or nothing at every n, and the same sent again is made
once. `--every-call` tries each call of each; without it the first, the last, the ends of transactions, some between.
"""

from itertools import cycle, product

import pytest
from django.test import Client

from tests.faults.nth import Calls, How, failing, sampled
from tests.faults.recorded import FORMS, MAIN, Given, form_of, made
from tests.faults.world import World
from tests.sweep.rich import Rich
from threefold.core.models import Receipt
from threefold.core.trouble import Trouble, trouble_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_it_was")]
# Forms that carry words, of every part of the record.
SENT = (
    "families.create_family", "families.add_person", "families.add_household", "families.add_referral",
    "families.add_place", "mapping.add_item", "mapping.edit_item", "mapping.state_harm", "mapping.write_goal",
    "mapping.rate", "networks.place_member", "networks.agree_undertaking", "plans.start_plan", "plans.change_part",
    "plans.record_act",
)  # fmt: skip


def counted(name: str, given: Given, world: World) -> Calls:
    """How many calls it makes when nothing fails."""
    with failing(0) as calls:
        made(name, given)
    assert world.changed()
    world.undo()
    return calls


@pytest.mark.parametrize("name", MAIN)
def test_a_change_is_made_whole_or_not_at_all(
    name: str, given: Given, world: World, every_call: bool
) -> None:
    calls = counted(name, given, world)
    assert len(calls.commits) == 1
    for at in sampled(calls.made, calls.commits, whole=every_call):
        for how in (How.REFUSED, How.LOST):
            if how is How.LOST and at in calls.commits:
                continue
            with pytest.raises(Exception) as told, failing(at, how):
                made(name, given)
            assert trouble_of(told.value) is Trouble.AWAY, f"call {at}: {told.value!r}"
            assert world.changed() == [], f"call {at}, {how}"
    before = Receipt.objects.count()
    made(name, given)
    once = world.now()
    assert {"audit_entry", "core_receipt"} <= set(world.changed())
    assert Receipt.objects.count() > before
    made(name, given)
    assert world.now() == once, "sent again it was made again"


@pytest.mark.parametrize("name", MAIN)
def test_whoever_was_not_told_sends_it_again_and_it_is_made_once(
    name: str, given: Given, world: World
) -> None:
    """The database took it, and the line was cut before it could say so."""
    calls = counted(name, given, world)
    with pytest.raises(Exception) as told, failing(calls.commits[-1], How.LOST):
        made(name, given)
    assert trouble_of(told.value) is Trouble.AWAY
    once = world.now()
    assert "core_receipt" in world.changed()
    made(name, given)
    assert world.now() == once


@pytest.mark.parametrize(("name", "how"), zip(SENT, cycle([How.REFUSED, How.GONE]), strict=False))
def test_a_page_says_so_holds_the_words_and_sends_them_again(
    name: str, how: How, rich: Rich, clients: dict[str, Client], world: World, every_call: bool
) -> None:
    who, form, body = form_of(rich, clients, FORMS[name])
    words = [value for field in form.texts for value in body.get(field, []) if " " in value]
    with failing(0) as calls:
        assert clients[who].post(form.action, body).status_code == 302
    world.undo()
    places = sampled(calls.made, calls.commits, whole=every_call, between=2)
    for at, fails in product(places, [How.REFUSED, How.GONE] if every_call else [how]):
        with failing(at, fails):
            answer = clients[who].post(form.action, body)
        page, place = answer.content.decode(), f"{fails} at call {at} of {calls.made}"
        assert answer.status_code == 503, f"{place}: {answer.status_code}"
        assert "This could not be saved just now." in page, place
        assert "Send it again" in page, place
        assert all(one in page for one in words), place
        later = world.now()
        again = clients[who].post(form.action, body)
        assert again.status_code == 302, f"{place}: {again.status_code} when it was sent again"
        if later != world.state:
            # It was saved, and the fault came after: the second sending changes nothing.
            assert world.now() == later, place
        world.undo()
