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
AHEAD = Pattern(
    r"may|might|could|will|would|can|is going to|are going to|worried|afraid|if",
    r"pued[ae]n?|podr[ií]an?|va a|van a|vaya|vuelv[ae]n?|preocupa[n]?|teme[n]?|si|\w{3,}(?:ar|er|ir)(?:á|án)",
)
# What shows on a child: body, feelings, sleep, school, basic care. Being alone or near is not yet an effect.
EFFECT = Pattern(
    r"hurts?|burn\w*|bruis\w*|blisters?|bumps?|marks?|welts?|stitches|broke\w*|cuts?|bleed\w*|bled|sick|ill|fever|hungry|"
    r"thirsty|cold|dirty|rash|scared|afraid|fright\w*|terrif\w*|cr(?:y|ies|ied|ying)|hid|hide|hiding|nightmares?|"
    r"wet (?:the|his|her)\w*|shook|seizures?|vomit\w*|cough\w*|under (?:the )?water|passed out|turned blue|school|"
    r"hospital\w*|emergency room|"
    r"injur\w*|pain\w*|killed?|die[ds]?|dying|dead|death|drown\w*|poison\w*|chok\w*|breath\w*|sad|ashamed|"
    r"believe|think|learn\w*|grow\w*|miss(?:ed|es|ing)?|fall\w*|fell|hit (?:his|her|the)|rang|swallow\w*|molested|"
    r"touched|"
    r"can(?:no|')t sleep|not sleep\w*|as a result|so that (?:he|she|they)",
    r"lastim\w*|quem\w*|moret\w*|golpe\w*|ampollas?|marcad[oa]s?|romp\w*|roto|sangr\w*|enferm\w*|fiebre|hambre|sed|"
    r"fr[ií]o|asust\w*|miedo|llor\w*|escond\w*|pesadillas?|no (?:pued\w+ |pod\w+ )?(?:dorm|duerm)\w*|se (?:moj|"
    r"orin)\w*|"
    r"escuela|hospital|cieg[oa]s?|herid\w*|dol(?:or|i[oó]|[ií]a)\w*|duel\w+|vomit\w*|mor(?:ir\w*|ad[oa]s?)|muri\w*|muer[aeto]\w*|ahog\w*|envenen\w*|"
    r"perd(?:er|i[oó]|ieron|[ií]a)\w*|trist\w*|verg[uü]enza|piens\w*|pensar\w*|aprend\w*|crecer\w*|faltar\w*|"
    r"ca[eíy]\w*|sufr\w*|como consecuencia|por eso",
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
# "Stay sober" is an absence; "a sober grown-up is with them" is not.
ABSENCE = Pattern(
    r"will not|won't|not to|shall not|must not|does not|do not|don't|doesn't|never|no longer|stops?|stopping|quits?|"
    r"refrain\w*|avoids?|stays? away|abstain\w*|free (?:of|from)|(?:stay|remain|keep|be|is|being)\w* (?:clean|sober)|"
    r"sobriety|without|no more",
    r"no va a|no van a|no volver[áa]n?|no \w+[áé]n?|no debe[n]?|dejar[áa]?n? de|deja de|dejen de|nunca|jam[aá]s|"
    r"evitar[áa]?n?|abstenerse|se abstendr[áa]|libre de|"
    r"(?:mantener|mantendr|estar|permanecer|seguir)\w* (?:limpi|sobri)[oa]s?|sobriedad|sin|no m[aá]s|ya no",
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
# Numbers above twelve as people write them out: a half year is "twenty-six weeks".
_HIGHER_EN = r"eleven|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty)(?:[- ]\w+)?"
_HIGHER_ES = r"once|trece|catorce|quince|dieci\w+|veint[ie]\w*|(?:treinta|cuarenta|cincuenta)(?: y \w+)?"
DURATION = Pattern(
    r"(?:(?:for|over|during)(?: at least| the next| a period of| about)*|at least|each night for|every (?:day|"
    r"night|week) for) "
    rf"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|{_HIGHER_EN}) "
    r"(?:straight |consecutive |full |school )?"
    r"(?:day|night|week|weekend|month|year)s?|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve) (?:straight |consecutive )?"
    r"(?:days|nights|weeks|months)(?: in a row| straight)|from now (?:through|until|to) \w+|(?:\d+|two|three|four|"
    r"six|eight|ten|twelve) "
    r"(?:weeks|months)",
    r"(?:(?:durante|por)(?: al menos| lo menos| los pr[oó]ximos| las pr[oó]ximas| unos| unas)*|al menos) "
    rf"(?:\d+|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|varios|varias|{_HIGHER_ES}) "
    r"(?:d[ií]as?|noches?|semanas?|mes(?:es)?|años?)|(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce) "
    r"(?:d[ií]as|noches|semanas|meses)(?: seguid[oa]s)?|desde hoy hasta|de aqu[ií] a",
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
     Words("a child in foster care", "una niña o un niño en cuidado de acogida")),
)  # fmt: skip
