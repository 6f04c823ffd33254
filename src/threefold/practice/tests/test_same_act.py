"""One act told in two places is one; two acts are never made one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.same_act import Deed, same_acts, tells_the_same

DAY, OTHER = date(2026, 11, 5), date(2026, 11, 6)
ACT = Deed(text="Darnell left the room when the window broke.", day=DAY, witness="Earl")
TOLD = Deed(text="Jaylen broke a window. Darnell walked round the church.", day=DAY, witness="Earl")


@pytest.mark.parametrize(
    ("acts", "on_map", "found"),
    [
        ([ACT], [TOLD], {0: 0}),
        ([ACT], [Deed(text="Darnell left the room when the window broke")], {0: 0}),
        ([ACT], [Deed(text=ACT.text, day=OTHER, witness="Earl")], {}),
        ([ACT], [Deed(text=TOLD.text, day=OTHER, witness="Earl")], {}),
        ([ACT], [Deed(text=TOLD.text, day=DAY, witness="Carla")], {}),
        ([ACT], [Deed(text=TOLD.text, day=DAY)], {0: 0}),
        ([ACT], [Deed(text="He made soup.", day=DAY)], {}),
        ([ACT], [Deed(text=TOLD.text, witness="Earl")], {}),
        # Two of that day and witness: nobody knows which is meant.
        ([ACT], [TOLD, Deed(text="Darnell called Earl first.", day=DAY, witness="Earl")], {}),
        ([ACT, Deed(text="He called.", day=DAY, witness="Earl")], [TOLD], {}),
        # Equal words find their own, and then one is left on each side.
        ([ACT, Deed(text="He called.", day=DAY, witness="Earl")],
         [TOLD, Deed(text="He called!", day=DAY, witness="Earl")], {0: 0, 1: 1}),
        ([], [TOLD], {}),
        ([ACT], [], {}),
    ],
)  # fmt: skip
def test_what_is_one_act(acts: list[Deed], on_map: list[Deed], found: dict[int, int]) -> None:
    assert same_acts(acts, on_map) == found


DEEDS = st.lists(
    st.builds(
        Deed,
        text=st.sampled_from(["Ana called first.", "Ana called Rosa first.", "Rosa came.", ""]),
        day=st.sampled_from([DAY, OTHER, None]),
        witness=st.sampled_from(["", "Earl", "Carla"]),
    ),
    max_size=4,
)


@given(DEEDS, DEEDS)
def test_nothing_is_paired_twice_and_never_over_two_days(acts: list[Deed], on_map: list[Deed]) -> None:
    pairs = same_acts(acts, on_map)
    assert len(set(pairs.values())) == len(pairs)
    for told, act in pairs.items():
        assert acts[act].day == on_map[told].day or None in (acts[act].day, on_map[told].day)


def test_small_words_say_nothing() -> None:
    assert not tells_the_same("She was at it and so on", "He was at it and so on")
    assert tells_the_same("Ana called Rosa", "Rosa came when Ana called")
