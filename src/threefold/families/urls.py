"""Addresses of this package."""

from django.urls import URLPattern, path

from threefold.families.genogram.page import genogram
from threefold.families.views import (
    court,
    family,
    homes,
    openings,
    people,
    places,
    referrals,
    team,
    ties,
    timeline,
)

app_name = "families"
_F = "<uuid:family>"
urlpatterns: list[URLPattern] = [
    path("", family.families, name="families"),
    path("new/", family.new_family, name="new_family"),
    path("open-for-an-hour/", openings.break_glass, name="break_glass"),
    path("opened/", openings.openings, name="openings"),
    path("opened/<uuid:opening>/", openings.review_opening, name="review_opening"),
    path(f"{_F}/about/", family.family_facts, name="family_facts"),
    path(f"{_F}/people/", people.people, name="people"),
    path(f"{_F}/people/add/", people.add_person, name="add_person"),
    path(f"{_F}/people/<uuid:person>/", people.person, name="person"),
    path(f"{_F}/homes/add/", homes.add_household, name="add_household"),
    path(f"{_F}/homes/<uuid:household>/", homes.household, name="household"),
    path(f"{_F}/homes/<uuid:household>/moves-in/", homes.begin_residence, name="begin_residence"),
    path(f"{_F}/homes/stay/<uuid:residence>/", homes.residence, name="residence"),
    path(f"{_F}/homes/stay/<uuid:residence>/mistake/", homes.remove_residence, name="remove_residence"),
    path(f"{_F}/homes/stay/<uuid:residence>/ended/", homes.end_residence, name="end_residence"),
    path(f"{_F}/genogram/", genogram, name="genogram"),
    path(f"{_F}/ties/", ties.ties, name="ties"),
    path(f"{_F}/ties/<uuid:tie>/", ties.tie, name="tie"),
    path(f"{_F}/ties/<uuid:tie>/mistake/", ties.remove_tie, name="remove_tie"),
    path(f"{_F}/kept-safe/", ties.protections, name="protections"),
    path(f"{_F}/kept-safe/<uuid:protection>/", ties.protection, name="protection"),
    path(f"{_F}/kept-safe/<uuid:protection>/mistake/", ties.withdraw_protection, name="withdraw_protection"),
    path(f"{_F}/places/", places.places, name="places"),
    path(f"{_F}/places/add/", places.add_place, name="add_place"),
    path(f"{_F}/places/<uuid:place>/", places.place, name="place"),
    path(f"{_F}/reports/", referrals.referral, name="referral"),
    path(f"{_F}/reports/add/", referrals.add_referral, name="add_referral"),
    path(f"{_F}/reports/<uuid:referral>/", referrals.change_referral, name="change_referral"),
    path(f"{_F}/reports/<uuid:referral>/reporter/", referrals.reporter, name="reporter"),
    path(f"{_F}/sealed/", openings.opening, name="opening"),
    path(f"{_F}/sealed/close/", openings.close_opening, name="close_opening"),
    path(f"{_F}/team/", team.team, name="team"),
    path(f"{_F}/team/joins/", team.begin_assignment, name="begin_assignment"),
    path(f"{_F}/team/<uuid:assignment>/ends/", team.end_assignment, name="end_assignment"),
    path(f"{_F}/team/conflict/", team.declare_conflict, name="declare_conflict"),
    path(f"{_F}/team/conflict/<uuid:conflict>/ends/", team.end_conflict, name="end_conflict"),
    path(f"{_F}/court/add/", court.add_court_date, name="add_court_date"),
    path(f"{_F}/court/<uuid:court_date>/", court.court_date, name="court_date"),
    path(f"{_F}/timeline/", timeline.timeline, name="timeline"),
    path(f"{_F}/timeline/account/", timeline.account, name="account"),
]
