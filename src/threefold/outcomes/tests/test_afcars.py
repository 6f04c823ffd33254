"""AFCARS files: read as a stream into the tables, or refused by name and line; what is faulty stays and is flagged."""

import tempfile
import tracemalloc
from datetime import date

import pytest

from threefold.outcomes.afcars.loading import DROPPED, files, load
from threefold.outcomes.data import opened
from threefold.outcomes.federal import tables as federal_tables
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.registry import every
from threefold.outcomes.running import run
from threefold.outcomes.tests.xml import afcars, home, old_removal, record, removal, visit
from threefold.outcomes.windows import window

ANA = record("ana", removal("20230105", "20230901", "1"))


def put(folder, text, name="a.xml"):
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def table(folder, name):
    with opened(folder) as tables:
        return tables[name].order_by("row").drop("row").to_pyarrow().to_pylist()


def days(rows, *names):
    return [tuple(date.fromordinal(719163 + one[name]) if one[name] is not None else None for name in names) for one in rows]  # fmt: skip


def test_a_record_becomes_rows(tmp_path):
    put(
        tmp_path,
        afcars(
            record(
                "ana",
                removal(
                    "20230105",
                    homes=[
                        home("20230105", relative="1"), home("20230201", kin="1"), home("20230301"), home("20230401", "0", other="12"),
                    ],
                    visits=[visit("20230110"), visit("20230210", "2")],
                ),
                old_removal("20200101", "20200601", "5"),
            )
        ),
    )  # fmt: skip
    assert days(table(tmp_path, "children"), "dob") == [(date(2015, 1, 1),)]
    episodes = table(tmp_path, "episodes")
    assert [(one["episode_id"], one["exit_reason"]) for one in episodes] == [
        ("20230105", None),
        ("20200101", 5),
    ]
    assert days(episodes, "removal_date", "exit_date") == [
        (date(2023, 1, 5), None), (date(2020, 1, 1), date(2020, 6, 1)),
    ]  # fmt: skip
    homes = table(tmp_path, "placements")
    assert [(one["seq"], one["setting_code"], one["relationship"]) for one in homes] == [
        (1, 0, "relative"), (2, 0, "kin"), (3, 0, "nonrelative"), (4, 12, "none"),
    ]  # fmt: skip
    assert days(homes[3:], "start_date", "end_date") == [(date(2023, 4, 1), None)]
    seen = table(tmp_path, "visits")
    assert [(one["location"], one["mode"], one["completed"]) for one in seen] == [
        ("residence", "in_person", True), ("other", "in_person", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("yes", "race"),
    [("E13_child_race_american_indian_alaska_native", "aian"), ("E16_child_race_native_hawaiian_pacific_islander", "asian_pi"), ("E21_child_hispanic_latino", "hispanic"), ("E22_x", "two_or_more")],
)  # fmt: skip
def test_race_and_ethnicity_are_one_word(tmp_path, yes, race):
    both = "<E15_child_race_black>1</E15_child_race_black>" if race == "two_or_more" else ""
    white = "<E17_child_race_white>1</E17_child_race_white>" if race in ("two_or_more", "hispanic") else ""
    put(
        tmp_path,
        afcars(ANA.replace("<E69_E186", f"<E6_sex>2</E6_sex>{both}{white}<{yes}>1</{yes}><E69_E186", 1)),
    )
    assert [(one["sex"], one["race_eth"]) for one in table(tmp_path, "children")] == [("female", race)]


def test_the_later_period_replaces_a_record_whole(tmp_path):
    first = record("ana", removal("20230105", "20230201", "1"), removal("20230301"))
    put(tmp_path, afcars(record("ana", removal("20230302", "20240401", "1")), period="202409"), "a-later.xml")
    put(tmp_path, afcars(first, record("ben", removal("20230601")), period="202403"), "b-earlier.xml")
    assert [(one["child_id"], one["episode_id"]) for one in table(tmp_path, "episodes")] == [
        ("ben", "20230601"), ("ana", "20230302"),
    ]  # fmt: skip
    with opened(tmp_path) as tables:
        assert (
            "children",
            "records that a later record of the same child replaces: 1",
        ) in tables.said


def test_who_is_gone_from_the_last_period_is_told_of(tmp_path):
    gone, left = record("gone", removal("20230105")), record("left", removal("20230105", "20230901", "1"))
    put(tmp_path, afcars(ANA, gone, left, period="202309"), "a.xml")
    put(tmp_path, afcars(record("ana", removal("20230105")), gone, left, period="202403"), "b.xml")
    put(tmp_path, afcars(ANA, period="202409"), "c.xml")
    put(tmp_path, afcars(record("new", removal("20240801")), period="202409"), "d.xml")
    with opened(tmp_path) as tables:
        assert ("episodes", f"{DROPPED}: 1") in tables.said
    assert {one["child_id"] for one in table(tmp_path, "episodes") if one["exit_date"] is None} == {
        "gone",
        "new",
    }


def test_one_period_alone_drops_nobody(tmp_path):
    put(tmp_path, afcars(record("ana", removal("20230105"))))
    with opened(tmp_path) as tables:
        assert [name for name, _said in tables.said] == ["placements"]


def test_what_is_faulty_stays_and_is_flagged(tmp_path):
    put(
        tmp_path,
        afcars(
            record("ana", removal("20230105", "20230101", "1")),
            record("ben", removal("20230105", "20230901", "1"), born=""),
            record("cy", removal("20230105", "20230901", "")),
            record("dee", removal("20230105", "20230901", "77")),
            record("eve", removal("20230105"), removal("20230105")),
            record("", removal("20230105")),
        ),
    )
    assert len(table(tmp_path, "episodes")) == 7
    p1 = every()["p1"]
    with opened(tmp_path) as tables:
        asked = window(tables, date(2022, 10, 1), date(2023, 9, 30))
        found = run(p1, tables, asked, p1.defaults(), ids=True)
    flags = {
        one["flag"]: [each["child_id"] for each in one["records"]] for one in found.flags if "records" in one
    }
    assert flags == {
        "exit_before_removal": ["ana"], "dob_missing": ["ben", None], "exit_without_reason": ["cy", "dee"], "overlap": ["eve", "eve"],
    }  # fmt: skip


WHOLE = afcars(ANA)


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        ("", 1, "cut off"),
        (WHOLE[: WHOLE.index("<E153")], 7, "cut off"),
        (WHOLE[: WHOLE.index("</records>")], 8, "cut off"),
        (WHOLE.replace("</record>", "</recor>", 1), 7, "broken"),
        (WHOLE + "<more/>", 10, "broken"),
        (WHOLE.encode("utf-16"), 1, "UTF-16"),
        (WHOLE.replace("utf-8", "iso-8859-1").encode("latin-1"), 1, "iso-8859-1"),
        (WHOLE.replace(">ana<", ">\xe9mile<").encode("latin-1"), 6, "not UTF-8"),
        ("<html><body/></html>", 1, "begins with <html>"),
        (WHOLE.replace("http://www.acf.hhs.gov", "http://example.org"), 2, "begins with <data>"),
        (WHOLE.replace("E1_title_iv_agency", "A1_title_iv_agency"), 3, "adoptions"),
        (WHOLE.replace("E2_report_date", "E2"), 6, "E2_report_date"),
        (WHOLE.replace("<acf:data", "<!DOCTYPE data>\n<acf:data", 1), 2, "DOCTYPE"),
        (WHOLE.replace("<acf:data", '<!DOCTYPE d [<!ENTITY a "b">]>\n<acf:data', 1).replace(">ana<", ">&a;<"), 2, "DOCTYPE"),
        (WHOLE.replace(">ana<", ">&a;<"), 6, "broken"),
        (WHOLE.replace("20230105", "2023-01-05"), 7, "E69_removal_date: “2023-01-05” is no date"),
        (WHOLE.replace("20150101", "20150230"), 6, "E5_date_of_birth: “20150230” is no day of the calendar"),
        (WHOLE.replace(">1</E155", ">home</E155"), 7, "E155_exit_reason: “home” is no whole number"),
        (WHOLE.replace("<E153", "<E69_removal_date/><E153", 1), 7, "twice"),
        (WHOLE.replace(">ana<", f">{'a' * 300}<"), 6, "more than 200 characters"),
        (WHOLE.replace("<records>", f"<records><!--{'a' * 1_200_000}-->"), 5, "more than 1 MB"),
        (WHOLE.replace("<record>", "<deep>" * 50), 6, "more than 40 deep"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_by_name_and_line(tmp_path, tmp_path_factory, monkeypatch, raw, line, said):
    # A place of its own: another test that runs beside this one makes such folders, too.
    place = tmp_path_factory.mktemp("place")
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    put(tmp_path, WHOLE, "0-good.xml")
    with pytest.raises(Refused) as why, opened(put(tmp_path, raw)):
        pass
    assert str(why.value).startswith(f"a.xml, line {line}") and said in str(why.value)
    assert list(place.iterdir()) == []


def test_files_of_two_agencies_or_beside_the_same_table_are_refused(tmp_path):
    put(tmp_path, WHOLE)
    put(tmp_path, afcars(ANA, agency="36"), "b.xml")
    with pytest.raises(Refused, match=r"several agencies \(6, 36\)"), opened(tmp_path):
        pass
    (tmp_path / "b.xml").unlink()
    (tmp_path / "children.csv").write_text("child_id,dob\nana,2015-01-01\n")
    with pytest.raises(Refused, match=r"children.csv and a.xml are both there and both tell of children"), opened(tmp_path):  # fmt: skip
        pass


def peak(folder, count):
    """The most memory that was in use while so many children were read."""
    place = folder / f"read-{count}"
    place.mkdir(parents=True)
    one = removal("20230105", homes=[home("20230105"), home("20230301")], visits=[visit("20230110")])
    put(place, afcars(*(record(f"c{nth}", one) for nth in range(count))))
    load(files(put(folder, afcars(ANA), "warm.xml")), folder)
    tracemalloc.start()
    load(files(place), place)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_memory_does_not_grow_with_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(federal_tables, "BATCH", 200)
    small, large = peak(tmp_path / "a", 500), peak(tmp_path / "b", 5000)
    assert large < 1.3 * small
