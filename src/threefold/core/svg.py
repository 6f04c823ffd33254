"""Writing inline SVG: elements whose every attribute and text is escaped. Colours are attributes, never styles."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

Attribute = str | int | float | bool | None


def element(tag: str, *inside: str, **attributes: Attribute) -> SafeString:
    """An element; `font_size` becomes `font-size`, `class_` becomes `class`, None and False leave it out.

    `inside` is escaped unless it is already SVG made here.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(_plain(value))}"'
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    body = "".join(part if isinstance(part, SafeString) else escape(part) for part in inside)
    # Every attribute and every plain text above went through escape.
    return mark_safe(f"<{tag}{written}>{body}</{tag}>")  # noqa: S308


def together(*parts: str) -> SafeString:
    """Several elements one after the other."""
    body = "".join(part if isinstance(part, SafeString) else escape(part) for part in parts)
    return mark_safe(body)  # noqa: S308


def _plain(value: Attribute) -> str:
    """Numbers with at most one digit after the point: no picture needs more."""
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return "true" if value is True else str(value)
