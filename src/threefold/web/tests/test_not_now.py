"""The page for a database or a disk that fails: plain words, those that were typed, and the way to send them again."""

import re
import sqlite3
from html import unescape
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, OperationalError, ProgrammingError
from django.test import Client

from threefold.accounts import drafts
from threefold.core.ids import new_id
from threefold.core.trouble import Trouble, trouble_of
from threefold.families.tests.cast import Cast
from threefold.web.tests.test_keeping import BACKEND, KEY, SAID, typed

pytestmark = [pytest.mark.django_db, pytest.mark.urls("threefold.web.tests.forms_page")]
TOLD = {
    "full": ("There is no room left", "Ya no hay espacio"),
    "read only": ("cannot write to them", "no puede escribir en ellos"),
    "busy": ("too much to do", "demasiado que hacer"),
    "away": ("cannot reach its records", "no puede llegar a sus registros"),
}
SENT = re.compile(r'<textarea hidden name="([^"]+)">\n(.*?)</textarea>', re.DOTALL)


def sign_in(cast: Cast, **more: Any) -> Client:
    client = Client(raise_request_exception=False, **more)
    client.force_login(cast.worker, backend=BACKEND)
    return client


@pytest.mark.parametrize("how", TOLD)
@pytest.mark.parametrize("spanish", [False, True])
def test_it_says_what_is_wrong_and_holds_what_was_typed(cast: Cast, how: str, spanish: bool) -> None:
    cast.worker.language = "es" if spanish else "en"
    cast.worker.save()
    body = typed(cast, short=how, change_id=str(new_id()))
    answer = sign_in(cast).post("/try/save/?a=1", body)
    page = answer.content.decode()
    assert answer.status_code == 503
    assert (answer["Retry-After"], answer["Cache-Control"]) == ("10", "no-store")
    assert TOLD[how][spanish] in page
    assert "Él dijo: &quot;no más&quot; &lt;b&gt;&amp;amp; ya&lt;/b&gt; 🙂 שלום" in page
    assert 'action="/try/save/?a=1"' in page
    sent: dict[str, list[str]] = {}
    for name, value in SENT.findall(page):
        sent.setdefault(name, []).append(unescape(value))
    assert sent == {name: one if isinstance(one, list) else [one] for name, one in body.items()}
    assert ("csrfmiddlewaretoken" in page) is True
    # A draft as well, where nobody waits a second time for it.
    assert bool(drafts.kept(by=cast.worker, form=KEY)) is (how in ("full", "away"))


def test_sent_again_it_is_saved_and_forgotten(cast: Cast) -> None:
    client, body = sign_in(cast), typed(cast, short="away", change_id=str(new_id()))
    client.post("/try/save/", body)
    assert drafts.kept(by=cast.worker, form=KEY) is not None
    assert client.post("/try/save/", {**body, "short": "kurz"}).status_code == 302
    assert drafts.kept(by=cast.worker, form=KEY) is None


def test_a_page_that_cannot_be_read_offers_to_try_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threefold.web.limits._too_late", _lost)
    answer = sign_in(cast).get("/try/?a=1", headers={"Accept-Language": "es"})
    assert answer.status_code == 503
    assert "Esto no se puede mostrar ahora." in answer.content.decode()
    assert 'href="/try/?a=1"' in answer.content.decode()


def test_a_form_without_the_right_token_is_not_made_easy_to_send(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault comes before the token is looked at: what another site sent is neither shown nor sent again."""
    monkeypatch.setattr("threefold.web.limits._too_late", _lost)
    client = sign_in(cast, enforce_csrf_checks=True)
    answer = client.post("/try/save/", typed(cast, change_id=str(new_id())))
    assert answer.status_code == 503
    assert "no más" not in answer.content.decode()
    assert "/try/save/" not in answer.content.decode()
    client.cookies["csrftoken"] = "k" * 32
    mine = typed(cast, change_id=str(new_id()), csrfmiddlewaretoken="k" * 32)
    assert "no más" in client.post("/try/save/", mine).content.decode()


@pytest.mark.parametrize("more", [{}, {"change_id": str(new_id()), "password": "a long enough sentence"}])
def test_a_password_and_a_form_that_is_not_made_once_are_not_sent_again(
    cast: Cast, more: dict[str, str]
) -> None:
    page = sign_in(cast).post("/try/save/", typed(cast, short="full", **more)).content.decode()
    assert "Go back in your browser and send it again" in page
    assert "a long enough sentence" not in page
    assert 'action="/try/save/"' not in page


def test_a_fault_of_ours_is_no_trouble_of_the_place(cast: Cast) -> None:
    answer = sign_in(cast).post("/try/save/", typed(cast, short="wrong statement"))
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.content.decode()
    assert drafts.kept(by=cast.worker, form=KEY).fields["words"] == [SAID]


def test_troubles_are_told_apart_by_their_codes() -> None:
    class Psycopg(Exception):
        def __init__(self, state: str | None) -> None:
            self.sqlstate = state

    def caused(error: Exception, cause: BaseException) -> Exception:
        error.__cause__ = cause
        return error

    states = {
        "53100": Trouble.FULL, "25006": Trouble.READ_ONLY, "55P03": Trouble.BUSY, "57014": Trouble.BUSY,
        "40P01": Trouble.BUSY, "53300": Trouble.BUSY, "57P01": Trouble.AWAY, "08006": Trouble.AWAY,
        "23505": None, "42P01": None, None: Trouble.AWAY,
    }  # fmt: skip
    for state, trouble in states.items():
        assert trouble_of(caused(OperationalError(), Psycopg(state))) is trouble, state
    assert trouble_of(caused(InternalError(), Psycopg("25006"))) is Trouble.READ_ONLY
    assert trouble_of(OSError(28, "no space left")) is Trouble.FULL
    assert trouble_of(OSError(2, "no such file")) is None
    for ours in (IntegrityError(), ProgrammingError(), ValueError(), sqlite3.OperationalError("?"), None):
        assert trouble_of(ours) is None
    # A transaction that cannot go on is the fault of what broke it.
    assert trouble_of(caused(ProgrammingError(), OperationalError())) is Trouble.AWAY


def _lost(*_: object) -> bool:
    raise OperationalError("the connection is lost")
