"""How letters go out, by the one setting that says it."""

import json
import os
import subprocess
import sys

import pytest

ASKED = """
import json, django
django.setup()
from django.conf import settings
names = "BACKEND HOST PORT HOST_USER HOST_PASSWORD USE_TLS TIMEOUT FILE_PATH".split()
print(json.dumps({f"EMAIL_{name}": getattr(settings, f"EMAIL_{name}") for name in names}))
"""


def settings_with(address: str | None) -> subprocess.CompletedProcess[str]:
    mine = {name: value for name, value in os.environ.items() if not name.startswith("THREEFOLD_")}
    mine |= {"DJANGO_SETTINGS_MODULE": "threefold.settings", "THREEFOLD_HOME": "/srv/threefold"}
    mine |= {} if address is None else {"THREEFOLD_EMAIL_URL": address}
    return subprocess.run(
        [sys.executable, "-c", ASKED], env=mine, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("address", "kind", "more"),
    [
        (None, "filebased", {"EMAIL_FILE_PATH": "/srv/threefold/mail"}),
        ("smtp://127.0.0.1:2525", "smtp", {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": 2525, "EMAIL_USE_TLS": False}),
        (
            "submission://me%40county.example:se%2Fcret@mail.county.example",
            "smtp",
            {"EMAIL_HOST_USER": "me@county.example", "EMAIL_HOST_PASSWORD": "se/cret", "EMAIL_PORT": 587,
             "EMAIL_USE_TLS": True, "EMAIL_TIMEOUT": 10},
        ),
    ],
)  # fmt: skip
def test_an_address_says_how_letters_go_out(address: str | None, kind: str, more: dict[str, object]) -> None:
    found = json.loads(settings_with(address).stdout)
    assert found["EMAIL_BACKEND"] == f"django.core.mail.backends.{kind}.EmailBackend"
    assert {name: found[name] for name in more} == more


def test_an_address_of_another_kind_is_refused_without_being_said() -> None:
    done = settings_with("pigeon://me:secret@loft")
    assert done.returncode != 0
    assert "THREEFOLD_EMAIL_URL does not begin with" in done.stderr
    assert "secret" not in done.stderr
