"""Filled tools on paper: a worker's own print, and a copy at the desk for whom the child chose."""

import json
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.models import HandedOver, Protection
from threefold.families.tests.cast import AT, Cast
from threefold.toolkit.changes import choose_readers
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import kept_with, tool_of
from threefold.toolkit.tests.things import SAID, draft, finished, who

pytestmark = pytest.mark.django_db


def signed_in(worker: Any) -> Client:
    client = Client()
    client.force_login(worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def address(cast: Cast, filled: Any, ending: str = "pdf") -> str:
    return reverse(f"web:filled_tool_{ending}", kwargs={"family": cast.family.pk, "filled": filled.pk})


def in_pdf(made: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages).split())


def test_a_worker_prints_what_they_may_see_and_that_is_written_down(cast: Cast) -> None:
    row = finished(cast)
    answer = signed_in(cast.worker).get(address(cast, row))
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/pdf", "no-store, private")
    assert "three-houses" in answer["Content-Disposition"] or "three_houses" in answer["Content-Disposition"]
    assert SAID in in_pdf(answer.content)
    read = Entry.objects.filter(kind="read.shown", detail__surface=Surface.PRINT, family=cast.family.pk)
    assert read.filter(detail__group=Group.CHILD_VOICE).count() == 1
    word = signed_in(cast.worker).get(address(cast, row, "word"))
    assert word.content.startswith(b"PK") and "attachment" in word["Content-Disposition"]


def test_a_draft_says_that_it_is_one_in_the_language_of_the_worker(cast: Cast) -> None:
    client = signed_in(cast.worker)
    assert "This is a draft." in in_pdf(client.get(address(cast, draft(cast))).content)
    cast.worker.language = "es"
    cast.worker.save()
    assert "Es un borrador." in in_pdf(client.get(address(cast, draft(cast))).content)


def test_a_sheet_that_is_kept_is_on_nobody_elses_print(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    assert SAID in in_pdf(signed_in(cast.worker).get(address(cast, row)).content)
    assert SAID not in in_pdf(signed_in(cast.supervisor).get(address(cast, row)).content)
    assert signed_in(cast.stranger).get(address(cast, row)).status_code == 404


def test_the_desk_offers_it_to_whom_the_child_chose_and_writes_down_the_copy(cast: Cast) -> None:
    row = finished(cast)
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="good", people=[cast.mother.pk], **who(cast))
    client = signed_in(cast.worker)
    of = {"family": cast.family.pk}
    asked = {"kind": "tool", "subject": str(row.pk), "language": "es", "large": "yes", "own": "", "home": ""}
    page = client.get(reverse("web:copy", kwargs={**of, "person": cast.mother.pk}), asked).content.decode()
    assert "Tres casas" in page and "Grandma&#x27;s soup." in page and SAID not in page
    assert (
        client.get(reverse("web:copy", kwargs={**of, "person": cast.grandmother.pk}), asked).status_code
        == 404
    )
    make = {**asked, "surface": "print", "change_id": str(new_id()), "untranslated": "9"}
    made = client.post(reverse("web:make_copy", kwargs={**of, "person": cast.mother.pk}), make)
    assert made["Content-Type"] == "application/pdf", made.content.decode()[:500]
    assert "Tres casas" in in_pdf(made.content) and SAID not in in_pdf(made.content)
    (handed,) = HandedOver.objects.all()
    assert (handed.person_id, handed.kind, handed.subject) == (cast.mother.pk, "tool", row.pk)


def test_empty_forms_are_for_every_worker_in_both_languages_and_sizes(cast: Cast) -> None:
    client = signed_in(cast.stranger)

    def get(name: str, tool: str = "three_houses", **query: str) -> Any:
        return client.get(reverse(f"web:blank_tool_{name}", kwargs={"tool": tool}), query)

    assert "Tres casas" in in_pdf(get("pdf", language="es", size="a4").content)
    pages = PdfReader(BytesIO(get("pdf", language="es", size="a4").content)).pages
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
    assert PdfReader(BytesIO(get("form").content)).get_fields()
    drawn = PdfReader(BytesIO(get("pdf", language="es", only="drawing").content))
    assert len(drawn.pages) == 4 and "Cosas buenas" in drawn.pages[0].extract_text(), "a page for each sheet"
    assert "¿Qué está bien?" not in in_pdf(get("pdf", language="es", only="drawing").content)
    assert get("pdf", tool="family_time", only="drawing").status_code == 404
    assert get("word").content.startswith(b"PK")
    assert get("pdf", tool="no_such").status_code == get("pdf", language="xx").status_code == 404
    assert Client().get(reverse("web:blank_tool_pdf", kwargs={"tool": "three_houses"})).status_code == 302


def test_only_a_tool_of_which_somebody_has_a_copy_says_so(cast: Cast) -> None:
    notes = FilledTool.objects.create(
        agency_id=cast.family.agency_id, created_at=AT, family=cast.family, tool="appreciative_checkin", schema=1,
        payload=json.loads(kept_with(tool_of("appreciative_checkin"), "example.json")), language="en",
        state="finished", written_by=cast.worker, finished_at=AT, id=new_id(),
    )  # fmt: skip
    for row, goes_out in ((finished(cast), True), (notes, False)):
        page = reverse("web:filled_tool", kwargs={"family": cast.family.pk, "filled": row.pk})
        text = signed_in(cast.worker).get(page).content.decode()
        assert "Your own copy, as PDF" in text
        assert ("What somebody of the family may have of it is on their own copy:" in text) is goes_out
