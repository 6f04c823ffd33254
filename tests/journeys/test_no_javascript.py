"""The main line with JavaScript switched off: old telephones, locked-down laptops, a script that did not load."""

from collections.abc import Callable

from tests.journeys import mainline
from tests.journeys.desk import Desk, pdf_words
from tests.journeys.stories import BARRETT
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]


def test_the_main_line_without_a_script(sit: Sit) -> None:
    walk = Walk(sit("noor", java_script_enabled=False), hasty=True)
    mainline.begin(walk, BARRETT)
    mainline.add_to_map(walk, BARRETT)
    mainline.state(walk, BARRETT)
    mainline.ask_numbers(walk, BARRETT)
    mainline.draw_circle(walk, BARRETT)
    plan = mainline.plan(walk, BARRETT)
    # The circle's picture has its list, the map its buttons, the log its form.
    mainline.member(walk, BARRETT.grandmother)
    walk.to("circle/")
    mainline.enter(walk, "ring", {"ring": "knows_little"}, "form[action$='/move/']")
    mainline.member(walk, BARRETT.grandmother)
    assert walk.page.locator("select[name=ring]").first.input_value() == "knows_little"
    walk.to(f"{plan}log/")
    mainline.enter(walk, "outcome", {"outcome": ("partly",), "text": "Iris came at nine."})
    walk.has("Iris came at nine.")
    walk.sheet_of(BARRETT.mother, "The safety plan")
    assert BARRETT.does.rstrip(".") in walk.sheet().inner_text()
    assert BARRETT.does.rstrip(".") in " ".join(
        pdf_words(walk.desk.file(f"Print {BARRETT.mother}’s copy")).split()
    )
