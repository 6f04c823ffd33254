"""What is no child's own sheet goes to whom its tool declares: a parent by name, the family, or workers alone."""

from typing import Any

import pytest

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Audience
from threefold.families.models import Protection
from threefold.families.tests.cast import AT, Cast
from threefold.toolkit.copies import FilledCopy, filled_tools
from threefold.toolkit.definition import WITH, Tool
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import tool_of, tools
from threefold.toolkit.tests.test_copies import person, seen, worker

pytestmark = pytest.mark.django_db

FAMILY = ("mother", "father", "sibling", "child")
OTHERS = ("grandmother", "neighbor", "attorney")
WORDS = {"text": "Can we do soup on Thursday?", "read_back": True}


def fill(cast: Cast, tool: str, payload: dict[str, Any], **more: Any) -> FilledTool:
    given = {"person": cast.child, "state": "finished", "finished_at": AT, **more}
    return FilledTool.objects.create(
        id=new_id(), agency_id=cast.family.agency_id, created_at=AT, family=cast.family, tool=tool, payload=payload,
        schema=tool_of(tool).version, written_by=cast.worker, **given,
    )  # fmt: skip


def family_time(cast: Cast, with_parent: Any, **more: Any) -> FilledTool:
    said = [
        {"day": "2026-03-02", "seen": "She knelt down.", "words": {**WORDS, "said_by": str(cast.child.pk)}}
    ]
    payload = {
        "when": {"parent": "Mom", "with_parent": str(with_parent.pk), "where": "At grandmother's house"},
        "grow": {"more": "Six times in a row."},
        "log": {"times": said},
    }
    return fill(cast, "family_time", payload, **more)


def answers(copies: tuple[FilledCopy, ...]) -> dict[str, Any]:
    return {one.key: one.value for copy in copies for sheet in copy.sheets for one in sheet.answers}


def test_two_parents_are_two_readers_of_family_time(cast: Cast) -> None:
    Protection.objects.all().delete()
    family_time(cast, cast.mother)
    for surface in (Surface.PRINT, Surface.WORD, Surface.EXPORT, Surface.SCREEN):
        assert seen(cast, person(cast, "mother"), surface) == {"when", "grow", "log"}
        assert seen(cast, person(cast, "child"), surface) == {"when"}, (
            "when and where; the rest is grown-up work"
        )
        for other in ("father", "sibling", *OTHERS[:2]):
            assert seen(cast, person(cast, other), surface) == set(), other
    assert seen(cast, worker(cast, "worker")) == {"when", "grow", "log"}


def test_a_childs_exact_words_in_the_log_are_on_no_parents_copy(cast: Cast) -> None:
    Protection.objects.all().delete()
    row = family_time(cast, cast.mother)
    mothers = answers(filled_tools(cast.family, person(cast, "mother"), Surface.PRINT))
    assert mothers["times"] == [{"day": "2026-03-02", "seen": "She knelt down."}]
    assert "soup" in str(answers(filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN)))
    said = {**WORDS, "said_by": str(cast.mother.pk)}
    row.payload["log"]["times"][0]["words"] = said
    row.save()
    mothers = answers(filled_tools(cast.family, person(cast, "mother"), Surface.PRINT))
    assert mothers["times"][0]["words"] == said, "her own"


def test_a_draft_and_what_was_withdrawn_are_on_nobodys_copy(cast: Cast) -> None:
    row = family_time(cast, cast.mother, state="draft", finished_at=None)
    assert seen(cast, person(cast, "mother"), Surface.PRINT) == set()
    FilledTool.objects.filter(pk=row.pk).update(state="finished", finished_at=AT, withdrawn_at=AT)
    assert seen(cast, person(cast, "mother"), Surface.PRINT) == set()


def test_who_is_kept_apart_has_what_names_them_and_nothing_that_is_the_familys(cast: Cast) -> None:
    assert person(cast, "father").kept_apart_from
    fill(cast, "words_and_pictures", {"story": {"steps": [{"says": "Mom and Dad fought."}]}})
    family_time(cast, cast.mother)
    assert seen(cast, person(cast, "father"), Surface.PRINT) == set()
    family_time(cast, cast.father)
    assert seen(cast, person(cast, "father"), Surface.PRINT) == {"when", "grow", "log"}, "his own hours"


def test_the_story_is_the_familys_and_not_the_circles(cast: Cast) -> None:
    Protection.objects.all().delete()
    payload = {
        "prepare": {"makers": "The mother"},
        "story": {"steps": [{"says": "This is Ana."}]},
        "told": {"by": "Mom"},
    }
    fill(cast, "words_and_pictures", payload)
    for one in FAMILY:
        assert seen(cast, person(cast, one), Surface.PRINT) == {"story"}, one
    for one in ("grandmother", "neighbor"):
        assert seen(cast, person(cast, one), Surface.PRINT) == set(), one


def test_a_talk_is_on_the_copy_of_whom_it_was_with_or_of_the_family(cast: Cast) -> None:
    Protection.objects.all().delete()
    payload = {"talk": {"with_whom": "Mom"}, "circles": {"people": [{"name": "Rosa"}]}}
    row = fill(cast, "safety_circles", payload, person=cast.mother)
    assert seen(cast, person(cast, "mother"), Surface.PRINT) == {"circles"}
    assert seen(cast, person(cast, "father"), Surface.PRINT) == set()
    FilledTool.objects.filter(pk=row.pk).update(person=None)
    assert seen(cast, person(cast, "father"), Surface.PRINT) == {"circles"}


@pytest.mark.parametrize("key", tools())
def test_every_section_of_every_tool_goes_to_whom_it_declares(cast: Cast, key: str) -> None:
    Protection.objects.all().delete()
    tool = tool_of(key)
    row = fill(cast, key, _filled(cast, tool), person=cast.child)
    for one in (*FAMILY, *OTHERS):
        due = {
            section.key for section in tool.sections if not section.is_sheet and _has(cast, tool, section.key, one)
        }  # fmt: skip
        got = seen(cast, person(cast, one), Surface.PRINT) - {s.key for s in tool.sections if s.is_sheet}
        assert got <= due, one
        empty = {s.key for s in tool.sections if all(p.kind == "exact_words" for p in s.prompts)}
        assert got >= due - empty, one
    assert row.pk


def _filled(cast: Cast, tool: Tool) -> dict[str, Any]:
    plain = {"short_text": "A word.", "long_text": "Words.", "person": str(cast.mother.pk), "scale": 3}
    return {
        section.key: {one.key: plain[one.kind] for one in section.prompts if one.kind in plain and not one.when}
        | {one.key: [{col.key: plain[col.kind] for col in one.columns if col.kind in plain}]
           for one in section.prompts if one.kind == "rows"}
        for section in tool.sections
    }  # fmt: skip


def _has(cast: Cast, tool: Tool, key: str, who: str) -> bool:
    section = tool.section(key)
    assert section is not None
    named = {"child"} if WITH in section.meant_for else set()
    named |= {"mother"} if set(section.meant_for) - {WITH} else set()
    if section.audience is Audience.CHOSEN:
        return who in named or (who == "attorney" and _speaks_for(cast) & named != set())
    return section.audience is Audience.FAMILY and who in (*FAMILY, "attorney")


def _speaks_for(cast: Cast) -> set[str]:
    spoken = person(cast, "attorney").stands_for
    return {one for one in FAMILY if getattr(cast, one).pk in spoken}
