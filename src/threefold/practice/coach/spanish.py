"""Spanish word forms, folded: which verb a form belongs to, and what it tells of time. Without accents some forms fall
together ("pego" is "pegó" as well as "yo pego"): each is taken for what texts about others say, the third person.
"""

import re
from collections.abc import Iterator

from threefold.practice.coach.wordsets import words

PAST, PARTICIPLE, PRESENT, BASE, GERUND, FUTURE, SUBJUNCTIVE = (
    "past",
    "part",
    "pres",
    "base",
    "ger",
    "fut",
    "subj",
)
Form = tuple[str, str]
_AR = ((PAST, "o aron aste amos aba aban"), (PARTICIPLE, "ado ada ados adas"), (PRESENT, "a an"), (GERUND, "ando"),
       (SUBJUNCTIVE, "e en"))  # fmt: skip
_ER = ((PAST, "io ieron iste imos ia ian"), (PARTICIPLE, "ido ida idos idas"), (PRESENT, "e en"), (GERUND, "iendo"),
       (SUBJUNCTIVE, "a an"))  # fmt: skip
_CHANGES = {"ie": "ie", "ue": "ue", "i": "i"}
_CLITIC = re.compile(r"^(.*(?:[aei]r|ndo))(?:(?:me|te|se|nos)?(?:los|las|les|lo|la|le|me|te|se|nos))$")
# Verbs that go their own ways: time, then the forms.
_OWN = {
    "ser": "past fue fueron era eran;pres es son;subj sea sean;part sido;fut sera seran seria serian;ger siendo",
    "ir": "past iba iban fue fueron;pres va van;subj vaya vayan;part ido;fut iran iria irian;ger yendo",
    "estar": "past estuvo estuvieron;pres esta estan estoy;subj este esten",
    "tener": "past tuvo tuvieron;pres tiene tienen;subj tenga tengan;fut tendra tendran tendria tendrian",
    "haber": "past hubo habia habian;pres ha han hay;subj haya hayan;fut habra habran habria",
    "hacer": "past hizo hicieron;subj haga hagan;part hecho hecha;fut hara haran haria harian",
    "poder": "past pudo pudieron;pres puede pueden;subj pueda puedan;fut podra podran podria podrian;ger pudiendo",
    "querer": "past quiso quisieron;pres quiere quieren;subj quiera quieran;fut querra querran",
    "saber": "past supo supieron;subj sepa sepan;fut sabra sabran",
    "decir": "past dijo dijeron;pres dice dicen;subj diga digan;part dicho dicha;fut dira diran diria;ger diciendo",
    "ver": "past vio vieron veia veian;pres ve ven;subj vea vean;part visto vista;ger viendo",
    "oir": "past oyo oyeron;pres oye oyen;subj oiga oigan;part oido;ger oyendo",
    "dar": "past dio dieron;pres da dan;subj den;part dado;ger dando",
    "venir": "past vino vinieron;pres viene vienen;subj venga vengan;fut vendra vendran;ger viniendo",
    "poner": "past puso pusieron;subj ponga pongan;part puesto puesta puestos puestas;fut pondra pondran",
    "traer": "past trajo trajeron traia;pres trae traen;subj traiga traigan;part traido;ger trayendo",
    "caer": "past cayo cayeron caia;pres cae caen;subj caiga caigan;part caido;ger cayendo",
    "salir": "subj salga salgan;fut saldra saldran",
    "mantener": "past mantuvo mantuvieron;pres mantiene mantienen;subj mantenga mantengan;fut mantendra mantendran",
    "detener": "past detuvo detuvieron;pres detiene detienen;subj detenga detengan;fut detendra detendran",
    "conducir": "past condujo condujeron;subj conduzca conduzcan",
    "romper": "part roto rota rotos rotas",
    "morir": "past murio murieron;part muerto muerta;subj muera mueran;pres muere mueren",
    "abrir": "part abierto abierta",
    "cubrir": "part cubierto cubierta",
    "escribir": "part escrito escrita",
    "volver": "part vuelto vuelta",
    "leer": "past leyo leyeron leia;ger leyendo;part leido",
    "creer": "past creyo creyeron creia;ger creyendo;part creido",
    "huir": "past huyo huyeron;pres huye huyen;subj huya huyan;ger huyendo",
    "dormir": "past durmio durmieron;subj duerma duerman;ger durmiendo",
    "pedir": "past pidio pidieron;ger pidiendo",
    "seguir": "past siguio siguieron;ger siguiendo;subj siga sigan",
    "herir": "past hirio hirieron;ger hiriendo",
    "recoger": "subj recoja recojan",
    "proteger": "subj proteja protejan",
    "desaparecer": "subj desaparezca desaparezcan",
    "nacer": "subj nazca nazcan",
    "jugar": "subj juegue jueguen",
}
# Forms that are everyday words of another kind.
_NOT_VERBS = words(
    """
    sangre limpio cuarto junto seguro rojo
    para este esta como sobre entre nada casa papa cara vino era cuenta cuentas manda lado trato esposa
    juego saca desde ayuda marca toque baja corte cena regreso cambio trabajo abuso uso paso pase falta
    bajo abusa corta
    """
)  # fmt: skip
_KEPT = words(
    """
    este era vino cuenta manda saca marca cena regreso cambio paso pase falta uso toque esta trabajo
    """
)


def forms(infinitive: str, change: str = "") -> Iterator[Form]:
    """A verb's folded forms, each with what it is."""
    stem, ending = infinitive[:-2], infinitive[-2:]
    yield infinitive, BASE
    for future in ("a", "an", "emos"):
        yield infinitive + future, FUTURE
    for conditional in ("ia", "ian"):
        yield infinitive + conditional, FUTURE
    changed = _changed(stem, change)
    for kind, endings in () if len(stem) < 2 else _AR if ending == "ar" else _ER:
        for end in endings.split():
            base = changed if kind in (PRESENT, SUBJUNCTIVE) else stem
            form = _spelled(base, ending, end) + end
            if form not in _NOT_VERBS or form in _KEPT:
                yield form, kind
    for part in _OWN.get(infinitive, "").split(";"):
        kind, _, own = part.partition(" ")
        for form in own.split():
            yield form, kind


def without_clitics(word: str) -> str:
    """ "dejarlo" and "dandole" without the pronoun at the end; the word itself when there is none."""
    found = _CLITIC.match(word)
    return found[1] if found else word


def guessed(word: str) -> Iterator[Form]:
    """What an unknown word may be by its ending: "pellizcaron", "rasguñará"."""
    if len(word) > 5:
        for end in ("aron", "ieron", "aban", "aba"):
            if word.endswith(end):
                yield word.removesuffix(end) + ("ar" if end[0] == "a" else "er"), PAST


def _changed(stem: str, change: str) -> str:
    if not change:
        return stem
    old = {"ie": "e", "ue": "ou", "i": "e"}[change]
    at = max(stem.rfind(letter) for letter in old)
    return stem[:at] + _CHANGES[change] + stem[at + 1 :] if at >= 0 else stem


def _spelled(stem: str, ending: str, end: str) -> str:
    """The same sound before another vowel: "tocar", "toque"; "recoger", "recoja"."""
    if ending == "ar" and end[0] == "e":
        for old, new in (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c")):
            if stem.endswith(old):
                return stem[: -len(old)] + (new if new != "gü" else "gu")
    return stem
