"""Opening what is sealed: with a reason, for an hour, told at once, reviewed; never without."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.clock import day_of, now
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families import alerts
from threefold.families.changes.openings import Need, close_opening, open_sealed, review_opening
from threefold.families.errors import Refused
from threefold.families.glass import TRIES_AN_HOUR, find
from threefold.families.models import Conflict, Opening
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
NEED = Need(purpose="court", reason="CANARY-REASON hearing tomorrow")


def opened_by(worker: Worker, cast: Cast, group: Group, **more: Any) -> Opening:
    return open_sealed(by=worker, of=cast.family, id=new_id(), group=group, need=NEED, **({"at": AT} | more))


def test_it_is_open_for_an_hour_and_for_its_group_alone(cast: Cast) -> None:
    opened_by(cast.worker, cast, Group.REPORTER)
    for at, groups in (
        (AT + timedelta(minutes=59), {Group.REPORTER}),
        (AT + timedelta(minutes=61), set()),
    ):
        reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=at)
        assert reader.opened == groups


def test_the_reason_stays_out_of_the_log_and_the_mail(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        opened_by(cast.worker, cast, Group.REPORTER)
    entry = Entry.objects.get(kind="families.sealed_opened")
    assert entry.detail["group"] == "reporter.identity"
    assert "CANARY" not in str(entry.detail)
    assert [one.to for one in mail.outbox] == [["beth@example.org"]]
    assert "CANARY" not in mail.outbox[0].body and "Marlow" not in mail.outbox[0].body


def test_no_reason_no_opening(cast: Cast) -> None:
    with pytest.raises(Refused):
        open_sealed(
            by=cast.worker, of=cast.family, id=new_id(), at=AT, group=Group.REPORTER,
            need=Need(purpose="court", reason="  \n "),
        )  # fmt: skip
    assert not Opening.objects.exists()


@pytest.mark.parametrize(
    ("who", "group"),
    [
        ("worker", Group.SEALED),
        ("worker", Group.PRIVILEGED),
        ("worker", Group.MAP),
        ("worker", Group.HEADER),
        ("second", Group.REPORTER),
        ("facilitator", Group.PROTECTED_PLACE),
        ("stranger", Group.REPORTER),
        ("elsewhere", Group.HEADER),
        ("administrator", Group.HEADER),
        ("leader", Group.HEADER),
        ("auditor", Group.HEADER),
    ],
)
def test_what_a_role_may_never_open(cast: Cast, who: str, group: Group) -> None:
    with pytest.raises(NotAllowed):
        opened_by(getattr(cast, who), cast, group)
    assert not Opening.objects.exists()


def test_a_secondary_worker_breaks_the_glass_for_a_place(cast: Cast) -> None:
    assert opened_by(cast.second, cast, Group.PROTECTED_PLACE).break_glass


def test_a_stranger_opens_the_family_for_an_hour_and_no_vault_with_it(cast: Cast) -> None:
    opened_by(cast.stranger, cast, Group.HEADER)
    on, later = day_of(AT), AT + timedelta(minutes=61)
    assert role_towards(cast.stranger, cast.family, on=on, at=AT) is Role.SECONDARY_WORKER
    assert role_towards(cast.stranger, cast.family, on=on, at=later) is None
    with pytest.raises(NotAllowed):
        opened_by(cast.stranger, cast, Group.REPORTER)


def test_a_conflict_is_never_broken(cast: Cast) -> None:
    Conflict.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, worker=cast.stranger, reason="x",
        starts=day_of(AT),
    )  # fmt: skip
    with pytest.raises(NotAllowed):
        opened_by(cast.stranger, cast, Group.HEADER)


def test_closing_early_closes(cast: Cast) -> None:
    row = opened_by(cast.worker, cast, Group.REPORTER)
    soon = AT + timedelta(minutes=5)
    close_opening(by=cast.worker, of=cast.family, id=new_id(), at=soon, opening=row)
    reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=soon)
    assert not reader.opened
    with pytest.raises(NotAllowed):
        close_opening(by=cast.supervisor, of=cast.family, id=new_id(), at=soon, opening=row)


def test_the_supervisors_of_both_sides_review_it_once(cast: Cast) -> None:
    row = opened_by(cast.stranger, cast, Group.HEADER)
    assert list(alerts.to_review(cast.supervisor)) == [row]
    for nobody in (cast.stranger, cast.worker, cast.leader, cast.auditor):
        assert not alerts.to_review(nobody).exists()
        with pytest.raises(NotAllowed):
            review_opening(by=nobody, id=new_id(), at=AT, opening=row, note="fine")
    review_opening(by=cast.supervisor, id=new_id(), at=AT, opening=row, note="right")
    assert not alerts.to_review(cast.supervisor).exists()


def test_nobody_reviews_their_own(cast: Cast) -> None:
    row = opened_by(cast.supervisor, cast, Group.REPORTER)
    assert not alerts.to_review(cast.supervisor).exists()
    with pytest.raises(NotAllowed):
        review_opening(by=cast.supervisor, id=new_id(), at=AT, opening=row, note="fine")


def test_a_family_is_found_by_two_things_and_misses_are_counted(cast: Cast) -> None:
    assert find(cast.stranger, " MÁRLOW ", "ivy", at=AT) == cast.family
    for name, somebody in (("Marlow", "Nobody"), ("Marl", "Ivy"), ("", ""), ("Marlow", "")):
        assert find(cast.stranger, name, somebody, at=AT) is None
    assert find(cast.elsewhere, "Marlow", "Ivy", at=AT) is None
    for _ in range(TRIES_AN_HOUR):
        find(cast.stranger, "Smith", "John", at=AT)
    assert find(cast.stranger, "Marlow", "Ivy", at=AT) is None
    assert find(cast.stranger, "Marlow", "Ivy", at=AT + timedelta(hours=2)) == cast.family


def test_the_page_asks_for_a_fresh_sign_in_and_a_reason(cast: Cast) -> None:
    page = address(cast, "opening") + "?group=reporter.identity"
    stale = signed_in(cast.worker, fresh=False).get(page)
    assert stale.status_code == 302 and "reauthenticate" in stale["Location"]
    client = signed_in(cast.worker)
    form = client.get(page)
    assert "Beth" in form.content.decode()
    empty = client.post(page, {"purpose": "court", "reason": "", **hidden(form)})
    assert empty.status_code == 422 and not Opening.objects.exists()
    sent = {"purpose": "court", "reason": "the judge asked", **hidden(form)}
    for _ in range(2):
        assert client.post(page, sent).status_code == 302
    assert Opening.objects.count() == 1


@pytest.mark.parametrize(("who", "group"), [
    ("second", "reporter.identity"), ("worker", "nonsense"), ("worker", "map.items"), ("worker", "family.sealed"),
    ("facilitator", "people.protected_place"), ("stranger", "reporter.identity"),
])  # fmt: skip
def test_the_page_is_not_there_for_what_may_not_be_opened(cast: Cast, who: str, group: str) -> None:
    page = address(cast, "opening") + f"?group={group}"
    assert signed_in(getattr(cast, who)).get(page).status_code == 404


def test_breaking_the_glass_on_the_page(cast: Cast) -> None:
    client = signed_in(cast.stranger)
    people = address(cast, "people")
    assert client.get(people).status_code == 404
    page = "/families/open-for-an-hour/"
    form = client.get(page)
    words = {"purpose": "child_in_danger", "reason": "a neighbor called me", **hidden(form)}
    missed = client.post(page, {**words, "family_name": "Marlow", "somebody": "Zed"})
    assert missed.status_code == 422 and "a neighbor called me" in missed.content.decode()
    found = client.post(page, {**words, "family_name": "marlow", "somebody": "Ivy"})
    assert found["Location"] == people
    shown = client.get(people)
    assert "This family is not yours" in shown.content.decode()
    assert client.get(address(cast, "add_person")).status_code == 404
    Opening.objects.update(until=now())
    assert client.get(people).status_code == 404


def test_only_caseworkers_and_supervisors_find_that_page(cast: Cast) -> None:
    for who in (cast.administrator, cast.leader, cast.auditor, cast.facilitator):
        assert signed_in(who).get("/families/open-for-an-hour/").status_code == 404


def test_a_supervisor_reviews_on_the_page(cast: Cast) -> None:
    row = opened_by(cast.worker, cast, Group.REPORTER, at=now())
    client = signed_in(cast.supervisor)
    assert "Alma" in client.get("/families/opened/").content.decode()
    page = f"/families/opened/{row.pk}/"
    form = client.get(page)
    assert "CANARY-REASON" in form.content.decode()
    assert client.post(page, {"note": "", **hidden(form)}).status_code == 422
    assert client.post(page, {"note": "right so", **hidden(form)}).status_code == 302
    assert signed_in(cast.worker).get(page).status_code == 404
    row.refresh_from_db()
    assert row.reviewed_by == cast.supervisor
