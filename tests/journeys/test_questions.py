"""Ask this: a question from the bank above an entry on the map, in English and once in Spanish, and ten on paper."""

from collections.abc import Callable

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
