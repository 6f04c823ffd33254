"""Which questions fit a column of the map: a few for each audience, of different types, so that one can choose."""

from functools import cache

from threefold.practice.questions.bank import BANK
from threefold.practice.questions.question import Question
from threefold.practice.vocabulary.asking import Audience, QuestionType
from threefold.practice.vocabulary.questions import Question as Column

FEW = 6
# Numbers have a page of their own, and a follow-up needs an answer before it.
_ELSEWHERE = (QuestionType.SCALING, QuestionType.FOLLOW_UP)
# About the work itself.
_OF_OURSELVES = (Audience.COLLEAGUE, QuestionType.COPING)


@cache
def for_column(column: Column, *, use: bool = False) -> dict[Audience, tuple[Question, ...]]:
    """By audience, one question of each type that fills the column, then second ones, a few in all.

    Whoever called the hotline is not among them: what they said has no question on the map (rule 4). `use`: the map
    tells of drinking or drugs, so that questions that take them for granted are asked, and first.
    """
    fitting = [
        one for one in BANK if one.fills.question is column and _fits(one) and (use or not one.presumes_use)
    ]
    fitting.sort(key=lambda one: not one.presumes_use)
    return {who: _varied([one for one in fitting if one.audience is who]) for who in _asked(fitting)}


def _fits(one: Question) -> bool:
    return (
        one.for_map
        and not one.about
        and one.type not in _ELSEWHERE
        and (one.audience, one.type) != _OF_OURSELVES
    )


def _asked(fitting: list[Question]) -> list[Audience]:
    return [who for who in (Audience.PARENT, Audience.CHILD, Audience.NETWORK, Audience.COLLEAGUE)
            if any(one.audience is who for one in fitting)]  # fmt: skip


def _varied(found: list[Question]) -> tuple[Question, ...]:
    turns: dict[str, int] = {}
    in_turn = []
    for one in found:
        turns[one.type] = turns.get(one.type, 0) + 1
        in_turn.append((turns[one.type], one))
    return tuple(one for _turn, one in sorted(in_turn, key=lambda pair: pair[0])[:FEW])
