"""The elements of the file that are read, and where each goes. Whatever else stands in the file is passed over."""

from dataclasses import dataclass

NAMESPACE = "http://www.acf.hhs.gov"
ROOT = "data"
RECORD = "record"
BLOCKS = ("removal_2020", "removal_1993", "living_arrangement", "case_worker_visit")
NEW_RULE = (2022, 10, 1)
"""From this day the rule asks for every element; of stays that ended before, only the two dates and the reason."""


@dataclass(frozen=True)
class Element:
    """One element: its name in the file, the column it fills, how, and how sure that is (marks as for rules)."""

    name: str
    fills: str
    how: str
    mark: str = "C"

    @property
    def number(self) -> str:
        """E69 of E69_removal_date."""
        return self.name.split("_", 1)[0]


ELEMENTS = (
    Element("E1_title_iv_agency", "", "One agency a folder: child numbers are its own."),
    Element("E2_report_date", "", "The end of the period, 202403; of two records of a child the one of the later period stands whole.", "B"),
    Element("E4_child_record_number", "child_id", "As it stands."),
    Element("E5_date_of_birth", "children.dob", "20240331."),
    Element("E6_sex", "children.sex", "1 male, 2 female."),
    Element("E13_child_race_american_indian_alaska_native", "children.race_eth", "1 yes. One race alone: aian."),
    Element("E14_child_race_asian", "children.race_eth", "asian_pi."),
    Element("E15_child_race_black", "children.race_eth", "black."),
    Element("E16_child_race_native_hawaiian_pacific_islander", "children.race_eth", "asian_pi."),
    Element("E17_child_race_white", "children.race_eth", "white. Several: two_or_more. None: unknown."),
    Element("E21_child_hispanic_latino", "children.race_eth", "1: hispanic, before any race.", "B"),
    Element("E69_removal_date", "episodes.removal_date", "Also the episode_id; a second removal of that day has -2 after it."),
    Element("E153_exit_date", "episodes.exit_date", "Empty: in care."),
    Element("E155_exit_reason", "episodes.exit_reason", "9 is empty. The numbers of the block removal_1993 are read like the others.", "D"),
    Element("E112_date_living_arrangement", "placements.start_date", "There is no end: the next one, or the exit.", "B"),
    Element("E113_foster_family_home", "placements.setting_code", "1: setting 0."),
    Element("E120_other_living_arrangement_type", "placements.setting_code", "1 to 14, where E113 is not 1. 14 is taken for a trial home visit.", "D"),
    Element("E117_relative_foster_family", "placements.relationship", "1: relative. Of a family home without E117 and E119: nonrelative."),
    Element("E119_kin_foster_family", "placements.relationship", "1: kin. Not E124, whose order is not published."),
    Element("E151_case_worker_visit_date", "visits.visit_date", "Each is a visit in person.", "B"),
    Element("E152_case_worker_visit_location", "visits.location", "1 residence, 2 other."),
)  # fmt: skip
LEAVES = {one.name: one.number for one in ELEMENTS}
NAMES = {one.number: one.name for one in ELEMENTS}
RACES = {"E13": "aian", "E14": "asian_pi", "E15": "black", "E16": "asian_pi", "E17": "white"}
SEXES = {"1": "male", "2": "female"}
PLACES = {"1": "residence", "2": "other"}
NOT_APPLICABLE = 9
