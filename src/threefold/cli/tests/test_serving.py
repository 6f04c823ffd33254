"""Production for real: PostgreSQL, gunicorn with its own TLS, files collected, and a clean end."""

import datetime
import json
import os
import secrets
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from urllib.error import HTTPError, URLError

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import connection

from threefold.cli.suite import postgres
from threefold.core.keys import PURPOSES

pytestmark = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="has its own server: once is enough"
)


@pytest.fixture
def county(tmp_path):
    """The environment of a county, with a database of its own that is empty."""
    certificate, key = write_certificate(tmp_path)
    with postgres.running(durable=True) as address, socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
        one.close()
        keys = {f"THREEFOLD_{purpose.upper()}_KEYS": secrets.token_urlsafe(48) for purpose in PURPOSES}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("THREEFOLD_")}
        yield (
            clean
            | keys
            | {
                "DATABASE_URL": address,
                "THREEFOLD_HOME": str(tmp_path / "home"),
                "THREEFOLD_SECRET_KEY": secrets.token_urlsafe(48),
                "THREEFOLD_TLS": "true",
                "THREEFOLD_CERT_FILE": certificate,
                "THREEFOLD_KEY_FILE": key,
                "THREEFOLD_ALLOWED_HOSTS": "threefold.county.example",
                "THREEFOLD_BIND": f"127.0.0.1:{port}",
                "THREEFOLD_WORKERS": "1",
            }
        )


def write_certificate(folder):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "threefold.county.example")])
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now,
                                   now + datetime.timedelta(days=1)).sign(key, hashes.SHA256())  # fmt: skip
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    (folder / "key.pem").chmod(0o600)
    return str(folder / "cert.pem"), str(folder / "key.pem")


def threefold(environment, *arguments):
    return subprocess.run([sys.executable, "-m", "threefold", *arguments], env=environment, capture_output=True,
                          text=True, timeout=120, check=False)  # fmt: skip


def fetch(environment, path):
    """Status, headers and body over TLS, with the county's host name."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    request = urllib.request.Request(
        f"https://{environment['THREEFOLD_BIND']}{path}", headers={"Host": "threefold.county.example"}
    )
    try:
        with urllib.request.urlopen(request, context=trusting, timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except HTTPError as error:
        return error.code, error.headers, error.read().decode()


def test_a_county_is_refused_until_its_database_is_current_and_then_served(county, tmp_path):
    waiting = threefold(county, "serve")
    assert waiting.returncode == 1
    assert "migrations are not applied" in waiting.stderr
    assert waiting.stderr.count("What to do:") == 1, waiting.stderr
    assert threefold(county, "migrate").returncode == 0
    ready = threefold(county, "check")
    assert ready.returncode == 0, ready.stdout
    assert "\nWRONG" not in ready.stdout

    process = subprocess.Popen([sys.executable, "-m", "threefold", "serve"], env=county, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)  # fmt: skip
    try:
        status, headers, _ = wait_for(county, process, "/accounts/login/")
        assert status == 200
        assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
        assert "default-src 'self'" in headers["Content-Security-Policy"]
        assert "Secure" in headers["Set-Cookie"]
        listed = json.loads((tmp_path / "home/static/staticfiles.json").read_text())
        sheet = "/static/" + listed["paths"]["threefold/threefold.css"]
        status, headers, _ = fetch(county, sheet)
        assert (status, "immutable" in headers["Cache-Control"]) == (200, True), sheet
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
        process.stdout.close()


def wait_for(county, process, path):
    for _ in range(120):
        try:
            return fetch(county, path)
        except (URLError, ConnectionError):
            assert process.poll() is None, process.stdout.read()
            time.sleep(0.25)
    raise AssertionError("it did not begin to serve")
