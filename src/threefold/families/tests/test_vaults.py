"""The vaults: what goes in comes out only with a reason, by who may, on that one page. Hunted everywhere else."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import get_resolver, reverse

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.core.models import Receipt
from threefold.disclosure.groups import Group, Surface
from threefold.families.changes.openings import Need, open_sealed
from threefold.families.changes.places import Hiding, add_place, change_place, end_place
from threefold.families.changes.referrals import (
    Report,
    Vault,
    add_referral,
    change_referral,
    correct_vault,
    fill_vault,
)
from threefold.families.copies.places import places_for
from threefold.families.copies.reports import referrals_for, vaults_for
from threefold.families.errors import Refused
from threefold.families.models import ProtectedPlace, Referral, ReporterVault
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed, Stale

pytestmark = pytest.mark.django_db
CANARIES = ("CANARYWHO", "CANARYCALL", "CANARYSAID", "CANARYCLUE", "CANARYPLACE", "CANARYSIGN")
VAULT = Vault(
    named="given", mandated=True, who="CANARYWHO Quill", contact="CANARYCALL 555-0199",
    received="CANARYSAID at the table", giveaways="CANARYCLUE dough",
)  # fmt: skip
REPORT = Report(received_at=AT, response="immediate", safe_text="It was reported that a child was alone.")


def who(cast: Cast) -> dict[str, Any]:
    return {"by": cast.worker, "family": cast.family, "at": AT}


def hiding(cast: Cast, **more: Any) -> Hiding:
    given: dict[str, Any] = {
        "kind": "home", "protects": frozenset({cast.mother.pk}), "known_to": frozenset({cast.grandmother.pk}),
        "since": date(2026, 3, 1), "place": "CANARYPLACE 418 Larkspur Way", "giveaways": "CANARYSIGN whale",
    }  # fmt: skip
    return Hiding(**(given | more))


@pytest.fixture
def sealed(cast: Cast) -> tuple[Referral, ProtectedPlace]:
    referral = add_referral(id=new_id(), report=REPORT, **who(cast))
    fill_vault(id=new_id(), referral=referral, vault=VAULT, **who(cast))
    return referral, add_place(id=new_id(), hiding=hiding(cast), **who(cast))


def open_now(cast: Cast, group: Group, worker: str = "worker") -> None:
    need = Need(purpose="court", reason="hearing")
    open_sealed(by=getattr(cast, worker), of=cast.family, id=new_id(), at=now(), group=group, need=need)


def canaries_in(text: str) -> list[str]:
    return [one for one in CANARIES if one in text]


def test_nothing_of_the_vaults_is_readable_in_the_database(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace]
) -> None:
    stored = [
        *ReporterVault.objects.values(), *ProtectedPlace.objects.values(), *Receipt.objects.values(),
        *Entry.objects.values(),
    ]  # fmt: skip
    assert not canaries_in(str(stored))


@pytest.mark.parametrize("worker", ["worker", "second", "supervisor", "facilitator"])
def test_no_page_of_a_family_shows_a_canary(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace], worker: str
) -> None:
    referral, place = sealed
    ids = {"family": cast.family.pk, "referral": referral.pk, "place": place.pk, "person": cast.mother.pk}
    client = signed_in(getattr(cast, worker))
    seen = 0
    for pattern in get_resolver("threefold.families.urls").url_patterns:
        names = set(pattern.pattern.converters)
        if not names <= set(ids):
            continue
        page = reverse(f"families:{pattern.name}", kwargs={name: ids[name] for name in names})
        for group in ("", "?group=reporter.identity", "?group=people.protected_place"):
            response = client.get(page + group)
            seen += response.status_code == 200
            assert not canaries_in(response.content.decode()), page
    assert seen > 5


def test_searching_for_a_canary_finds_nothing(cast: Cast, sealed: tuple[Referral, ProtectedPlace]) -> None:
    client = signed_in(cast.worker)
    for words in ("CANARYWHO", "CANARYPLACE", "Quill", "Larkspur"):
        response = client.post("/families/", {"words": words})
        assert "Marlow" not in response.content.decode()


def test_opened_with_a_reason_it_shows_on_its_page_and_nowhere_else(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace]
) -> None:
    open_now(cast, Group.REPORTER)
    client = signed_in(cast.worker)
    opened = client.get(address(cast, "opening") + "?group=reporter.identity").content.decode()
    assert canaries_in(opened) == ["CANARYWHO", "CANARYCALL"]
    for page in ("people", "referral", "places", "timeline", "account", "team"):
        assert not canaries_in(client.get(address(cast, page)).content.decode()), page
    others = signed_in(cast.supervisor).get(address(cast, "opening") + "?group=reporter.identity")
    assert not canaries_in(others.content.decode())
    assert Entry.objects.filter(kind="read.shown", detail__group="reporter.identity").exists()


def test_closed_again_it_is_gone(cast: Cast, sealed: tuple[Referral, ProtectedPlace]) -> None:
    open_now(cast, Group.PROTECTED_PLACE)
    client = signed_in(cast.worker)
    page = address(cast, "opening") + "?group=people.protected_place"
    shown = client.get(page)
    assert canaries_in(shown.content.decode()) == ["CANARYPLACE", "CANARYSIGN"]
    close = address(cast, "close_opening") + "?group=people.protected_place"
    assert client.post(close, hidden(shown)).status_code == 302
    assert not canaries_in(client.get(page).content.decode())


@pytest.mark.parametrize("surface", [one for one in Surface if one is not Surface.SCREEN])
def test_even_open_it_reaches_no_other_surface(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace], surface: Surface
) -> None:
    from threefold.accounts.roles import Role
    from threefold.families.readers import reader_for_worker

    for group in (Group.REPORTER, Group.REPORT_RECEIVED, Group.PROTECTED_PLACE):
        open_now(cast, group)
    reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=now())
    copies = (vaults_for(cast.family, reader, surface), places_for(cast.family, reader, surface))
    assert not canaries_in(repr(copies))


def test_nobody_of_the_family_gets_any_of_it(cast: Cast, sealed: tuple[Referral, ProtectedPlace]) -> None:
    facts = facts_of(cast.family, at=AT)
    for person in facts.people:
        reader = reader_for_person(facts, person)
        for surface in (Surface.SCREEN, Surface.PRINT, Surface.WORD):
            copies = (
                vaults_for(cast.family, reader, surface), places_for(cast.family, reader, surface),
                referrals_for(cast.family, reader, surface),
            )  # fmt: skip
            assert not canaries_in(repr(copies))


def test_safe_words_that_name_the_reporter_reach_no_copy(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace]
) -> None:
    careless = Report(received_at=AT, response="immediate", safe_text="CANARYCLUE dough was on the table")
    change_referral(id=new_id(), referral=sealed[0], report=careless, base_version=1, **who(cast))
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.mother.pk)
    assert not canaries_in(repr(referrals_for(cast.family, reader, Surface.PRINT)))


def test_the_vault_takes_in_without_giving_out_or_losing(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace]
) -> None:
    client = signed_in(cast.worker)
    page = address(cast, "reporter", referral=sealed[0].pk)
    form = client.get(page)
    sent = {"named": "given", "giveaways": "the porch", "who": "", **hidden(form)}
    for _ in range(2):
        assert client.post(page, sent).status_code == 302
    vault = ReporterVault.objects.get()
    assert vault.take("giveaways") == "CANARYCLUE dough\nthe porch"
    assert vault.take("who") == "CANARYWHO Quill"


def test_putting_the_vault_right_needs_it_open(cast: Cast, sealed: tuple[Referral, ProtectedPlace]) -> None:
    given = {**who(cast), "at": now(), "referral": sealed[0], "vault": Vault(named="declined")}
    with pytest.raises(NotAllowed):
        correct_vault(id=new_id(), base_version=1, **given)
    for group in (Group.REPORTER, Group.REPORT_RECEIVED):
        open_now(cast, group)
    with pytest.raises(Stale):
        correct_vault(id=new_id(), base_version=7, **given)
    correct_vault(id=new_id(), base_version=1, **given)
    assert ReporterVault.objects.get().take("who") == ""


@pytest.mark.parametrize("worker", ["second", "facilitator", "stranger", "administrator"])
def test_who_may_not_fill_the_vault(cast: Cast, sealed: tuple[Referral, ProtectedPlace], worker: str) -> None:
    given = who(cast) | {"by": getattr(cast, worker)}
    with pytest.raises(NotAllowed):
        fill_vault(id=new_id(), referral=sealed[0], vault=VAULT, **given)
    with pytest.raises(NotAllowed):
        add_place(id=new_id(), hiding=hiding(cast), **given)


def test_a_place_changes_without_being_opened(cast: Cast, sealed: tuple[Referral, ProtectedPlace]) -> None:
    place = sealed[1]
    kept = hiding(cast, place=None, giveaways=None, known_to=frozenset())
    change_place(id=new_id(), place=place, hiding=kept, base_version=1, **who(cast))
    place.refresh_from_db()
    assert place.take("place") == "CANARYPLACE 418 Larkspur Way" and not place.known_to.exists()
    with pytest.raises(Stale):
        change_place(id=new_id(), place=place, hiding=kept, base_version=1, **who(cast))
    assert end_place(id=new_id(), place=place, until=date(2026, 5, 1), **who(cast)).until


def test_a_place_is_never_known_to_somebody_it_hides_from(cast: Cast) -> None:
    for wrong in (
        {"known_to": frozenset({cast.father.pk})}, {"protects": frozenset()}, {"place": ""},
        {"until": date(2020, 1, 1)},
    ):  # fmt: skip
        with pytest.raises(Refused):
            add_place(id=new_id(), hiding=hiding(cast, **wrong), **who(cast))
    assert not ProtectedPlace.objects.exists()


def test_a_meeting_before_the_report_is_refused(cast: Cast) -> None:
    early = Report(received_at=AT, response="immediate", responded_at=AT - timedelta(hours=1))
    with pytest.raises(Refused):
        add_referral(id=new_id(), report=early, **who(cast))


def test_wrong_input_in_the_vault_form_is_kept_and_logged_nowhere(
    cast: Cast, sealed: tuple[Referral, ProtectedPlace], caplog: Any
) -> None:
    client = signed_in(cast.worker)
    page = address(cast, "reporter", referral=sealed[0].pk)
    response = client.post(page, {"named": "nonsense", "who": "CANARYWHO again"})
    assert response.status_code == 422 and "CANARYWHO again" in response.content.decode()
    assert not canaries_in(caplog.text) and not canaries_in(str(Entry.objects.values()))


def test_what_is_sealed_is_offered_once_something_is(cast: Cast) -> None:
    report = add_referral(id=new_id(), report=REPORT, **who(cast))
    client, page = signed_in(cast.worker), address(cast, "referral")
    assert "See who reported" not in client.get(page).content.decode()
    fill_vault(id=new_id(), referral=report, vault=VAULT, **who(cast))
    assert "See who reported" in client.get(page).content.decode()
