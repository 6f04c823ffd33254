"""The main job from a report to a plan in each person's hands, and weeks later, as one worker lives it."""

import re
from collections.abc import Callable

from tests.journeys.casework import Answers, fill, form_of, press
from tests.journeys.desk import Desk, pdf_words
from tests.journeys.ocampo import (
    ACTIONS,
    CIRCLE,
    CLUE,
    FAMILY,
    GOAL,
    IN_FAMILY,
    IN_THE_CIRCLE,
    NEXT,
    NIGHTS,
    PEOPLE,
    REPORTER,
    WELL,
    WORRIES,
    WORRY,
)  # fmt: skip
from tests.journeys.walk import Walk, day, word_words

Sit = Callable[..., Desk]


def test_from_the_report_to_closing(sit: Sit) -> None:
    walk = Walk(sit("noor"))
    begin(walk)
    seal_who_reported(walk)
    map_at_the_table(walk)
    meeting(walk)
    statements(walk)
    numbers(walk, {"Elena": "4", "Teresa": "3", "Nico": "2"})
    circle(walk)
    plan = write_plan(walk)
    put_in_force(walk, plan)
    hand_over(walk)
    weeks_later(walk, plan)
    numbers_again(walk, {"Elena": "8", "Teresa": "7", "Nico": "8"})
    one_page(walk)
    aftercare(walk, plan)
    timeline(walk)
    closing(walk)


def begin(walk: Walk) -> None:
    walk.to("/")
    walk.to("/families/")
    walk.follow("A new family")
    walk.send(
        "Begin, and add the people",
        {
            "Family name": FAMILY,
            "Where we are": "Emergency response",
            "When the report came in": day(-2),
            "At what hour, if you know it": "16:20",
            "Response": "In person within 10 days",
            "What it is about": "A child alone at night",
            "What we should know about how this family does things": "Shoes off at the door. Teresa speaks first.",
        },
    )
    found = re.match(r".*/families/[0-9a-f-]{36}/", walk.desk.path)
    assert found is not None
    walk.family = found[0]
    for person in PEOPLE[:-1]:
        walk.send("Save, and the next person", person)
    walk.send("Save, that is everybody", PEOPLE[-1])
    walk.has("Nico Ocampo", "Elena Ocampo", "Teresa Ocampo", "Joy Abadi", "Elena's apartment")
    walk.to("genogram/")
    walk.has("Elena is the mother of Nico.")


def seal_who_reported(walk: Walk) -> None:
    walk.to("reports/")
    walk.page.get_by_role("link", name=re.compile("^Change")).first.click()
    walk.send(
        "Save the report",
        {
            "What was reported, in words that give nobody away": "It was reported that Nico was alone at night.",
            "First met in person": day(-1),
            "At what hour they were met, if you know it": "10:00",
        },
    )
    walk.follow("Seal who reported")
    walk.send(
        "Seal it",
        {
            "Did they give a name?": "Gave a name",
            "Who reported": REPORTER,
            "The report as it came in, word for word": f"She {CLUE}.",
            "Words that would give them away": "bus stop on Alder",
        },
    )
    walk.has("Add to what is sealed")
    walk.has_not(REPORTER, CLUE)


def map_at_the_table(walk: Walk) -> None:
    for question, things in (("worry", WORRIES), ("well", WELL), ("next", NEXT)):
        walk.to(f"map/?add={question}")
        for thing in things:
            walk.send("Put it on the map", thing)
    walk.to("map/?view=list")
    walk.to("map/?view=quadrants")
    walk.to("map/")
    walk.has("I sleep there when she works nights.", "Where Elena's brother stays now.", "That I fall asleep")


def meeting(walk: Walk) -> None:
    """Two more things are said with everybody in the room, who see what all of them may see."""
    walk.to("map/meeting/")
    walk.send(
        "Begin the meeting",
        {
            "Who is in the room?": ("Elena", "Nico"),
            "Why do we meet?": "Nights at Elena's",
        },
    )
    said = {"worry": "Nico wakes up and looks for me.", "well": "Joy keeps a key for us."}
    for _ in range(6):
        walk.look()
        walk.has_not("Where Elena's brother stays now.", REPORTER)
        question = walk.page.locator("#more input[name=question]")
        words = said.pop(question.get_attribute("value") or "", "") if question.count() else ""
        if words:
            more = walk.page.locator("#more")
            more.locator("textarea").first.fill(words)
            more.locator("fieldset#id_who label").first.click()
            walk.desk.press("Add", exact=True)
            walk.has(words)
        onward = walk.page.locator(".tf-meet__foot .usa-button")
        if onward.count():
            onward.click()
    assert said == {}
    walk.follow("Leave meeting mode")
    walk.has_not("Joy keeps a key for us.")
    walk.follow("Open the map for myself")
    assert walk.page.locator("[data-thing]").count() >= 10


def statements(walk: Walk) -> None:
    walk.to("worries/")
    walk.to("worries/harm/new/")
    walk.send(
        "Save what happened",
        {
            "Which children?": ("Nico",),
            "Who was caring for them?": ("Elena",),
            "What did this person do, or not do?": "left Nico alone in the apartment from nine to two",
            "When, and how often?": "on October 3",
            "What did it do to the child?": "woke up and cried in the hall",
            "How do we know?": ("Somebody reported it",),
            "Who may see it": IN_FAMILY,
        },
    )
    walk.to("worries/new/")
    form = form_of(walk.desk, "Save the pair")
    fill(form, {"Name it in three words": NIGHTS, "Who may see it": CIRCLE})
    fill(form.locator("section[aria-labelledby=d]"), WORRY)
    fill(form.locator("section[aria-labelledby=g]"), GOAL)
    walk.look()
    press(walk.desk, form, "Save the pair")
    walk.look()
    walk.has("The worry", "The goal")
    walk.send("It was read together", {"When was it read with the family?": day(0)})
    walk.send("It is agreed", {"When did the family and the county agree?": day(0)})
    walk.send(
        "Write it down",
        {
            "Who": "Elena",
            "How do they see it?": ("Agrees in part",),
            "In their own words": "It was one night, and it will not be another.",
            "When": day(0),
        },
        within="section[aria-labelledby=pos]",
    )
    walk.send(
        "Write it down",
        {"Who": "Teresa", "How do they see it?": ("Agrees",), "When": day(0)},
        within="section[aria-labelledby=posg]",
    )
    walk.has("Agrees in part", "It was one night, and it will not be another.")
    walk.look()


def numbers(walk: Walk, said: dict[str, str]) -> None:
    walk.to("scales/new/")
    walk.send(
        "Save the scale",
        {
            "The question": "How safe is Nico at night?",
            "10 means": "A sober grown-up is there every night.",
            "0 means": "Nico is alone tonight.",
            "What is it about?": "How safe",
        },
    )
    walk.send("Write the numbers down", {"Asked on": day(-1), **said})


def numbers_again(walk: Walk, said: dict[str, str]) -> None:
    walk.to("scales/")
    walk.follow("Open, and ask again")
    walk.send("Write the numbers down", {"Asked on": day(0), **said})
    walk.look()
    cells = walk.page.locator("table.usa-table tbody tr").all_inner_texts()
    assert any(row.split()[0] == "Nico" and {"2", "8"} <= set(row.split()) for row in cells), cells
    assert "verage" not in walk.page.locator("main").inner_text()


def circle(walk: Walk) -> None:
    walk.to("circle/")
    for name in ("Teresa (grandmother)", "Joy (neighbor across the hall)"):
        walk.send(
            "Add to the circle",
            {"Or somebody we know already": name, "What they know today": "Knows a little"},
        )
        called = name.split()[0]
        _member(walk, called)
        walk.send(f"Save what the circle says about {called}", IN_THE_CIRCLE)
        _member(walk, called)
        walk.send(
            "Write it down",
            {"Which worry": NIGHTS, "How much of it": "All of it", "When": day(0), "Who told them": "Elena"},
            within="#told",
        )
        walk.look()
        walk.to("circle/")


def _member(walk: Walk, called: str) -> None:
    walk.to("circle/")
    where = (
        walk.page.locator(".tf-members")
        .get_by_role("link", name=called, exact=True)
        .first.get_attribute("href")
    )
    walk.to(where or "")


def write_plan(walk: Walk) -> str:
    walk.to("plans/")
    walk.to("plans/start/")
    walk.send(
        "Begin the plan",
        {
            "What kind of plan is it?": ("Network plan",),
            "So that …": "So that Nico sleeps and knows who is there",
            "Which worry does it answer?": (NIGHTS,),
            "From": day(-1),
        },
    )
    plan = walk.desk.path
    walk.look()
    walk.to(f"{plan}?add=action")
    for number, action in enumerate(ACTIONS, 1):
        walk.send("Add it" if number == len(ACTIONS) else "Add it, and the next one", action)
    walk.to(f"{plan}?add=sign")
    walk.send(
        "Add it",
        {
            "If somebody notices this": "Elena's shift moves and nobody knows.",
            "who does what?": "Teresa comes over and calls Noor.",
            "Who then acts?": ("Teresa",),
        },
    )
    walk.look()
    walk.has(
        *(str(one["What does one person do?"]) for one in ACTIONS), "Elena's shift moves and nobody knows."
    )
    return plan


def put_in_force(walk: Walk, plan: str) -> None:
    """Rules hold the plan up: it has no end, no day to look at it, and nobody said yes. Then it is mended."""
    walk.to(f"{plan}finish/")
    walk.has("Everything is saved. These things come first:", "This plan has no last day yet.")
    assert walk.page.get_by_role("button", name="Put the plan in force").count() == 0
    walk.to(f"{plan}change/")
    walk.send(
        "Save the plan",
        {
            "Until": day(84),
            "We look at it together on": day(42),
            "Where and how": "Teresa's kitchen, 6 pm",
            "What must hold": "A sober grown-up is in the apartment every night.",
            "How the county checks": "Noor calls Teresa on Fridays.",
        },
    )
    drawn(walk, plan)
    walk.to(f"{plan}sign/")
    walk.send(
        "Write it down",
        {
            "Who?": "Teresa",
            "How?": ("Typed their name",),
            "Their name, typed by them": "Teresa Ocampo",
            "When?": day(0),
            "Their copy": ("Not yet",),
        },
    )
    walk.to(f"{plan}sign/")
    walk.send(
        "Write it down",
        {
            "Who?": "Noor Haddad",
            "How?": ("Typed their name",),
            "Their name, typed by them": "Noor Haddad",
            "When?": day(0),
            "Their copy": ("Has their copy",),
        },
    )
    walk.to(f"{plan}sign/")
    walk.send(
        "Write it down",
        {"Who?": "Joy", "How?": ("Signed on paper",), "When?": day(0), "Their copy": ("Not yet",)},
    )
    walk.to(f"{plan}finish/")
    walk.send("Put the plan in force", {})
    walk.has("The plan is in force.")
    walk.look()


def drawn(walk: Walk, plan: str) -> None:
    """Elena draws her name."""
    walk.to(f"{plan}sign/")
    form = form_of(walk.desk, "Write it down")
    fill(form, {"Who?": "Elena", "How?": ("Signed here",), "When?": day(0), "Their copy": ("Not yet",)})
    frame = walk.page.locator("canvas")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    assert box is not None
    walk.page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2)
    walk.page.mouse.down()
    for step in range(1, 12):
        walk.page.mouse.move(
            box["x"] + 40 + step * 12, box["y"] + box["height"] / 2 + (10 if step % 2 else -10)
        )
    walk.page.mouse.up()
    walk.look()
    press(walk.desk, form, "Write it down")
    assert walk.page.locator("svg[aria-label*='Elena'], svg:has(title:text('Elena'))").count() >= 1


def hand_over(walk: Walk) -> None:
    """Each person's copy: on the screen as they will hold it, as PDF, as Word, and that they have it."""
    acts = [str(one["What does one person do?"]) for one in ACTIONS]
    for name in ("Elena", "Teresa", "Joy"):
        walk.sheet_of(name, "The safety plan" if name == "Elena" else "Their part of the plan")
        walk.look()
        said = walk.sheet().inner_text()
        pdf = walk.desk.file(f"Print {name}’s copy")
        assert pdf.startswith(b"%PDF-")
        word = walk.desk.file("Open it in Word")
        for words in (said, pdf_words(pdf), word_words(word)):
            flat = " ".join(words.split())
            assert REPORTER not in flat
            assert "Alder" not in flat
            assert "brother" not in flat
            if name == "Elena":
                assert all(act.rstrip(".") in flat for act in acts), (name, flat[:600])
            assert name in flat
        walk.to("copies/")
        while walk.page.get_by_role("button", name=f"{name} has it").count():
            walk.desk.press(f"{name} has it")
            walk.page.wait_for_load_state()
    walk.look()


def weeks_later(walk: Walk, plan: str) -> None:
    walk.to(f"{plan}log/")
    walk.send(
        "Write down the day",
        {
            "Which day?": day(0),
            "How did it go?": ("Kept",),
            "What happened?": "Teresa stayed.",
            "Who says so?": "Joy",
        },
    )
    walk.to(f"{plan}log/")
    walk.send(
        "Write down the day",
        {
            "Which day?": day(-1),
            "How did it go?": ("Kept in part",),
            "Did somebody step in?": "Joy",
            "What happened?": "The car would not start; Joy stayed until ten.",
        },
    )
    walk.to("acts/")
    walk.send(
        "Write it down",
        {
            "What did they do?": "Joy heard the shift change and stayed with Nico.",
            "Who did it?": ("Joy",),
            "When was it?": day(0),
            "Against which worry?": NIGHTS,
            "Who saw it?": "Teresa",
            "Which children were kept safe?": ("Nico",),
        },
    )
    walk.to(plan)
    walk.has("Joy heard the shift change and stayed with Nico.")


def one_page(walk: Walk) -> None:
    walk.to("")
    walk.look()
    walk.has("The Ocampo family", NIGHTS, "Teresa", "Nico")


def aftercare(walk: Walk, plan: str) -> None:
    """The goal is met, and the family keeps a plan of its own."""
    walk.to("worries/")
    walk.to(walk.page.get_by_role("link", name=NIGHTS).first.get_attribute("href") or "")
    walk.send("The goal is met", {"On which day was it long enough?": day(0)})
    walk.to("plans/start/")
    walk.send(
        "Begin the plan",
        {
            "What kind of plan is it?": ("Aftercare plan",),
            "So that …": "So that nobody wakes up alone",
            "From": day(0),
        },
    )
    after = walk.desk.path
    walk.look()
    walk.page.get_by_role("link", name="Add a line").first.click()
    walk.look()
    form = walk.page.locator("#add form, form#add, form:has(textarea[name=text])").first
    form.locator("textarea[name=text]").fill("Sundays at Teresa's, all of us.")
    with walk.page.expect_navigation():
        form.get_by_role("button").last.click()
    walk.has("Sundays at Teresa's, all of us.")
    walk.to(f"{after}?add=action")
    walk.send(
        "Add it",
        {
            "What does one person do?": "Joy knocks when the light is on late.",
            "Who does it?": "Joy",
            "When, or what sets it off?": "After ten at night",
            "Who steps in?": "Teresa",
            "Who sees that it happens?": "Elena",
            "Which children does it protect?": ("Nico",),
            "Against which worry?": NIGHTS,
        },
    )
    walk.to(f"{after}finish/")
    walk.has("It is not written down whether Elena says yes to this plan.")
    walk.page.get_by_text(re.compile("^To think about together: ")).click()
    walk.has("This plan has no last day yet.")
    walk.to(f"{after}sign/")
    walk.send(
        "Write it down",
        {
            "Who?": "Elena",
            "How?": ("Typed their name",),
            "Their name, typed by them": "Elena Ocampo",
            "When?": day(0),
            "Their copy": ("Has their copy",),
        },
    )
    walk.to(f"{after}finish/")
    walk.send("Put the plan in force", {})
    walk.to(f"{plan}end/")
    walk.send(
        "End the plan", {"It ends on": day(0), "Why?": "The goal is met; the family goes on by its own plan."}
    )


def timeline(walk: Walk) -> None:
    walk.to("timeline/")
    walk.look()
    walk.has_not(REPORTER, CLUE)
    said = walk.desk.text
    assert "Noor" in said
    assert len(walk.page.locator("main li").all()) > 10


def closing(walk: Walk) -> None:
    """What stands in the way is said first and holds the file open until it is done."""
    walk.to("about/?close=1")
    walk.has("Nico has not been seen alone lately.", "The network has not met about closing.")
    left_out: Answers = {"How it ends": "Teresa and Joy go on being there."}
    form = form_of(walk.desk, "Save")
    fill(form, left_out)
    form.get_by_role("button", name="Save", exact=True).click()
    walk.page.wait_for_load_state()
    walk.look()
    walk.has("Nico has not been seen alone lately.", "The network has not met about closing.")
    assert walk.desk.field("How it ends").input_value() == left_out["How it ends"]
    walk.send(
        "Save",
        {
            "Closed on": day(0),
            "Children whom somebody saw alone lately": ("Nico Ocampo",),
            "The network met about closing on": day(0),
        },
    )
    walk.to("")
    walk.has("Closed")
