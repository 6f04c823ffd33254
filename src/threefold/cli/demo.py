"""`threefold demo`: a fictional county on this machine, for whoever wants to see how it works."""

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from threefold.cli.arguments import day

LOCAL = "127.0.0.1"
PORTS_TRIED = 50
MOST = 200_000
# What a county sets for itself must not reach the demo: it has its own database, keys and wire.
NOT_OURS = (
    "DATABASE_URL", "THREEFOLD_DEBUG", "THREEFOLD_TLS", "THREEFOLD_BEHIND_PROXY", "THREEFOLD_ALLOWED_HOSTS",
    "THREEFOLD_HASHED_FILES",
)  # fmt: skip


def run(arguments: Sequence[str]) -> int:
    """Load the county unless it is there, and serve it."""
    options = _options(arguments)
    for name in NOT_OURS:
        os.environ.pop(name, None)
    os.environ["THREEFOLD_DEMO"] = "true"
    home = _home()
    from threefold.core.keys import make_keys

    make_keys(home)
    import django

    django.setup()
    from threefold.cli import demo_county

    if options.fresh:
        demo_county.forget(home)
    wanted = demo_county.Wanted(families=options.families, seed=options.seed, today=options.today)
    try:
        demo_county.prepare(say, home, wanted)
    except KeyboardInterrupt:
        say("\nStopped. What was written down stays; the next start goes on from there.")
        return 130
    if options.no_serve:
        say(demo_county.told())
        say("The county is loaded. Serve it with: ./threefold demo")
        return 0
    _serve(options.port)
    return 0


def say(words: str) -> None:
    """One line for the person at the keyboard."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def free_port(wanted: int) -> int | None:
    """The wanted port, or the next one that nobody uses; None when all that were tried are taken."""
    for port in range(wanted, min(wanted + PORTS_TRIED, 65_536)):
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind((LOCAL, port))
            except OSError:
                continue
            return port
    return None


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="threefold demo", description=__doc__)
    parser.add_argument("--port", type=_port, default=8000, help="the port to serve on (8000)")
    parser.add_argument("--no-serve", action="store_true", help="load the county and stop")
    parser.add_argument(
        "--fresh", action="store_true", help="begin again: forget what was typed into the demo"
    )
    parser.add_argument(
        "--families",
        type=_families,
        help="beside the twelve that were written by hand, this many generated families",
    )
    parser.add_argument("--seed", type=int, help="another number makes another county (1)")
    parser.add_argument(
        "--today", type=_past_day, help="the day from which the generated families' days are counted (today)"
    )
    return parser.parse_args(arguments)


def _families(text: str) -> int:
    if not text.isdecimal() or int(text) > MOST:
        raise argparse.ArgumentTypeError(f"how many families is a number from 0 to {MOST}")
    return int(text)


def _past_day(text: str) -> date:
    found = day(text)
    if found > date.today():
        raise argparse.ArgumentTypeError("this day is still to come")
    return found


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65_535:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)


def _home() -> Path:
    """Where the demo's data lie; settings read the same variable."""
    default = Path(__file__).resolve().parents[3] / "var"
    home = Path(os.environ.setdefault("THREEFOLD_HOME", str(default)))
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return home


def _serve(wanted: int) -> None:
    from threefold.cli import demo_county, server

    port = free_port(wanted)
    if port is None:
        sys.exit(
            f"threefold: ports {wanted} and after are in use. Choose another: ./threefold demo --port 9000"
        )
    if port != wanted:
        say(f"Port {wanted} is in use by another program, so this is port {port}.")
    address = f"http://{LOCAL}:{port}/"
    welcome = demo_county.welcome(address)
    server.serve(bind=f"{LOCAL}:{port}", workers=1, threads=8, ready=lambda: say(welcome))
