"""What every test shares."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest import runner
from django.conf import settings
from django.core import signing
from django.middleware import csrf
from django.template import Context, RequestContext, Template
from django.test.signals import template_rendered
from django.utils import translation
from django.utils.crypto import salted_hmac
from hypothesis import HealthCheck
from hypothesis import settings as examples
from whitenoise.middleware import WhiteNoiseMiddleware

from threefold.cli.room import in_room
from threefold.core.messages import compile_messages
from threefold.families.tests.cast import Cast, make_cast
from threefold.library.tests.search_table import make_search_table

# Each of these makes something costly once for all its tests, so one worker takes them all.
TOGETHER = (
    "tests/sweep/test_forms.py", "src/threefold/web/tests/test_demo.py", "src/threefold/cli/tests/test_backups.py",
    "tests/faults/",
)  # fmt: skip
SWEEPS = "tests/sweep/"
# A journey is one file, or one folder for a whole case; those that take longest go first.
JOURNEYS = "tests/journeys/"
# These share one world.
FAULTS = tuple(f"tests/faults/test_{name}.py" for name in ("commands", "found", "nth", "place"))
LONGEST = ("whitefeather_cole", "rivera_lopez", "test_phone", "test_story")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--every-call`: what takes long for its thoroughness."""
    parser.addoption(
        "--every-call", action="store_true", help="tests/faults: each call fails once, not some of them"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once. Passwords of the cast are hashed fast: their strength is not tested here."""
    gc.disable()
    # No test fails by the clock: a machine may be slow.
    examples.register_profile("threefold", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    examples.load_profile("threefold")
    if not hasattr(config, "workerinput"):
        compile_messages()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest goes first, so that workers which run side by side end together: what stays together, then
    the sweeps, then whole cases.
    """
    sweeps = Path(__file__).parent / "tests" / "sweep"
    items.sort(
        key=lambda item: (
            not item.nodeid.startswith(TOGETHER), sweeps not in item.path.parents, _place(item.nodeid),
        )
    )  # fmt: skip


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> object:
    """Each test runs as pytest runs it, with room for its calls, as in the web server (decision 0026)."""
    return in_room(runner.pytest_runtest_protocol, item, nextitem)


def pytest_collection_finish() -> None:
    """What was imported and collected stays until the end: the garbage collector need not look at it again and again,
    and looks less often at what the tests leave behind.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def pytest_unconfigure() -> None:
    """Everything is let go in order again."""
    gc.unfreeze()
    gc.collect()


def _place(nodeid: str) -> int:
    return next((at for at, name in enumerate(LONGEST) if JOURNEYS + name in nodeid), len(LONGEST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """A file goes to whichever worker is free, so that what its tests share is made once; of the sweeps, whose tests
    are long, each test by itself.
    """
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            module = nodeid.split("::")[0]
            if module.startswith(JOURNEYS):
                return "/".join(module.split("/")[: JOURNEYS.count("/") + 1])
            if module in FAULTS:
                return "tests/faults"
            return nodeid if module.startswith(SWEEPS) and not module.startswith(TOGETHER) else module

    return Scheduling(config, log)


@pytest.fixture(autouse=True, scope="session")
def pages_alone(django_test_environment: None) -> Iterator[None]:
    """Django's test runner keeps a copy of the context of every template, of which a page has dozens, down to each
    field of a form. Tests look at the page's own alone, so no other is kept.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", _page)
        yield


def _page(template: Template, context: Context) -> str:
    if isinstance(context, RequestContext) and context.template is template:
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


@pytest.fixture(autouse=True, scope="session")
def tokens_spell_nothing() -> Iterator[None]:
    """The token and the signature of a form are letters by chance. None may spell what a test says is not on the page:
    a name, or "DV".
    """

    def small_letters(salt: str, value: str, key: str, algorithm: str) -> str:
        return salted_hmac(salt, value, key, algorithm=algorithm).hexdigest()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csrf, "CSRF_ALLOWED_CHARS", "kqxz")
        patch.setattr(signing, "base64_hmac", small_letters)
        yield


@pytest.fixture(autouse=True, scope="session")
def files_listed_once() -> Iterator[None]:
    """Each test browser is a server of its own, which would look at all files beside the pages again."""
    listed: dict[str, Any] = {}
    look = WhiteNoiseMiddleware.add_files_from_finders

    def once(self: WhiteNoiseMiddleware) -> None:
        if not listed:
            look(self)
            listed.update(self.files)
        self.files.update(listed)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", once)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """A database that is made without migrations can be searched as well."""
    with django_db_blocker.unblock():
        make_search_table()


@pytest.fixture(autouse=True)
def own_language() -> None:
    """No test goes on in the language that a page of the one before it was read in."""
    translation.deactivate()


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast, in the test's own database."""
    return make_cast()
