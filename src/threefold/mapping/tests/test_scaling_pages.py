"""The pages of scales: several people in one go, wrong answers kept, one effect, other families not there."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.tests.cast import Cast
from threefold.mapping.models import Rating, Scale
from threefold.mapping.tests.test_scaling import DAY, put, scale_of

pytestmark = pytest.mark.django_db


def url(cast: Cast, name: str, **more: Any) -> str:
    """An address of the family."""
    return reverse(f"mapping:{name}", kwargs={"family": cast.family.pk, **more})


@pytest.fixture
def at_work(client: Client, cast: Cast) -> Client:
    """The family's own worker, signed in."""
    client.force_login(cast.worker)
    return client


def scale_answers(**more: Any) -> dict[str, Any]:
    """What the form of a scale sends."""
    return {"change_id": str(uuid4()), "base_version": "0", "question": "How safe are the nights?", "kind": "safety",
            "ten": "Somebody is inside.", "zero": "They are alone.", "language": "en", **more}  # fmt: skip


def number_answers(cast: Cast, numbers: dict[str, str], **more: Any) -> dict[str, Any]:
    """What the form for several people sends; those who are not named were not asked."""
    given: dict[str, Any] = {"change_id": str(uuid4()), "rated_on": str(DAY), **more}
    people = ("mother", "father", "child", "sibling", "grandmother", "neighbor", "worker")
    for who in people:
        prefix = f"{'w' if who == 'worker' else 'p'}-{getattr(cast, who).pk}"
        given |= {
            f"{prefix}-value": numbers.get(who, ""),
            f"{prefix}-language": "en",
            f"{prefix}-audience": "family",
        }
    return given


def test_a_scale_is_made_with_both_ends_and_ten_is_shown_first(at_work: Client, cast: Cast) -> None:
    answer = at_work.post(url(cast, "new-scale"), scale_answers())
    row = Scale.objects.get()
    assert answer["Location"] == url(cast, "scale", scale=row.pk)
    page = at_work.get(answer["Location"]).content.decode()
    assert page.index("Somebody is inside.") < page.index("They are alone.")


@pytest.mark.parametrize(
    "wrong", [{"ten": ""}, {"zero": " "}, {"kind": "risk"}, {"danger": str(uuid4())}, {"ten": "x" * 100_000}]
)
def test_a_scale_without_an_end_comes_back(at_work: Client, cast: Cast, wrong: dict[str, str]) -> None:
    answer = at_work.post(url(cast, "new-scale"), scale_answers(**wrong))
    assert answer.status_code == 422
    assert "How safe are the nights?" in answer.content.decode()
    assert not Scale.objects.exists()


def test_several_people_are_asked_in_one_go(at_work: Client, cast: Cast) -> None:
    scale = scale_of(cast)
    numbers = {"mother": "4", "grandmother": "3", "father": "declined", "worker": "0", "child": "10"}
    words = {
        f"p-{cast.mother.pk}-words": "I call now. 🙂 <b>",
        f"p-{cast.mother.pk}-one_up": "A night alone.",
    }
    given = number_answers(cast, numbers, **words)
    for _number in range(2):
        assert at_work.post(url(cast, "rate", scale=scale.pk), given).status_code == 302
    rows = {row.said_by or row.said_by_worker: row.value for row in Rating.objects.all()}
    assert rows == {cast.mother: 4, cast.grandmother: 3, cast.father: None, cast.worker: 0, cast.child: 10}
    page = at_work.get(url(cast, "scale", scale=scale.pk)).content.decode()
    assert "I call now. 🙂 &lt;b&gt;" in page
    assert "did not want to say" in page
    assert page.count('role="img"') == 2


@pytest.mark.parametrize(
    ("numbers", "more"),
    [({"mother": "11"}, {}), ({}, {}), ({"mother": "often"}, {}), ({"mother": "4"}, {"rated_on": ""}),
     ({"mother": "4"}, {"rated_on": "2999-01-01"})],
)  # fmt: skip
def test_wrong_numbers_come_back_and_none_is_saved(
    at_work: Client, cast: Cast, numbers: dict[str, str], more: dict[str, str]
) -> None:
    scale = scale_of(cast)
    words = {f"p-{cast.grandmother.pk}-value": "3", f"p-{cast.grandmother.pk}-words": "I sleep there."}
    extra = words if numbers else {}
    answer = at_work.post(url(cast, "rate", scale=scale.pk), number_answers(cast, numbers, **extra, **more))
    assert answer.status_code == 422
    assert not numbers or "I sleep there." in answer.content.decode()
    assert not Rating.objects.exists()


def test_words_without_a_number_are_asked_about(at_work: Client, cast: Cast) -> None:
    words = {f"p-{cast.mother.pk}-words": "Better."}
    answer = at_work.post(
        url(cast, "rate", scale=scale_of(cast).pk), number_answers(cast, {"child": "3"}, **words)
    )
    assert answer.status_code == 422
    assert "Say the number that these words are about." in answer.content.decode()


def test_somebody_added_meanwhile_does_not_stand_in_the_way(at_work: Client, cast: Cast) -> None:
    scale = scale_of(cast)
    prefix = f"p-{cast.mother.pk}"
    given = {"change_id": str(uuid4()), "rated_on": str(DAY), f"{prefix}-value": "4"}
    assert at_work.post(url(cast, "rate", scale=scale.pk), given).status_code == 302
    row = Rating.objects.get()
    assert (row.value, row.language, row.audience) == (4, "en", "family")


def test_a_childs_own_scale_asks_only_the_child(at_work: Client, cast: Cast) -> None:
    scale = scale_of(cast, only_for=cast.child.pk, kind="child_path")
    forms = at_work.get(url(cast, "scale", scale=scale.pk)).context["numbers"]
    assert [one.name for one in forms] == ["Ivy"]
    assert forms[0].initial["audience"] == "staff"


def test_the_words_of_a_scale_change_until_somebody_puts_a_number(at_work: Client, cast: Cast) -> None:
    scale = scale_of(cast)
    address = url(cast, "change-scale", scale=scale.pk)
    assert at_work.get(address).context["form"].initial["ten"] == "Somebody is inside."
    changed = scale_answers(ten="An adult is inside.", base_version="1")
    assert at_work.post(address, changed).status_code == 302
    late = at_work.post(address, scale_answers(ten="Late.", base_version="1"))
    assert late.status_code == 409
    assert "An adult is inside." in late.content.decode()
    assert "Late." in late.content.decode()
    put(cast, scale, "mother", 4)
    refused = at_work.post(address, scale_answers(ten="Too late.", base_version="2"))
    assert refused.status_code == 422
    assert "Other ends are another scale" in refused.content.decode()


def test_a_number_is_taken_back_and_a_scale_put_away_and_taken_up(at_work: Client, cast: Cast) -> None:
    scale = scale_of(cast)
    row = put(cast, scale, "mother", 4)
    address = url(cast, "withdraw-rating", rating=row.pk)
    assert at_work.post(address, {"change_id": str(uuid4()), "reason": ""}).status_code == 422
    assert at_work.post(address, {"change_id": str(uuid4()), "reason": "It was Pearl's"}).status_code == 302
    assert at_work.post(address, {"change_id": str(uuid4()), "reason": "Again"}).status_code == 404
    for expected in (False, True):
        at_work.post(url(cast, "close-scale", scale=scale.pk), {"change_id": str(uuid4())})
        scale.refresh_from_db()
        assert (scale.closed_on is None) is expected


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "leader", "administrator", "auditor"])
def test_for_everybody_else_no_scale_is_there(client: Client, cast: Cast, who: str) -> None:
    scale = scale_of(cast)
    row = put(cast, scale, "mother", 4)
    client.force_login(getattr(cast, who))
    for name in ("scale", "change-scale"):
        assert client.get(url(cast, name, scale=scale.pk)).status_code == 404
    for name in ("rate", "close-scale"):
        assert client.post(url(cast, name, scale=scale.pk), {}).status_code == 404
    assert client.post(url(cast, "withdraw-rating", rating=row.pk), {"reason": "x"}).status_code == 404
    for name in ("scales", "new-scale"):
        assert client.get(url(cast, name)).status_code == 404
    theirs = {"family": cast.other_family.pk, "scale": scale.pk}
    assert client.get(reverse("mapping:scale", kwargs=theirs)).status_code == 404


def test_a_supervisor_reads_numbers_and_writes_none(client: Client, cast: Cast) -> None:
    scale = scale_of(cast)
    client.force_login(cast.supervisor)
    page = client.get(url(cast, "scale", scale=scale.pk))
    assert page.status_code == 200
    assert "Write the numbers down" not in page.content.decode()
    assert (
        client.post(url(cast, "rate", scale=scale.pk), number_answers(cast, {"mother": "4"})).status_code
        == 404
    )


def test_pages_cost_the_same_however_many_numbers(
    at_work: Client, cast: Cast, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    scale = scale_of(cast)
    put(cast, scale, "mother", 3)
    addresses = [url(cast, "scales"), url(cast, "scale", scale=scale.pk)]
    costs = []
    for address in addresses:
        at_work.get(address)
        with CaptureQueriesContext(connection) as first:
            at_work.get(address)
        costs.append(len(first))
    for number in range(10):
        put(cast, scale_of(cast), "mother", 3, DAY + timedelta(number))
        put(cast, scale, "grandmother", 3, date(2026, 1, 1) + timedelta(number))
    for address, cost in zip(addresses, costs, strict=True):
        with django_assert_num_queries(cost):
            at_work.get(address)


def test_nobody_is_asked_again_before_somebody_was_asked(at_work: Client, cast: Cast) -> None:
    row = scale_of(cast)
    one_page = reverse("web:family", args=[cast.family.pk])
    pages = (url(cast, "scales"), url(cast, "scale", scale=row.pk), one_page)
    for page in pages:
        said = at_work.get(page).content.decode().lower()
        assert "ask again" not in said and "ask the first time" in said, page
    put(cast, row, "mother", 4)
    for page in pages:
        said = at_work.get(page).content.decode().lower()
        assert "ask again" in said and "ask the first time" not in said, page
