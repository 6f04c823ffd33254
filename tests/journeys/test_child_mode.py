"""A child at the screen: by finger, by keyboard alone, through a lost line and a lost sign-in, and no way out."""

import random
from collections.abc import Callable

import pytest

from tests.journeys.sitting import ON_THE_DEVICE, PASSWORD, PREPARED, Sitting, sits, unlocked
from threefold.toolkit.changes import Begin, keep_draft
from threefold.toolkit.drawing import picture
from threefold.toolkit.drawing.reading import of
from threefold.toolkit.models import ChildDraft
from threefold.toolkit.tests.things import who

__all__ = ["sits", "unlocked"]
Sits = Callable[..., Sitting]
SAID = "When Grandma makes pancakes"
PRESS = """(selector) => { const one = document.querySelector(selector);
  if (one) one.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }));
  return Boolean(one); }"""
WIDTHS = ((320, 640), (390, 844), (820, 1180), (1280, 800))


def put_words(one: Sitting, text: str = SAID) -> None:
    one.page.locator("[data-tool=words]").click()
    if not one.page.locator("#words").is_visible():
        one.page.locator("[data-tool=words]").click()
    one.page.fill("#words", text)
    one.page.locator("[data-form=words] .main").click()


@pytest.mark.parametrize("width", [390, 820])
def test_by_finger_from_hello_to_the_answers(sits: Sits, width: int) -> None:
    one = sits(width=width, height=1000, touch=True)
    one.hand_over()
    one.to_the_studio()
    one.draw(3)
    one.page.locator("[data-tool=stamps]").tap()
    one.page.locator("[data-stamp=stamp-dog]").tap()
    put_words(one)
    one.page.locator("[data-tool=done]").tap()
    one.page.locator("[data-act=readyes]").tap()
    one.page.fill("#told", "That is Biscuit.")
    one.page.locator("[data-act=readnext]").tap()
    one.page.locator("input[name=whochoice][value=pick]").check(force=True)
    one.page.locator(".chip").nth(2).tap()
    one.page.locator("input[name=may0][value=yes]").check(force=True)
    one.page.locator("[data-act=whonext]").tap()
    one.on("end")
    one.kept()
    one.row.refresh_from_db()
    good = one.row.payload["good"]
    assert good["said"][0]["words"] | {"said_by": ""} == {
        "text": SAID, "said_by": "", "language": "en", "read_back": True, "translation": "",
    }  # fmt: skip
    assert good["about_drawing"]["text"] == "That is Biscuit."
    assert [mark["k"] for mark in good["drawing"]["marks"]] == ["line"] * 3 + ["stamp", "words"]
    assert one.row.payload["chosen"]["first"] == "good"
    one.take_back()
    row = ChildDraft.objects.get()
    assert row.who["good"]["people"] == [{"name": "Grandma", "may": "yes"}]
    assert (row.open, row.sealed_words) == (False, "")


def test_by_keyboard_alone_from_hello_to_the_answers(sits: Sits) -> None:
    one = sits(width=1280, height=800)
    one.desk.go(one.home)
    keys = one.page.keyboard

    def at(selector: str, most: int = 90) -> None:
        """Tab until it has the focus: whatever can be pressed can be reached."""
        for _ in range(most):
            if one.page.evaluate("(what) => Boolean(document.activeElement.matches(what))", selector):
                return
            keys.press("Tab")
        raise AssertionError(f"no key leads to {selector}")

    at("main .usa-button")
    keys.press("Enter")
    one.ready()
    for screen in ("know", "how"):
        at(".nav .main")
        keys.press("Enter")
        one.on(screen)
    at("input[name=mode]")
    keys.press("ArrowDown")
    at(".nav .main")
    keys.press("Enter")
    one.on("houses")
    at("[data-act=start]")
    keys.press("Enter")
    one.on("studio")
    at("[data-tool=stamps]")
    keys.press("Enter")
    at("[data-stamp=stamp-dog]")
    keys.press("Enter")
    at("[data-tool=words]")
    keys.press("Enter")
    at("#words")
    keys.type(SAID)
    at("[data-form=words] .main")
    keys.press("Enter")
    at("[data-tool=move]")
    keys.press("Enter")
    at(".item")
    keys.press("ArrowRight")
    assert "is in" not in one.page.inner_text("#say")
    at("[data-tool=done]")
    keys.press("Enter")
    one.on("read")
    at("[data-act=readyes]")
    keys.press("Enter")
    at("[data-act=readnext]")
    keys.press("Enter")
    one.on("who")
    at("input[name=whochoice]")
    keys.press("Space")
    at("[data-act=whonext]")
    keys.press("Enter")
    one.on("end")
    at("summary")
    keys.press("Enter")
    at("#password")
    keys.type(PASSWORD)
    keys.press("Enter")
    one.page.wait_for_url(lambda url: not url.endswith("/child/"))
    one.row.refresh_from_db()
    assert one.row.payload["good"]["said"][0]["words"]["text"] == SAID
    assert [mark["k"] for mark in one.row.payload["good"]["drawing"]["marks"]] == ["stamp", "words"]


def test_by_one_button_alone_somebody_puts_in_a_picture(sits: Sits) -> None:
    one = sits(width=1280, height=800)
    one.hand_over()
    one.page.evaluate("Child.Scan.set(true, 250)")

    def take(group: str, thing: str) -> None:
        """Press the one button when the light is on the group, and again when it is on the thing."""
        for _ in range(900):
            if one.page.evaluate(PRESS, f"{thing}.scanned"):
                return
            one.page.evaluate(PRESS, f"{group}.scanned")
            one.page.wait_for_timeout(20)
        raise AssertionError(f"the light never comes to {thing}")

    for screen in ("know", "how", "houses"):
        take("#main", ".nav .main")
        one.on(screen)
    take("#main", "[data-act=start]")
    one.on("studio")
    take(".tools", "[data-tool=stamps]")
    take("#tray", "[data-stamp=stamp-sun]")
    assert [mark["s"] for mark in one.on_screen()] == ["stamp-sun"]


def test_five_hundred_gestures_find_no_way_out(sits: Sits) -> None:
    one = sits(width=820, height=1000)
    one.desk.go(f"/families/{one.cast.family.pk}/")
    one.hand_over()
    dice, page = random.Random(2468), one.page
    keys = (
        "Enter",
        "Escape",
        "Backspace",
        "Tab",
        "Space",
        "Alt+ArrowLeft",
        "F5",
        "Control+z",
        "a",
        "7",
        "ArrowDown",
    )
    elsewhere = (
        "/",
        "/me/",
        f"/families/{one.cast.family.pk}/",
        "/accounts/logout/",
        "/families/",
        "/questions/",
    )
    for count in range(500):
        kind = dice.random()
        if kind < 0.6:
            page.mouse.click(dice.randint(2, 817), dice.randint(2, 996))
        elif kind < 0.75:
            page.mouse.move(dice.randint(2, 817), dice.randint(2, 996))
            page.mouse.down()
            page.mouse.move(dice.randint(2, 817), dice.randint(2, 996), steps=3)
            page.mouse.up()
        elif kind < 0.95:
            page.keyboard.press(dice.choice(keys))
        elif kind < 0.97:
            page.go_back()
        else:
            page.goto(one.desk.county + dice.choice(elsewhere))
        if count % 20 == 0 or kind >= 0.95:
            one.ready()
            assert one.desk.path == one.home, f"gesture {count}"
            assert one.cast.family.name not in one.desk.text
    assert ChildDraft.objects.get().open
    one.ready()
    one.page.evaluate("Child.Store.touch()")
    one.kept()


@pytest.mark.parametrize(("mode", "words"), [("write", True), ("draw", False)])
def test_who_wants_words_begins_with_words_in_a_tool_without_a_page_of_names_too(
    sits: Sits, mode: str, words: bool
) -> None:
    one = sits()
    begin = Begin(tool="safety_house", person=one.cast.child.pk, language="en")
    one.opens(keep_draft(begin=begin, payload=PREPARED, **who(one.cast)))
    one.hand_over()
    for screen in ("know", "how"):
        one.page.locator(".nav .main").click()
        one.on(screen)
    one.page.locator(f"input[name=mode][value={mode}]").check(force=True)
    one.page.locator(".nav .main").click()
    one.on("studio")
    assert one.page.locator("#words").is_visible() is words


OFF = """() => [...document.querySelectorAll("#tray *")].map((b) => b.getBoundingClientRect())
  .filter((r) => r.width && (r.right > innerWidth + 1 || r.left < -1)).length"""
SHOWN = "[...document.querySelectorAll('#paper .labels text')].filter((t) => t.getBoundingClientRect().width)"
LETTERS = f"{SHOWN}.map((t) => t.textContent)"
HEIGHTS = f"{SHOWN}.map((t) => t.getBoundingClientRect().height)"


@pytest.mark.parametrize(("lang", "parts"), [
    ("en", "house rules who lives here what I need who visits who I don't feel safe with"),
    ("es", "reglas de la casa quién vive aquí lo que necesito quién visita con quien no me siento a salvo"),
])  # fmt: skip
def test_on_a_phone_each_part_of_the_safety_house_is_named_and_no_choice_lies_off_the_screen(
    sits: Sits, lang: str, parts: str
) -> None:
    one = sits(width=390, height=844, touch=True)
    begin = Begin(tool="safety_house", person=one.cast.child.pk, language="en")
    one.opens(keep_draft(begin=begin, payload=PREPARED, **who(one.cast)))
    one.hand_over()
    if lang == "es":
        one.page.locator("[data-act=lang]").click()
    for screen in ("know", "how", "studio"):
        one.page.locator(".nav .main").click()
        one.on(screen)
    assert " ".join(one.page.evaluate(LETTERS)) == parts
    assert min(one.page.evaluate(HEIGHTS)) > 9, "on the phone they are large enough to read"
    for tool in ("stamps", "words"):
        one.page.locator(f"[data-tool={tool}]").click()
        assert one.page.locator("#tray .zones .pick").count() == 5
        assert one.page.evaluate(OFF) == 0


def test_back_shows_no_page_of_the_worker(sits: Sits) -> None:
    one = sits()
    one.desk.go(f"/families/{one.cast.family.pk}/")
    assert one.cast.family.name in one.desk.text
    one.hand_over()
    for _ in range(6):
        one.page.evaluate("history.back()")
        one.page.wait_for_timeout(300)
        one.ready()
        assert one.desk.path == one.home and one.cast.family.name not in one.desk.text


def test_a_killed_browser_loses_two_seconds_at_most(sits: Sits) -> None:
    one = sits(alone=True)
    one.hand_over()
    one.to_the_studio()
    one.draw(4)
    drawn = one.on_screen()
    # Two seconds, and the time that the server needs on a busy machine.
    one.page.wait_for_timeout(3_500)
    one.draw(1, seed=2)
    one.kill()
    assert one.marks()[:4] == drawn


def test_what_the_server_never_takes_does_not_hold_the_worker(sits: Sits) -> None:
    one = sits()
    one.hand_over()
    one.to_the_studio()
    put_words(one, f"{SAID}\x0b.")
    one.kept()
    assert f"{SAID}." in str(ChildDraft.objects.get().made())
    one.page.route("**/child/kept/", lambda route: route.fulfill(status=422))
    put_words(one, "And one more.")
    one.page.locator("#line", has_text="can't be kept").wait_for()
    one.page.locator("[data-act=stop]").click()
    one.page.locator("details.leave summary").click()
    one.page.fill("#password", PASSWORD)
    one.page.locator("[data-form=leave] button").click()
    one.page.locator("#leave-said", has_text="could not be kept").wait_for()
    one.page.locator("[data-form=leave] button").click()
    one.page.wait_for_url("**/tools/**")
    one.page.locator("h1", has_text="Three Houses").wait_for()


def test_two_taps_on_a_person_add_one(sits: Sits) -> None:
    one = sits(width=390, height=844, touch=True)
    one.hand_over()
    one.to_the_studio()
    one.draw(1)
    one.page.locator("[data-tool=done]").tap()
    one.page.locator("[data-act=readnext]").tap()
    one.page.locator("input[name=whochoice][value=pick]").check(force=True)
    one.page.locator(".chip").first.dblclick()
    assert one.page.locator(".person").count() == 1
    one.page.wait_for_timeout(500)
    one.page.locator(".chip").first.click()
    assert one.page.locator(".person").count() == 1
    assert one.page.locator("[data-act=whonext]").is_visible()
    one.kept()


def test_a_lost_line_is_said_and_what_was_made_is_sent_later(sits: Sits) -> None:
    one = sits()
    one.hand_over()
    one.to_the_studio()
    one.kept()
    one.page.context.set_offline(True)
    one.draw(2)
    one.until("document.body.dataset.line === 'lost'")
    assert "Your picture is still here" in one.page.inner_text("#line")
    one.draw(1, seed=5)
    assert one.page.evaluate(ON_THE_DEVICE) == [[], [], [], []], "nothing is put on the device"
    one.page.context.set_offline(False)
    one.kept()
    assert one.page.locator("#line").is_hidden()
    assert one.marks() == one.on_screen() and len(one.marks()) == 3


def test_a_sign_in_that_ran_out_is_renewed_on_the_page(sits: Sits) -> None:
    one = sits()
    one.hand_over()
    one.to_the_studio()
    one.kept()
    one.page.context.clear_cookies()
    one.draw(2)
    one.until("document.body.dataset.line === 'away'")
    one.page.locator("#line summary").click()
    one.page.fill("#line [name=email]", "ana@example.org")
    one.page.fill("#line [name=password]", "not it")
    one.page.locator("#line button").click()
    one.until("document.querySelector('#sign-said').textContent !== ''")
    one.page.fill("#line [name=password]", PASSWORD)
    one.page.locator("#line button").click()
    one.kept()
    assert one.marks() == one.on_screen() and len(one.marks()) == 2
    one.desk.go("/me/")
    assert one.desk.path == one.home, "and the screen is still the child's"


def test_undo_and_put_back_without_a_limit_and_what_was_rubbed_out_is_nowhere(sits: Sits) -> None:
    one = sits()
    one.hand_over()
    one.to_the_studio()
    one.draw(30)
    drawn = one.on_screen()
    for _ in range(30):
        one.page.locator("[data-tool=undo]").click()
    assert one.on_screen() == []
    for _ in range(30):
        one.page.locator("[data-tool=redo]").click()
    assert one.on_screen() == drawn
    put_words(one, "I take this out again")
    one.kept()
    assert len(one.marks()) == 31
    one.page.locator("[data-tool=undo]").click()
    one.kept()
    assert one.marks() == drawn and "I take this out again" not in str(one.made())


def test_two_thousand_lines_are_kept_and_drawn_the_same(sits: Sits) -> None:
    one = sits()
    one.hand_over()
    one.to_the_studio()
    dice = random.Random(7)
    marks = [
        {"id": f"l{i}", "k": "line", "c": dice.choice(["ink", "sun", "leaf"]), "w": "mid",
         "d": [dice.randint(0, 9_000), dice.randint(0, 9_000), *[dice.randint(-60, 60) for _ in range(80)]]}
        for i in range(2_000)
    ]  # fmt: skip
    one.page.evaluate("(marks) => { Child.Marks.change(marks); }", marks)
    one.kept()
    assert one.marks() == marks
    shown = "document.querySelector('#marks').innerHTML.replaceAll('<g><g ', '<g ').replaceAll('</g></g>', '</g>')"
    before = one.page.evaluate(shown)
    one.page.reload()
    one.ready()
    one.on("studio")
    assert one.on_screen() == marks and one.page.evaluate(shown) == before
    one.page.evaluate("Child.Store.touch(true)")
    one.kept()
    one.row.refresh_from_db()
    assert one.row.payload["good"]["drawing"]["marks"] == marks
    again = picture.marks_svg(of(one.made()["doc"]), "good")
    assert one.page.evaluate("(text) => { const g = document.createElementNS('http://www.w3.org/2000/svg', 'g'); "
                             "g.innerHTML = text; return g.innerHTML; }", again) == before  # fmt: skip


@pytest.mark.parametrize(("width", "height"), WIDTHS)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_step_is_accessible_and_fits(sits: Sits, width: int, height: int, lang: str) -> None:
    one = sits(width=width, height=height)
    one.desk.go(one.home)
    one.desk.fits()
    if width == 390:
        one.desk.accessible()
    one.hand_over()
    if lang == "es":
        one.page.locator("[data-act=lang]").click()

    def look() -> None:
        one.desk.fits()
        one.desk.accessible()
        small = one.page.evaluate(
            "[...document.querySelectorAll('button, summary')]"
            ".filter((b) => b.checkVisibility() && !b.closest('.leave, #line'))"
            ".filter((b) => { const r = b.getBoundingClientRect(); return r.width < 63.5 || r.height < 63.5; })"
            ".map((b) => b.textContent)"
        )
        assert small == [], "targets of 64 px"

    look()
    for screen in ("know", "how", "houses"):
        one.page.locator(".nav .main").click()
        one.on(screen)
        look()
    one.page.locator("[data-act=start]").first.click()
    one.on("studio")
    look()
    for tool in ("erase", "stamps", "words", "move", "draw"):
        one.page.locator(f"[data-tool={tool}]").click()
        if not one.page.locator("#tray").is_visible():
            one.page.locator(f"[data-tool={tool}]").click()
        look()
    put_words(one)
    one.page.locator("[data-act=stop]").click()
    look()
    one.page.locator("[data-act=again]").click()
    one.page.locator("[data-tool=done]").click()
    look()
    one.page.locator("[data-act=readyes]").click()
    one.on("who")
    one.page.locator("input[name=whochoice][value=pick]").check(force=True)
    one.page.locator(".chip").first.click()
    look()
    one.page.locator("[data-act=whonext]").click()
    one.on("end")
    one.page.locator("details.leave summary").click()
    look()
    assert one.page.evaluate(ON_THE_DEVICE) == [[], [], [], []]
    assert one.page.evaluate("document.documentElement.lang") == lang
