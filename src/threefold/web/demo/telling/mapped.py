"""What was said: the map, harm and danger statements, goals, positions, numbers on scales."""

from collections.abc import Iterable
from typing import Any

from threefold.mapping.changes.content import RATED, NewItem
from threefold.mapping.changes.goals import agree_goal, write_goal
from threefold.mapping.changes.items import add_item, finish_next_step
from threefold.mapping.changes.positions import NewPosition, take_position
from threefold.mapping.changes.scaling import NewRating, NewScale, make_scale, rate
from threefold.mapping.changes.standing import share_statement
from threefold.mapping.changes.statements import state_danger, state_harm
from threefold.mapping.changes.wording import NewDanger, NewGoal, NewHarm
from threefold.mapping.models import SafetyGoal
from threefold.web.demo.story import Ask, Danger, Goal, Harm, Item, Rated, Said, Story
from threefold.web.demo.telling.teller import Teller


def tell_map(told: Teller, story: Story) -> None:
    """Statements first, so that acts of protection can name the danger that they met."""
    first = story.opened - 3
    for number, harm in enumerate(story.harms):
        _harm(told, harm, number, first)
    for number, danger in enumerate(story.dangers):
        _danger(told, danger, number, first)
    for number, item in enumerate(story.items):
        _item(told, item, number)
    for number, scale in enumerate(story.scales):
        _scale(told, scale, number)


def _who(told: Teller, ago: int, *parts: Any) -> dict[str, Any]:
    return {"by": told.by, "family": told.family, "id": told.id(*parts), "at": told.at(max(ago, 0))}


def _item(told: Teller, item: Item, number: int) -> None:
    owner: dict[str, Any] = {"owner": told.person(item.owner)}
    if item.owner == "worker":
        owner = {"owner_worker": told.by.pk}
    numbers: dict[str, Any] = dict(zip(RATED, item.wcc or (), strict=False))
    protective = item.kind in ("act_of_protection", "safety")
    words = NewItem(
        category=item.kind, text=item.text, exact_words=item.exact, language=item.lang,
        translation=item.translation, said_on=told.day(item.ago), basis=item.basis, audience=item.audience,
        in_confidence=item.confidence, chosen=told.persons(item.chosen),
        about_children=told.persons(item.children),
        happened_on=None if item.happened is None else told.day(item.happened),
        due_on=None if item.due is None else told.day(item.due), seen_by=told.person(item.seen_by),
        danger=told.danger(0) if protective else None, **told.speaker(item.by), **owner,
        **numbers,
    )  # fmt: skip
    row = add_item(**_who(told, item.ago, "item", number), item=words)
    if item.done is not None:
        finish_next_step(**_who(told, item.done, "done", number), item=row, done_on=told.day(item.done))


def _harm(told: Teller, harm: Harm, number: int, ago: int) -> None:
    words = NewHarm(
        text=harm.text, children=told.persons(harm.children), caregivers=told.persons(harm.caregivers),
        language=harm.lang, translation=harm.translation, said_on=told.day(ago),
        happened_on=told.day(harm.ago), basis=harm.basis,
    )  # fmt: skip
    row = state_harm(**_who(told, ago, "harm", number), harm=words)
    _positions(told, row, harm.positions, ago, "harm", number)
    _share(told, row, ago - 1, "harm", number)


def _share(told: Teller, row: Any, ago: int, kind: str, number: int) -> None:
    day = told.day(max(ago, 0))
    share_statement(**_who(told, ago, f"{kind} shared", number), statement=row, shared_on=day)


def _danger(told: Teller, danger: Danger, number: int, ago: int) -> None:
    words = NewDanger(
        text=danger.text, title=danger.title, children=told.persons(danger.children),
        caregivers=told.persons(danger.caregivers), worried=told.persons(danger.worried),
        language=danger.lang, translation=danger.translation, said_on=told.day(ago), audience="circle",
    )  # fmt: skip
    row = state_danger(**_who(told, ago, "danger", number), danger=words)
    told.dangers.append(row)
    _positions(told, row, danger.positions, ago, "danger", number)
    if danger.goal:
        _goal(told, row, danger.goal, number, ago)
    if danger.shared:
        _share(told, row, ago - 2, "danger", number)
        if danger.goal and danger.goal.agreed is not None:
            _share(told, SafetyGoal.objects.get(danger=row), danger.goal.agreed, "goal", number)


def _goal(told: Teller, danger: Any, goal: Goal, number: int, ago: int) -> None:
    written = max(ago - 1, goal.agreed or 0, 0)
    words = NewGoal(
        text=goal.text, family_text=goal.family_text, family_translation=goal.family_translation,
        agency_text=goal.agency_text,
        network=told.persons(goal.network), duration_value=goal.weeks,
        duration_unit="weeks" if goal.weeks else "", language=goal.lang, translation=goal.translation,
        said_on=told.day(written), audience="circle",
        caregivers=frozenset(one.pk for one in danger.caregivers.all()),
        children=frozenset(one.pk for one in danger.children.all()),
    )  # fmt: skip
    row = write_goal(**_who(told, written, "goal", number), danger=danger, goal=words)
    _positions(told, row, goal.positions, written, "goal", number)
    if goal.agreed is not None:
        agree_goal(
            **_who(told, goal.agreed, "agreed", number), statement=row, agreed_on=told.day(goal.agreed)
        )


def _positions(told: Teller, row: Any, positions: Iterable[Said], ago: int, kind: str, number: int) -> None:
    for place, said in enumerate(positions):
        person = told.person(said.who)
        position = NewPosition(
            stance=said.stance, taken_on=told.day(max(ago, 0)), person=person,
            worker=None if person else told.by.pk, words=said.words, language=said.lang,
        )  # fmt: skip
        take_position(**_who(told, ago, kind, number, "position", place), statement=row, position=position)


def _scale(told: Teller, ask: Ask, number: int) -> None:
    first = max((one.ago for one in ask.ratings), default=0)
    new = NewScale(
        question=ask.question, ten=ask.ten, zero=ask.zero, language=told.lang, kind=ask.kind,
        danger=told.danger(ask.danger),
        only_for=told.person(ask.only_for), question_translation=ask.es[0], ten_translation=ask.es[1],
        zero_translation=ask.es[2],
    )  # fmt: skip
    row = make_scale(**_who(told, first, "scale", number), scale=new)
    for place, rated in enumerate(ask.ratings):
        _rating(told, row, rated, number, place)


def _rating(told: Teller, scale: Any, rated: Rated, number: int, place: int) -> None:
    person = told.person(rated.who)
    rating = NewRating(
        value=rated.value, rated_on=told.day(rated.ago), person=person,
        worker=None if person else told.by.pk, words=rated.words, language=told.lang,
    )  # fmt: skip
    rate(**_who(told, rated.ago, "rating", number, place), scale=scale, rating=rating)
