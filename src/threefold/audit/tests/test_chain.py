"""The chain over the log, on its own: whatever is done to an exported log is found."""

import json
import random
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from threefold.audit import chain

ENTRY = st.fixed_dictionaries(
    {
        "id": st.uuids().map(str),
        "family": st.none() | st.uuids().map(str),
        "kind": st.text(max_size=20),
        "detail": st.dictionaries(
            st.text(max_size=5), st.integers() | st.booleans() | st.text(max_size=9), max_size=3
        ),
    }
)


def exported(entries: list[dict]) -> list[str]:
    hashes = chain.hashes(entries)
    return [json.dumps({"entry": one, "hash": said.hex()}) for one, said in zip(entries, hashes, strict=True)]


def events(count: int) -> list[dict]:
    return [{"id": f"event-{at}", "kind": "read.shown", "detail": {"n": at}} for at in range(count)]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ENTRY, max_size=8))
def test_a_log_as_it_was_written_is_unbroken(entries: list[dict]) -> None:
    count, head, wrong = chain.read(exported(entries))
    assert (count, wrong) == (len(entries), "")
    assert head == ([chain.START, *chain.hashes(entries)][-1])


@given(ENTRY)
def test_the_order_of_names_is_nothing(entry: dict) -> None:
    assert chain.canonical(dict(reversed(entry.items()))) == chain.canonical(entry)


def spoil(lines: list[str], chance: random.Random) -> tuple[list[str], int]:
    """Edit, remove or swap somewhere; answers with the first place that differs."""
    at = chance.randrange(len(lines) - 1)
    spoiled, what = list(lines), chance.choice(("edit", "remove", "swap"))
    if what == "edit":
        told = json.loads(lines[at])
        told["entry"]["detail"]["n"] += chance.randint(1, 9)
        spoiled[at] = json.dumps(told)
    elif what == "remove":
        del spoiled[at]
    else:
        spoiled[at], spoiled[at + 1] = spoiled[at + 1], spoiled[at]
    return spoiled, at


def test_ten_thousand_edits_removals_and_swaps_are_all_found_at_their_place() -> None:
    lines, chance = exported(events(12)), random.Random(7)
    for _ in range(10_000):
        spoiled, at = spoil(lines, chance)
        count, _head, wrong = chain.read(spoiled)
        assert (count, bool(wrong)) == (at, True)


def test_an_end_cut_off_is_seen_by_the_head_alone() -> None:
    lines = exported(events(5))
    assert chain.read(lines[:4])[2] == ""
    assert chain.read(lines[:4])[1] != chain.read(lines)[1]


@pytest.mark.parametrize(
    "line", ["", "nonsense", "[]", '{"entry": 5}', '{"entry": {}, "hash": "xyz"}', "null"]
)
def test_a_line_that_is_no_event_is_named(line: str) -> None:
    assert chain.read([*exported(events(2)), line])[2] == "line 3 is no event of a log"


def test_it_reads_a_file_with_nothing_but_python(tmp_path) -> None:
    file = tmp_path / "log.jsonl"

    def read() -> subprocess.CompletedProcess:
        command = [sys.executable, "-I", "-S", chain.__file__, str(file)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    lines = exported(events(3))
    file.write_text("\n".join(lines))
    done = read()
    assert done.returncode == 0
    assert done.stdout == f"3 events are unbroken. Head: 3:{json.loads(lines[-1])['hash']}\n"
    file.write_text("\n".join([lines[0], lines[2]]))
    done = read()
    assert done.returncode == 1
    assert "BROKEN: event 2 (event-2) was altered, or one before it is gone." in done.stdout
