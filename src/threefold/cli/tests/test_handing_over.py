"""A worker process hands over to a new one after so many answers, and nobody who asks meanwhile goes without."""

import http.client
import os
import signal
import socket
import subprocess
import sys

import pytest

SERVES = """
import os, django
django.setup()
from threefold.audit import keeper
from threefold.cli import server
keeper.keep_sealing = lambda: None
server.ANSWERS, server.MORE_OR_LESS = 5, 0
server.serve(bind="{bind}", workers=2, threads=2, ready=lambda: print("ready", flush=True),
             accesslog="-", access_log_format="%(p)s")
"""


@pytest.fixture
def bind(tmp_path):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{one.getsockname()[1]}"
    home = {
        "THREEFOLD_HOME": str(tmp_path),
        "THREEFOLD_DEMO": "true",
        "DJANGO_SETTINGS_MODULE": "threefold.settings",
    }
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("THREEFOLD_", "DATABASE_"))
    }
    command = [sys.executable, "-c", SERVES.format(bind=where)]
    process = subprocess.Popen(command, env=clean | home, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    yield where, process
    process.kill()
    process.wait(20)


def test_many_processes_one_after_the_other_answer_all_that_is_asked(bind):
    where, process = bind
    kept = http.client.HTTPConnection(where, timeout=20)
    for _ in range(30):
        kept.request("GET", "/accessibility/")
        answer = kept.getresponse()
        assert answer.status == 200
        assert b"</html>" in answer.read()
    process.send_signal(signal.SIGTERM)
    answered_by = process.stdout.read().split()
    assert len(answered_by) == 30
    assert len(set(answered_by)) > 3
