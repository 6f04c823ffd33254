"""Fifty people at work at once: each opens a page, thinks, opens the next."""

import http.client
import random
import threading
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from bench.load import HEADER, PAGES

TOKEN = "b" * 32  # what the form and the cookie both say


@dataclass
class Crowd:
    """People who work on one server for a while. `thinks`: mean seconds between two pages of one person."""

    address: str
    cookie: str
    people: list[dict[str, Any]]
    thinks: float
    failed: list[str] = field(default_factory=list)
    pages: int = 0

    def work(self, seconds: float, seed: int) -> None:
        """Let everybody work; what failed is in `failed`."""
        until = time.monotonic() + seconds
        crowd = [
            threading.Thread(target=self._one, args=(person, until, random.Random(seed * 1000 + number)))
            for number, person in enumerate(self.people)
        ]
        for one in crowd:
            one.start()
        for one in crowd:
            one.join()

    def open_each(self) -> None:
        """Everybody opens every page once: nothing is measured cold."""
        for person in self.people:
            for page in PAGES:
                self._open(person, page, person["families"][0], measured=False)

    def _one(self, person: dict[str, Any], until: float, dice: random.Random) -> None:
        time.sleep(dice.uniform(0, self.thinks))
        while time.monotonic() < until:
            page = dice.choices(list(PAGES), list(PAGES.values()))[0]
            self._open(person, page, dice.choice(person["families"]))
            time.sleep(dice.expovariate(1 / self.thinks))

    def _open(
        self,
        person: dict[str, Any],
        page: str,
        family: dict[str, str],
        *,
        measured: bool = True,
    ) -> None:
        headers = {"Cookie": f"{self.cookie}={person['session']}; csrftoken={TOKEN}"}
        headers |= {HEADER: page} if measured else {}
        method, body = "GET", None
        if page == "search":
            method, body = "POST", urlencode({"words": family["words"], "csrfmiddlewaretoken": TOKEN})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line = http.client.HTTPConnection(self.address, timeout=60)
        try:
            line.request(method, family[page], body, headers)
            answer = line.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            self.failed.append(f"{page}: {type(error).__name__}")
            return
        finally:
            line.close()
        self.pages += 1
        if answer.status != 200:
            self.failed.append(f"{page}: {answer.status}")
