"""Parts of statements go into a JSON field and come back the same."""

import json

import pytest

from threefold.practice.statements.danger import DangerParts
from threefold.practice.statements.goal import GoalParts
from threefold.practice.statements.harm import HarmParts
from threefold.practice.statements.sentences import Someone
from threefold.practice.statements.storing import from_data, to_data
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis

CARE = (Someone(name="Nadia", tie="mother"), Someone(name="Hugo"))


@pytest.mark.parametrize(
    "parts",
    [
        HarmParts(children=("Leo",), caregivers=CARE, behavior="left", effect_possible=True, basis=Basis.VERIFIED),
        DangerParts(children=("Leo", "Ana"), worried=("Olga",), caregivers=CARE, agency_worried=False),
        GoalParts(caregivers=CARE, network=("Olga",), duration=3, unit=DurationUnit.MONTHS),
    ],
)  # fmt: skip
def test_there_and_back(parts: HarmParts | DangerParts | GoalParts) -> None:
    data = to_data(parts)
    again = json.loads(json.dumps(data))
    assert again == data
    assert from_data(type(parts), again) == parts


def test_what_is_stored_is_plain() -> None:
    data = to_data(HarmParts(children=("Leo",), caregivers=CARE, basis=Basis.VERIFIED))
    assert data["children"] == ["Leo"]
    assert data["caregivers"] == [{"name": "Nadia", "tie": "mother"}, {"name": "Hugo", "tie": ""}]
    assert (data["basis"], type(data["basis"])) == ("verified", str)
    assert data["effect_possible"] is False
    assert to_data(GoalParts())["duration"] is None


def test_unknown_keys_are_left_out_and_missing_ones_are_empty() -> None:
    parts = from_data(GoalParts, {"caregivers": [{"name": "Hugo"}], "behaviour": "?", "unit": "months"})
    assert parts == GoalParts(caregivers=(Someone(name="Hugo"),), unit=DurationUnit.MONTHS)
    assert isinstance(parts.unit, DurationUnit)
    assert isinstance(from_data(HarmParts, {"basis": "verified"}).basis, Basis)


@pytest.mark.parametrize(
    ("kind", "data"), [(HarmParts, {"basis": "guessed"}), (GoalParts, {"unit": "years"})]
)
def test_a_basis_or_a_unit_that_does_not_exist_is_refused(
    kind: type[HarmParts] | type[GoalParts], data: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match=r"guessed|years"):
        from_data(kind, data)
