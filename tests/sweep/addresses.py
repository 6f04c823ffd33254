"""Every address of the site, found by walking the URL patterns: a new page is swept without being listed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# Addresses under which one parameter means another row than elsewhere.
MEANS = {
    "mapping:agree-goal": {"statement": "goal"},
    "mapping:meet-goal": {"statement": "goal"},
    "plans:action": {"part": "action"},
    "plans:move-action": {"part": "action"},
    "plans:sign": {"part": "sign"},
    "plans:plan": {"plan": "any_plan"},
    "plans:line": {"part": "line", "plan": "aftercare"},
    # The toolkit's own tests press the form of every tool.
    "web:blank_tool_pdf": {"tool": "one_tool"},
    "web:blank_tool_form": {"tool": "one_tool"},
    "web:blank_tool_word": {"tool": "one_tool"},
    # The same page makes them all, and a PDF takes long; the Word files of all tools are read here.
    "web:filled_tool_pdf": {"filled": "one_filled"},
    "web:tool_schema": {"tool": "one_tool"},
    # Nothing of a family stands on it, and a PDF takes long.
    "library:resource_pdf": {"resource": "one_resource"},
    "library:resource_word": {"resource": "one_resource"},
    "library:read_given": {"given": "given_taken"},
    "library:given_file": {"given": "given_draft"},
    "library:remove_given_file": {"given": "given_draft"},
    "library:resource_file": {"resource": "given_page", "file": "page_file"},
    "library:withdraw_given": {"given": "given_published"},
    "web:filled_tool": {"filled": "filled_any"},
    "web:write_tool": {"filled": "filled_draft"},
    "web:finish_tool": {"filled": "filled_draft"},
    "web:amend_tool": {"filled": "filled_newest"},
    "web:withdraw_tool": {"filled": "filled_any"},
    "web:let_tool_pass": {"filled": "filled_draft"},
    "web:answer_alarm": {"filled": "filled_draft"},
    "web:carry_facts": {"filled": "filled_newest"},
}
# The editors' desk of the Toolkit, behind a door of its own (library/tests/test_desk.py).
EDITORS = ("wagtail", "simple_translation")
KINDS = ("harm", "danger", "goal")


@dataclass(frozen=True)
class Address:
    """One named address and the parameters it takes."""

    name: str
    parameters: tuple[str, ...]

    @property
    def is_of_a_family(self) -> bool:
        """Whether it stands under one family."""
        return "family" in self.parameters

    @property
    def is_ours(self) -> bool:
        """Whether it is a page of Threefold, not one of a library's."""
        return ":" in self.name and not self.name.startswith(EDITORS)

    def paths(self, ids: Mapping[str, list[UUID]], most: int = 99, **instead: UUID) -> list[str]:
        """The address with each of the record's own ids in it; `instead` puts another id in for a parameter."""
        return [reverse(self.name, kwargs={**one, **instead}) for one in self._filled(ids)][:most]

    def _filled(self, ids: Mapping[str, list[UUID]]) -> Iterator[dict[str, Any]]:
        if "kind" in self.parameters:
            for kind in KINDS:
                yield {"kind": kind, "statement": ids[kind][0], "family": ids["family"][0]}
            return
        if "sheet" in self.parameters:
            pairs: list[Any] = list(ids["sheet"])
            yield from ({"family": ids["family"][0], "filled": one[0], "sheet": one[1]} for one in pairs)
            return
        means = MEANS.get(self.name, {})
        wanted = [means.get(name, name) for name in self.parameters]
        missing = [name for name in wanted if name not in ids]
        assert not missing, f"tests/sweep/rich.py makes nothing for {missing} of {self.name}"
        for values in product(*(ids[name] for name in wanted)):
            yield dict(zip(self.parameters, values, strict=True))


def all_addresses() -> tuple[Address, ...]:
    """All addresses that have a name, ours and those of the libraries that we include."""
    return tuple(sorted(_walk(get_resolver().url_patterns, "", ()), key=lambda one: one.name))


def our_addresses() -> tuple[Address, ...]:
    """The pages of Threefold."""
    return tuple(one for one in all_addresses() if one.is_ours)


def _walk(patterns: list[URLPattern | URLResolver], space: str, above: tuple[str, ...]) -> Iterator[Address]:
    for one in patterns:
        names = above + tuple(one.pattern.converters)
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(one.url_patterns, inner, names)
        elif one.name:
            yield Address(f"{space}{one.name}", tuple(dict.fromkeys(names)))
