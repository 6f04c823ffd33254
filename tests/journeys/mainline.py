"""The main line by the names of the fields, so that it is the same in every language, on every screen and without
JavaScript: a family, its map, a worry with its goal, numbers, the circle, a plan in force.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator

from tests.journeys.casework import UNFOLD
from tests.journeys.walk import Walk, day

# A text or a value; True ticks a box; a tuple ticks some by their values or words.
Put = Mapping[str, str | bool | tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Story:
    """The words of one family, in its language."""

    language: str
    family: str
    child: str
    mother: str
    grandmother: str
    tie: str
    harder: str
    works: str
    step: str
    title: str
    behavior: str
    effect: str
    instead: str
    experience: str
    question: str
    ten: str
    zero: str
    so_that: str
    does: str
    when: str
    shows: str
    must_hold: str
    checks: str
    where: str
    sign: str
    then: str


def begin(walk: Walk, story: Story) -> None:
    """The family and three people."""
    walk.to("/families/new/")
    enter(walk, "name", {"name": story.family, "stage": "response"})
    found = re.match(r".*/families/[0-9a-f-]{36}/", walk.desk.path)
    assert found is not None
    walk.family = found[0]
    reads = {"reads_in": story.language}
    enter(
        walk, "first_name", {"standing": "child", "first_name": story.child, "born_on": "2017-04-03", **reads}
    )
    enter(
        walk,
        "first_name",
        {
            "standing": "parent",
            "first_name": story.mother,
            "drawn_as": "woman",
            "about_age": "33",
            "parent_of": (story.child,),
            **reads,
        },
    )
    enter(
        walk,
        "first_name",
        {"standing": "relative", "first_name": story.grandmother, "tie": story.tie, **reads},
        1,
    )


def add_to_map(walk: Walk, story: Story) -> None:
    """A worry, something that works, a next step; each for the circle to see."""
    for question, kind, words, who in (
        ("worry", "complicating_factor", story.harder, story.mother),
        ("well", "strength", story.works, story.grandmother),
        ("next", "next_step", story.step, story.mother),
    ):
        walk.to(f"map/?add={question}")
        enter(walk, "who_other", {"text": words, "who": (who,), "category": (kind,), "audience": ("circle",)})
    walk.to("map/")
    walk.has(story.harder, story.works, story.step)


def state(walk: Walk, story: Story) -> None:
    """A worry with its goal, read with the family and agreed."""
    walk.to("worries/new/")
    enter(
        walk,
        "d-title",
        {
            "d-title": story.title,
            "d-language": story.language,
            "d-children": (story.child,),
            "d-caregivers": (story.mother,),
            "d-behavior": story.behavior,
            "d-effect": story.effect,
            "d-audience": "circle",
            "g-language": story.language,
            "g-caregivers": (story.mother,),
            "g-network": (story.grandmother,),
            "g-behavior": story.instead,
            "g-child_experience": story.experience,
            "g-duration_value": "12",
            "g-duration_unit": "weeks",
        },
    )
    read = walk.page.locator("form[action$='/read/']").first
    read.locator("label[for=goal-agreed]").click(force=True)
    press(walk, read)
    walk.look()


def ask_numbers(walk: Walk, story: Story) -> None:
    """A scale and the mother's number."""
    walk.to("scales/new/")
    enter(
        walk,
        "question",
        {"question": story.question, "ten": story.ten, "zero": story.zero, "language": story.language},
    )
    form = walk.page.locator("form[action$='/rate/']")
    form.locator("select[name$=-value]").first.select_option("5")
    press(walk, form)


def draw_circle(walk: Walk, story: Story) -> None:
    """The grandmother says yes, signs a release and is told the worry."""
    walk.to("circle/")
    enter(walk, "ring", {"person": story.grandmother, "ring": "knows_little"}, "form[action$='circle/add/']")
    member(walk, story.grandmother)
    enter(
        walk,
        "release_signed_on",
        {
            "ring": "knows_most",
            "role": "safety_person",
            "agreed_on": day(0),
            "release_signed_on": day(0),
            "vetting": "cleared",
            "vetted_on": day(0),
        },
    )
    member(walk, story.grandmother)
    enter(walk, "how_much", {"danger": story.title, "told_by": story.mother})


def member(walk: Walk, name: str) -> None:
    """Open somebody's place in the circle."""
    walk.to("circle/")
    links = walk.page.locator(".tf-members").get_by_role("link", name=name, exact=True)
    walk.to(links.first.get_attribute("href") or "")


def plan(walk: Walk, story: Story) -> str:
    """A network plan with an action and an early sign, answered and in force; answers with its address."""
    walk.to("plans/start/")
    enter(
        walk,
        "kind",
        {
            "kind": ("network",),
            "title": story.so_that,
            "dangers": (story.title,),
            "starts_on": day(0),
            "expires_on": day(60),
            "review_on": day(30),
            "review_where": story.where,
            "language": (story.language,),
        },
    )
    address = walk.desk.path
    walk.to(f"{address}?add=action")
    enter(
        walk,
        "noticed_how",
        {
            "text": story.does,
            "who": story.grandmother,
            "when": story.when,
            "backup": story.mother,
            "witness": story.child,
            "noticed_how": story.shows,
            "danger": story.title,
            "children": (story.child,),
        },
        1,
    )
    walk.to(f"{address}?add=sign")
    enter(walk, "then_text", {"text": story.sign, "then_text": story.then, "people": (story.grandmother,)}, 1)
    walk.to(f"{address}change/")
    enter(walk, "bottom_lines", {"bottom_lines": story.must_hold, "monitoring": story.checks})
    for who in (story.mother, story.grandmother):
        walk.to(f"{address}sign/")
        enter(walk, "typed_name", {"who": who, "method": ("typed",), "typed_name": who, "copy": ("given",)})
    walk.to(f"{address}finish/")
    press(walk, walk.page.locator("main form[method=post]").last)
    walk.look()
    return address


def enter(walk: Walk, known_by: str, answers: Put, which: int | str = 0) -> None:
    """Fill in the form with a field `known_by`; press its first button, or number `which`; `which` may be the form."""
    place = which if isinstance(which, str) else "form"
    form = (
        walk.page.locator("main").locator(place).filter(has=walk.page.locator(f"[name='{known_by}']")).first
    )
    form.evaluate(UNFOLD)
    for name, answer in answers.items():
        put(form, name, answer)
    press(walk, form, which if isinstance(which, int) else 0)


def press(walk: Walk, form: Locator, which: int = 0) -> None:
    """Press a button of a form, twice when the walk is an impatient one; what comes must be a good page."""
    button = form.locator("button.usa-button:not([type=button]):not([form])").nth(which)
    if walk.impatient:
        walk.page.evaluate("document.documentElement.dataset.before = 'yes'")
        button.dblclick(no_wait_after=True)
        walk.page.locator("html:not([data-before])").wait_for(state="attached")
        walk.page.wait_for_load_state()
    else:
        with walk.page.expect_navigation() as going:
            button.click()
        answer = going.value
        errors = walk.page.locator(".usa-error-message, .tf-err, .tf-gap").all_inner_texts()
        assert answer is not None, walk.desk.path
        assert answer.ok, (walk.desk.path, answer.status, errors)
    walk.glance()


def put(form: Locator, name: str, answer: str | bool | tuple[str, ...]) -> None:
    """Give one answer."""
    fields = form.locator(f"[name='{name}']")
    if isinstance(answer, tuple):
        for option in answer:
            _tick(form, fields, option)
    elif isinstance(answer, bool):
        fields.first.set_checked(answer, force=True)
    elif fields.first.evaluate("field => field.tagName") == "SELECT":
        values = fields.first.evaluate(
            "(select, wanted) => [...select.options].filter(o => o.value === wanted || o.text.startsWith(wanted))"
            ".map(o => o.value)",
            answer,
        )
        fields.first.select_option(value=values[0])
    else:
        fields.first.fill(answer)


def _tick(form: Locator, fields: Locator, option: str) -> None:
    for field in fields.all():
        label = form.locator(f"label[for='{field.get_attribute('id')}']").first
        if option == field.get_attribute("value") or label.inner_text().strip().startswith(option):
            box = field.bounding_box()
            # The look hides a box behind its label, or lays it over the whole card.
            if not field.is_checked():
                (field if box and box["x"] >= 0 and box["width"] > 20 else label).click()
            return
    raise AssertionError(f"nothing to tick: {option}")
