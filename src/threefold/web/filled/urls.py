"""Addresses of a family's tools, in the shell's own namespace."""

from django.urls import path

from threefold.web.filled import (
    alarm,
    finding,
    giving,
    library,
    onward,
    opening,
    passing,
    safety,
    views,
    who,
    withdrawing,
    writing,
)

HOME = "families/<uuid:family>/tools/"
urls = [
    path(HOME, views.filled_tools, name="filled_tools"),
    path(HOME + "begin/<slug:tool>/", writing.begin_tool, name="begin_tool"),
    path(HOME + "find/", finding.find_in_tools, name="find_in_tools"),
    path(HOME + "<uuid:filled>/", views.filled_tool, name="filled_tool"),
    path(HOME + "<uuid:filled>/write/", writing.write_tool, name="write_tool"),
    path(HOME + "<uuid:filled>/finish/", writing.finish_tool, name="finish_tool"),
    path(HOME + "<uuid:filled>/amend/", writing.amend_tool, name="amend_tool"),
    path(HOME + "<uuid:filled>/onward/", onward.carry_facts, name="carry_facts"),
    path(HOME + "<uuid:filled>/withdraw/", withdrawing.withdraw_tool, name="withdraw_tool"),
    path(HOME + "<uuid:filled>/let-pass/", passing.let_tool_pass, name="let_tool_pass"),
    path(HOME + "<uuid:filled>/alarm/", alarm.answer_alarm, name="answer_alarm"),
    path(HOME + "<uuid:filled>/give/", giving.give_kept, name="give_kept"),
    path(HOME + "<uuid:filled>/who/<slug:sheet>/", who.choose_readers, name="choose_readers"),
    path(HOME + "<uuid:filled>/who/<slug:sheet>/safety/", safety.show_for_safety, name="show_for_safety"),
    path("toolkit/open/<slug:resource>/", opening.open_for, name="open_for"),
    path("toolkit/<slug:tool>/", library.toolkit_tool, name="toolkit_tool"),
]
