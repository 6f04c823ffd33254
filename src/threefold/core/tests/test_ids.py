"""Ids are sorted by time and are version 7."""

from threefold.core.ids import new_id


def test_ids_are_version_7_and_unique() -> None:
    made = [new_id() for _ in range(1000)]
    assert len(set(made)) == 1000
    assert {one.version for one in made} == {7}
    assert [i.int >> 80 for i in made] == sorted(i.int >> 80 for i in made)
