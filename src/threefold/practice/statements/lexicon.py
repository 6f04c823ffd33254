"""Word lists that `reading` looks for, in English and Spanish. Small on purpose: each line can be argued about."""

import re
from dataclasses import dataclass
from functools import cached_property

from threefold.practice.words import Words


@dataclass(frozen=True)
class Pattern:
    """One thing to look for, as it is said in both languages."""

    en: str
    es: str

    @cached_property
    def both(self) -> re.Pattern[str]:
        """Both languages at once: families' texts mix them."""
        return re.compile(rf"(?i:\b(?:{self.en}|{self.es})\b)")

    def found(self, text: str) -> bool:
        """Whether it occurs."""
        return self.both.search(text) is not None


PAST = Pattern(
    r"was|were|did|didn't|had|left|hit|threw|gave|took|went|came|kept|told|said|saw|put|pulled|choked|slapped|pushed|"
    r"grabbed|drove|drank|used|yelled|screamed|forgot|refused|failed|bought|brought|broke|fell|held|hurt|lost|made|ran|"
    r"sent|shook|slept|spent|struck|could have|may have|(?<!be )(?<!is )(?<!are )(?<!get )[a-z]{3,}ed",
    r"ha[ns]? \w+[aei]do|fue|fueron|era|eran|estaba|estaban|hab[ií]a|hab[ií]an|hizo|hicieron|dej[oó]|dejaron|"
    r"peg[oó]|golpe[oó]|dijo|"
    r"tuvo|puso|pudo|quiso|vino|dio|trajo|se fue|sali[oó]|\w{2,}(?:aba|aban|[ií]a|[ií]an|aron|ieron|ó)",
)
# What professionals do to people, rather than what people do: at the heart of rules 9, 17 and 19.
SERVICE = Pattern(
    r"(?:attend|complet|enroll?|participat|engag|sign up|finish|go to|take part|compl)\w*(?: in| with| for| to)?"
    r"(?: (?:a|an|the|his|her|their|all|weekly|\d+|[a-z-]+)){0,4}? ?(?:class\w*|course\w*|counsel\w*|therap\w*|"
    r"treatment|programs?|"
    r"services?|parenting|anger management|groups?|sessions?|tests?|testing|assessments?|evaluations?|meetings?|"
    r"workshops?|"
    r"case plan|court orders?)|"
    r"parenting class\w*|anger management|drug test\w*|substance abuse (?:treatment|program|counsel\w*)|"
    r"(?:individual|family|group) (?:counsel\w*|therap\w*)|follow\w* all (?:\w+ )?recommendations|attend|enroll?|"
    r"complete",
    r"(?:asist\w*|complet\w*|inscrib\w*|particip\w*|termin\w*|ir a|tomar|cumpl\w*)(?: (?:en|a|al|con|de|el|la|las|"
    r"los|un|una|sus?|todas?|"
    r"todos?|[a-záéíóúñ]+)){0,4}? ?(?:clases?|cursos?|terapias?|consejer[ií]a|tratamientos?|programas?|servicios?|"
    r"grupos?|sesiones|"
    r"pruebas?|evaluaci\w+|talleres?|plan del caso|[oó]rdenes)|"
    r"clases de crianza|clases para padres|manejo de la ira|control de la ira|prueba de drogas|asistir[áa]?n?|"
    r"inscribirse|completar[áa]?n?",
)
# A verb of doing. What only stops, and states of mind or heart, are no presence.
PRESENCE = Pattern(
    r"(?:will|can|does|is going to)(?! not\b| never\b| no longer\b| work with\b| stop\b| quit\b| avoid\b| refrain\b"
    r"| abstain\b| stay away\b| stay (?:clean|sober)\b| be (?:free|sober|clean|more|better|less|calm|patient)\b"
    r"| gain\b| learn\b| understand\b| improve\b| remain\b| try\b| put (?:her|his|their) \w+ first| have more\b"
    r"| comply\b| cooperate\b| follow\b) \w+|is (?:inside|there|home|with|awake)|"
    r"(?<!not )(?:picks|takes|calls|asks|stays with|puts|keeps|feeds|brings|walks|reads|holds|sends|tells|shows|gives|"
    r"makes|watches|checks|sleeps|sits|hands|waits|uses|has|have|leaves only)",
    r"(?<!no )(?:va a|van a)(?! dejar de| evitar| trabajar con| ser m| tener m[aá]s| echar\w* ganas| mejorar| cumplir"
    r"| aprender| entender) \w+|"
    r"(?<!no )(?<!no se )\b(?!trabajar|dejar|evitar|abstendr|volver|mejorar"
    r"|será|cumplir|aprender|entender|inscrib|asist"
    r"|complet|particip|terminar)\w{2,}rán?|"
    r"(?<!no )(?:est[áa]n?|tienen?|llaman?|piden?|se quedan? con|mandan?|cuidan?|duermen?|esperan?|avisan?|dan?|"
    r"hacen?)",
)


@dataclass(frozen=True)
class Jargon:
    """A code, category or diagnosis that hides what happened, with plainer words to ask for."""

    words: str
    ask: Words
    capitals: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Whole words; short forms such as "MH" in capitals only."""
        return re.compile(rf"\b(?:{self.words})\b", 0 if self.capitals else re.IGNORECASE)


_SAY = Words("Say what one could see or hear.", "Diga lo que se puede ver u oír.")
_WHO = Words("Say the name, or mother, father, child.", "Diga el nombre, o mamá, papá, niña, niño.")
_SHOWS = Words(
    "Say how it shows and what it means for the child.", "Diga cómo se nota y qué significa para el niño."
)
_SPELL = Words("Write it out in plain words.", "Escríbalo con palabras sencillas.")

JARGON = (
    Jargon(r"neglect\w*|maltreatment|abus(?:e|ed|ive) (?:and|or) neglect|domestic violence|"
            r"intimate partner violence|failure to "
            r"protect|fail(?:s|ed)? to protect|substance abuse|unsafe environment|inappropriate(?:ly)?|unsuitable|"
            r"lack of supervision|"
            r"inadequate supervision|physical abuse|emotional abuse|sexual abuse|under the influence|at risk|"
            r"risk factors?|"
            r"environmental hazards?|dysfunctional|non-?complian\w+|exposed to", _SAY),
    Jargon(r"negligencia|maltrato|abuso (?:f[ií]sico|emocional|sexual)|violencia (?:dom[eé]stica|intrafamiliar|"
            r"familiar)|falta de "
            r"supervisi[oó]n|falta de protecci[oó]n|abuso de (?:sustancias|drogas)|bajo la influencia|en riesgo|"
            r"factores? de riesgo|"
            r"incumplimiento|inadecuad[oa]|disfuncional|expuest[oa]s? a", _SAY),
    Jargon(r"minors|the minor|minor child|perpetrators?|perp|vic|subject child|"
            r"bio ?(?:mom|mother|dad|father)|respondent|NREFM|SCP", _WHO),
    Jargon(r"(?:el|la|los|las) menor(?:es)?(?! de)|agresor|v[ií]ctima|progenitor(?:es|a)?", _WHO),
    Jargon(r"bipolar|depress(?:ed|ion)|schizophreni\w+|borderline|anxiety disorder|PTSD|ADHD|addict(?:ion)?|"
            r"alcoholi(?:c|sm)|"
            r"personality disorder|mental(?:ly)? ill(?:ness)?|mental health issues?|psychotic|"
            r"trauma(?:tized)?", _SHOWS),
    Jargon(r"depresi[oó]n|deprimid[oa]|esquizofren\w+|trastorno\w*|TDAH|adicci[oó]n|adict[oa]|alc[oó]lic[oa]|alcoholismo|"
            r"enfermedad mental|salud mental|traumatizad[oa]", _SHOWS),
    Jargon(r"RP|DV|IPV|SA|AOD|MH|UAs?|CFT|CANS|SDM|FM|FR|ER worker|VFM|TDM|MDT|DA|EPO|TRO|DVRO|MGM|PGM|MGF|PGF|SF|"
            r"Mo|Fa|Ch", _SPELL,
            capitals=True),
)  # fmt: skip
# Words that make a person into a condition (rule 53), with the person first.
LABELS = (
    (re.compile(r"\b(?:drug |meth )?addicts?\b|\bjunkies?\b|\b(?:drug |substance )abusers?\b", re.IGNORECASE),
     Words("a person who uses drugs", "una persona que usa drogas")),
    (re.compile(r"\b(?:drogadict|"
                r"adict)[oa]s?\b", re.IGNORECASE), Words("a person who uses drugs", "una persona que usa drogas")),
    (re.compile(r"\balcoholics?\b|\bdrunks\b|\balcohólic[oa]s?\b|\bborrach[oa]s?\b", re.IGNORECASE),
     Words("a person who drinks", "una persona que toma")),
    (re.compile(r"\bbatterers?\b|\babusers?\b|\bwife beater\b|\bperp(?:etrator)?s?\b|\bagresor(?:es|a)?\b|"
                r"\bgolpeador(?:es)?\b", re.IGNORECASE),
     Words("the person who hurt them", "la persona que les hizo daño")),
    (re.compile(r"\bthe (?:disabled|autistic|mentally ill|homeless)\b|\bschizophrenics?\b|"
                r"\bdisabled child(?:ren)?\b", re.IGNORECASE),
     Words("a person with ..., a family without a home", "una persona con ..., una familia sin casa")),
    (re.compile(r"\b(?:discapacitad|minusválid|esquizofrénic)[oa]s?\b|\blos (?:enfermos mentales|"
                r"indigentes)\b", re.IGNORECASE),
     Words("a person with ..., a family without a home", "una persona con ..., una familia sin casa")),
    (re.compile(r"\billegal(?:s| aliens?| immigrants?)\b|\b(?:inmigrantes? )?ilegales\b", re.IGNORECASE),
     Words("a person without papers", "una persona sin papeles")),
    (re.compile(r"\b(?:bad|unfit|neglectful|abusive) (?:mother|mom|father|dad|parents?)\b|\bnarcissists?\b|"
                r"\bnarcisistas?\b|\bmal(?:a|os)? (?:madre|padres?|mamá|"
                r"papá)\b", re.IGNORECASE),
     Words("what the mother or father did", "lo que hizo la mamá o el papá")),
    (re.compile(r"\bfoster (?:kid|child)s?\b|\bfoster children\b", re.IGNORECASE),
     Words("a child in foster care", "una niña o un niño en cuidado de crianza")),
)  # fmt: skip
