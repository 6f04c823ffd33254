"""A change of the plan asks everybody again, and the page says why."""

import pytest

from threefold.families.tests.cast import Cast
from threefold.plans.tests.at_the_desk import at, signed_in, that_day
from threefold.plans.tests.things import action, in_force

__all__ = ["that_day"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("that_day")]
WHY = "Everybody says yes to the whole plan."


def test_why_everybody_is_asked_again(cast: Cast) -> None:
    row = in_force(cast)
    client = signed_in(cast.worker)
    assert WHY not in client.get(at("plan", cast, row)).content.decode()
    action(cast, row, reason="A second driver", text="Gus drives on Fridays.")
    assert WHY in client.get(at("plan", cast, row)).content.decode()
