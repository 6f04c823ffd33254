"""The web server: gunicorn with threads, in this process, so that the demo and a county run the same thing."""

import ctypes
import gc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs
from gunicorn.app.base import BaseApplication

from threefold.cli.room import with_room

# glibc's mallopt: how many heaps there are at most.
M_ARENA_MAX, HEAPS = -8, 2
OURS = Path(__file__).resolve().parents[1]
# After how many pages a worker process gives back what it does not use.
PAGES = 200
# After how many answers it hands over to a new one, give or take, so that they do not all do so at once.
ANSWERS, MORE_OR_LESS = 1000, 250


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn without a configuration file of its own: every option comes from our settings."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Take the options as given."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        """The site; loaded before the workers part, who then share its memory. It stays until the end, so the garbage
        collector does not look at it again with every few pages.
        """
        site = get_wsgi_application()
        read_templates()
        connections.close_all()
        gc.freeze()
        return with_room(site)


def serve(*, bind: str, workers: int, threads: int, ready: Callable[[], None], **more: Any) -> None:
    """Serve until told to stop; `ready` is called once the socket is open.

    There is no access log: addresses name families, and the audit log knows who read what.
    """
    from threefold.audit.keeper import keep_sealing
    from threefold.core.planner import tell_planner
    from threefold.library.counting.keeping import keep_counting, write_once

    tell_planner()
    few_heaps()
    options = {
        "bind": bind,
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "preload_app": True,
        "timeout": 60,
        "graceful_timeout": 20,
        "loglevel": "warning",
        "when_ready": lambda _: ready(),
        "post_worker_init": lambda _: (keep_sealing(), keep_counting()),
        "worker_exit": lambda _server, _worker: write_once(),
        "post_request": GiveBack(),
        "control_socket_disable": True,
    }
    if workers > 1:
        # What lies free between things that stay comes back with the process alone (docs/operate/measurements.md).
        options |= {"max_requests": ANSWERS, "max_requests_jitter": MORE_OR_LESS}
    Server(options | more).run()


def read_templates() -> None:
    """All of ours at once, so that no process reads one when somebody waits for its page."""
    for folder in get_app_template_dirs("templates"):
        for file in Path(folder).rglob("*.html") if OURS in Path(folder).parents else ():
            get_template(file.relative_to(folder).as_posix())


class GiveBack:
    """Called after each page: every `PAGES` of them what nobody needs is let go, and glibc gives the system what lies
    free between things that stay. By itself it gives back only what lies at a heap's end, and a process would hold more
    with every hour.
    """

    def __init__(self) -> None:
        self.pages = 0

    def __call__(self, _worker: object, _asked: object, _around: object, _answer: object) -> None:
        """Two threads that count at once may lose a page: nothing hangs on the exact number."""
        self.pages += 1
        if self.pages % PAGES == 0:
            gc.collect()
            give_back()


def give_back() -> None:
    """Where there is another allocator, nothing is to be done."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def few_heaps() -> None:
    """By itself glibc gives each thread a heap of its own, and what a page frees in one is of no use in another: with
    every hour a process would hold more. Where there is another allocator, nothing is to be done.
    """
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, HEAPS)
