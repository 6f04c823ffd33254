"""Which stretches of a figure are shown over time: none from which few children could be told."""

from datetime import date
from typing import Any

from threefold.outcomes.calendar import number
from threefold.outcomes.declaring import Window
from threefold.outcomes.letting_out.cells import Limits
from threefold.outcomes.publishing import stretches
from threefold.outcomes.publishing.series import series
from threefold.outcomes.publishing.stretches import Stretch, before, charted
from threefold.outcomes.registry import chosen, every
from threefold.outcomes.running import Result

P4 = every()["p4"]


def result(above: int | None, below: int = 400, *, hidden: bool = False, flag: str = "") -> Result:
    gone = ["numerator", "value", "interval"] if hidden else []
    shown = None if hidden or above is None else above / below
    return Result(
        indicator=P4, parameters={}, numerator=None if hidden else above, denominator=below, value=shown, interval=None,
        flags=[{"flag": flag}] if flag else [], more={"hidden": gone},
    )  # fmt: skip


def quarters(*told: Result) -> list[Stretch]:
    return [
        Stretch(date(2020 + at // 4, 3 * (at % 4) + 1, 1), date(2020 + at // 4, 3 * (at % 4) + 3, 28), {"p4": one})
        for at, one in enumerate(told)
    ]  # fmt: skip


def years(*told: Result) -> list[Stretch]:
    return [
        Stretch(date(2015 + at, 10, 1), date(2016 + at, 9, 30), {"p4": one}) for at, one in enumerate(told)
    ]


def shown(found: dict[str, Any] | None) -> list[Any]:
    return [] if found is None else [one["numerator"] for one in found["points"]]


def test_quarters_where_none_hides_anything() -> None:
    found = series(result(160), quarters(*[result(40)] * 14), years(result(150), result(160)))
    assert found is not None
    assert (found["every"], found["kind"], found["centre"], len(found["points"])) == ("quarter", "p", 0.1, 14)
    assert found["points"][0]["low"] < 0.1 < found["points"][0]["high"]


def test_one_quarter_that_hides_something_makes_years_of_all() -> None:
    fine = [result(40)] * 13 + [result(9, hidden=True)]
    found = series(result(160), quarters(*fine), years(result(150), result(155), result(160)))
    assert found is not None
    assert (found["every"], shown(found)) == ("year", [150, 155, 160])


def test_a_year_that_hides_something_is_named_without_a_figure() -> None:
    found = series(result(160), [], years(result(150), result(9, hidden=True), result(160)))
    assert found is not None
    assert (shown(found), found["hidden"]) == ([150, 160], [["2016-10-01", "2017-09-30"]])


def test_where_the_year_itself_is_hidden_its_parts_are_not_shown() -> None:
    assert series(result(9, hidden=True), quarters(*[result(40)] * 14), years(result(150))) is None


def test_the_last_year_stands_as_it_was_let_out_with_its_groups() -> None:
    found = series(result(160), [], years(result(150), result(160, hidden=True)))
    assert shown(found) == [150, 160]


def test_what_was_not_followed_for_long_enough_is_not_there() -> None:
    late = result(None, flag="follow_up_incomplete")
    assert shown(series(late, [], years(result(150), late))) == [] == shown(series(late, [], []))
    assert shown(series(result(160, flag="follow_up_incomplete"), [], years(result(150), late))) == [150]


def test_no_four_quarters_are_the_year() -> None:
    """Else the year taken from them would tell how few children came twice."""
    end, since = date(2023, 9, 30), date(2016, 10, 1)
    found = stretches._ending_before(since, date(2023, 9, 1), 3)
    assert (found[0], found[-1]) == (
        (date(2016, 12, 1), date(2017, 2, 28)),
        (date(2023, 6, 1), date(2023, 8, 31)),
    )
    by_year = stretches._ending_before(since, date(2023, 10, 1), 12)
    assert (len(by_year), by_year[-1][1]) == (7, end)
    assert not {last for _first, last in found} & {last for _first, last in by_year}


def test_a_median_has_no_course_and_what_takes_a_year_is_asked_by_years() -> None:
    by_quarter = {one.id for one in charted(chosen(None), "quarter")}
    by_year = {one.id for one in charted(chosen(None), "year")}
    assert by_year - by_quarter == {"entry_rate", "p2", "p3"}
    assert "time_in_care" not in by_year


def test_stretches_are_let_out_one_by_one(monkeypatch: Any) -> None:
    asked: list[tuple[int, int]] = []

    def counted(one: Any, _tables: Any, at: Window, _rules: Any) -> Result:
        asked.append((at.start, at.end))
        return Result(indicator=one, parameters={})

    monkeypatch.setattr(stretches, "run", counted)
    monkeypatch.setattr(stretches, "window", lambda _tables, first, last, _of, end: Window(number(first), number(last), number(last), number(end)))  # fmt: skip
    at = Window(
        number(date(2022, 10, 1)),
        number(date(2023, 9, 30)),
        number(date(2023, 9, 30)),
        number(date(2024, 9, 30)),
    )
    found = list(before([P4], None, at, {"p4": {}}, Limits(), date(2022, 10, 1), "quarter"))  # type: ignore[arg-type]
    assert [one.last for one in found] == [date(2023, 2, 28), date(2023, 5, 31), date(2023, 8, 31)]
    assert len(asked) == 3
    assert all(one.told["p4"].more["hidden"] == [] for one in found)
