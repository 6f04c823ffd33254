"""Safety plans with somebody in them from whom others are kept safe: what their copy would tell, and whether those
people are to rest on them (rules 56, 57).
"""

from collections.abc import Iterator
from uuid import UUID

from threefold.practice.findings import Level
from threefold.practice.rules.facts.plans import ActionView, ApartPart, ApartView, PlanView
from threefold.practice.rules.naming import beginning, names
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.words import Words

THEIR_PLAN = Words(
    "This plan is {who}'s own. Kept safe from {who}: {safe}. {who}'s copy will hold all of the plan that names no "
    "sealed place.",
    "Este plan es solo de {who}. Con protección frente a {who}: {safe}. La copia de {who} llevará todo lo del plan que "
    "no nombre un lugar protegido.",
)
OWN_PART = Words(
    "{who} has a part in this plan. Kept safe from {who}: {safe}. {who}'s copy will hold only what was chosen for "
    "{who} by name, and nothing else of the plan.",
    "{who} tiene parte en este plan. Con protección frente a {who}: {safe}. La copia de {who} llevará solo lo que se "
    "eligió para {who} por su nombre, y nada más del plan.",
)
READ_AS_THEY = Words(
    "Read it once as {who} would, before the plan is in force.",
    "Léalo una vez como lo leería {who}, antes de poner el plan en marcha.",
)
READ_NOW = Words("Read it once as {who} would.", "Léalo una vez como lo leería {who}.")
ON_COPY = Words("On {who}'s copy: {part} ", "En la copia de {who}: {part} ")
IN_PART = Words("{who} has a part in {part}, and that ", "{who} tiene parte en {part}, y eso ")
OWN_WORDS = Words("what the plan says as a whole", "lo que el plan dice en general")
NAMES = Words("names {names}, kept safe from {who}", "nombra a {names}, con protección frente a {who}")
WHEN = Words(", and says when", ", y dice cuándo")
AND = Words(", and ", ", y ")
HOME = Words(
    "tells the home of {home}, kept safe from {who}", "dice la casa de {home}, con protección frente a {who}"
)
WITHOUT = Words(
    "Say what {who} does, without where the others are or when; or choose other readers for it.",
    "Diga qué hace {who}, sin dónde ni cuándo están las otras personas; o elija a otras personas que lo lean.",
)
TO_SEE = Words(
    "{who} is the one to see {action}. Kept safe from {who}: {safe}.",
    "A {who} le toca ver {action}. Con protección frente a {who}: {safe}.",
)
TO_STEP_IN = Words(
    "{who} is the one to step in for {action}. Kept safe from {who}: {safe}.",
    "A {who} le toca intervenir en {action}. Con protección frente a {who}: {safe}.",
)
SOMEBODY_ELSE = Words(
    "Choose somebody from whom nobody is kept safe.",
    "Elija a alguien frente a quien nadie necesite protección.",
)
_NOBODY = Words("", "")


@practice_rule(
    56,
    sentence=Words(
        "A safety plan does not tell anybody when or where those are who are kept safe from that person.",
        "Un plan de seguridad no le dice a nadie cuándo ni dónde están quienes tienen protección frente a esa persona.",
    ),
    why=Words(
        "An hour and a door are all that somebody needs to wait there.",
        "Con una hora y una puerta basta para ir a esperar ahí.",
    ),
    sources="QLD-WG-DFV",
    level=Level.BLOCK,
    moments=FINISHING,
)
def kept_from_are_thought_of(plan: PlanView) -> Iterator[Gap]:
    """Each such person once, then each piece that names those who are kept safe from them, or their home. It blocks
    where their own copy would say when, or where that home is; a name alone, or a part that reaches them only by word
    of mouth, is advice.
    """
    read = READ_NOW if plan.active else READ_AS_THEY
    for reader in plan.apart:
        who = reader.person.called
        said = THEIR_PLAN if reader.owns else OWN_PART
        safe = names(reader.safe, _NOBODY)
        yield _advice(plan.id, said.filled(who=who, safe=safe), read.filled(who=who))
        for part in reader.parts:
            message, fix = _said(reader, part), WITHOUT.filled(who=who)
            if _gives_away(part):
                yield Gap(subject=part.id, message=message, fix=fix)
            else:
                yield _advice(part.id, message, fix)


def _gives_away(part: ApartPart) -> bool:
    return part.on_copy and bool(part.homes or (part.names and part.when))


@practice_rule(
    57,
    sentence=Words(
        "What protects somebody does not rest on the person they are kept safe from.",
        "Lo que protege a alguien no depende de la persona frente a quien se le protege.",
    ),
    why=Words(
        "Whoever is to watch or to step in knows when and where, and is not the one to call for help.",
        "Quien debe vigilar o intervenir sabe cuándo y dónde, y no es a quien se le pide ayuda.",
    ),
    sources="QLD-WG-DFV",
    level=Level.BLOCK,
    moments=FINISHING,
)
def kept_from_do_not_watch(plan: PlanView) -> Iterator[Gap]:
    """Back-ups and witnesses of what protects those people, in plans that are not the person's own: what somebody
    does themself is rule 8's, and an own plan keeps them away, with them in it.
    """
    for reader in (one for one in plan.apart if not one.owns):
        for action in plan.actions:
            said = _rests_on(reader, action)
            if said is not None and _protects(action, reader):
                message = said.filled(
                    who=reader.person.called, action=beginning(action.text), safe=names(reader.safe, _NOBODY)
                )
                yield Gap(subject=action.id, message=message, fix=SOMEBODY_ELSE)


def _rests_on(reader: ApartView, action: ActionView) -> Words | None:
    who = reader.person.id
    if action.doer is not None and action.doer.id == who:
        return None
    if action.backup is not None and action.backup.id == who:
        return TO_STEP_IN
    return TO_SEE if action.witness is not None and action.witness.id == who else None


def _protects(action: ActionView, reader: ApartView) -> bool:
    """Whether it protects people kept safe from the reader: its children, whoever does it, or whom it names. Without
    children it is for everybody whom the plan is for.
    """
    safe = {one.id for one in reader.safe}
    doing = {one.id for one in (action.doer, action.backup, action.witness) if one is not None}
    named = any(part.id == action.id for part in reader.parts)
    return not action.children or named or bool(safe & (action.children | doing))


def _advice(subject: UUID, message: Words, fix: Words) -> Gap:
    return Gap(subject=subject, level=Level.ADVISE, firm=False, moments=frozenset(), message=message, fix=fix)


def _said(reader: ApartView, part: ApartPart) -> Words:
    quoted = beginning(part.text) if part.text else OWN_WORDS
    found = [ON_COPY if part.on_copy else IN_PART]
    if part.names:
        found += [NAMES, *([WHEN] if part.when else [])]
    if part.homes:
        found += [*([AND] if part.names else []), HOME]
    said = Words("".join(one.en for one in found), "".join(one.es for one in found))
    return Words(f"{said.en}.", f"{said.es}.").filled(
        who=reader.person.called,
        part=quoted,
        names=names(part.names, _NOBODY),
        home=names(part.homes, _NOBODY),
    )
