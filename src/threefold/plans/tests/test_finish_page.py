"""The page that puts a plan in force: first what holds it up, each with the link that mends it; advice is folded."""

import pytest
from django.urls import reverse

from threefold.families.models import Person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.plans.models import Plan
from threefold.plans.tests.at_the_desk import that_day
from threefold.plans.tests.things import action, danger, in_circle, plan, sign

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("that_day")]
__all__ = ["that_day"]


def page(cast: Cast, of: Plan) -> str:
    address = reverse("plans:finish-plan", args=[cast.family.pk, of.pk])
    return signed_in(cast.worker).get(address).content.decode()


def test_what_holds_it_up_stands_first_and_leads_to_where_it_is_mended(cast: Cast) -> None:
    about = danger(cast)
    begun = plan(cast, dangers=frozenset({about.pk}), starts_on=None)
    row = action(cast, begun, danger=about.pk, when="", backup=None, backup_text="")
    said = page(cast, begun)
    first, _, later = said.partition('<details class="tf-more mt6">')
    family = cast.family.pk
    for name, args, does in (
        ("networks:circle", [family], "Find people in the circle"),
        ("plans:change-plan", [family, begun.pk], "Write the days"),
        ("plans:action", [family, begun.pk, row.pk], "Change this action"),
        ("plans:sign-plan", [family, begun.pk], "Write down who says yes"),
    ):
        assert f'<a class="tf-link" href="{reverse(name, args=args)}">{does}<span' in first
    assert "tf-gap" not in said.partition("<h1")[2]
    assert later.startswith("<summary>To think about together:") and later.count("<li>") > 1


def test_nobody_is_asked_for_the_number_of_whom_others_are_kept_safe_from(cast: Cast) -> None:
    about = danger(cast)
    in_circle(cast, told=about)
    begun = plan(cast, dangers=frozenset({about.pk}))
    Person.objects.filter(pk=cast.father.pk).update(phone="555-0101")
    action(cast, begun, danger=about.pk, doer=cast.father.pk)
    action(cast, begun, danger=about.pk, doer=cast.grandmother.pk)
    sign(cast, begun)
    said = page(cast, begun)
    assert "does not say how to call Pearl" in said
    assert "how to call Dale" not in said
    desk = signed_in(cast.worker).get(reverse("web:copies", args=[cast.family.pk])).content.decode()
    assert "how to call Dale" not in desk
