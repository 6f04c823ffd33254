"""Addresses of worries and goals, what happened, and scales."""

from django.urls import URLPattern, path

from threefold.mapping.views import (
    alone,
    choosing,
    harms,
    live,
    live_aloud,
    pairs,
    rounds,
    scaling,
    standing,
    statements,
)

_ONE = "worries/<str:kind>/<uuid:statement>"

urls: list[URLPattern] = [
    path("worries/", statements.statements, name="statements"),
    path("worries/sentence/", live.write_sentence, name="write-sentence"),
    path("worries/new/", pairs.new_pair, name="new-pair"),
    path("worries/alone/new/", rounds.open_round, name="open-round"),
    path("worries/alone/<uuid:round>/", alone.draft_round, name="draft-round"),
    path("worries/alone/<uuid:round>/write/", alone.write_alone, name="write-alone"),
    path("worries/alone/<uuid:round>/help/", live_aloud.help_alone, name="help-alone"),
    path("worries/alone/<uuid:round>/reveal/", rounds.reveal_drafts, name="reveal-drafts"),
    path("worries/alone/<uuid:round>/choose/", choosing.choose_drafts, name="choose-drafts"),
    path("worries/<uuid:danger>/", pairs.pair, name="pair"),
    path("worries/<uuid:danger>/pass/", standing.override_statement_rule, name="override-statement-rule"),
    path("worries/harm/new/", harms.new_harm, name="new-harm"),
    path("worries/harm/<uuid:harm>/", harms.harm, name="harm"),
    path(f"{_ONE}/position/", standing.take_position, name="take-position"),
    path(f"{_ONE}/read/", standing.share_statement, name="share-statement"),
    path(f"{_ONE}/close/", standing.close_statement, name="close-statement"),
    path(f"{_ONE}/reopen/", standing.reopen_statement, name="reopen-statement"),
    path(f"{_ONE}/move/", standing.move_statement, name="move-statement"),
    path("worries/positions/<uuid:position>/withdraw/", standing.withdraw_position, name="withdraw-position"),
    path("worries/goals/<uuid:statement>/agree/", standing.agree_goal, name="agree-goal"),
    path("worries/goals/<uuid:statement>/met/", standing.meet_goal, name="meet-goal"),
    path("worries/wordings/<uuid:version>/told/", standing.tell_family, name="tell-family"),
    path("worries/wordings/<uuid:version>/settle/", standing.settle_statement, name="settle-statement"),
    path("worries/threats/add/", standing.add_threat, name="add-threat"),
    path("worries/threats/<uuid:threat>/resolve/", standing.resolve_threat, name="resolve-threat"),
    path("scales/", scaling.scales, name="scales"),
    path("scales/new/", scaling.new_scale, name="new-scale"),
    path("scales/<uuid:scale>/", scaling.scale, name="scale"),
    path("scales/<uuid:scale>/change/", scaling.change_scale, name="change-scale"),
    path("scales/<uuid:scale>/rate/", scaling.rate, name="rate"),
    path("scales/<uuid:scale>/close/", scaling.close_scale, name="close-scale"),
    path("scales/numbers/<uuid:rating>/withdraw/", scaling.withdraw_rating, name="withdraw-rating"),
]
