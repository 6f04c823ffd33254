"""Ids are sorted by time and are version 7."""

import pytest

from threefold.core.ids import new_id


def test_ids_are_version_7_and_unique() -> None:
    made = [new_id() for _ in range(1000)]
    assert len(set(made)) == 1000
    assert {one.version for one in made} == {7}
    assert [i.int >> 80 for i in made] == sorted(i.int >> 80 for i in made)


def test_ids_of_one_moment_keep_their_order() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(made)
    assert {one.variant for one in made} == {"specified in RFC 4122"}


def test_a_clock_set_back_makes_no_earlier_id(monkeypatch: pytest.MonkeyPatch) -> None:
    before = new_id()
    monkeypatch.setattr("threefold.core.ids.time.time_ns", lambda: 1_000_000_000)
    assert new_id() > before
