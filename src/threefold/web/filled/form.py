"""The form of a tool, made from its definition: every section that its writer may read, each prompt in its place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from threefold.core.forms import Text, speak_plainly
from threefold.core.ids import new_id
from threefold.families.forms.base import FamilyForm, Theirs, said
from threefold.toolkit.answers import Payload, Problem
from threefold.toolkit.definition import Kind, Prompt, Section
from threefold.toolkit.kinds import MOST_ROWS
from threefold.toolkit.prompts.child import UNSAFE
from threefold.toolkit.voice.alarms import says_so
from threefold.web.filled.kinds import NOT_TYPED, Offered, answered, fields_of, here, standing

# Where a draft says that the child is not safe: why it does not any more.
TAKEN_BACK = "taken_back"


def asks_why_taken_back(sections: tuple[Section, ...], known: Payload) -> bool:
    """Whether the alarm stands in the answers that are before this worker."""
    asked = any(one is UNSAFE for section in sections for one in section.prompts)
    return asked and says_so(known)


class AnswersForm(FamilyForm):
    """What is answered in some sections of a tool. `known` is how they stand; what is not asked here stays as it is.
    `names` are names of fields that must find their row, as those of words that are put back.
    """

    def __init__(
        self,
        data: Any = None,
        *,
        sections: tuple[Section, ...],
        known: Payload,
        offered: Offered,
        names: Iterable[str] = (),
        edition: int = 0,
    ) -> None:
        self.sections, self.known = sections, known
        self.rows = _rows(sections, known if data is None else {}, [*names, *(data or ())])
        super().__init__(data, initial={"base_version": edition})
        for prompt, name, value in self._asked():
            self.fields.update(fields_of(prompt, name, offered))
            self.initial.update(standing(prompt, name, value, offered))
        if asks_why_taken_back(sections, known):
            self.fields[TAKEN_BACK] = Text(
                label=_("Why is it taken back that the child is not safe?"), required=False, long=True, max_length=2000,
                help_text=_("Your supervisor is told, and so are the others who work with the family."),
            )  # fmt: skip
        for field in self.fields.values():
            speak_plainly(field)

    def _asked(self) -> Iterator[tuple[Prompt, str, Any]]:
        """Each prompt that has fields, each row's by itself, with its name and what is kept."""
        for section in self.sections:
            answers = self.known.get(section.key, {})
            for one in section.prompts:
                name, value = f"{section.key}.{one.key}", answers.get(one.key)
                if one.kind is not Kind.ROWS:
                    yield one, name, value
                    continue
                for number in self.rows[name]:
                    row = value[number] if value and number < len(value) else {}
                    yield from ((col, f"{name}.{number}.{col.key}", row.get(col.key)) for col in one.columns)

    def full_clean(self) -> None:
        """A fault in a row is listed under the question and which one it is, for every row has the same columns."""
        super().full_clean()
        for section in self.sections:
            for one in section.prompts:
                place = f"{section.key}.{one.key}."
                for name in [
                    each for each in self.errors if one.kind is Kind.ROWS and each.startswith(place)
                ]:
                    number, field = int(name.removeprefix(place).split(".")[0]), self.fields[name]
                    field.asks = f"{here(one.asks)} {number + 1}: {field.label}"  # type: ignore[attr-defined]

    def payload(self) -> dict[str, Any]:
        """Everything that is to be kept: what was answered here, and what this form does not ask."""
        made = {key: dict(answers) for key, answers in self.known.items()}
        for section in self.sections:
            answers = made.get(section.key, {})
            for one in section.prompts:
                if one.kind in NOT_TYPED:
                    continue
                value = self._answer(one, f"{section.key}.{one.key}")
                answers.pop(one.key, None)
                if value is not None:
                    answers[one.key] = value
            made[section.key] = answers
        return {key: answers for key, answers in made.items() if answers}

    def _answer(self, prompt: Prompt, name: str) -> Any:
        if prompt.kind is not Kind.ROWS:
            return answered(prompt, name, self.cleaned_data)
        rows = (self._row(prompt, f"{name}.{number}") for number in self.rows[name])
        return [row for row in rows if row] or None

    def _row(self, prompt: Prompt, name: str) -> dict[str, Any]:
        found = ((one.key, answered(one, f"{name}.{one.key}", self.cleaned_data)) for one in prompt.columns)
        return {key: value for key, value in found if value is not None}

    def tell(self, problems: Iterable[Problem]) -> None:
        """Put what keeps it from being kept or finished beside its field."""
        for one in problems:
            place = f"{one.section}.{one.prompt}"
            field = next(
                (name for name in self.fields if name == place or name.startswith(f"{place}.")), None
            )
            sealed = _("A part that only another worker may read has no answer yet.")
            self.add_error(field, here(one.says) if field else sealed)
            if field:
                # In the list above the form it stands under the question as it was read, not under the first column.
                self.fields[field].asks = self._question(one)  # type: ignore[attr-defined]

    def _question(self, problem: Problem) -> str:
        section = next(one for one in self.sections if one.key == problem.section)
        return here(next(one.asks for one in section.prompts if one.key == problem.prompt))

    def go_on_from(self, edition: int) -> None:
        """What was sent is kept: the next sending is a change of its own, made on what stands now."""
        data = self.data.copy()  # type: ignore[attr-defined]
        data["base_version"], data["change_id"] = str(edition), str(new_id())
        self.data = data

    def lay_beside(self, current: Mapping[str, Any], version: int) -> None:
        """As in every form; each field named with its section, for several ask the same."""
        super().lay_beside({}, version)
        titles = {one.key: here(one.title) for one in self.sections}
        self.theirs = tuple(
            Theirs(label=f"{titles[name.split('.')[0]]}: {field.label}", text=said(field, current[name]))
            for name, field in self.fields.items()
            if name in current and field.has_changed(current[name], self[name].data)
        )


def stands_in(
    sections: tuple[Section, ...], known: Payload, offered: Offered, names: Iterable[str]
) -> dict[str, Any]:
    """The values of a form of these answers, by field."""
    form = AnswersForm(sections=sections, known=known, offered=offered, names=names)
    return {name: value for name, value in form.initial.items() if "." in name}


def _rows(sections: tuple[Section, ...], known: Payload, names: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the rows that have fields, for each prompt with rows: those kept and those named, one at least."""
    found: dict[str, set[int]] = {}
    for section in sections:
        for one in section.prompts:
            if one.kind is Kind.ROWS:
                kept = known.get(section.key, {}).get(one.key) or ()
                found[f"{section.key}.{one.key}"] = set(range(len(kept)))
    for name in names:
        place = re.fullmatch(r"(\w+\.\w+)\.(\d{1,3})(\.[\w.]+)?", name)
        if place and place[1] in found and int(place[2]) < MOST_ROWS:
            found[place[1]].add(int(place[2]))
    return {name: sorted(numbers) or [0] for name, numbers in found.items()}
