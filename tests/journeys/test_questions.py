"""Ask this: a question from the bank above an entry on the map, in English and once in Spanish, and ten on paper."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.test_map import to_map

Sit = Callable[..., Desk]


def test_a_tapped_question_stands_above_the_entry_and_stays_with_its_answer(sit: Sit) -> None:
    noor = sit("noor", width=390, height=844, touch=True)
    noor.go(f"{to_map(noor, 'Tran')}?add=well")
    page, form = noor.page, noor.page.locator("#add")
    form.locator("textarea[name=text]").fill("He hid the keys and called his sister.")
    form.get_by_text("What could I ask?").click()
    noor.accessible()
    link = form.locator('[data-fills="act_of_protection"]').first
    question = link.inner_text()
    link.tap()
    # No typed word is lost, the question is above it, and the kind of answer that it asks for is chosen.
    asked = form.locator("[data-asked]")
    assert question in asked.inner_text()
    assert form.locator("textarea[name=text]").input_value() == "He hid the keys and called his sister."
    assert form.locator("[name=category]:checked").get_attribute("value") == "act_of_protection"
    noor.accessible()
    noor.fits()
    form.locator("fieldset#id_who label").first.click()
    with page.expect_navigation():
        noor.press("Put it on the map")
    saved = page.locator(".tf-slip", has_text="He hid the keys").last
    assert f"Asked: {question}" in saved.inner_text()
    assert not page.locator("[data-asked]").is_visible()


def test_a_question_can_be_left_out_again(sit: Sit) -> None:
    noor = sit("noor")
    noor.go(f"{to_map(noor, 'Tran')}?add=next")
    form = noor.page.locator("#add")
    form.get_by_text("What could I ask?").click()
    form.locator("[data-ask]").first.click()
    assert form.locator("[name=asked]").input_value()
    form.get_by_text("Leave this question out").click()
    assert form.locator("[name=asked]").input_value() == ""
    assert not form.locator("[data-asked]").is_visible()


def test_without_a_script_the_question_is_a_link(sit: Sit) -> None:
    plain = sit("noor", java_script_enabled=False)
    plain.go(f"{to_map(plain, 'Tran')}?add=well")
    form = plain.page.locator("#add")
    form.get_by_text("What could I ask?").click()
    link = form.locator("[data-ask]").first
    question = link.inner_text()
    link.click()
    assert question in plain.page.locator("#add [data-asked]").inner_text()


def test_from_the_bank_to_the_map_and_onto_paper_in_spanish(sit: Sit) -> None:
    tomas = sit("tomas")
    tomas.go("/families/")
    family = tomas.page.locator("a.fa-name").first.get_attribute("href")
    tomas.go(f"{family}map/?view=columns&add=well")
    tomas.page.get_by_text("¿Qué puedo preguntar?").click()
    tomas.press("Todas las preguntas")
    assert family.split("/")[2] not in tomas.page.url
    tomas.write("¿De qué trata?", "nino")
    tomas.press("Buscar")
    tomas.accessible()
    tomas.fits()
    row = tomas.page.locator(".qs-list > li", has_text="Preguntar esto en el mapa").first
    question = row.locator("label").inner_text()
    assert "nino" not in tomas.page.url
    row.get_by_role("link", name="Preguntar esto en el mapa").click()
    # What was found is still there for whoever goes back.
    tomas.page.go_back()
    assert tomas.page.locator("input[name=words]").first.input_value() == "nino"
    tomas.page.go_forward()
    form = tomas.page.locator("#add")
    assert question in form.locator("[data-asked]").inner_text()
    form.locator("textarea[name=text]").fill("Lo llevó con su abuela esa noche.")
    form.locator("fieldset#id_who label").first.click()
    with tomas.page.expect_navigation():
        tomas.press("Ponerlo en el mapa")
    saved = tomas.page.locator(".tf-slip", has_text="Lo llevó con su abuela").last
    assert f"Se preguntó: {question}" in saved.inner_text()
    tomas.go("/questions/?audience=child")
    tomas.page.locator(".qs-list label").nth(1).click()
    ticked = tomas.page.locator(".qs-list label").nth(1).inner_text()
    tomas.press("Una hoja para llevar")
    assert ticked in tomas.text and "Preguntas para llevar" in tomas.text
    tomas.accessible()


def test_a_question_of_the_writing_help_is_tapped_and_stands_above_the_entry(sit: Sit) -> None:
    noor = sit("noor", width=390, height=844, touch=True)
    noor.go(f"{to_map(noor, 'Tran')}?add=well")
    form = noor.page.locator("#add")
    form.locator("textarea[name=text]").fill("She sings to them at night.")
    link = form.locator("#writing-help .tf-coach__q [data-ask]")
    expect(link).to_have_count(1, timeout=20_000)
    question = link.inner_text()
    noor.accessible()
    link.tap()
    assert question in form.locator("[data-asked]").inner_text()
    assert form.locator("textarea[name=text]").input_value() == "She sings to them at night."


def test_without_a_script_the_questions_of_the_help_are_words(sit: Sit) -> None:
    plain = sit("noor", java_script_enabled=False)
    plain.go(f"{to_map(plain, 'Tran')}?add=well")
    help_ = plain.page.locator("#add #writing-help")
    assert help_.locator("[data-can-ask]").count() and not help_.locator("button.map-can-ask").count()


def test_a_question_asked_in_a_meeting_stands_large_and_the_help_marks_no_word(sit: Sit) -> None:
    noor = sit("noor", width=820, height=1180, touch=True)
    noor.go(to_map(noor, "Tran").partition("?")[0] + "meeting/")
    page = noor.page
    page.locator("input[name=participants]").nth(0).check(force=True)
    page.locator("[name=purpose]").fill("How the nights go")
    page.locator(".map-form button.usa-button").first.click()
    page.wait_for_url("**step=why*")
    noor.go(page.url.replace("step=why", "step=well"))
    form, help_ = page.locator("#more"), page.locator("#writing-help")
    with page.expect_response("**/help/"):
        form.locator("textarea[name=text]").fill("Mom is abusive, the reporter says.")
    assert help_.locator("mark").count() == 0
    link = help_.locator(".tf-coach__q [data-ask]")
    expect(link).to_have_count(1, timeout=20_000)
    question = link.inner_text()
    link.tap()
    shown = form.locator("[data-asked-first]")
    assert shown.inner_text() == question
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert shown.evaluate(size) >= 24
    noor.accessible()
    noor.fits()
    form.locator("textarea[name=text]").fill("I walk with them to the bus.")
    form.locator("fieldset#id_who label").first.tap()
    with page.expect_navigation():
        noor.press("Add", exact=True)
    saved = page.locator("#now-things li", has_text="I walk with them to the bus.")
    assert question in saved.inner_text()
