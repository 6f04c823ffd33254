"""People who save without a pause, each in a thread, and write down what they sent and what was acknowledged."""

import http.client
import json
import os
import random
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.killing.place import Desk, Form
from bench.killing.server import LOCAL
from threefold.core.ids import new_id

TOKEN = "k" * 32
# One of so many gives up after a lost connection and never learns whether it was saved.
GIVES_UP = 4
# One of so many sends what was acknowledged once more.
TWICE = 10


def write_all(desks: Sequence[Desk], port: int, log: Path) -> None:
    """Save until the process is ended."""
    out = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    threads = [threading.Thread(target=_write, args=(one, port, out), daemon=True) for one in desks]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


def _write(desk: Desk, port: int, out: int) -> None:
    while True:
        form, made = random.choice(desk.forms), new_id()
        body = {**form.body, "change_id": [str(made)]}
        if form.words:
            body[form.words] = [f"Said to {made}."]
        _note(out, "sent", made, form)
        patient = random.randrange(GIVES_UP)
        while (answer := _send(desk, form, body, port)) is None and patient:
            time.sleep(0.005)
        if answer is not None:
            _note(out, "kept" if answer == 302 else f"answer {answer}", made, form)
            if not random.randrange(TWICE) and (again := _send(desk, form, body, port)) not in (302, None):
                _note(out, f"answer {again} to the second sending", made, form)


def _note(out: int, what: str, made: Any, form: Form) -> None:
    os.write(out, (json.dumps({"what": what, "id": str(made), "form": form.action}) + "\n").encode())


def _send(desk: Desk, form: Form, body: dict[str, list[str]], port: int) -> int | None:
    """The status of the answer; None where the connection was lost while the answer was awaited."""
    line = http.client.HTTPConnection(LOCAL, port, timeout=60)
    sent = urlencode({**body, "csrfmiddlewaretoken": [TOKEN]}, doseq=True)
    headers = {
        "Cookie": f"sessionid={desk.session}; csrftoken={TOKEN}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    while not _connected(line):
        time.sleep(0.005)
    try:
        line.request("POST", form.action, sent, headers)
        answer = line.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        line.close()
    return 0 if "/login/" in (answer.headers["Location"] or "") else answer.status


def _connected(line: http.client.HTTPConnection) -> bool:
    try:
        line.connect()
    except OSError:
        return False
    return True
