"""A sheet with every kind of block."""

from datetime import date

from threefold.printing.paper import (
    Calls,
    Column,
    Dates,
    Heading,
    IfThen,
    Paper,
    Paragraph,
    Picture,
    Points,
    Quote,
    SignatureLine,
    Signatures,
    Slip,
    Step,
    Steps,
    StoryPage,
    Table,
)  # fmt: skip

SVG = (
    '<svg viewBox="0 0 200 100"><title>t</title><circle cx="50" cy="50" r="40" fill="#fff" stroke="#000"/>'
    '<text x="100" y="50">Abuela Rosa</text></svg>'
)
BLOCKS = (
    Heading(text="What we are worried about", mark="cloud"),
    Paragraph(text="Marisol may drink & not wake <up>"),
    Paragraph(text="Call at once", strong=True),
    Quote(
        text="Quiero que mi mamá despierte",
        by="Mateo, 3 October",
        lang="es",
        meaning="I want my mom to wake up",
    ),
    Dates(cells=(("Starts", "14 November", ""), ("Ends", "12 December", "at the kitchen table"))),
    Steps(
        steps=(Step(text="Rosa sleeps over", facts=(("When", "5 pm"), ("If that cannot happen", "Tanisha"))),)
    ),
    IfThen(header=("If this happens", "do that"), rows=(("Luz is outside", "Bring her in"),)),
    Calls(numbers=(("Rosa", "555 0117"),)),
    Points(points=("You may stop it",), small=True),
    StoryPage(text="This is Luz.", svg=SVG, alt="Luz and a dog", label="Page 1", first=True),
    StoryPage(text="Rosa sleeps here now.", svg=SVG, alt="Rosa at the door", label="Page 2"),
    Column(
        question="What is working well?",
        mark="sun",
        slips=(
            Slip(
                kind="Strength",
                text="Reads to both",
                by="Dee, 9 October",
                own=True,
                asked="Asked: What does he like?",
            ),
        ),
    ),
    Picture(svg=SVG, alt="A circle in which Rosa stands", caption="The circle"),
    Table(header=("Who", "Number"), rows=(("Tanisha", "seven"),)),
    Signatures(
        lines=(SignatureLine(who="Marisol Reyes"), SignatureLine(who="Dee", done="on paper", svg=SVG))
    ),
)
PAPER = Paper(
    title="Our plan",
    whose="Copy for Marisol",
    lang="en",
    county="Alder County",
    day=date(2026, 11, 24),
    blocks=BLOCKS,
)
