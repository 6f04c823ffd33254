"""Good statements, as workers write them freely in both languages: no rule about words may speak against them."""

from dataclasses import replace

import pytest

from threefold.practice.findings import Finding
from threefold.practice.rules import checks
from threefold.practice.rules.facts.mapping import DangerView, GoalView, HarmView, MapView, PairView
from threefold.practice.rules.facts.people import PersonView, TextView
from threefold.practice.tests import things as t

# The reading level is advice about length alone, and long sentences get it; the others are about the whole map.
ABOUT_WORDS = {2, 3, 4, 5, 20, 21, 23, 24, 53}
GROWN = [t.person(name) for name in ("Nadia", "Hugo", "Olga", "Rosa", "Beto", "Don Chuy")]
CHILDREN = [t.person(name, child=True) for name in ("Leo", "Ana", "Tomás", "Irene")]

HARMS = [
    ("en",
     "It was reported that on May 3 Nadia drove Leo and Ana home after six beers and hit a parked car. "
     "Leo's lip was cut and needed three stitches."),
    ("en",
     "Hugo did not give Tomás his asthma medicine for a week. Tomás could not breathe and spent two nights"
     " in the hospital."),
    ("en",
     "Last winter Nadia and Hugo left Ana, who was two, in the tub while they argued. Ana slipped under "
     "the water and coughed, and Irene pulled her out."),
    ("en",
     "Nadia told us that she slapped Irene across the face on Sunday. Irene had a red mark and did not "
     "want to go to school."),
    ("en",
     "Hugo locked Leo in the garage for an afternoon. Leo was thirsty, cried, and now sleeps with the "
     "light on because he is afraid."),
    ("es",
     "Se informó que el 3 de mayo Nadia manejó con Leo y Ana después de seis cervezas y chocó. A Leo le "
     "dieron tres puntos en el labio y le dolió mucho."),
    ("es",
     "Hugo no le dio a Tomás su medicina del asma durante una semana. Tomás no podía respirar y estuvo dos"
     " noches en el hospital."),
    ("es",
     "Nadia contó que el domingo le dio una cachetada a Irene. A Irene le quedó la cara roja y no quiso ir"
     " a la escuela."),
    ("es",
     "Nadia y Hugo dejaron a Ana, de dos años, sola en la tina mientras discutían. Ana tragó agua y se "
     "asustó."),
]  # fmt: skip
DANGERS = [
    ("en",
     "The county and Olga are worried that Nadia may drive Leo and Ana after she drinks, and that they "
     "could be hurt or killed in a crash."),
    ("en",
     "Rosa is worried that when Hugo forgets the medicine Tomás could stop breathing and end up in the "
     "hospital."),
    ("en",
     "We are worried that Hugo may lock Leo in the garage again when Leo talks back, and that Leo could "
     "get sick from the heat and believe that nobody wants him."),
    ("en",
     "Everyone at the table is worried that if Nadia and Hugo fight at bath time they may not watch Ana, "
     "and Ana could drown."),
    ("en",
     "The county is worried that Nadia may let Beto stay over while she works nights, and that he could "
     "touch Irene and she could be hurt and ashamed."),
    ("es",
     "Al condado y a Olga les preocupa que Nadia maneje con Leo y Ana después de tomar, y que se lastimen "
     "o mueran en un choque."),
    ("es",
     "A Rosa le preocupa que cuando a Hugo se le olvide la medicina, Tomás deje de respirar y termine en "
     "el hospital."),
    ("es",
     "Nos preocupa que Hugo vuelva a encerrar a Leo en la cochera cuando Leo le conteste, y que Leo se "
     "enferme por el calor y piense que nadie lo quiere."),
    ("es",
     "A todos nos preocupa que si Nadia y Hugo se pelean a la hora del baño, descuiden a Ana y se ahogue."),
]  # fmt: skip
GOALS = [
    ("en",
     "For the next three months Nadia, Olga and Beto will make sure that whoever drives Leo and Ana has "
     "had nothing to drink. Nadia hands Olga the keys before the first beer."),
    ("en",
     "Every evening for eight weeks Hugo will give Tomás his inhaler with Rosa on the phone, so that Tomás"
     " can run and play."),
    ("en",
     "When Leo talks back, Hugo will walk to Don Chuy's porch and come back calm. Don Chuy will tell the "
     "county how it goes. Everyone needs to see this for four months."),
    ("en",
     "Nadia or Hugo sits beside the tub the whole time Ana is in it, and Irene's godmother looks in on "
     "Sundays, for six weeks."),
    ("es",
     "Durante los próximos tres meses Nadia, Olga y Beto verán que quien maneje con Leo y Ana no haya "
     "tomado. Nadia le dará las llaves a Olga antes de la primera cerveza."),
    ("es",
     "Cada noche, durante ocho semanas, Hugo le dará a Tomás su inhalador con Rosa en el teléfono, para "
     "que Tomás pueda correr y jugar."),
    ("es",
     "Cuando Leo le conteste, Hugo caminará a la casa de Don Chuy y volverá tranquilo. Don Chuy le avisará"
     " al condado. Todos necesitamos verlo cuatro meses."),
    ("es",
     "Por seis semanas, Nadia o Hugo estará sentado junto a la tina mientras Ana se baña, y su madrina "
     "pasará los domingos a ver."),
]  # fmt: skip


def named(text: str, people: list[PersonView]) -> tuple[PersonView, ...]:
    return tuple(one for one in people if one.called in text)


def about_words(lang: str, text: str, *found: Finding) -> list[tuple[int, str]]:
    words = TextView(id="text", text=text, lang=lang, people=(*GROWN, *CHILDREN))
    return [
        (one.rule, one.message.en)
        for one in (*found, *checks.findings_for_text(words))
        if one.rule in ABOUT_WORDS
    ]


@pytest.mark.parametrize(("lang", "text"), HARMS)
def test_good_harm_statements(lang: str, text: str) -> None:
    harm = HarmView(
        id=t.HARM.id, text=text, lang=lang, caregivers=named(text, GROWN), children=named(text, CHILDREN)
    )
    assert about_words(lang, text, *checks.findings_for_map(MapView(harms=(harm,)))) == []


@pytest.mark.parametrize(("lang", "text"), DANGERS)
def test_good_danger_statements(lang: str, text: str) -> None:
    danger = DangerView(
        id=t.DANGER.id, text=text, lang=lang, caregivers=named(text, GROWN), children=named(text, CHILDREN)
    )
    assert about_words(lang, text, *checks.findings_for_pair(PairView(danger=danger))) == []


@pytest.mark.parametrize(("lang", "text"), GOALS)
def test_good_safety_goals(lang: str, text: str) -> None:
    own = tuple(one for one in GROWN if one.called not in ("Nadia", "Hugo"))
    goal = GoalView(id=t.GOAL.id, danger=t.DANGER.id, text=text, lang=lang, own_people=own)
    assert about_words(lang, text, *checks.findings_for_pair(replace(t.PAIR, goals=(goal,)))) == []
