"""Ways of speaking of a reporter, and the report's own clues."""

import pytest

from threefold.practice.reporter import GIVEAWAY, guesses, reporter_hints

SPEAKS = [
    ("en", "The reporter says she saw bruises."),
    ("en", "RP states the home was dirty."),
    ("en", "The reporting party is a neighbor."),
    ("en", "The neighbor who called said so."),
    ("en", "His teacher made the report."),
    ("en", "It was reported by the school nurse."),
    ("en", "An anonymous caller told us."),
    ("en", "A mandated reporter was there."),
    ("en", "She called the hotline."),
    ("es", "La reportante vio golpes."),
    ("es", "La vecina que llamó dijo eso."),
    ("es", "La persona que reportó tiene miedo."),
    ("es", "La maestra hizo el reporte."),
    ("es", "Fue reportado por la escuela."),
    ("es", "Hubo una llamada anónima."),
    ("es", "Llamó a la línea."),
]
SILENT = [
    ("en", "It was reported that Nadia left Leo alone."),
    ("en", "Olga called Rosa and she came over."),
    ("en", "Leo reported that he was hungry."),
    ("en", "He rapped a song and wrote to a news reporter for the paper."),
    ("en", "Corp. 12 and RPM"),
    ("es", "Se informó que Nadia dejó solo a Leo."),
    ("es", "Olga llamó a su hermana y vino."),
    ("es", "Daniela le llamó cuatro veces a su mamá."),
    ("es", "Olga reporta cada noche al grupo."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), SPEAKS)
def test_a_text_that_speaks_of_the_reporter(lang: str, text: str) -> None:
    assert reporter_hints(text, lang)


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_a_text_that_does_not(lang: str, text: str) -> None:
    assert reporter_hints(text, lang) == ()


def test_giveaways_are_found_whole_whatever_their_spelling() -> None:
    text = "The door across the LANDING, she said"
    (span,) = reporter_hints(text, "en", ["across the landing"])
    assert span.of(text) == "across the LANDING"
    assert span.note == GIVEAWAY
    assert reporter_hints("across the islanding", "en", ["the landing"]) == ()
    assert reporter_hints("Nothing", "en", ["", " "]) == ()


@pytest.mark.parametrize(
    "text",
    ["The school nurse told us he had bruises.", "His teacher told the worker he was hungry.",
     "Her teacher called.",
     "La maestra llamó.", "La maestra llamó porque el niño tenía moretones.",
     "La enfermera de la escuela nos dijo que tenía moretones."],
)  # fmt: skip
def test_whose_work_it_is_to_report_and_who_told_the_county_is_a_place_to_look_at(text: str) -> None:
    assert len(guesses(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["The teacher called her mother every week.", "The teacher calls Pearl when Ivy is late.",
     "Nora told us she sleeps.",
     "La maestra llamó a la abuela.", "La abuela nos dijo que ella duerme ahí.", "The doctor told us it heals."],
)  # fmt: skip
def test_what_they_do_with_others_and_what_the_family_tells_is_none(text: str) -> None:
    assert guesses(text) == ()
