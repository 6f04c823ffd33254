"""What a child is promised about "just me and my worker" is what happens: who cannot read it, and the one door."""

from typing import Any

import pytest
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.models import Assignment, Opening
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import choose_readers
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.test_copies import person, seen, worker
from threefold.toolkit.tests.things import SAID, finished, who
from threefold.web.tests.test_child_words import WORDS
from threefold.web.tests.test_filled import at, form_on, text_of
from threefold.web.tests.test_needs import found, in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
WHY = "Ivy is not at school today, and her mother says she ran away."


@pytest.fixture
def kept(cast: Cast) -> FilledTool:
    """Finished houses of which Ivy gave the worries to her worker alone."""
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    return row


def opening_of(cast: Cast, client: Any, row: FilledTool) -> str:
    path = reverse("families:opening", kwargs={"family": cast.family.pk})
    address = f"{path}?group=child.private&next={at(cast, 'filled_tool', filled=row.pk)}"
    assert address.replace("&", "&amp;") in text_of(client, at(cast, "filled_tool", filled=row.pk))
    return address


def test_nobody_else_reads_it_on_any_surface_and_no_other_worker_gets_the_door(
    cast: Cast, kept: FilledTool
) -> None:
    Assignment.objects.filter(worker=cast.second).update(kind=Assignment.Kind.SOCIAL_WORKER)
    for surface in Surface:
        for name in ("second", "supervisor", "facilitator"):
            if name != "facilitator" or surface is Surface.SCREEN:
                assert "worries" not in seen(cast, worker(cast, name), surface), (name, surface)
        for name in ("mother", "father", "grandmother", "neighbor", "attorney", "sibling"):
            assert "worries" not in seen(cast, person(cast, name), surface), (name, surface)
    page = at(cast, "filled_tool", filled=kept.pk)
    for by in (cast.second, cast.supervisor):
        assert SAID not in text_of(signed_in(by), page)
    assert "child.private" not in text_of(signed_in(cast.second), page)
    assert "child.private" not in text_of(signed_in(cast.worker), page), "who has it needs no door"
    assert signed_in(cast.second).get("/").status_code == 200


def test_the_boss_opens_it_with_a_reason_and_the_worker_hears_of_it(cast: Cast, kept: FilledTool) -> None:
    client, page = signed_in(cast.supervisor), at(cast, "filled_tool", filled=kept.pk)
    address = opening_of(cast, client, kept)
    form = form_on(client, address, "reason")
    sent = form.body({"reason": " ", "purpose": "child_in_danger"})
    assert client.post(address, sent).status_code == 422
    assert not Opening.objects.exists() and SAID not in text_of(client, page)
    sent = form.body({"reason": WHY, "purpose": "child_in_danger"})
    assert client.post(address, sent)["Location"] == page
    made = Opening.objects.get()
    assert (made.group, made.reason, made.worker) == ("child.private", WHY, cast.supervisor)
    assert SAID in text_of(client, page)
    assert SAID not in client.get(at(cast, "filled_tool_word", filled=kept.pk)).content.decode("latin-1")
    kinds = set(Entry.objects.filter(actor=cast.supervisor.pk).values_list("kind", flat=True))
    assert "families.sealed_opened" in kinds
    reads = Entry.objects.filter(actor=cast.supervisor.pk, kind="read.shown")
    assert "child.private" in [one.detail.get("group") for one in reads]
    told = [one for one in found(cast.worker) if one.brief == "Tell a child"]
    assert len(told) == 1 and cast.supervisor.name in told[0].what and WHY not in told[0].what + told[0].why
    assert [one for one in found(cast.supervisor) if one.brief == "Tell a child"] == []
    Opening.objects.update(until=made.created_at)
    assert SAID not in text_of(client, page), "an hour"


def test_no_door_where_nothing_is_kept_or_the_role_may_not(cast: Cast) -> None:
    row = finished(cast)
    assert "child.private" not in text_of(signed_in(cast.supervisor), at(cast, "filled_tool", filled=row.pk))
    path = reverse("families:opening", kwargs={"family": cast.family.pk}) + "?group=child.private"
    for by in (cast.second, cast.facilitator, cast.stranger):
        client = signed_in(by)
        assert client.get(path).status_code == 404
        assert client.post(path, {"reason": WHY, "change_id": str(new_id())}).status_code == 404


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ("only the boss can open it", "has to write down why", "will try to tell you", "new worker")),
        (
            "es",
            (
                "solo lo puede abrir su jefa o jefe",
                "tiene que escribir por qué",
                "tratar de decírtelo",
                "se va",
            ),
        ),
    ],
)
def test_the_childs_screen_says_all_of_it(lang: str, says: tuple[str, ...]) -> None:
    fact = next(text for key, text in WORDS[lang]["who"]["facts"] if key == "grownup")
    assert [one for one in says if one not in fact] == []
