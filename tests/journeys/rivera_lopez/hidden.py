"""What each person of the case may not see, and why: taken from the case, person by person."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hidden:
    """Words that must not stand on a person's paper, in either language, and the reason."""

    words: tuple[str, ...]
    why: str


REPORTERS = Hidden(
    (
        "Heffernan", "triage", "only one in the bay", "anoche, yo no estaba", "I was making soup",
        "across the landing", "adj unit", "tres veces por semana", "aquí todos nos conocemos", "eso ya lo dije una vez",
        "could show who called", "podría mostrar quién llamó", "se olvidara", "be forgotten",
    ),
    "who reported, and what only one person could have told",
)  # fmt: skip
PLACE = Hidden(
    ("77 Packing", "Packing House", "rear unit", "Los Alisos", "vivero"),
    "where the father lives and works: he is hiding, and a paper lies about",
)
HIS_NAME = Hidden(("Efraín", "López Canché"), "he lends his name to nobody's paper")
HIS_PAPERS = Hidden(
    (
        "no tiene papeles",
        "has no papers",
        "orden vieja",
        "old order",
        "troca blanca",
        "white truck",
        "orden vieja de 2017",
    ),
    "told in confidence by a child and by him; found at home it would destroy him",
)
DEBT = Hidden(
    (
        "1,800 a Rubén",
        "1,800 for rent",
        "con favores",
        "dormir en el sillón",
        "sleep on the couch",
        "de la deuda",
        "Rubén",
        "Rubén Tovar",
        "555-0106",
    ),
    "told in the hall with the recorder off: neither her mother nor the church may know",
)
HEALTH = Hidden(("diabet", "azúcar", "her sugar", "ill in July"), "Ofelia's health is hers")
COUNTY = Hidden(
    (
        "clock-out 02:47", "vergüenza", "Daniela ya es grande", "yo cuido a mi hermanito", "sleeps on her desk", "school file",
        "reassessment", "Birth certificates", "moved behind me", "friend of the family", "timecard", "blinds shut",
        "knocked and knocked", "Tocaron y tocaron", "tampoco muchas otras noches", "mamá de ese niño", "y yo sin camión",
        "Safety threat", "Supervision",
    ),
    "the county's own questions and what people told it alone",
)  # fmt: skip
TO_GRANDMOTHER = Hidden(
    (
        "miedo la noche", "night scares me", "se queme otra vez", "gets burned again", "la migra",
        "Y si Alma se va", "if Alma goes",
    ),
    "Daniela said who may know: her worries only Alma and abuelita, “no mi mamá, no el maestro”",
)  # fmt: skip
TO_FAMILY = Hidden(
    ("pulled the pot", "porque prendí la estufa", "agua fría", "Ya no soy la mamá", "not the mom any more"),
    "a child's words for her mother and grandmother only",
)
TO_MOTHER = Hidden(
    (
        "llamé a mi mamá",
        "called my mom four",
        "Sopa mala",
        "Bad soup",
        "miedo de perder el trabajo",
        "losing my job",
    ),
    "a child's words for her mother only; and what Marisol said of herself to the worker",
)
INSIDE = Hidden(
    (
        "cuenta fue de $1,400", "last bill was", "4% del cuerpo", "4% of the body", "graft", "miedo de la cuenta", "fears the bill",
        "se me pudo morir", "died on me", "Perdió $96", "lost $96", "$60 del templo", "$60 from the templo", "pupitre", "the desk since", "todas las juntas",
        "every conference", "No sabía que se quedaban", "de alta", "discharged",
    ),
    "the family's: the circle was told one worry, not this",
)  # fmt: skip
NUMBERS = {
    "Noemí": Hidden(("555-0188",), "Noemí did not lend her number"),
    "Marisol": Hidden(("555-0142",), "Marisol did not lend her number"),
}
HOMES = {
    "Marisol": Hidden(("2210 Encina", "Encina Ct"), "an address is its owner's"),
    "Ofelia": Hidden(("905 Tule", "Tule Ave"), "an address is its owner's"),
}
ALWAYS = (REPORTERS, HIS_PAPERS, HEALTH, COUNTY)
LENT = (NUMBERS["Noemí"], NUMBERS["Marisol"], HOMES["Marisol"], HOMES["Ofelia"])
CIRCLE = (*ALWAYS, PLACE, HIS_NAME, DEBT, TO_GRANDMOTHER, TO_FAMILY, TO_MOTHER, INSIDE)
FROM: dict[str, tuple[Hidden, ...]] = {
    "Marisol": (*ALWAYS, PLACE, HIS_NAME, DEBT, TO_GRANDMOTHER, NUMBERS["Noemí"], HOMES["Ofelia"]),
    "Efraín": (*ALWAYS, PLACE, DEBT, TO_GRANDMOTHER, TO_FAMILY, TO_MOTHER, *LENT),
    "Daniela": (*ALWAYS, PLACE, HIS_NAME, DEBT, NUMBERS["Noemí"], HOMES["Ofelia"]),
    "Mateo": (*ALWAYS, PLACE, HIS_NAME, DEBT, TO_GRANDMOTHER, TO_FAMILY, NUMBERS["Noemí"], HOMES["Ofelia"]),
    "Ofelia": (
        *(ALWAYS), PLACE, HIS_NAME, DEBT, TO_MOTHER, INSIDE, NUMBERS["Noemí"], NUMBERS["Marisol"], HOMES["Marisol"]
    ),
    "doña Chela": (*CIRCLE, *LENT),
    "Noemí": (*CIRCLE, NUMBERS["Marisol"], HOMES["Marisol"], HOMES["Ofelia"]),
    "Noemí’s husband": (*CIRCLE, *LENT),
    "Ms. Castellan": (*ALWAYS, PLACE, HIS_NAME, DEBT, TO_GRANDMOTHER, NUMBERS["Noemí"], HOMES["Ofelia"]),
}  # fmt: skip
# What a person must find on one of their sheets at least.
MUST_HAVE: dict[str, tuple[str, ...]] = {
    "Marisol": (
        "Cada noche que yo trabaje", "555-0119", "13 de febrero", "no checa entrada hasta oír la nota", "Sopa mala",
    ),
    "Efraín": ("Se queda adentro con los niños", "24 de marzo", "No sabía que se quedaban solos", "555-0119"),
    "Daniela": ("alguien grande duerme aquí", "555-0119", "555-0177", "Ya no soy la mamá"),
    "Mateo": ("Abuela ronca", "alguien grande duerme aquí", "555-0177"),
    "Ofelia": ("duerme en el apartamento martes y jueves", "555-0119", "miedo la noche", "la migra"),
    "doña Chela": ("guarda una llave", "555-0177", "Nadie está adentro a las 8:15"),
    "Noemí": ("lunes y miércoles", "555-0119", "555-0177"),
    "Ms. Castellan": ("Marisol", "8:15"),
}  # fmt: skip
# Sealed for everybody who has not opened it with a reason, on any page, in any log, in the files of the server.
SEALED = (
    Hidden(REPORTERS.words[:9], REPORTERS.why),
    PLACE,
    Hidden(
        (
            "1,800 a Rubén",
            "1,800 for rent",
            "con favores",
            "no tiene papeles",
            "has no papers",
            "troca blanca",
        ),
        "told in confidence",
    ),
)
