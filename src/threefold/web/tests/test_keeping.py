"""No typed word is lost: by a limit, a sign-out, an error, an old token or a form that is too large."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import uuid5

import pytest
from django.test import Client, RequestFactory, override_settings

from threefold.accounts import drafts
from threefold.accounts.models import Draft
from threefold.core import clock
from threefold.core.ids import new_id
from threefold.core.models import Receipt
from threefold.families.tests.cast import PASSWORD, Cast
from threefold.web.keeping.offers import place_for
from threefold.web.keeping.words import signature_of

pytestmark = [pytest.mark.django_db, pytest.mark.urls("threefold.web.tests.forms_page")]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
KEY = "try.form:7"
SAID = 'Él dijo: "no más" <b>&amp; ya</b> 🙂 שלום\n\nY otra línea.'


@pytest.fixture
def alma(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.worker, backend=BACKEND)
    return client


def typed(cast: Cast, **more: Any) -> dict[str, Any]:
    """What a browser sends when the worker presses the button."""
    return {
        "keep": KEY, "keep_by": signature_of(cast.worker), "keep_path": "/try/", "words": SAID, "short": "kurz",
        "one": "b", "several": ["x", "y"], "pick": "q", **more,
    }  # fmt: skip


def later(monkeypatch: pytest.MonkeyPatch, **by: float) -> None:
    """Let time pass."""
    real = clock.now
    for place in ("threefold.web.limits.now", "threefold.web.keeping.words.now"):
        monkeypatch.setattr(place, lambda: real() + timedelta(**by))


def value_of(page: str, name: str) -> str:
    """The value of the first field called `name`."""
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="{name}"', page)
    assert found, name
    return found[1] or found[2] or ""


@pytest.mark.parametrize("gap", [{"hours": 1, "minutes": 2}, {"hours": 13}])
def test_words_that_come_too_late_wait_for_their_writer(
    cast: Cast, alma: Client, monkeypatch: pytest.MonkeyPatch, gap: dict[str, float]
) -> None:
    assert alma.get("/try/").status_code == 200
    later(monkeypatch, **gap)
    answer = alma.post("/try/save/", typed(cast))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?away=words&next=%2Ftry%2F%3Fput_back%3D")
    assert "_auth_user_id" not in alma.session
    door = alma.get(answer["Location"]).content.decode()
    assert "Your words are here; sign in to go on." in door
    entered = alma.post(answer["Location"], {"login": cast.worker.email, "password": PASSWORD})
    page = alma.get(entered["Location"]).content.decode()
    assert 'no más" &lt;b&gt;&amp;amp; ya&lt;/b&gt; 🙂 שלום' in page
    assert "Y otra línea." in page
    assert value_of(page, "short") == "kurz"
    assert "Your words are back" in page


def test_every_kind_of_field_is_filled_again(cast: Cast, alma: Client) -> None:
    drafts.keep(
        by=cast.worker, form=KEY, path="/try/", at=clock.now(),
        fields={"words": ["hello\n\nthere"], "one": ["b"], "several": ["x", "y"], "pick": ["q"], "short": [""],
                "base_version": ["2"], "gone": ["a sentence without a field"]},
    )  # fmt: skip
    page = alma.get("/try/?put_back=" + KEY).content.decode()
    assert "hello\n\nthere</textarea>" in page
    assert re.search(r'<option value="b" selected', page)
    assert not re.search(r'<option value="a"[^>]*selected', page)
    ticked = re.findall(r'<input[^>]*name="several"[^>]*value="(\w)"[^>]*checked', page)
    assert ticked == ["x", "y"]
    assert re.search(r'<input[^>]*value="q"[^>]*checked', page)
    assert not re.search(r'<input[^>]*name="yes"[^>]*checked', page)
    assert value_of(page, "base_version") == "2"
    assert "a sentence without a field" in page
    assert f'name="keep" value="{KEY}"' in page


def test_words_whose_form_is_gone_from_their_page_stand_there_and_can_be_thrown_away(
    cast: Cast, alma: Client
) -> None:
    gone = "try.gone:7"
    fields = {"words": ["Nobody may hear."], "base_version": ["2"], "short": ["kurz"]}
    drafts.keep(by=cast.worker, form=gone, path="/try/", at=clock.now(), fields=fields)
    page = alma.get("/try/?put_back=" + gone).content.decode()
    assert "Nobody may hear." in page
    assert f'form="throw-away" name="form" value="{gone}"' in page
    # Nobody else finds them so.
    other = Client()
    other.force_login(cast.second, backend=BACKEND)
    assert "Nobody may hear." not in other.get("/try/?put_back=" + gone).content.decode()


def test_nothing_happens_within_the_limits(cast: Cast, alma: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    alma.get("/try/")
    later(monkeypatch, minutes=59)
    assert alma.post("/try/save/", typed(cast))["Location"] == "/try/"


def test_a_page_read_too_late_goes_through_the_door_and_back(
    cast: Cast, alma: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    alma.get("/try/?a=1")
    later(monkeypatch, hours=2)
    answer = alma.get("/try/?a=1")
    assert answer["Location"] == "/accounts/login/?away=1&next=%2Ftry%2F%3Fa%3D1"
    fragment = Client()
    fragment.force_login(cast.worker, backend=BACKEND)
    fragment.get("/try/")
    later(monkeypatch, hours=4)
    assert "HX-Redirect" in fragment.get("/try/", headers={"HX-Request": "true"})


def test_being_active_moves_the_idle_limit_but_not_the_absolute(
    cast: Cast, alma: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = clock.now
    for minutes in range(0, 12 * 60, 40):
        monkeypatch.setattr("threefold.web.limits.now", lambda m=minutes: real() + timedelta(minutes=m))
        assert alma.get("/try/").status_code == 200, minutes
    monkeypatch.setattr("threefold.web.limits.now", lambda: real() + timedelta(minutes=12 * 60 + 10))
    assert alma.get("/try/").status_code == 302


def test_saving_forgets_the_draft_and_failing_keeps_it(cast: Cast, alma: Client) -> None:
    assert alma.post("/try/save/", typed(cast, words="")).status_code == 422
    assert drafts.kept(by=cast.worker, form=KEY).fields["short"] == ["kurz"]
    assert alma.post("/try/save/", typed(cast)).status_code == 302
    assert not Draft.objects.exists()


def test_a_fault_of_ours_keeps_the_words_and_says_so(cast: Cast) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(cast.worker, backend=BACKEND)
    answer = client.post("/try/save/", typed(cast, short="break"))
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.content.decode()
    assert "must not be lost" not in answer.content.decode()
    assert drafts.kept(by=cast.worker, form=KEY).fields["words"] == [SAID]


def test_a_form_from_an_earlier_sign_in_keeps_the_words(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.worker, backend=BACKEND)
    answer = client.post("/try/save/", typed(cast))
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Nothing you wrote is lost." in page
    assert "/try/?put_back=try.form%3A7" in page
    assert drafts.kept(by=cast.worker, form=KEY).fields["short"] == ["kurz"]


def test_another_site_puts_no_words_into_a_worker_s_mouth(cast: Cast, alma: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.worker, backend=BACKEND)
    strict.post("/try/save/", typed(cast), headers={"Sec-Fetch-Site": "cross-site"})
    assert not Draft.objects.exists()


def test_words_sent_after_sign_out_find_their_writer(cast: Cast) -> None:
    answer = Client().post("/try/save/", typed(cast))
    assert answer["Location"].startswith("/accounts/login/?away=words")
    assert drafts.kept(by=cast.worker, form=KEY).fields["short"] == ["kurz"]
    Client().post("/try/save/", typed(cast, keep_by="forged:signature"))
    assert Draft.objects.count() == 1


def test_nobody_else_is_offered_them(cast: Cast, alma: Client) -> None:
    alma.post("/kept/", typed(cast))
    other = Client()
    other.force_login(cast.stranger, backend=BACKEND)
    page = other.get("/try/?put_back=" + KEY).content.decode()
    assert "kurz" not in page
    assert "did not save it" not in page


def test_a_form_that_is_far_too_large_is_answered_in_words(cast: Cast, alma: Client) -> None:
    whole = urlencode(typed(cast, words="x" * 20_000), doseq=True)
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=10_000):
        answers = [
            alma.post("/try/save/", typed(cast, words="x" * 20_000)),
            alma.post("/try/save/", whole, content_type="application/x-www-form-urlencoded"),
        ]
    for answer in answers:
        assert answer.status_code == 413
        assert "everything you wrote still stands in the form" in answer.content.decode()


def test_too_much_for_a_draft_is_said_and_still_on_the_page(cast: Cast, alma: Client) -> None:
    much = typed(cast, words="x" * 500_000)
    assert alma.post("/kept/", much).status_code == 413
    answer = alma.post("/try/save/", much)
    assert answer.status_code == 422
    assert "x" * 500_000 in answer.content.decode()


def test_kept_as_typed_and_offered_on_the_form(cast: Cast, alma: Client) -> None:
    assert alma.post("/kept/", typed(cast)).status_code == 204
    page = alma.get("/try/").content.decode()
    assert "did not save it" in page
    assert "/try/?put_back=try.form%3A7" in page
    # What is typed beside an offer does not write over it.
    assert f'name="keep" value="{KEY}+"' in page
    alma.post("/kept/", typed(cast, keep=KEY + "+", short="newer"))
    assert drafts.kept(by=cast.worker, form=KEY).fields["short"] == ["kurz"]
    assert value_of(alma.get(f"/try/?put_back={KEY}%2B").content.decode(), "short") == "newer"


def test_the_newest_stand_first_with_their_first_words_and_the_rest_is_folded(
    cast: Cast, alma: Client
) -> None:
    for number in range(4):
        at = clock.now() - timedelta(hours=number)
        fields = {
            "short": ["kurz"],
            "words": [f"Number {number} and what Ivy said to her aunt when they were on the way to school"],
        }
        drafts.keep(by=cast.worker, form=KEY + "+" * number, path="/try/", fields=fields, at=at)
    page = alma.get("/try/").content.decode()
    open_, folded = page.split("<details")[:2]
    assert open_.index("Number 0 and what Ivy said") < open_.index("Number 1 and what Ivy said")
    assert "Number 2" in folded and "Number 3" in folded and "2 older texts" in folded
    assert "on the way to school" not in page


def test_where_others_look_on_no_word_is_shown(cast: Cast) -> None:
    fields = {"text": ["He takes my keys at night."]}
    key = f"mapping.add_in_meeting:{new_id()}:well"
    drafts.keep(by=cast.worker, form=key, path="/try/", fields=fields, at=clock.now())
    request = RequestFactory().get("/try/")
    request.user = cast.worker
    assert [one.words for one in place_for(request, key).offers] == [""]


def test_thrown_away_when_its_writer_says_so(cast: Cast, alma: Client) -> None:
    alma.post("/kept/", typed(cast))
    answer = alma.post("/kept/throw-away/", {"form": KEY, "keep_path": "/try/"})
    assert answer["Location"] == "/try/"
    assert not Draft.objects.exists()
    away = alma.post("/kept/throw-away/", {"form": KEY, "keep_path": "https://evil.example/"})
    assert away["Location"] == "/"


def test_a_late_autosave_does_not_bring_back_what_was_saved(cast: Cast, alma: Client) -> None:
    done = new_id()
    Receipt.objects.create(id=done, change="x", by=cast.worker.pk, made_at=clock.now())
    alma.post("/kept/", typed(cast, change_id=str(done)))
    assert not Draft.objects.exists()


def test_nor_what_was_saved_as_one_change_for_each_who_was_chosen(cast: Cast, alma: Client) -> None:
    done, chosen = new_id(), str(cast.mother.pk)
    Receipt.objects.create(id=uuid5(done, chosen), change="x", by=cast.worker.pk, made_at=clock.now())
    alma.post("/kept/", typed(cast, change_id=str(done), people=chosen))
    assert not Draft.objects.exists()


@pytest.mark.parametrize("key", ["", "a b", "x" * 300, "\x00", "<script>"])
def test_nonsense_keys_keep_nothing(cast: Cast, alma: Client, key: str) -> None:
    assert alma.post("/kept/", typed(cast, keep=key)).status_code == 204
    assert not Draft.objects.exists()


def test_the_words_lie_sealed(cast: Cast, alma: Client) -> None:
    alma.post("/kept/", typed(cast, words="CANARY-WORDS"))
    assert "CANARY" not in Draft.objects.get().sealed


def test_many_forms_on_a_page_cost_one_query(
    cast: Cast, alma: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        drafts.keep(by=cast.worker, form=f"other:{number}", path="/x/", fields={}, at=clock.now())
    alma.get("/try/")
    with django_assert_max_num_queries(4):
        alma.get("/try/")


@pytest.mark.parametrize(
    "nothing", [{"keep_typed": "no"}, {"words": " ", "short": "", "one": "", "several": [], "pick": ""}]
)
def test_an_empty_form_leaves_no_draft(cast: Cast, alma: Client, nothing: dict[str, Any]) -> None:
    sent = typed(cast, **{"words": "", "change_id": str(new_id()), "base_version": "1", **nothing})
    assert alma.post("/try/save/", sent).status_code == 422
    assert alma.post("/kept/", sent).status_code == 204
    assert not Draft.objects.exists()
