"""Production refuses to start, each reason by its own number, with words that say what to do."""

import pytest
from django.db import connection

from threefold.accounts.models import Agency, Worker
from threefold.cli import check, serve, server
from threefold.cli.health.finding import good
from threefold.core.checks import TAG
from threefold.core.keys import KNOWN, PURPOSES

pytestmark = pytest.mark.django_db
# What remains when every setting is right: the tests' own database is SQLite, or a PostgreSQL that skips the disk.
ALWAYS = {"sqlite": {6}, "postgresql": {10}}


@pytest.fixture(autouse=True)
def safe(settings):
    """Settings as a county would have them."""
    settings.DEBUG = settings.DEMO = False
    settings.SECRET_KEY = "s" * 64
    settings.SEALING_KEYS = {purpose: [purpose * 8] for purpose in PURPOSES}
    settings.TLS = settings.BEHIND_PROXY = True
    settings.CERT_FILE = ""
    settings.ALLOWED_HOSTS = ["threefold.county.example"]
    return settings


def numbers() -> set[int]:
    from django.core.checks import run_checks

    found = run_checks(tags=[TAG], include_deployment_checks=True)
    assert all(one.hint and one.msg.endswith(".") and one.hint.endswith(".") for one in found)
    return {int(one.id.removeprefix("threefold.E")) for one in found}


def refused() -> set[int]:
    return numbers() - ALWAYS[connection.vendor]


def test_nothing_but_the_test_database_is_refused(safe):
    assert numbers() == ALWAYS[connection.vendor]


@pytest.mark.parametrize(
    ("name", "value", "number"),
    [
        ("DEBUG", True, 1),
        ("DEMO", True, 2),
        ("SECRET_KEY", KNOWN["secret"], 4),
        ("SECRET_KEY", "short", 4),
        ("TLS", False, 7),
        ("BEHIND_PROXY", False, 7),
        ("CERT_FILE", "/etc/ssl/county.pem", 7),
        ("ALLOWED_HOSTS", ["*"], 9),
        ("ALLOWED_HOSTS", ["localhost", "127.0.0.1"], 9),
    ],
)
def test_one_wrong_setting_is_one_reason(safe, name, value, number):
    setattr(safe, name, value)
    assert refused() == {number}


def test_the_laptop_s_own_key_is_no_county_s_key(safe):
    safe.LAPTOP_KEYS = KNOWN | {"secret": "r" * 64}
    safe.SECRET_KEY = "r" * 64
    assert refused() == {4}


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("keys", [[], ["short"], ["k" * 40, "short"]])
def test_each_sealing_key_is_set_and_long(safe, purpose, keys):
    safe.SEALING_KEYS = safe.SEALING_KEYS | {purpose: keys}
    assert refused() == {5}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_known_or_shared_sealing_key_is_refused(safe, purpose):
    for key in (KNOWN[purpose], safe.SECRET_KEY):
        safe.SEALING_KEYS = {one: [one * 8] for one in PURPOSES} | {purpose: [key]}
        assert refused() == {5}, key


def test_a_demo_account_in_the_database_is_refused(safe):
    agency = Agency.objects.create(name="Almadera County")
    Worker.objects.create_user("demo@example.org", "x" * 16, name="Demo", agency=agency, is_demo=True)
    assert refused() == {3}


def test_a_database_of_another_version_is_refused(safe, monkeypatch):
    monkeypatch.setattr("threefold.core.checks.pending_migrations", lambda: ["plans.0009_more", "web.0001"])
    assert refused() == {8}
    assert "2 migrations are not applied, the first is plans.0009_more." in check.report(
        check.reasons_not_to_serve()
    )


def test_a_database_that_does_not_answer_is_refused_in_plain_words(safe, monkeypatch):
    from django.db import OperationalError

    def silent() -> list[str]:
        raise OperationalError("password for user threefold is wrong")

    monkeypatch.setattr("threefold.core.checks.pending_migrations", silent)
    report = check.report(check.reasons_not_to_serve())
    assert "The database does not answer (OperationalError)." in report
    assert "password" not in report


def test_serve_says_why_and_does_not_start(safe, monkeypatch, capsys):
    monkeypatch.setattr(server, "serve", lambda **_: pytest.fail("it started"))
    safe.TLS = False
    assert serve.run([]) == 1
    said = capsys.readouterr().err
    assert "TLS is not set." in said
    assert "What to do: Set THREEFOLD_TLS=true" in said


def test_check_ends_with_the_code_that_serve_would(safe, monkeypatch, capsys):
    assert check.run([]) == 1
    assert "will not serve" in capsys.readouterr().out
    monkeypatch.setattr(check, "reasons_not_to_serve", list)
    monkeypatch.setattr("threefold.cli.health.asking.findings", lambda: (good("database", "It answers."),))
    assert check.run([]) == 0
    assert capsys.readouterr().out.endswith("Threefold is ready to be served.\n")
