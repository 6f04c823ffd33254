"""The desk says what somebody's own sheet cannot tell them, why others are missing, and whom nobody can call."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.core.messages import compile_messages
from threefold.disclosure.groups import Group
from threefold.families.changes.openings import Need, open_sealed
from threefold.families.changes.referrals import Report, Vault, add_referral, fill_vault
from threefold.families.models import HandedOver, Person, Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.networks.changes import Place, place_member
from threefold.plans.models import Action, Plan
from threefold.plans.tests.things import in_circle, in_force, plan, sign_of, who
from threefold.web.desk import views

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is opened on the day of the plan."""
    monkeypatch.setattr(views, "now", lambda: AT)


def keeps_name(person: Person, tie: str) -> None:
    Person.objects.filter(pk=person.pk).update(on_paper="tie", tie=tie)


def desk(client: Client, cast: Cast) -> str:
    return client.get(reverse("web:copies", args=[cast.family.pk])).content.decode()


def sheet(client: Client, cast: Cast, person: Person, plan: Plan, kind: str = "part") -> str:
    page = client.get(
        reverse("web:copy", args=[cast.family.pk, person.pk]), {"kind": kind, "subject": plan.pk}
    )
    return page.content.decode()


def make(client: Client, cast: Cast, person: Person, plan: Plan) -> int:
    sent = {"kind": "part", "subject": plan.pk, "surface": "word", "change_id": new_id()}
    return client.post(reverse("web:make_copy", args=[cast.family.pk, person.pk]), sent).status_code


def kept_from_father(cast: Cast, person: Person) -> None:
    Protection.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, person=person, from_person=cast.father,
        basis="order", starts=date(2026, 2, 1),
    )  # fmt: skip


def test_a_name_in_one_field_takes_that_field_and_leaves_the_duty(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    keeps_name(cast.neighbor, "neighbor")
    begun.actions.update(backup_text="Gus drives them then.")
    said = sheet(client, cast, cast.grandmother, begun)
    assert "Pearl drives the children to school." in said and "Gus drives" not in said
    assert "Not all of Pearl’s own part can be on Pearl’s copy." in said
    assert "names somebody who does not want to stand on other people&#x27;s paper" in said
    assert make(client, cast, cast.grandmother, begun) == 200


def test_a_duty_that_cannot_be_said_holds_the_sheet_up_until_it_is_said_anew(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    sign_of(cast, begun, reason="New")
    keeps_name(cast.neighbor, "neighbor")
    mine = begun.actions.get()
    begun.actions.update(text="Pearl drives with Gus.")
    address = reverse("plans:action", args=[cast.family.pk, begun.pk, mine.pk])
    for page in (desk(client, cast), sheet(client, cast, cast.grandmother, begun)):
        assert "Pearl’s own part cannot be on Pearl’s copy." in page
        assert "“Pearl drives with Gus.”" in page and f'href="{address}"' in page
    assert make(client, cast, cast.grandmother, begun) == 409
    assert not HandedOver.objects.exists()
    begun.actions.update(text="Pearl drives with the neighbor.")
    assert make(client, cast, cast.grandmother, begun) == 200


def test_whether_words_show_the_reporter_is_told_to_whoever_opened_the_report(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    by = {"by": cast.worker, "family": cast.family, "at": AT}
    report = Report(received_at=AT, response="immediate", safe_text="It was reported.")
    referral = add_referral(id=new_id(), report=report, **by)
    fill_vault(id=new_id(), referral=referral, vault=Vault(named="given", who="Iris Bellweather"), **by)
    begun.actions.update(backup_text="Iris Bellweather drives them then.")
    page = sheet(client, cast, cast.grandmother, begun)
    either = "It gives away something sealed: a place or a number that must not be found, or who called the county."
    assert (
        page.count(either) == 2 and "It could show who called" not in page and "It names a place" not in page
    )
    need = Need(purpose="hand_over", reason="A copy is made")
    open_sealed(by=cast.worker, of=cast.family, id=new_id(), group=Group.REPORTER, need=need, at=now())
    page = sheet(client, cast, cast.grandmother, begun)
    assert page.count("It could show who called the county.") == 2 and either not in page


@pytest.mark.parametrize("who", ["a worried neighbor, emergency room", "Sign here", "Emergencia"])
def test_what_every_sheet_says_holds_none_of_them_up(cast: Cast, who: str) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    by = {"by": cast.worker, "family": cast.family, "at": AT}
    referral = add_referral(id=new_id(), report=Report(received_at=AT, response="immediate"), **by)
    vault = Vault(named="given", who=who, giveaways="Emergency\nwhat we are worried about")
    fill_vault(id=new_id(), referral=referral, vault=vault, **by)
    assert "Emergency" in sheet(client, cast, cast.grandmother, begun)
    assert make(client, cast, cast.grandmother, begun) == 200


def test_a_duty_told_in_confidence_is_told_of_and_holds_nothing_up(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    sign_of(cast, begun, reason="New")
    begun.actions.update(in_confidence=True, said_by=cast.mother.pk)
    page = sheet(client, cast, cast.grandmother, begun)
    assert "own part cannot be on" in page and "It was told in confidence." in page
    # Who may not open it does not read it here either.
    assert "Pearl drives the children" not in page
    assert make(client, cast, cast.grandmother, begun) == 200


def test_who_lost_nothing_is_not_asked_about(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    assert "own part" not in desk(client, cast)
    assert "own part" not in sheet(client, cast, cast.grandmother, begun)


def test_why_somebody_has_no_sheet(cast: Cast) -> None:
    client = signed_in(cast.worker)
    assert "There is no safety plan yet" in desk(client, cast)
    draft = plan(cast)
    assert "still being written, so nobody has a sheet" in desk(client, cast)
    draft.delete()
    in_force(cast)
    Person.objects.filter(pk=cast.child.pk).update(whereabouts_known=False)
    said = desk(client, cast)
    assert "safety plan yet" not in said and "still being written" not in said
    assert "Gus is not in the circle of support." in said
    assert "so the plan is not theirs" in said and f'id="for-{cast.father.pk}"' in said
    assert "Nobody knows where Ivy is" in said
    place_member(
        person=cast.neighbor, place=Place(ring="knows_some", vetting="cleared", role="support"), **who(cast)
    )
    assert "No release lets the county share worries, goals and the map with Gus." in desk(client, cast)


def test_a_member_who_was_told_nothing(cast: Cast) -> None:
    in_force(cast)
    in_circle(cast, person=cast.neighbor)
    said = desk(signed_in(cast.worker), cast)
    assert "Nobody has told Gus the worries" in said
    assert "Nobody has told Pearl" not in said


def test_whoever_cannot_be_called_is_asked_about(cast: Cast) -> None:
    in_force(cast)
    client, asked = signed_in(cast.worker), "does not say how to call Pearl"
    said = desk(client, cast)
    assert asked in said
    field = f"{reverse('families:person', args=[cast.family.pk, cast.grandmother.pk])}#id_phone_shared"
    assert field in said
    draft = plan(cast)
    finish = reverse("plans:finish-plan", args=[cast.family.pk, draft.pk])
    assert asked not in client.get(finish).content.decode()
    Person.objects.filter(pk=cast.grandmother.pk).update(phone="555-0120", phone_shared=True)
    assert asked not in desk(client, cast)


def test_a_childs_own_paper_goes_home_with_the_child(cast: Cast) -> None:
    kept_from_father(cast, cast.child)
    for text, chosen in (("I hide in the shed.", {cast.grandmother.pk}), ("I like to swim.", set())):
        item = NewItem(
            category="strength", text=text, audience="chosen" if chosen else "family", said_by=cast.child.pk,
            chosen=frozenset(chosen),
        )  # fmt: skip
        add_item(item=item, **who(cast))
    client = signed_in(cast.worker)
    page = reverse("web:copy", args=[cast.family.pk, cast.child.pk])
    careful = client.get(page, {"kind": "map"}).content.decode()
    assert "This paper goes home with Ivy." in careful and "I like to swim." in careful
    assert "1 thing that Ivy keeps from Dale and Nora is not on it." in careful
    assert "I hide in the shed." not in careful
    asked = client.get(page, {"kind": "map", "own": "on"}).content.decode()
    assert "It holds 1 thing that Ivy keeps from Dale and Nora." in asked and "I hide in the shed." in asked
    # The grandmother was chosen: her paper, and nobody else's, has always held it.
    assert (
        "keeps from"
        not in client.get(
            page.replace(str(cast.child.pk), str(cast.mother.pk)), {"kind": "map"}
        ).content.decode()
    )
    make_it = reverse("web:make_copy", args=[cast.family.pk, cast.child.pk])
    for own, decided, there in (("", "left_off", False), ("on", "on", True)):
        sent = {"kind": "map", "surface": "word", "own": own, "change_id": new_id()}
        made = client.post(make_it, sent)
        with ZipFile(BytesIO(made.content)) as parts:
            assert ("shed" in parts.read("word/document.xml").decode()) is there
        told = Entry.objects.get(kind="families.copy_made", subject=sent["change_id"])
        assert told.detail["own_words"] == decided


def test_a_childs_sheet_with_nothing_else_asks_too(cast: Cast) -> None:
    item = NewItem(
        category="strength", text="I hide in the shed.", audience="chosen", said_by=cast.child.pk,
        chosen=frozenset({cast.mother.pk}),
    )  # fmt: skip
    add_item(item=item, **who(cast))
    page = reverse("web:copy", args=[cast.family.pk, cast.child.pk])
    said = signed_in(cast.worker).get(page, {"kind": "map"}).content.decode()
    assert (
        "keeps from Dale is not on it" in said and "shed" not in said and "nothing on this sheet" not in said
    )
    Person.objects.filter(pk=cast.father.pk).update(whereabouts_known=False)
    assert "I hide in the shed." in signed_in(cast.worker).get(page, {"kind": "map"}).content.decode()


def test_whoever_is_kept_safe_is_asked_whether_the_paper_is_safe(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    keep, asked = "Keep this paper where nobody else reads it.", "Is this paper safe where Nora lives?"
    page = sheet(client, cast, cast.mother, begun, "plan")
    assert keep in page and asked in page and "something that is hidden" not in page
    begun.actions.update(noticed_how="Nora calls from the hidden phone.")
    assert "It tells of something that is hidden." in sheet(client, cast, cast.mother, begun, "plan")
    given = NewItem(category="strength", text="He fixed the lock.", said_by=cast.father.pk, audience="family")
    add_item(item=given, **who(cast))
    for person in (cast.father, cast.child):
        page = client.get(
            reverse("web:copy", args=[cast.family.pk, person.pk]), {"kind": "map"}
        ).content.decode()
        assert "He fixed the lock." in page
        assert keep not in page and "Is this paper safe" not in page


def test_every_sheet_of_the_circle_says_to_keep_it_close_and_his_says_nothing(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    keep = "Keep this paper where nobody else reads it."
    add_item(item=NewItem(category="strength", text="He fixed the lock.", audience="circle"), **who(cast))
    Person.objects.filter(pk=cast.neighbor.pk).update(standing="caregiver")
    in_circle(cast, person=cast.neighbor)
    sheets = ((cast.grandmother, "part"), (cast.grandmother, "plan"), (cast.neighbor, "plan"))
    for person, kind in sheets:
        assert sheet(client, cast, person, begun, kind).count(keep) == 1
    of_all = client.get(reverse("web:copy", args=[cast.family.pk, cast.grandmother.pk]), {"kind": "map"})
    assert keep in of_all.content.decode()
    # What was chosen for him by name, as the one they are kept safe from.
    begun.actions.update(audience="chosen")
    begun.actions.get().chosen.add(cast.father)
    given = NewItem(category="strength", text="My own words.", said_by=cast.father.pk, audience="family")
    add_item(item=given, **who(cast))
    his_map = client.get(reverse("web:copy", args=[cast.family.pk, cast.father.pk]), {"kind": "map"})
    his = (sheet(client, cast, cast.father, begun), his_map.content.decode())
    assert "Pearl drives" in his[0] and "My own words." in his[1]
    assert all("eep this paper" not in page for page in his)


def test_where_nobody_is_kept_safe_the_card_asks_in_its_own_words(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    Protection.objects.all().delete()
    page = sheet(client, cast, cast.grandmother, begun)
    assert "where nobody else reads it" not in page
    assert "Keep this paper where others do not read it." in page


def test_the_sentence_is_on_the_paper_in_the_language_of_its_reader(cast: Cast) -> None:
    compile_messages()
    begun, client = in_force(cast), signed_in(cast.worker)
    Person.objects.filter(pk=cast.mother.pk).update(reads_in="es")
    assert "Guarde este papel donde nadie más lo lea." in sheet(client, cast, cast.mother, begun, "plan")


def test_the_worker_is_told_which_part_of_the_plan_is_not_on_a_copy(cast: Cast) -> None:
    begun, client = in_force(cast), signed_in(cast.worker)
    in_circle(cast, person=cast.neighbor, released=False)
    begun.actions.update(backup=cast.neighbor)
    Action.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, plan=begun, text="Vera brings the papers to court.",
        audience="circle", language="en", written_by=cast.worker,
    )  # fmt: skip
    said = sheet(client, cast, cast.neighbor, begun)
    beside = said.partition("does not get</h2>")[2]
    assert "No release is signed" in beside and "“Vera brings the papers to court.”" in beside
    # What is kept for somebody's safety is counted, never named: the page may lie open beside that person.
    begun.actions.update(in_confidence=True)
    assert "“Vera brings" not in sheet(client, cast, cast.neighbor, begun)
