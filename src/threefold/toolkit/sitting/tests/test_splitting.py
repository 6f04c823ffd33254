"""What a child made becomes answers: pictures, exact words, choices; and what was there before stays."""

from typing import Any
from uuid import uuid4

import pytest

from threefold.toolkit.answers import problems
from threefold.toolkit.drawing.reading import SHEET_BYTES
from threefold.toolkit.drawing.taking import Refused
from threefold.toolkit.drawing.tests.drawn import line, stamp, words
from threefold.toolkit.registry import tool_of
from threefold.toolkit.sitting.papers import kind_chosen, kinds, papers, rows_for
from threefold.toolkit.sitting.sheets import Made, begun, changed
from threefold.toolkit.sitting.splitting import answered, readers_said

HOUSES = tool_of("three_houses")
OWN = tuple(one.key for one in papers(HOUSES, "three"))
SAFETY = tool_of("safety_house")
CHILD = str(uuid4())
SAID = words("w1", text="When Grandma makes pancakes", by="child", read=True)


def made(payload: dict[str, Any] | None = None, **sheets: dict[str, Any]) -> Made:
    """A sitting at the Three Houses, with these things on its sheets."""
    found = begun(HOUSES, payload or {}, {}, "en")
    for key, more in sheets.items():
        found["doc"]["sheets"][key] |= more
    return found


def split(before: dict[str, Any], one: Made) -> dict[str, Any]:
    """The answers; whatever was made, they can be kept."""
    found = answered(HOUSES, before, one, person=CHILD, own=OWN)
    assert problems(HOUSES, found) == ()
    return found


def test_a_tool_s_papers_are_found_by_its_definition() -> None:
    assert OWN == ("good", "worries", "dreams")
    assert kinds(HOUSES) == ("three", "figure") and kinds(SAFETY) == ("safety",)
    assert kind_chosen(HOUSES, {"chosen": {"form": "helper", "first": "good"}}) == "figure"
    assert kind_chosen(HOUSES, {"chosen": {"form": "columns", "first": "good"}}) == "three"
    rows = rows_for(HOUSES, papers(HOUSES)[0], "room")
    assert rows and (rows.section.key, rows.prompt.key, rows.column.key) == ("good", "said", "words")


def test_nothing_made_is_no_answer() -> None:
    assert split({}, made()) == {}


def test_pictures_words_names_and_what_was_told_become_answers() -> None:
    marks = [line("l1"), stamp("s1"), SAID]
    one = made(good={"name": " The sun house ", "told": "That is Biscuit.", "marks": marks})
    good = split({}, one)["good"]
    assert good["name"] == "The sun house"
    assert good["drawing"] == {
        "v": 1, "tool": "three", "sheet": "good", "home": "any", "back": "wings", "path": None, "marks": marks,
    }  # fmt: skip
    assert good["said"] == [
        {
            "words": {
                "text": SAID["t"],
                "said_by": CHILD,
                "language": "en",
                "read_back": True,
                "translation": "",
            }
        }
    ]
    assert good["about_drawing"]["text"] == "That is Biscuit."
    assert good["about_drawing"]["said_by"] == CHILD


def test_what_the_child_chose_stands_where_the_tool_asks() -> None:
    one = made()
    one["doc"] |= {"scribe": "turns"}
    one["at"] |= {"first": "worries", "ended": "stopped"}
    found = split({"chosen": {"told_limits": "yes"}}, one)
    assert found["chosen"] == {"told_limits": "yes", "first": "worries", "scribe": "both"}
    assert found["end"] == {"stopped": "yes"}


def test_splitting_twice_adds_nothing_and_a_worker_s_rows_stay() -> None:
    mine = {"words": {"text": "She told me on the way home.", "language": "en"}}
    before = {"prepare": {"place": "At school"}, "good": {"said": [mine]}}
    once = split(before, made(good={"marks": [SAID]}))
    assert [row["words"]["text"] for row in once["good"]["said"]] == [mine["words"]["text"], SAID["t"]]
    assert split(once, made(once)) == once
    assert once["prepare"] == before["prepare"] and before["good"]["said"] == [mine]


def test_a_translation_beside_the_child_s_words_stays_while_they_are_said() -> None:
    once = split({}, made(good={"marks": [SAID]}))
    once["good"]["said"][0]["words"]["translation"] = "Cuando Abuela hace panqueques"
    again = split(once, made(once, good={"marks": [SAID, words("w2", text="And the dog")]}))
    assert again["good"]["said"][0]["words"]["translation"] == "Cuando Abuela hace panqueques"
    gone = split(again, made(again, good={"marks": [words("w2", text="And the dog")]}))
    assert [row["words"]["text"] for row in gone["good"]["said"]] == ["And the dog"]


def test_what_was_rubbed_out_is_in_no_answer() -> None:
    once = split({}, made(good={"marks": [line("l1"), SAID]}))
    after = split(once, made(once, good={"marks": [line("l2")]}))
    assert [one["id"] for one in after["good"]["drawing"]["marks"]] == ["l2"]
    assert "said" not in after["good"] and SAID["t"] not in str(after)
    assert split(after, made(after, good={"marks": []})) == {}


def test_a_sitting_begins_with_what_stands_there() -> None:
    once = split({}, made(good={"name": "Sun", "told": "A dog.", "marks": [line("l1"), SAID]}))
    sheet = begun(HOUSES, once, {"good": {"choice": "only", "people": []}}, "es")["doc"]["sheets"]["good"]
    assert (sheet["name"], sheet["told"], len(sheet["marks"])) == ("Sun", "A dog.", 2)
    assert sheet["who"]["choice"] == "only"


def test_a_sheet_that_is_not_theirs_to_draw_on_stays() -> None:
    before = split({}, made(worries={"marks": [SAID]}))
    after = answered(HOUSES, before, made(good={"marks": [line("l1")]}), person=CHILD, own=("good",))
    assert after["worries"] == before["worries"] and after["good"]["drawing"]["marks"]


def test_whom_the_child_thought_of_is_told_by_sheet() -> None:
    who = {"choice": "pick", "people": [{"name": "Grandma", "may": "yes"}]}
    assert readers_said(HOUSES, made(good={"who": who}), ("good",)) == {"good": who}


def test_what_changed_is_put_into_what_was_kept() -> None:
    one = made(good={"marks": [line("l1"), line("l2")]})
    sent = {
        "seen": 1,
        "set": {"lang": "es"},
        "sheets": {"good": {"name": "Sol", "splice": [1, 1, [stamp("s1")]]}},
    }
    after = changed(one, sent, OWN)
    assert [mark["id"] for mark in after["doc"]["sheets"]["good"]["marks"]] == ["l1", "s1"]
    assert (after["doc"]["lang"], after["doc"]["sheets"]["good"]["name"]) == ("es", "Sol")
    assert [mark["id"] for mark in one["doc"]["sheets"]["good"]["marks"]] == ["l1", "l2"], (
        "it was not changed itself"
    )
    assert changed(one, {"seen": 1, "doc": after["doc"]}, OWN)["doc"] == after["doc"]


def test_the_helper_s_clothes_wings_and_star_say_what_the_houses_say() -> None:
    one = begun(HOUSES, {}, {}, "en", "figure")
    assert tuple(one["doc"]["sheets"]) == ("helper",)
    one["doc"]["sheets"]["helper"] |= {
        "name": "Lino",
        "marks": [
            words(f"w{i}", text=f"in {place}", **{"in": place})
            for i, place in enumerate(("clothes", "back", "wand"))
        ],
        "who": {"choice": "only", "people": []},
    }
    found = answered(HOUSES, {}, one, person=CHILD, own=("helper",))
    assert problems(HOUSES, found) == ()
    said = {key: found[key]["said"][0]["words"]["text"] for key in ("worries", "good", "dreams")}
    assert said == {"worries": "in clothes", "good": "in back", "dreams": "in wand"}
    assert (found["helper"]["name"], found["chosen"]["form"]) == ("Lino", "helper")
    assert set(readers_said(HOUSES, one, ("helper",))) == {"helper", "worries", "good", "dreams"}
    assert begun(HOUSES, found, {}, "en")["doc"]["tool"] == "figure"


def test_a_safety_house_goes_to_its_own_sheets_and_the_path_to_its_scale() -> None:
    one = begun(SAFETY, {}, {}, "en")
    marks = [
        words(f"w{i}", text=f"in {place}", **{"in": place})
        for i, place in enumerate(("inside", "visit", "rules", "need", "red"))
    ]
    one["doc"]["sheets"]["safety"] |= {"marks": marks, "path": 4}
    found = answered(SAFETY, {}, one, person=CHILD, own=("safety",))
    assert problems(SAFETY, found) == ()
    assert [found[key]["people"][0]["name"] for key in ("inside", "visitors", "red")] == [
        "in inside",
        "in visit",
        "in red",
    ]
    assert [found[key]["said"][0]["words"]["text"] for key in ("rules", "needs")] == ["in rules", "in need"]
    assert found["path"] == {"place": 4, "tells": "yes"}
    assert found["picture"]["drawing"]["path"] == 4
    one["doc"]["sheets"]["safety"]["path"] = "none"
    found = answered(SAFETY, found, one, person=CHILD, own=("safety",))
    assert found["path"] == {"tells": "no"} and problems(SAFETY, found) == ()
    who = readers_said(SAFETY, one, ("safety",))
    assert set(who) == {"picture", "inside", "visitors", "rules", "needs", "red", "path"}


def test_who_somebody_in_a_ring_is_stays_while_the_child_says_them() -> None:
    person = str(uuid4())
    one = begun(SAFETY, {}, {}, "en")
    one["doc"]["sheets"]["safety"]["marks"] = [words("w1", text="Rick", **{"in": "red"})]
    found = answered(SAFETY, {}, one, person=CHILD, own=("safety",))
    found["red"]["people"][0] |= {"person": person}
    again = begun(SAFETY, found, {}, "en")
    again["doc"]["sheets"]["safety"]["marks"].append(words("w2", text="His friend", **{"in": "red"}))
    after = answered(SAFETY, found, again, person=CHILD, own=("safety",))
    assert after["red"]["people"] == [{"name": "Rick", "person": person}, {"name": "His friend"}]


@pytest.mark.parametrize(
    "sent",
    [
        {"set": {"lang": "es"}},
        {"seen": 1, "set": {"lang": "klingon"}},
        {"seen": 1, "more": 1},
        {"seen": 1, "sheets": {"attic": {"name": "x"}}},
        {"seen": 1, "sheets": {"good": {"splice": [0, 5, []]}}},
        {"seen": 1, "sheets": {"good": {"splice": [0, 0, [{"k": "svg", "t": "<script>"}]]}}},
        {"seen": 1, "sheets": {"good": {"marks": []}}},
        {"seen": 1, "sheets": {"good": {"name": "x" * 41}}},
        {"seen": 1, "sheets": {"good": {"who": {"choice": "everybody", "people": []}}}},
        {"seen": 1, "at": {"screen": "worker", "sheet": "good", "first": "", "ended": ""}},
        {"seen": 1, "doc": {}},
    ],
)
def test_what_has_no_form_we_know_is_refused(sent: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        changed(made(), sent, OWN)


def test_more_than_fits_is_refused() -> None:
    long = [line(f"l{i}", d=[0, 0, *[1, 0] * 60_000]) for i in range(SHEET_BYTES // 200_000)]
    with pytest.raises(Refused):
        changed(made(), {"seen": 1, "sheets": {"good": {"splice": [0, 0, long]}}}, OWN)
