"""Whose ideas, letters and code Threefold stands on. Titles and names only: the materials themselves are theirs."""

from dataclasses import dataclass

from threefold.practice.words import Words


@dataclass(frozen=True)
class Credit:
    """Who made something, what it is, and what we do with it."""

    who: str
    what: Words
    how: Words


ORIGINATORS = (
    Credit(
        "Andrew Turnell, Steve Edwards / Resolutions Consultancy",
        Words("Signs of Safety, a registered mark", "Signs of Safety, marca registrada"),
        Words(
            "The root of the three questions, of scaling, and of naming danger and goals in plain words. Described "
            "as background; no material of theirs is in Threefold.",
            "La raíz de las tres preguntas, de las escalas y de nombrar el peligro y las metas con palabras "
            "sencillas. Se describe como antecedente; Threefold no contiene material suyo.",
        ),
    ),
    Credit(
        "Sonja Parker / SP Consultancy",
        Words(
            "Safety House; Circles of Safety and Support",
            "Casa segura (Safety House); Círculos de Seguridad y Apoyo",
        ),
        Words(
            "Both ideas are hers. Our house and our circle are drawn and worded by us.",
            "Ambas ideas son suyas. La casa y el círculo de aquí son dibujos y palabras nuestros.",
        ),
    ),
    Credit(
        "Nicki Weld, Maggie Greening",
        Words("Three Houses", "Las Tres Casas"),
        Words(
            "They made it, with children in Aotearoa New Zealand. Our artwork is our own.",
            "Ellas la crearon, con niñas y niños de Aotearoa Nueva Zelanda. Las ilustraciones son nuestras.",
        ),
    ),
    Credit(
        "Vania Da Paz",
        Words("Fairies and Wizards", "Hadas y magos"),
        Words(
            "Our magic helper asks the same three questions in a figure of our own.",
            "Nuestro ser mágico hace las mismas tres preguntas en una figura nuestra.",
        ),
    ),
    Credit(
        "Susie Essex, John Gumbleton, Colin Luger",
        Words("Words and Pictures", "Palabras y dibujos"),
        Words(
            "Theirs is the way of telling a child what happened. The words here are our own.",
            "De su trabajo viene esta manera de contar a una niña o un niño lo que pasó. Las palabras de aquí son "
            "nuestras.",
        ),
    ),
    Credit(
        "Susie Essex",
        Words("Family Safety Circles", "Círculos familiares de seguridad"),
        Words(
            "For showing how a family's own people come to know what the worry is.",
            "Por mostrar cómo la gente de la propia familia llega a saber cuál es la preocupación.",
        ),
    ),
    Credit(
        "Sue Lohrbach",
        Words(
            "Consultation and Information Sharing Framework (1999)",
            "Marco de consulta e intercambio de información (1999)",
        ),
        Words(
            "A registered framework. It is not reproduced here.",
            "Un marco registrado. Aquí no se reproduce.",
        ),
    ),
    Credit(
        "Evident Change",
        Words("Structured Decision Making (SDM)", "Structured Decision Making (SDM)"),
        Words(
            "A registered system. Results may be written down beside the map; its items and scoring are not here.",
            "Un sistema registrado. Los resultados pueden anotarse junto al mapa; sus preguntas y su puntuación no "
            "están aquí.",
        ),
    ),
    Credit(
        "Praed Foundation",
        Words(
            "Child and Adolescent Needs and Strengths (CANS)",
            "Child and Adolescent Needs and Strengths (CANS)",
        ),
        Words(
            "Copyright of the foundation. No item text of it is here.",
            "Derechos de autor de la fundación. Aquí no hay texto de sus preguntas.",
        ),
    ),
    Credit(
        "UC Davis, CalSWEC, CDSS; the SOP Backbone Committee",
        Words("Safety Organized Practice in California", "Safety Organized Practice en California"),
        Words(
            "For the practice itself, its guides and its courses, to which we point.",
            "Por la práctica misma, sus guías y sus cursos, a los que remitimos.",
        ),
    ),
)

FACES = (
    ("Atkinson Hyperlegible Next", "Braille Institute of America", "SIL Open Font License 1.1"),
    ("Public Sans", "United States Web Design System", "SIL Open Font License 1.1"),
    ("Andika", "SIL International", "SIL Open Font License 1.1"),
)

LIBRARIES = (
    ("Django", "BSD-3-Clause"),
    ("django-allauth", "MIT"),
    ("django-axes", "MIT"),
    ("django-csp", "BSD-3-Clause"),
    ("django-htmx, htmx", "MIT, 0BSD"),
    ("U.S. Web Design System 3.14", "Public domain, Apache-2.0"),
    ("WhiteNoise", "MIT"),
    ("gunicorn", "MIT"),
    ("psycopg", "LGPL-3.0"),
    ("environs", "MIT"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("pyrage (age)", "MIT"),
    ("WeasyPrint", "BSD-3-Clause"),
    ("docxtpl", "LGPL-2.1"),
    ("pypdf", "BSD-3-Clause"),
    ("resvg", "MPL-2.0"),
    ("jsonschema", "MIT"),
    ("pyphen", "GPL-2.0+ / LGPL-2.1+ / MPL-1.1"),
    ("polib", "MIT"),
    ("Wagtail", "BSD-3-Clause"),
    ("markdown-it-py", "MIT"),
    ("Snowball", "BSD-3-Clause"),
    ("PyYAML", "MIT"),
    ("Pillow", "MIT-CMU"),
    ("defusedxml", "PSF-2.0"),
)
