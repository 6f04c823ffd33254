"""Sealed texts open only where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.core.sealing import Unreadable, seal, unseal


@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_what_is_sealed_comes_back(text: str) -> None:
    sealed = seal(text, key="reporter", bound_to="row:field")
    assert unseal(sealed, key="reporter", bound_to="row:field") == text
    assert sealed == "" or (len(text) < 4 or text not in sealed)


def test_a_sealed_text_opens_nowhere_else() -> None:
    sealed = seal("Perla", key="reporter", bound_to="a")
    for key, row in (("reporter", "b"), ("location", "a")):
        with pytest.raises(Unreadable):
            unseal(sealed, key=key, bound_to=row)  # type: ignore[arg-type]


def test_an_older_key_still_opens(settings: object) -> None:
    sealed = seal("Perla", key="reporter", bound_to="a")
    old = settings.SEALING_KEYS["reporter"]  # type: ignore[attr-defined]
    settings.SEALING_KEYS = {"reporter": ["new key", *old]}  # type: ignore[attr-defined]
    assert unseal(sealed, key="reporter", bound_to="a") == "Perla"
    assert seal("Perla", key="reporter", bound_to="a") != sealed
