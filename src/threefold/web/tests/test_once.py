"""Write once: texts from the record, what each addressee gets, and that each one taken along is written down."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import Person, Protection, TextTaken
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.models import DangerStatement, HarmStatement, MapSession, Position, SafetyGoal
from threefold.networks.models import Member, Undertaking
from threefold.plans.models import Action, ActOfProtection, Plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def alone(cast: Cast) -> Cast:
    """The cast with nobody kept safe from anybody."""
    Protection.objects.filter(family=cast.family).delete()
    return cast


def said(cast: Cast, text: str, **more: Any) -> Any:
    given = {"category": "strength", "text": text, "audience": "family", "said_by": cast.grandmother.pk,
             "said_on": today(), **more}  # fmt: skip
    return add_item(by=cast.worker, family=cast.family, id=new_id(), at=now(), item=NewItem(**given))


def row(cast: Cast, model: type[Any], **given: Any) -> Any:
    many = {
        name: given.pop(name) for name in ("caregivers", "chosen", "only_for", "children") if name in given
    }
    names = {one.name for one in model._meta.fields}
    own = {"agency": cast.agency, "family": cast.family, "written_by": cast.worker, "created_at": now(),
           "id": new_id(), "audience": "family"}  # fmt: skip
    made = model.objects.create(**{name: value for name, value in own.items() if name in names}, **given)
    for name, people in many.items():
        getattr(made, name).set(people)
    return made


def address(cast: Cast, name: str, **more: Any) -> str:
    return reverse(f"web:{name}", kwargs={"family": cast.family.pk, **more})


def page_of(client: Client, path: str, **query: Any) -> str:
    answer = client.get(path, {"language": "en", **query})
    assert answer.status_code == 200
    return answer.content.decode()


def text_of(client: Client, path: str, **query: Any) -> str:
    answer = client.get(path, {"language": "en", **query})
    assert answer.status_code == 200
    page = answer.content.decode()
    return page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]


def form_of(client: Client, page: str) -> dict[str, list[str]]:
    """What the page's form sends that takes the text along."""
    form = client.get(page).content.decode().partition("data-once>")[2].partition("</form>")[0]
    found: dict[str, list[str]] = {"how": ["downloaded"]}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = (re.search(rf'{one}="([^"]*)"', tag) for one in ("name", "value"))
        if name:
            found.setdefault(name[1], []).append(value[1] if value else "")
    return found


def take(client: Client, cast: Cast, page: str, **more: Any) -> Any:
    """Send it as it stands, but for `more`."""
    return client.post(address(cast, "take_text"), {**form_of(client, page), **more})


def talk(cast: Cast, **more: Any) -> Any:
    held = row(cast, MapSession, held_on=today(), purpose="How nights go.", facilitator=cast.worker, language="en",
               **more)  # fmt: skip
    held.participants.set([cast.mother, cast.grandmother])
    held.by_phone.set([cast.neighbor])
    return held


def test_a_contact_note_says_who_was_there_and_what_was_said_in_whose_words(cast: Cast) -> None:
    held = talk(cast, place="Pearl’s kitchen", others_present="An interpreter")
    said(
        cast,
        "Yo duermo allí.",
        exact_words=True,
        language="es",
        translation="I sleep there.",
        session=held.pk,
    )
    said(cast, "The stairs have a gate.", basis="observed", said_by=None, said_by_worker=cast.worker.pk,
         session=held.pk)  # fmt: skip
    said(cast, "Calls the school.", category="next_step", owner=cast.mother.pk, due_on=today() + timedelta(days=3),
         session=held.pk)  # fmt: skip
    said(cast, "Said on another day.", said_on=today() - timedelta(days=9))
    told = text_of(signed_in(cast.worker), address(cast, "contact_note", session=held.pk))
    for line in (
        "In the room: Nora, Pearl", "By telephone or video: Gus", "Also there: An interpreter", "How nights go.",
        "Where: Pearl’s kitchen", "Pearl: “Yo duermo allí.” (said in Spanish; it means: “I sleep there.”)",
        "The stairs have a gate.", "Calls the school. Who: Nora.",
    ):  # fmt: skip
        assert f"- {line}" in told or line in told
    assert told.index("What was said") < told.index("duermo") < told.index("What was seen")
    assert told.index("What was seen") < told.index("stairs") < told.index("Next steps")
    assert "another day" not in told


def test_a_note_of_a_day_holds_what_was_said_outside_a_conversation(cast: Cast) -> None:
    said(cast, "She counts their shoes.")
    client = signed_in(cast.worker)
    page = address(cast, "day_note", on=today())
    assert page in client.get(address(cast, "texts")).content.decode()
    assert "Pearl: She counts their shoes." in text_of(client, page)
    empty = client.get(address(cast, "day_note", on=today() - timedelta(days=1)))
    assert "There is nothing on record yet that can stand in this text." in empty.content.decode()


def test_a_place_with_a_number_is_said_in_general_terms_only(cast: Cast) -> None:
    held = talk(cast, place="48 Larkspur Way")
    told = text_of(signed_in(cast.worker), address(cast, "contact_note", session=held.pk))
    assert "Larkspur" not in told
    assert "How nights go." in told


@pytest.mark.parametrize("words", ["He waits at the Larkspur shelter.", "Pearl drives to Larkspur."])
def test_a_protected_place_is_in_no_text(alone: Cast, words: str) -> None:
    add_place(by=alone.worker, family=alone.family, id=new_id(), at=now(),
              hiding=Hiding(kind="home", place="Larkspur", protects=frozenset({alone.mother.pk}), known_to=frozenset(),
                         giveaways="Larkspur", since=today()))  # fmt: skip
    said(alone, words)
    said(alone, "She counts their shoes.")
    client = signed_in(alone.worker)
    for page in (address(alone, "day_note", on=today()), address(alone, "court_text")):
        told = text_of(client, page)
        assert "Larkspur" not in told
        assert "shoes" in told


def statements(cast: Cast, **more: Any) -> tuple[Any, Any, Any]:
    shared = {"status": "shared", "shared_on": today(), "caregivers": [cast.mother], **more}
    harm = row(cast, HarmStatement, text="Ivy was alone all night.", basis="admitted", **shared)
    danger = row(cast, DangerStatement, text="Ivy could be alone again.", title="Alone at night", **shared)
    goal = row(cast, SafetyGoal, text="An adult is awake every night.", danger=danger, agreed_on=today(),
               duration_value=3, duration_unit="months", **shared)  # fmt: skip
    return harm, danger, goal


def plan_in_force(cast: Cast, **more: Any) -> Any:
    plan = row(cast, Plan, kind="network", status="active", title="Nights", starts_on=today(),
               expires_on=today() + timedelta(days=20), finished_at=now(), **more)  # fmt: skip
    row(cast, Action, plan=plan, text="Pearl sleeps there.", doer=cast.grandmother, when="Every Friday",
        backup=cast.neighbor, witness=cast.mother, noticed_how="Nora texts a picture.",
        children=[cast.child])  # fmt: skip
    row(cast, Action, plan=plan, text="Twelve parenting classes.", doer=cast.mother, is_service=True)
    return plan


def test_the_court_gets_harm_danger_acts_and_the_plan_with_whose_they_are(alone: Cast) -> None:
    harm, _danger, _goal = statements(alone)
    row(alone, Position, harm=harm, stance="disagrees", words="I was next door.", exact_words=True, taken_on=today(),
        said_by=alone.mother)  # fmt: skip
    row(alone, ActOfProtection, text="Nora called Pearl first.", day=today(), witness=alone.neighbor)
    plan_in_force(alone)
    told = text_of(signed_in(alone.worker), address(alone, "court_text"))
    for line in (
        "Ivy was alone all night.", "Nora: Sees it differently. “I was next door.”", "Ivy could be alone again.",
        "Nora called Pearl first. Seen by: Gus.", "An adult is awake every night.",
        "To be seen for 3 months.", "Pearl sleeps there. When: Every Friday.", "If that cannot happen: Gus.",
    ):  # fmt: skip
        assert line in told


def test_a_case_plan_holds_what_people_do_and_no_finished_service(alone: Cast) -> None:
    statements(alone)
    plan_in_force(alone)
    told = text_of(signed_in(alone.worker), address(alone, "case_plan_text"))
    assert "Who sees it: Nora texts a picture. Which children: Ivy." in told
    assert "classes" not in told


@pytest.mark.parametrize("name", ["court_text", "case_plan_text"])
@pytest.mark.parametrize(
    "more",
    [
        {"audience": "staff"}, {"audience": "kept"}, {"in_confidence": True}, {"category": "gray_area"},
        {"said_by": "child", "audience": "chosen", "chosen": "mother"},
    ],
)  # fmt: skip
def test_what_an_addressee_may_not_see_is_not_in_their_text(
    alone: Cast, name: str, more: dict[str, Any]
) -> None:
    given = {"category": "next_step" if name == "case_plan_text" else "strength", **more}
    if "chosen" in given:
        given |= {"chosen": frozenset({alone.mother.pk}), "said_by": alone.child.pk}
    said(alone, "Nobody else knows this.", **given)
    page = signed_in(alone.worker).get(address(alone, name), {"person": alone.mother.pk})
    assert page.status_code == 200
    assert "Nobody else knows" not in page.content.decode()


def test_a_draft_and_a_plan_that_is_not_in_force_are_in_no_text(alone: Cast) -> None:
    statements(alone, status="draft")
    plan = plan_in_force(alone)
    Plan.objects.filter(pk=plan.pk).update(status="draft")
    client = signed_in(alone.worker)
    for name in ("court_text", "case_plan_text"):
        page = client.get(address(alone, name)).content.decode()
        assert "alone all night" not in page
        assert "sleeps there" not in page


def test_where_somebody_is_kept_safe_only_what_was_chosen_for_that_person_is_in_it(cast: Cast) -> None:
    """`mother` is kept safe from `father`, who reads what is filed."""
    statements(cast)
    client = signed_in(cast.worker)
    page = client.get(address(cast, "court_text")).content.decode()
    assert "alone all night" not in page
    assert "Somebody is kept safe from one of those who read a court report." in page
    for model in (HarmStatement, DangerStatement, SafetyGoal):
        for one in model.objects.filter(family=cast.family):
            one.chosen.set([cast.father])
    assert "Ivy was alone all night." in text_of(client, address(cast, "court_text"))
    mine = text_of(client, address(cast, "case_plan_text"), person=cast.mother.pk)
    assert "An adult is awake every night." in mine
    warns = "What is filed with the court, that person reads too"
    assert warns in page_of(client, address(cast, "case_plan_text"), person=cast.mother.pk)
    assert warns not in page_of(client, address(cast, "case_plan_text"))
    assert client.get(address(cast, "case_plan_text"), {"person": cast.child.pk}).status_code == 404


def test_parts_are_left_off_as_the_worker_chose(alone: Cast) -> None:
    statements(alone)
    told = text_of(signed_in(alone.worker), address(alone, "court_text"), picked="1", part=["danger"])
    assert "Ivy could be alone again." in told
    assert "Ivy was alone all night." not in told


def test_a_text_in_spanish_says_its_own_words_in_spanish(alone: Cast) -> None:
    statements(alone, translation="En español.", language="en")
    told = text_of(signed_in(alone.worker), address(alone, "court_text"), language="es")
    assert "Lo que pasó" in told
    assert "En español." in told


@pytest.mark.parametrize("how", ["downloaded", "copied"])
def test_what_is_taken_along_is_written_down_once(alone: Cast, how: str) -> None:
    statements(alone)
    client, page = signed_in(alone.worker), address(alone, "court_text")
    sent = {"how": how, "change_id": str(new_id())}
    answers = [take(client, alone, page, **sent) for _ in range(2)]
    assert [one.status_code for one in answers] == [200 if how == "downloaded" else 302] * 2
    if how == "downloaded":
        assert answers[0]["Content-Type"] == "text/plain; charset=utf-8"
        assert "attachment" in answers[0]["Content-Disposition"]
        assert "Ivy was alone all night." in answers[0].content.decode()
    taken = TextTaken.objects.get(family=alone.family)
    assert (taken.addressee, taken.how, taken.by) == ("court", how, alone.worker)
    assert taken.parts == ["harm", "danger", "goals"]
    entry = Entry.objects.get(kind="families.text_taken")
    assert "alone" not in str(entry.detail)
    for shown in (address(alone, "texts"), reverse("families:account", kwargs={"family": alone.family.pk})):
        assert alone.worker.name in client.get(shown).content.decode().partition("<h1")[2]


def test_the_page_copies_only_after_it_was_written_down(alone: Cast) -> None:
    statements(alone)
    client, page = signed_in(alone.worker), address(alone, "court_text")
    html = client.get(page).content.decode()
    assert "data-copy" in html
    assert 'role="status"' in html
    sent = {**form_of(client, page), "how": "copied"}
    answer = client.post(address(alone, "take_text"), sent, headers={"accept": "application/json"})
    assert answer.status_code == 204
    assert TextTaken.objects.filter(how="copied").exists()


def test_words_that_changed_since_they_were_looked_at_do_not_leave(alone: Cast) -> None:
    harm, _danger, _goal = statements(alone)
    client, page = signed_in(alone.worker), address(alone, "court_text")
    sent = form_of(client, page)
    HarmStatement.objects.filter(pk=harm.pk).update(audience="staff")
    answer = client.post(address(alone, "take_text"), sent)
    assert answer.status_code == 409
    assert "The record has changed since you looked." in answer.content.decode()
    assert "alone all night" not in answer.content.decode()
    assert not TextTaken.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [{"addressee": "everybody"}, {"how": "mailed"}, {"language": "xx"}, {"subject": "no"}, {"on": "yesterday"},
     {"addressee": "file", "subject": ""}, {"person": "7"}],
)  # fmt: skip
def test_nonsense_is_not_there(alone: Cast, sent: dict[str, str]) -> None:
    statements(alone)
    client = signed_in(alone.worker)
    assert take(client, alone, address(alone, "court_text"), **sent).status_code == 404
    assert not TextTaken.objects.exists()


def test_a_name_that_somebody_does_not_lend_to_paper_is_not_in_a_court_text(alone: Cast) -> None:
    Person.objects.filter(pk=alone.grandmother.pk).update(on_paper="tie", tie="grandmother")
    said(alone, "She counts their shoes.")
    said(alone, "Pearl has a spare key.", said_by=alone.mother.pk)
    told = text_of(signed_in(alone.worker), address(alone, "court_text"))
    assert "grandmother: She counts their shoes." in told
    assert "Pearl" not in told


def test_each_text_that_leaves_is_written_down_also_several_from_one_page(alone: Cast) -> None:
    said(alone, "She counts their shoes.")
    client, page = signed_in(alone.worker), f"{address(alone, 'court_text')}?language=en"
    form = form_of(client, page)
    for how in ("copied", "downloaded", "downloaded"):
        headers = {"Accept": "application/json"}
        client.post(address(alone, "take_text"), {**form, "how": how}, headers=headers)
    # The same page's number, and another text.
    other = form_of(client, f"{address(alone, 'day_note', on=today())}?language=en")
    answer = client.post(address(alone, "take_text"), {**other, "change_id": form["change_id"]})
    assert "shoes" in answer.content.decode()
    found = TextTaken.objects.order_by("at", "pk").values_list("addressee", "how")
    assert sorted(found) == [("court", "copied"), ("court", "downloaded"), ("file", "downloaded")]
    assert Entry.objects.filter(kind="families.text_taken").count() == 3


def test_a_promise_in_another_language_says_so_where_nobody_translated_it(alone: Cast) -> None:
    pearl = row(alone, Member, person=alone.grandmother, ring="knows_most")
    row(alone, Undertaking, member=pearl, text="Yo duermo en la casa.", language="es", agreed_on=today())
    told = row(alone, Undertaking, member=pearl, text="Yo los llevo.", language="es", agreed_on=today())
    client = signed_in(alone.worker)
    said(alone, "She counts their shoes.")
    for page in (address(alone, "court_text"), address(alone, "day_note", on=today())):
        assert "Yo duermo en la casa. (in Spanish)" in text_of(client, page)
    Undertaking.objects.filter(pk=told.pk).update(translation="I drive them.")
    text = text_of(client, address(alone, "court_text"))
    assert "I drive them" in text and "Yo los llevo" not in text


def test_a_child_from_whom_somebody_is_kept_safe_is_a_party_too(alone: Cast) -> None:
    said(alone, "Nora keeps the key of the bedroom.", said_by=alone.mother.pk)
    client = signed_in(alone.worker)
    pages = [address(alone, "court_text"), address(alone, "case_plan_text")]
    assert "the key of the bedroom" in text_of(client, pages[0])
    row(alone, Protection, person=alone.mother, from_person=alone.child, basis="order", starts=today())
    for page in pages:
        assert "the key of the bedroom" not in text_of(client, page)
        assert "Somebody is kept safe from one of those" in client.get(page).content.decode()
