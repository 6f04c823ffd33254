"""Everybody's sheets at one press: a file for each, nobody's words in another's, what must be looked at is not made."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.models import HandedOver, Person, Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.things import put
from threefold.plans.models import Action
from threefold.plans.tests.things import in_force
from threefold.web.desk import together, views

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is opened on the day of the plan."""
    for module in (views, together):
        monkeypatch.setattr(module, "now", lambda: AT)


@pytest.fixture(autouse=True)
def children_do_not_visit_him(cast: Cast) -> None:
    """Else their sheets wait for somebody's word."""
    for child in (cast.child, cast.sibling):
        Protection.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, person=child, from_person=cast.father,
            basis="order", starts=date(2026, 2, 1),
        )  # fmt: skip


def page(cast: Cast) -> str:
    return reverse("web:print_for_everybody", args=[cast.family.pk])


def value(person: Person, kind: str, subject: object = "") -> str:
    return f"{person.pk}:{kind}:{subject}"


def press(client: Client, cast: Cast, *sheets: str, **more: Any) -> HttpResponse:
    return client.post(page(cast), {"sheets": list(sheets), "change_id": new_id(), **more})


def words_of(answer: HttpResponse) -> dict[str, str]:
    """What stands in each file of the parcel."""
    with ZipFile(BytesIO(answer.content)) as whole:
        return {
            name: " ".join(one.extract_text() for one in PdfReader(BytesIO(whole.read(name))).pages)
            if name.endswith(".pdf")
            else whole.read(name).decode()
            for name in whole.namelist()
        }


@pytest.mark.parametrize(
    ("who", "status"),
    [("worker", 200), ("supervisor", 200), ("second", 404), ("facilitator", 404), ("stranger", 404),
     ("leader", 404), ("administrator", 404), ("auditor", 404), ("elsewhere", 404)],
)  # fmt: skip
def test_who_may_print_for_everybody(cast: Cast, who: str, status: int) -> None:
    put(cast)
    client = signed_in(getattr(cast, who))
    assert client.get(page(cast)).status_code == status
    assert press(client, cast, value(cast.mother, "map")).status_code == status
    assert HandedOver.objects.exists() is (status == 200)


def test_each_person_has_a_file_of_their_own(cast: Cast) -> None:
    put(cast, "She counts their shoes.")
    put(cast, "He waits outside.", audience="chosen", chosen=frozenset({cast.mother.pk}))
    client = signed_in(cast.worker)
    answer = press(client, cast, value(cast.mother, "map"), value(cast.child, "map"))
    assert answer["Content-Type"] == "application/zip" and "no-store" in answer["Cache-Control"]
    assert "Marlow" not in answer["Content-Disposition"]
    files = words_of(answer)
    assert sorted(files) == ["ivy-the-map-2026-03-02.pdf", "nora-the-map-2026-03-02.pdf"]
    assert "He waits outside." in files["nora-the-map-2026-03-02.pdf"]
    assert "shoes" in files["ivy-the-map-2026-03-02.pdf"]
    assert "waits" not in files["ivy-the-map-2026-03-02.pdf"]


def test_each_is_written_down_once_as_if_it_was_made_alone(cast: Cast) -> None:
    put(cast)
    client, same = signed_in(cast.worker), new_id()
    sheets = (value(cast.mother, "map"), value(cast.child, "map"))
    for _ in range(2):
        assert press(client, cast, *sheets, change_id=same).status_code == 200
    rows = HandedOver.objects.order_by("person")
    assert {(row.person_id, row.kind, row.surface) for row in rows} == {
        (cast.mother.pk, "map", "print"),
        (cast.child.pk, "map", "print"),
    }
    assert rows.count() == 2 and all(len(row.digest) == 64 for row in rows)
    assert Entry.objects.filter(kind="families.copy_made", subject__in=[row.pk for row in rows]).count() == 2
    desk = client.get(reverse("web:copies", args=[cast.family.pk])).content.decode()
    assert "Does Nora have it now?" in desk
    again = client.get(page(cast)).content.decode()
    assert again.count("made on 2 March") == 2


def test_somebody_kept_safe_is_asked_first_and_a_plan_is_chosen_for_the_others(cast: Cast) -> None:
    made, client = in_force(cast), signed_in(cast.worker)
    shown = client.get(page(cast))
    said = shown.content.decode()
    assert "Is this paper safe where Nora lives?" in said
    assert not any(one.startswith(str(cast.mother.pk)) for one in shown.context["chosen"])
    assert value(cast.grandmother, "part", made.pk) in shown.context["chosen"]
    assert f'value="{value(cast.grandmother, "part", made.pk)}" checked' in said


def test_what_must_not_leave_is_named_with_its_reason_and_the_others_are_made(cast: Cast) -> None:
    made, client = in_force(cast), signed_in(cast.worker)
    pearl, nora = value(cast.grandmother, "plan", made.pk), value(cast.mother, "map")
    put(cast)
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper="tie", tie="neighbor")
    Action.objects.filter(plan=made).update(text="Pearl fetches Gus.", doer=cast.grandmother)
    refused = press(client, cast, pearl, nora)
    said = refused.content.decode()
    assert refused.status_code == 409 and "1 sheet is not made here" in said
    assert "Pearl: The safety plan" in said and "Pearl’s own part cannot be on Pearl’s copy." in said
    assert not HandedOver.objects.exists()
    # The others are still chosen, and made at the next press.
    assert "Make the other sheet</button>" in said
    assert refused.context["chosen"] == {nora}
    assert list(words_of(press(client, cast, nora))) == ["nora-the-map-2026-03-02.pdf"]
    assert [row.person for row in HandedOver.objects.all()] == [cast.mother]
    alone = press(client, cast, pearl)
    assert alone.status_code == 409 and "Make the other" not in alone.content.decode()
    assert HandedOver.objects.count() == 1


def test_words_in_the_other_language_are_looked_at_first(cast: Cast) -> None:
    put(cast, "She counts their shoes.")
    Person.objects.filter(pk=cast.mother.pk).update(reads_in="es")
    client = signed_in(cast.worker)
    refused = press(client, cast, value(cast.mother, "map"))
    assert refused.status_code == 409
    assert "1 part has no Spanish yet and stands in English." in refused.content.decode()


def test_nothing_chosen_nonsense_and_too_much(cast: Cast) -> None:
    put(cast)
    client = signed_in(cast.worker)
    assert "Choose at least one sheet." in press(client, cast).content.decode()
    for bad in ("x", "::", f"{cast.mother.pk}:map:{new_id()}", f"{new_id()}:map:", "y" * 500):
        assert press(client, cast, bad).status_code in (409, 422)
    many = [f"{cast.mother.pk}:map:{number}" for number in range(41)]
    assert "Choose at most 40 sheets at once." in press(client, cast, *many).content.decode()
    assert not HandedOver.objects.exists()


def test_two_of_one_name_have_files_of_their_own_and_spanish_ones_spanish_names(cast: Cast) -> None:
    put(cast)
    Person.objects.filter(pk=cast.sibling.pk).update(first_name="Ivy", preferred_name="")
    cast.worker.language = "es"
    cast.worker.save()
    client = signed_in(cast.worker)
    assert "Imprimir para todos" in client.get(page(cast)).content.decode()
    answer = press(client, cast, value(cast.child, "map"), value(cast.sibling, "map"))
    assert sorted(words_of(answer)) == ["ivy-el-mapa-2026-03-02-2.pdf", "ivy-el-mapa-2026-03-02.pdf"]
    assert 'filename="copias-2026-03-02.zip"' in answer["Content-Disposition"]


def test_a_family_without_anybody_says_so(cast: Cast) -> None:
    Person.objects.filter(family=cast.family).update(deceased=True)
    said = signed_in(cast.worker).get(page(cast)).content.decode()
    assert "There is no sheet for anybody yet." in said
