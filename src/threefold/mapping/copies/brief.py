"""The map in brief, for a family's one page: the first things of each question."""

from dataclasses import dataclass
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.mapping.copies.map import family_map
from threefold.mapping.copies.stated import stated_for
from threefold.practice.vocabulary.questions import Question
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class BriefThing:
    """One thing with who said it; `exact`: these are their words."""

    id: UUID
    kind: Words
    text: str
    language: str
    exact: bool = False
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class BriefColumn:
    """A question with its first things; `more`: others stand on the map."""

    question: Question
    things: tuple[BriefThing, ...]
    more: bool

    @property
    def title(self) -> Words:
        """The question."""
        return self.question.label


def map_brief(
    family: Family, reader: Reader, surface: Surface, per_column: int = 2
) -> tuple[BriefColumn, ...]:
    """The three questions, each with at most `per_column` things: statements first, then as the map is sorted."""
    things: dict[Question, list[BriefThing]] = {question: [] for question in Question}
    for one in stated_for(family, reader, surface):
        things[one.question].append(
            BriefThing(id=one.id, kind=one.kind, text=one.text, language=one.language)
        )
    for item in family_map(family, reader, surface).items:
        if item.question is not None:
            things[item.question].append(
                BriefThing(
                    id=item.id,
                    kind=item.kind,
                    text=item.text,
                    language=item.language,
                    exact=item.exact_words,
                    by=item.said_by,
                )
            )
    return tuple(
        BriefColumn(question=question, things=tuple(found[:per_column]), more=len(found) > per_column)
        for question, found in things.items()
    )
