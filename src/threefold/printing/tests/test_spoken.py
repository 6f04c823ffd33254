"""A sheet says in which language exact words stand, by its name in the sheet's language."""

import pytest
from django.utils.translation import override

from threefold.printing.spoken import as_said


@pytest.mark.parametrize(
    ("sheet", "lang", "said"),
    [
        ("en", "omq", "In Mixtec, as it was said."),
        ("es", "omq", "En mixteco, como se dijo."),
        ("en", "ase", "In American Sign Language, as it was said."),
        ("es", "mis", "En otro idioma, como se dijo."),
        ("en", "es", "In Spanish, as it was said."),
        ("en", "", ""),
        ("en", "xx", ""),
    ],
)
def test_the_language_is_named(sheet: str, lang: str, said: str) -> None:
    # The words are asked for outside the sheet's language, and written within it.
    words = as_said(lang)
    with override(sheet):
        assert str(words) == said
