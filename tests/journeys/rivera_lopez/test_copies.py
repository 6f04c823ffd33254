"""Every copy of the case for everybody who can hold one: nothing that they may not see, all that they must get."""

from tests.journeys.rivera_lopez.conftest import Case
from tests.journeys.rivera_lopez.desk_of_copies import ASKED, make_all
from tests.journeys.rivera_lopez.hidden import FROM, MUST_HAVE, TO_FAMILY, TO_GRANDMOTHER
from tests.journeys.rivera_lopez.papers import found_in, plain


def test_nobody_holds_what_they_may_not_see_and_everybody_what_they_must(case: Case) -> None:
    made = list(make_all(case.desk, case.family, tuple(FROM)))
    leaks = [
        (one.name, one.kind, one.language, one.surface, leak)
        for one in made
        for leak in found_in(one.says, FROM[one.name])
    ]
    assert leaks == []
    unasked = [one for one in made if one.name == "Daniela" and ASKED not in one.kind]
    assert [one.kind for one in unasked if found_in(one.says, (TO_GRANDMOTHER, TO_FAMILY))] == []
    # Rubén, the doctor and the school hold nothing: nobody released anything to them.
    assert {one.name for one in made} == set(FROM)
    for name, words in MUST_HAVE.items():
        theirs = [one for one in made if one.name == name]
        for surface in ("screen", "pdf", "word"):
            says = plain(" ".join(one.says for one in theirs if one.surface == surface))
            assert [each for each in words if plain(each) not in says] == [], (name, surface)
    assert len(made) >= 150
