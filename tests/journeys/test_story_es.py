"""The main line in Spanish, worker and family: no English sentence is on the way."""

import re
from collections.abc import Callable

import pytest

from tests.journeys import mainline
from tests.journeys.desk import Desk, pdf_words
from tests.journeys.stories import ALMA
from tests.journeys.walk import Walk, word_words
from threefold.practice.readability import grade

Sit = Callable[..., Desk]
# Words that an English sentence of ours can hardly do without, and that are no words of Spanish.
ENGLISH = re.compile(
    r"\b(the|and|of|with|this|that|they|who|what|when|where|which|is|are|was|were|has|have|from|for|your|their|not|"
    r"save|back|add|change|open|write|family|plan of|sign|copy|copies|safety|worries|people|nobody|yet)\b",
    re.IGNORECASE,
)
# The practice is called so in Spanish as well.
NAME = "Safety Organized Practice"


class InSpanish(Walk):
    """A walk on which every word that is seen, or read out, must be Spanish."""

    def glance(self) -> None:
        super().glance()
        self.speaks_spanish()

    def speaks_spanish(self) -> None:
        assert self.page.locator("html").get_attribute("lang") == "es"
        if self.desk.path in ("/", "/families/", "/credits/"):
            # What other families of the worker said in English stands here as they said it; works keep their titles.
            return
        for words in self.page.evaluate(WORDS):
            found = [one for one in ENGLISH.findall(words.replace(NAME, "")) if one not in ("has",)]
            assert not found, (self.desk.path, words, found)


# Texts that are seen, and what is read out instead of pictures; not what stands in another language on purpose.
WORDS = """() => {
  const out = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode, where = at.parentElement;
    if (where.closest("script, style, [lang='en'], [dir=auto]") || !at.textContent.trim()) continue;
    out.push(at.textContent.trim());
  }
  for (const one of document.querySelectorAll("[aria-label], [title], [placeholder], img[alt]")) {
    if (one.closest("[lang='en']")) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      if (one.getAttribute(name)) out.push(one.getAttribute(name));
    }
  }
  return out;
}"""


@pytest.fixture
def walk(sit: Sit) -> Walk:
    return InSpanish(sit("tomas"), hasty=True)


def test_the_main_line_in_spanish(walk: Walk) -> None:
    walk.to("/")
    walk.to("/families/")
    mainline.begin(walk, ALMA)
    mainline.add_to_map(walk, ALMA)
    mainline.state(walk, ALMA)
    mainline.ask_numbers(walk, ALMA)
    mainline.draw_circle(walk, ALMA)
    plan = mainline.plan(walk, ALMA)
    for page in (
        "",
        "genogram/",
        "timeline/",
        "team/",
        "reports/",
        "kept-safe/",
        "places/",
        "about/",
        "acts/",
        "scales/",
        "map/meeting/",
        "map/conversations/",
        f"{plan}log/",
        f"{plan}history/",
    ):
        walk.to(page)
    for page in ("/me/", "/help/", "/accessibility/", "/credits/", "/why/7/", "/why/10/"):
        walk.to(page)
    for name in (ALMA.mother, ALMA.grandmother):
        copy_in_spanish(walk, name)


def copy_in_spanish(walk: Walk, name: str) -> None:
    """The copy is Spanish on the screen, on paper and in Word, and a sixth-grader reads it."""
    walk.to("copies/")
    row = walk.page.locator(".desk__person").filter(has=walk.page.locator("h2", has_text=name)).first
    with walk.page.expect_navigation():
        row.get_by_role("link").first.click()
    walk.glance()
    sheet = walk.page.locator("main section").first
    assert sheet.locator("[lang=es]").count() or sheet.get_attribute("lang") == "es"
    assert walk.page.locator("a[href$='/why/25/']").count() == 0
    seen = sheet.inner_text()
    assert ALMA.does.rstrip(".") in seen
    pdf = walk.desk.file(f"Imprimir la copia de {name}")
    word = walk.desk.file("Abrirla en Word")
    for words in (seen, pdf_words(pdf), word_words(word)):
        assert ALMA.does.rstrip(".") in " ".join(words.split())
        assert not re.search(r"\b(the|and|with|your|what to do|copy for)\b", words, re.IGNORECASE), words[
            :800
        ]
    lines = [line.strip() for line in seen.splitlines() if line.strip()]
    assert grade(". ".join(lines), "es", (ALMA.mother, ALMA.grandmother, ALMA.child)) <= 6
