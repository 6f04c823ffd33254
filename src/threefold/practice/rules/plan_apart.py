"""Safety plans with somebody in them from whom others are kept safe: what their copy would tell (advice, rule 6)."""

from collections.abc import Iterator
from uuid import UUID

from threefold.practice.findings import Level
from threefold.practice.rules.facts.plans import ApartPart, ApartView, PlanView
from threefold.practice.rules.naming import beginning, names
from threefold.practice.rules.registry import Gap, also
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
ON_COPY = Words("On {who}'s copy: {part} ", "En la copia de {who}: {part} ")
IN_PART = Words("{who} has a part in {part}. It ", "{who} tiene parte en {part}. ")
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
_NOBODY = Words("", "")


@also(6)
def kept_from_are_thought_of(plan: PlanView) -> Iterator[Gap]:
    """Each such person once, then each piece that names those who are kept safe from them, or their home."""
    for reader in plan.apart:
        who = reader.person.called
        said = THEIR_PLAN if reader.owns else OWN_PART
        safe = names(reader.safe, _NOBODY)
        yield _advice(plan.id, said.filled(who=who, safe=safe), READ_AS_THEY.filled(who=who))
        for part in reader.parts:
            yield _advice(part.id, _said(reader, part), WITHOUT.filled(who=who))


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
