"""A worker's day with a new family, from the report to a plan in force: the main line of the journeys, by its forms."""

import re
from collections.abc import Iterator

from bench.load.hands import Hands
from tests.journeys.mainline import Story
from tests.journeys.walk import day

NAME = re.compile(r".*/families/[0-9a-f-]{36}/")
# What is opened in between, as people do.
LOOKS = (
    "",
    "map/",
    "worries/",
    "scales/",
    "circle/",
    "plans/",
    "copies/",
    "people/",
    "genogram/",
    "timeline/",
)


def whole_story(hands: Hands, story: Story) -> None:
    """All of it; the pages of the family are looked at between the steps."""
    looks: Iterator[str] = iter(LOOKS)
    for step in (_begin, _add_to_map, _state, _ask_numbers, _draw_circle, _plan):
        step(hands, story)
        hands.to("/")
        hands.to(next(looks))
    for path in looks:
        hands.to(path)


def _begin(hands: Hands, story: Story) -> None:
    hands.to("/families/new/")
    hands.enter("name", {"name": story.family, "stage": "response"})
    found = NAME.match(hands.url)
    if found is None:
        raise RuntimeError(f"no family at {hands.url}")
    hands.family = found[0]
    reads = {"reads_in": story.language}
    child = {"standing": "child", "first_name": story.child, "born_on": "2017-04-03", **reads}
    hands.enter("first_name", child)
    mother = {
        "standing": "parent",
        "first_name": story.mother,
        "about_age": "33",
        "parent_of": (story.child,),
        **reads,
    }
    hands.enter("first_name", mother)
    hands.enter(
        "first_name", {"standing": "relative", "first_name": story.grandmother, "tie": story.tie, **reads}, 1
    )


def _add_to_map(hands: Hands, story: Story) -> None:
    for question, kind, words, who in (
        ("worry", "complicating_factor", story.harder, story.mother),
        ("well", "strength", story.works, story.grandmother),
        ("next", "next_step", story.step, story.mother),
    ):
        hands.to(f"map/?add={question}")
        hands.enter("who_other", {"text": words, "who": (who,), "category": (kind,), "audience": ("circle",)})


def _state(hands: Hands, story: Story) -> None:
    hands.to("worries/new/")
    danger = {"d-title": story.title, "d-language": story.language, "d-children": (story.child,),
              "d-caregivers": (story.mother,), "d-behavior": story.behavior, "d-effect": story.effect,
              "d-audience": "circle"}  # fmt: skip
    goal = {"g-language": story.language, "g-caregivers": (story.mother,), "g-network": (story.grandmother,),
            "g-behavior": story.instead, "g-child_experience": story.experience, "g-duration_value": "12",
            "g-duration_unit": "weeks"}  # fmt: skip
    hands.enter("d-title", {**danger, **goal})


def _ask_numbers(hands: Hands, story: Story) -> None:
    hands.to("scales/new/")
    asked = {"question": story.question, "ten": story.ten, "zero": story.zero, "language": story.language}
    hands.enter("question", asked)
    rated = next(str(one["name"]) for one in hands.page.select("form[action$='/rate/'] select[name$=-value]"))
    hands.press("form[action$='/rate/']", {rated: "5"})


def _draw_circle(hands: Hands, story: Story) -> None:
    hands.to("circle/")
    hands.enter("ring", {"person": story.grandmother, "ring": "knows_little"})
    _to_member(hands, story.grandmother)
    agreed = {"ring": "knows_most", "role": "safety_person", "agreed_on": day(0), "release_signed_on": day(0),
              "vetting": "cleared", "vetted_on": day(0)}  # fmt: skip
    hands.enter("release_signed_on", agreed)
    _to_member(hands, story.grandmother)
    hands.enter("how_much", {"danger": story.title, "told_by": story.mother})


def _to_member(hands: Hands, name: str) -> None:
    hands.to("circle/")
    hands.to(hands.link(name, ".tf-members"))


def _plan(hands: Hands, story: Story) -> None:
    hands.to("plans/start/")
    begun = {"kind": ("network",), "title": story.so_that, "dangers": (story.title,), "starts_on": day(0),
             "expires_on": day(60), "review_on": day(30), "review_where": story.where,
             "language": (story.language,)}  # fmt: skip
    hands.enter("kind", begun)
    plan = hands.url
    hands.to(f"{_path(plan)}?add=action")
    action = {"text": story.does, "who": story.grandmother, "when": story.when, "backup": story.mother,
              "witness": story.child, "noticed_how": story.shows, "danger": story.title,
              "children": (story.child,)}  # fmt: skip
    hands.enter("noticed_how", action, 1)
    hands.to(f"{_path(plan)}?add=sign")
    hands.enter("then_text", {"text": story.sign, "then_text": story.then, "people": (story.grandmother,)}, 1)
    hands.to(f"{_path(plan)}change/")
    hands.enter("bottom_lines", {"bottom_lines": story.must_hold, "monitoring": story.checks})
    for who in (story.mother, story.grandmother):
        hands.to(f"{_path(plan)}sign/")
        hands.enter("typed_name", {"who": who, "method": ("typed",), "typed_name": who, "copy": ("given",)})
    hands.to(f"{_path(plan)}finish/")
    hands.press("main form[method=post]")


def _path(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url).split("?")[0]
