"""The numbers of a story that a family may have otherwise than the first of its shape: what people rated."""

from collections.abc import Iterator

from threefold.mapping.changes.content import RATED
from threefold.web.demo.story import Story

# The name of a given id and a column, for each number in its turn.
Place = tuple[str, str]


def figures_of(story: Story) -> Iterator[tuple[Place, int]]:
    """Each number with the row and column where the changes put it."""
    for number, scale in enumerate(story.scales):
        for place, rated in enumerate(scale.ratings):
            if rated.value is not None:
                yield (f"rating:{number}:{place}", "value"), rated.value
    for number, item in enumerate(story.items):
        for name, value in zip(RATED, item.wcc or (), strict=False):
            yield (f"item:{number}", name), value
    for number, member in enumerate(story.circle):
        for name, value in zip(RATED, member.wcc or (), strict=False):
            yield (f"member:{number}", name), value
