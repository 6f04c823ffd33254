"""A full disk, a read-only, locked, slow or absent database: said in plain words, nothing half done, no word lost."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from tests.faults import places
from tests.faults.recorded import FORMS, MAIN, Given, form_of, made
from tests.faults.world import World
from tests.sweep.rich import Rich
from threefold.core.trouble import Trouble, trouble_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_it_was")]
Place = Callable[[World], AbstractContextManager[None]]
# Each fault with what is found in the way, and what the page says.
FAULTS: tuple[tuple[Place, Trouble, str, str], ...] = (
    (places.full, Trouble.FULL, "There is no room left", "Ya no hay espacio"),
    (places.read_only, Trouble.READ_ONLY, "cannot write to them", "no puede escribir en ellos"),
    (places.locked, Trouble.BUSY, "too much to do", "demasiado que hacer"),
    (places.too_slow, Trouble.BUSY, "too much to do", "demasiado que hacer"),
    (places.gone, Trouble.AWAY, "cannot reach its records", "no puede llegar a sus registros"),
)
OF_A_SERVER = {places.too_slow, places.gone}
SENT = ("mapping.add_item", "families.add_referral", "plans.record_act")
# More than what is left on the pages of a file that may not grow.
LONG = "Pearl sits with them until eight. " * 500


def skip_elsewhere(place: Place) -> None:
    if place in OF_A_SERVER and connection.vendor != "postgresql":
        pytest.skip("a file has no server")


def in_the_way(name: str, given: Given) -> Trouble | None:
    """What a change says that cannot be made; nothing where it was made."""
    try:
        made(name, given)
    except Exception as error:
        return trouble_of(error)
    return None


@pytest.mark.parametrize(("place", "trouble"), [one[:2] for one in FAULTS])
def test_no_main_change_is_half_made(place: Place, trouble: Trouble, given: Given, world: World) -> None:
    skip_elsewhere(place)
    # A small change still finds room on the pages of a full file; small files are tried below.
    names = ["plans.record_act"] if place is places.full and connection.vendor == "sqlite" else MAIN
    given = given | {"plans.record_act": _longer(given["plans.record_act"])}
    # A session that was ended is ended for each anew.
    for together in [(name,) for name in names] if place is places.gone else [names]:
        with place(world):
            found = {name: in_the_way(name, given) for name in together}
        assert found == dict.fromkeys(together, trouble)
        assert world.changed() == [], together
    # When it is over, it works again without more ado.
    made(names[0], given)
    assert "core_receipt" in world.changed()


def _longer(given: dict[str, Any]) -> dict[str, Any]:
    from dataclasses import replace

    return given | {"text": replace(given["text"], text=LONG)}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the files of a server are its own")
def test_a_disk_that_refuses_leaves_the_file_as_it_was(given: Given, world: World) -> None:
    """Every write to every file fails in a process that tries all main changes."""
    said = places.with_small_files(lambda: ",".join(f"{in_the_way(name, given)}" for name in MAIN))
    assert set(said.split(",")) <= {str(Trouble.AWAY), str(Trouble.FULL)}, said
    assert world.changed() == []
    assert world.outside.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    made(MAIN[0], given)


@pytest.mark.parametrize(("place", "trouble", "english", "spanish"), FAULTS)
@pytest.mark.parametrize("name", SENT)
def test_the_page_says_what_is_wrong_and_holds_the_words(
    name: str, place: Place, trouble: Trouble, english: str, spanish: str, rich: Rich,
    clients: dict[str, Client], world: World,
) -> None:  # fmt: skip
    skip_elsewhere(place)
    who, form, body = form_of(rich, clients, FORMS[name])
    body[next(one for one in form.texts if form.fields[one].kind == "textarea")] = [LONG.strip()]
    # Where the database can still be read, the worker's own language comes before the browser's.
    for language, told in [("en", english), ("es", spanish)] if place is places.gone else [("es", english)]:
        with place(world):
            answer = clients[who].post(form.action, body, headers={"Accept-Language": language})
        page = answer.content.decode()
        assert answer.status_code == 503
        assert told in page
        assert page.count(LONG.strip()) == 2, "once to read, once to send again"
        assert f'action="{form.action}"' in page
        assert world.changed() == []
    assert clients[who].post(form.action, body).status_code == 302
    once = world.now()
    assert once != world.state
    assert clients[who].post(form.action, body).status_code == 302
    assert world.now() == once


@pytest.mark.parametrize("name", SENT)
def test_a_slow_database_only_takes_longer(
    name: str, rich: Rich, clients: dict[str, Client], world: World
) -> None:
    who, form, body = form_of(rich, clients, FORMS[name])
    with places.slow(0.005):
        assert clients[who].post(form.action, body).status_code == 302
    assert "audit_entry" in world.changed()


def test_nobody_reads_what_cannot_be_written_into_the_log(
    rich: Rich, clients: dict[str, Client], world: World
) -> None:
    """No audit, no act: a page of a family is not shown where its reading cannot be kept."""
    path = f"/families/{rich.cast.family.pk}/map/"
    assert clients["worker"].get(path).status_code == 200
    with places.read_only(world):
        answer = clients["worker"].get(path)
    assert answer.status_code == 503
    assert "This cannot be shown just now." in answer.content.decode()
    assert rich.cast.child.preferred_name not in answer.content.decode()
