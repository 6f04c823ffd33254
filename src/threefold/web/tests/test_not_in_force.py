"""A safety plan that holds for nobody is on the list of whoever can put it in force, and of whoever supervises."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from threefold.core.clock import now
from threefold.families.models import Opening
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.things import put
from threefold.plans.changes.lifecycle import finish_plan
from threefold.plans.models import Plan
from threefold.plans.not_in_force import lying
from threefold.plans.tests import things
from threefold.web.needs import Need, desk_of, needs_of
from threefold.web.needs.supervising import waits
from threefold.web.tests.test_needs import ON, in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
AGREED = "Put the Marlow family’s safety plan in force"
WRITTEN = "The Marlow family’s safety plan is not in force yet"


def agreed(cast: Cast) -> Plan:
    """Written, with its network; the mother, who alone is asked, said yes."""
    about = things.danger(cast)
    things.in_circle(cast, told=about)
    row = things.plan(cast, dangers=frozenset({about.pk}))
    things.action(cast, row, danger=about.pk)
    things.sign(cast, row)
    return row


def of_plan(cast: Cast, **ahead: float) -> Need:
    found = needs_of(desk_of(cast.worker, at=AT + timedelta(**ahead)))
    return next(need for need in found if need.what in (AGREED, WRITTEN))


def whats(needs: object) -> list[str]:
    assert isinstance(needs, (tuple, list))
    return [need.what for need in needs]


def test_an_agreed_plan_waits_to_be_put_in_force_and_says_since_when(cast: Cast) -> None:
    plan = agreed(cast)
    need = of_plan(cast, days=3)
    assert (need.what, need.day) == (AGREED, ON + timedelta(days=3))
    assert need.why == "Everybody agreed to it on 2 March (3 days ago), and it does not hold yet."
    assert need.href == reverse("plans:finish-plan", args=[cast.family.pk, plan.pk])
    finish_plan(plan=plan, **things.who(cast))
    assert AGREED not in whats(needs_of(desk_of(cast.worker, at=AT)))
    assert lying({cast.family.pk}, on=ON) == ()


def test_a_plan_that_is_written_or_only_begun_says_how_long_it_has_lain(cast: Cast) -> None:
    plan = things.plan(cast)
    assert of_plan(cast).why == "It was begun on 2 March (today), and nobody does anything in it yet."
    things.action(cast, plan)
    need = of_plan(cast, days=1)
    assert (need.what, need.day, need.late) == (WRITTEN, None, False)
    assert need.why == "It was begun on 2 March (yesterday). Until it is in force, it holds for nobody."
    with translation.override("es"):
        es = needs_of(desk_of(cast.worker, at=AT + timedelta(days=4)))[0]
        assert es.why.startswith("Se empezó el 2 de marzo (hace 4 días).")


@pytest.mark.parametrize("method", ["refused", "typed"])
def test_a_no_or_a_changed_wording_is_no_yes(cast: Cast, method: str) -> None:
    plan = agreed(cast)
    if method == "refused":
        things.sign(cast, plan, method="refused", typed_name="", refused_words="Not like this.")
    else:
        things.action(cast, plan, text="Gus looks in at noon.", doer=cast.neighbor.pk, backup=None)
    need = of_plan(cast)
    assert need.what == WRITTEN and "Not like this" not in need.why
    things.sign(cast, plan)
    assert of_plan(cast).what == AGREED


def test_a_plan_of_two_parents_waits_for_both(cast: Cast) -> None:
    plan = agreed(cast)
    cast.family.protections.all().delete()
    assert of_plan(cast).what == WRITTEN
    things.sign(cast, plan, person=cast.father.pk, typed_name="Dale Marlow", signed_on=ON + timedelta(days=1))
    assert "on 3 March" in of_plan(cast, days=2).why


def test_unit_and_supervision_say_it_and_strangers_find_nothing(cast: Cast) -> None:
    plan = agreed(cast)
    finish = reverse("plans:finish-plan", args=[cast.family.pk, plan.pk])
    boss, own = signed_in(cast.supervisor), signed_in(cast.worker)
    pages = (
        own.get("/"),
        boss.get(reverse("web:unit")),
        boss.get(reverse("web:prepare", args=[cast.family.pk])),
        boss.get(reverse("web:prepare_worker", args=[cast.worker.pk])),
        own.get(reverse("web:prepare_worker", args=[cast.worker.pk])),
    )
    for page in pages:
        assert AGREED in page.content.decode() and finish in page.content.decode()
        assert "days ago" in page.content.decode()
    for worker in (cast.stranger, cast.leader, cast.administrator):
        assert AGREED not in signed_in(worker).get("/").content.decode()


def test_what_waits_for_a_worker_waits_on_the_unit_s_page_too(cast: Cast) -> None:
    things.danger(cast, title="", text="CANARY the pond")
    step = {"category": "next_step", "owner_worker": cast.second.pk, "due_on": ON}
    put(cast, "CANARY the pond", **step)
    own = {need.what for need in needs_of(desk_of(cast.worker, at=AT))}
    assert own
    unit = {need.what for need in waits(desk_of(cast.supervisor, at=AT))}
    assert own <= unit and "A next step with the family" in unit
    page = signed_in(cast.supervisor).get(reverse("web:unit")).content.decode()
    assert "Nothing waits." not in page and "CANARY" not in page
    assert "A next step with the Marlow family that Sam took on." in page
    assert list(waits(desk_of(cast.stranger, at=AT))) == []


def test_a_sealed_file_that_was_opened_comes_before_what_is_late(cast: Cast) -> None:
    plan = things.in_force(cast)
    Plan.objects.filter(pk=plan.pk).update(expires_on=ON)
    Opening.objects.create(
        agency=cast.agency, created_at=now(), family=cast.family, worker=cast.worker, group="reporter.identity",
        break_glass=True, reason="SECRET-REASON", until=now() + timedelta(hours=1),
    )  # fmt: skip
    for page in ("/", reverse("web:unit")):
        shown = signed_in(cast.supervisor).get(page).content.decode()
        assert shown.index("Look at what Alma opened") < shown.index("safety plan has ended by itself")
        assert "SECRET-REASON" not in shown
    assert "First of all" in signed_in(cast.supervisor).get("/").content.decode()
