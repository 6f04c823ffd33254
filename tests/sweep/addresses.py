"""Every address of the site, found by walking the URL patterns: a new page is swept without being listed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """One named address and the parameters it takes."""

    name: str
    parameters: tuple[str, ...]

    @property
    def is_of_a_family(self) -> bool:
        """Whether it stands under one family."""
        return "family" in self.parameters


def all_addresses() -> tuple[Address, ...]:
    """All addresses that have a name, ours and those of the libraries that we include."""
    return tuple(sorted(_walk(get_resolver().url_patterns, "", ()), key=lambda one: one.name))


def _walk(patterns: list[URLPattern | URLResolver], space: str, above: tuple[str, ...]) -> Iterator[Address]:
    for one in patterns:
        names = above + tuple(one.pattern.converters)
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(one.url_patterns, inner, names)
        elif one.name:
            yield Address(f"{space}{one.name}", tuple(dict.fromkeys(names)))
