"""What must not reach a reader inside anybody's words: when a name is a find, and when it is somebody else's."""

import pytest

from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Hidden
from threefold.practice.folding import Folds
from threefold.practice.needles import exactly, needles_of_name

RUTH = exactly("Ruth")
RUTH_BAKER = needles_of_name("Ruth", "Baker")
COUNTY = "Ruth called the hotline."


def hidden(group: Group, **more: object) -> Hidden:
    fields = {"needles": RUTH, "others": RUTH_BAKER, **more}
    return Hidden(group=group, **fields)  # type: ignore[arg-type]


def test_a_name_is_a_find_unless_it_is_another_person_s() -> None:
    name = hidden(Group.ADULTS)
    assert name.stands_in("Ruth was here.")
    assert not name.stands_in("Ruth Baker was here.")
    assert name.stands_in("Ruth Baker was here, and Ruth too.")
    assert not name.stands_in("Nobody was here.")


def test_what_is_sealed_is_found_even_within_somebody_s_name() -> None:
    for group in (Group.PROTECTED_PLACE, Group.REPORTER):
        assert hidden(group).stands_in("Ruth Baker was here.")
        assert not hidden(group).stands_in("Nobody was here.")


def test_a_name_that_everybody_knows_is_a_find_only_beside_words_about_telling() -> None:
    known = hidden(Group.REPORTER, needles=(), reporting=RUTH)
    assert known.stands_in(COUNTY)
    assert not known.stands_in("Ruth cooked for all of them.")
    assert not known.stands_in("Somebody called the hotline.")
    assert not known.stands_in("Ruth Baker called the hotline.")
    nobody = hidden(Group.REPORTER, needles=(), reporting=())
    assert not nobody.stands_in(COUNTY)


def test_both_kinds_of_names_count_together() -> None:
    both = hidden(Group.ADULTS, needles=exactly("Omar"), reporting=RUTH)
    assert both.stands_in("Omar Baker cooked.")
    assert both.stands_in(COUNTY)
    assert not both.stands_in("Ruth cooked.")


def test_ruling_somebody_out_tells_of_a_reporter_and_of_nothing_else() -> None:
    ruled_out = "It was not the teacher who called."
    assert hidden(Group.REPORTER, needles=()).stands_in(ruled_out)
    assert not hidden(Group.PROTECTED_PLACE, needles=()).stands_in(ruled_out)
    assert not hidden(Group.ADULTS, needles=()).stands_in(ruled_out)


class CountedFolds(Folds):
    """Folds that note which texts were looked through."""

    seen: list[str]

    def of(self, text: str):  # type: ignore[no-untyped-def]  # as the folds of the practice answer
        self.seen = [*getattr(self, "seen", []), text]
        return super().of(text)


@pytest.mark.parametrize("group", [Group.ADULTS, Group.REPORTER])
def test_texts_are_looked_through_once_and_shared(group: Group) -> None:
    """Thousands of texts of one family are asked about for each reader: the looking must be shared."""
    folds = CountedFolds()
    one = hidden(group, needles=exactly("Omar"), reporting=RUTH, folds=folds)
    assert one.stands_in(COUNTY)
    asked = len(folds.seen)
    assert asked == 3 and set(folds.seen) == {COUNTY}
    assert one.stands_in(COUNTY)
    assert len(folds.seen) == asked
    assert not one.stands_in("Nobody was here.")
