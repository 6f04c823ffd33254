"""By keyboard alone: no mouse, no finger; where one is can always be seen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.desk import PASSWORD, Desk

Sit = Callable[..., Desk]
# Whether the focus can be seen, and is not out of the window: on the element, or on the label that is drawn for it.
SEEN = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "nothing has the focus";
  const label = at.labels && at.labels[0];
  const drawn = [getComputedStyle(at)];
  if (label) drawn.push(getComputedStyle(label), getComputedStyle(label, "::before"));
  if (at.closest("svg")) drawn.push(...[...at.querySelectorAll("circle")].map(one => getComputedStyle(one)));
  const shown = drawn.some(one => (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) > 0) ||
    one.boxShadow !== "none" || (one.stroke && one.stroke !== "none"));
  const box = (label && ["radio", "checkbox"].includes(at.type) ? label : at).getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = (at.name || at.textContent || "").trim().slice(0, 40);
  // The browser itself draws the ring around the little calendar in a field for a day.
  const inside_it = window.lately === at && ["date", "datetime-local", "time"].includes(at.type);
  window.lately = at;
  if (!shown && !inside_it) return `${at.tagName} ${name} does not show that it has the focus`;
  return inside ? "" : `${name} has the focus out of sight`;
}"""
HERE = "[(document.activeElement.textContent || '').trim(), document.activeElement.name || '']"


class Keys:
    """Hands on the keys."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.page: Page = desk.page

    def tab_to(self, words: str = "", *, name: str = "", starts: bool = True) -> None:
        """Press Tab until something with these words, or a field of this name, has the focus. It is always seen."""
        for _ in range(250):
            self.page.keyboard.press("Tab")
            said, named = self.page.evaluate(HERE)
            unseen = self.page.evaluate(SEEN)
            assert unseen in ("", "nothing has the focus"), (self.desk.path, unseen)
            right = said.startswith(words) if starts else words in said
            if (name and (named == name or (name[0] == "-" and named.endswith(name)))) or (words and right):
                return
        pytest.fail(f"no Tab leads to {words or name!r} on {self.desk.path}")

    def press(self, key: str = "Enter") -> None:
        """A key that leads to another page."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def type_into(self, name: str, words: str) -> None:
        self.tab_to(name=name)
        self.page.keyboard.type(words)

    def choose(self, name: str, down: int = 1) -> None:
        """The so manyth option of a list, or of round buttons, by the arrow keys."""
        self.tab_to(name=name)
        for _ in range(down):
            self.page.keyboard.press("ArrowDown")


@pytest.fixture
def keys(sit: Sit) -> Keys:
    return Keys(sit("noor"))


def family(keys: Keys, name: str, tab: str) -> None:
    """From the list of families to a page of one of them."""
    keys.desk.go("/families/")
    keys.tab_to(name)
    keys.press()
    keys.tab_to(tab)
    keys.press()


def test_signing_in_and_past_the_navigation(sit: Sit) -> None:
    keys = Keys(sit(None))
    keys.desk.go("/")
    keys.type_into("login", "noor@almadera.example")
    keys.type_into("password", PASSWORD)
    keys.press()
    keys.desk.go("/families/")
    keys.page.keyboard.press("Tab")
    skip = keys.page.evaluate("document.activeElement.className")
    assert "usa-skipnav" in skip
    assert keys.page.evaluate(SEEN) == ""
    keys.page.keyboard.press("Enter")
    assert keys.page.evaluate("document.activeElement.id") == "main"
    keys.page.keyboard.press("Tab")
    assert keys.page.evaluate("!!document.activeElement.closest('main')")


def test_what_is_wrong_has_the_focus(keys: Keys) -> None:
    keys.desk.go("/families/new/")
    keys.tab_to("Begin, and add the people")
    keys.page.evaluate("document.querySelectorAll('form').forEach(one => { one.noValidate = true })")
    keys.press()
    assert keys.page.evaluate("document.activeElement.matches('.tf-err')")
    keys.desk.accessible()
    keys.page.keyboard.press("Tab")
    keys.page.keyboard.press("Enter")
    assert keys.page.evaluate("document.activeElement.name") == "name"


def test_a_thing_is_put_on_the_map_and_moved(keys: Keys) -> None:
    words = "She called before she came."
    family(keys, "Lindqvist-Moore", "Map")
    # As it was looked at before: in columns.
    keys.desk.go(f"{keys.desk.path}?view=columns")
    keys.tab_to("Add what works")
    # The form comes, and the thing is put there, in place: no other page comes.
    keys.page.keyboard.press("Enter")
    text = keys.page.locator("textarea[name=text]").first
    expect(text).to_be_focused()
    keys.page.wait_for_load_state()
    keys.page.keyboard.type(words)
    expect(text).to_have_value(words)
    keys.tab_to(name="who")
    keys.page.keyboard.press("Space")
    keys.tab_to("Put it on the map")
    keys.page.keyboard.press("Enter")
    slips = keys.page.locator("#well [data-thing]")
    slips.filter(has_text=words).wait_for()
    keys.desk.go(keys.page.url.split("?")[0].split("#")[0])
    before = slips.locator(".tf-slip__text").all_inner_texts()
    assert words in before[-1]
    more = slips.locator("summary").last
    for _ in range(250):
        keys.page.keyboard.press("Tab")
        if more.evaluate("one => one === document.activeElement"):
            break
    keys.page.keyboard.press("Enter")
    keys.tab_to("Up")
    keys.page.keyboard.press("Enter")
    slips.nth(len(before) - 2).filter(has_text=words).wait_for()
    keys.page.reload()
    after = slips.locator(".tf-slip__text").all_inner_texts()
    assert after.index(before[-1]) == len(before) - 2


def test_an_action_is_added_to_a_plan(keys: Keys) -> None:
    family(keys, "Tran", "Safety plan")
    keys.tab_to("Add something a person does")
    keys.press()
    keys.type_into("text", "Somebody looks in at six.")
    keys.choose("who")
    keys.type_into("when", "Every day at six")
    if keys.page.locator("#add [name=reason]").count():
        keys.type_into("reason", "They asked for it.")
    keys.tab_to("Add it", starts=True)
    keys.press()
    assert "Somebody looks in at six." in keys.desk.text


def test_a_number_is_given(keys: Keys) -> None:
    family(keys, "Tran", "Worries and goals")
    keys.tab_to("Open, and ask again")
    keys.press()
    keys.tab_to(name="-value")
    keys.page.keyboard.type("7")
    keys.tab_to("Write the numbers down")
    keys.press()
    assert "7" in keys.page.locator("table.usa-table tbody").inner_text()


def test_somebody_of_the_circle_is_moved(keys: Keys) -> None:
    family(keys, "Tran", "Circle")
    face = keys.page.locator(".tf-only-wide .tf-disc[data-name]").first
    name = face.get_attribute("data-name") or ""
    before = face.get_attribute("data-ring")
    for _ in range(250):
        keys.page.keyboard.press("Tab")
        if keys.page.evaluate("document.activeElement.dataset.name") == name:
            break
    else:
        pytest.fail("no Tab leads to a face")
    assert keys.page.evaluate(SEEN) == ""
    keys.page.keyboard.press("ArrowDown" if before != "knows_nothing" else "ArrowUp")
    keys.page.locator("[data-said]").filter(has_text="stands in").wait_for()
    keys.page.reload()
    assert (
        keys.page.locator(f".tf-only-wide .tf-disc[data-name='{name}']").get_attribute("data-ring") != before
    )


def test_a_copy_is_printed(keys: Keys) -> None:
    family(keys, "Tran", "Copies")
    keys.tab_to("The safety plan")
    keys.press()
    keys.tab_to("Print ")
    # The copy opens beside the desk, so the answer comes in another tab of the same window.
    with keys.page.context.expect_event("response", lambda answer: "/make/" in answer.url) as made:
        keys.page.keyboard.press("Enter")
    assert made.value.status == 200
    assert made.value.headers["content-type"] == "application/pdf"
