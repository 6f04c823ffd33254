"""Addresses of safety plans."""

from django.urls import URLPattern, path

from threefold.plans.views import asking, evidence, lifecycle, parts, plan, signing, wordings

app_name = "plans"
PLAN = "plans/<uuid:plan>/"
urlpatterns: list[URLPattern] = [
    path("plans/", plan.plans, name="plans"),
    path("plans/start/", plan.start_plan, name="start-plan"),
    path(PLAN, plan.plan, name="plan"),
    path(f"{PLAN}change/", plan.change_plan, name="change-plan"),
    path(f"{PLAN}children/", plan.child_plan, name="child-plan"),
    path(f"{PLAN}finish/", lifecycle.finish_plan, name="finish-plan"),
    path(f"{PLAN}override/", lifecycle.override_rule, name="override-rule"),
    path(f"{PLAN}override/ask/", asking.ask_override, name="ask-override"),
    path("plans/requests/<uuid:asked>/", asking.answer_override, name="answer-override"),
    path(f"{PLAN}more-time/", lifecycle.extend_plan, name="extend-plan"),
    path(f"{PLAN}end/", lifecycle.end_plan, name="end-plan"),
    path(f"{PLAN}history/", wordings.history, name="history"),
    path("plans/wordings/<uuid:late>/", wordings.wording, name="wording"),
    path("plans/wordings/<uuid:late>/settle/", wordings.settle_wording, name="settle-wording"),
    path(f"{PLAN}actions/add/", parts.add_action, name="add-action"),
    path(f"{PLAN}actions/<uuid:part>/", parts.action, name="action"),
    path(f"{PLAN}actions/<uuid:part>/move/", parts.move_action, name="move-action"),
    path(f"{PLAN}signs/add/", parts.add_sign, name="add-sign"),
    path(f"{PLAN}signs/<uuid:part>/", parts.sign, name="sign"),
    path(f"{PLAN}lines/add/", parts.add_line, name="add-line"),
    path(f"{PLAN}lines/<uuid:part>/", parts.line, name="line"),
    path(f"{PLAN}parts/<uuid:part>/remove/", parts.remove_part, name="remove-part"),
    path(f"{PLAN}sign/", signing.sign_plan, name="sign-plan"),
    path("plans/signatures/<uuid:signature>/copy/", signing.note_copy, name="note-copy"),
    path(f"{PLAN}log/", evidence.log, name="log"),
    path(f"{PLAN}log/today/", evidence.tap_log, name="tap-log"),
    path("plans/log/<uuid:entry>/withdraw/", evidence.withdraw_log, name="withdraw-log"),
    path("acts/", evidence.acts, name="acts"),
    path("acts/<uuid:act>/withdraw/", evidence.withdraw_act, name="withdraw-act"),
]
