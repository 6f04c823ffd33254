"""Addresses of the map, its items, its conversations and meeting mode."""

from django.urls import URLPattern, path

from threefold.mapping.views import items, live, live_aloud, map, meeting, present, room, sessions, waving

urls: list[URLPattern] = [
    path("help/", live.help_now, name="help-now"),
    path("help/left/", waving.wave_off, name="wave-off"),
    path("map/", map.map, name="map"),
    path("map/add/", map.add_item, name="add-item"),
    path("map/taken-off/", items.removed_items, name="removed-items"),
    path("map/things/<uuid:item>/", items.item, name="item"),
    path("map/things/<uuid:item>/move/", items.move_item, name="move-item"),
    path("map/things/<uuid:item>/split/", items.split_item, name="split-item"),
    path("map/things/<uuid:item>/link/", items.link_items, name="link-items"),
    path("map/things/<uuid:item>/remove/", items.remove_item, name="remove-item"),
    path("map/things/<uuid:item>/restore/", items.restore_item, name="restore-item"),
    path("map/things/<uuid:item>/done/", items.finish_step, name="finish-step"),
    path("map/wordings/<uuid:wording>/settle/", items.settle_item, name="settle-item"),
    path("map/conversations/", sessions.sessions, name="sessions"),
    path("map/conversations/new/", sessions.begin_session, name="begin-session"),
    path("map/conversations/<uuid:session>/", sessions.session, name="session"),
    path("map/conversations/<uuid:session>/order/", sessions.order_columns, name="order-columns"),
    path("map/meeting/", meeting.meeting, name="meeting"),
    path("map/meeting/over/", meeting.leave_meeting, name="leave-meeting"),
    path("map/meeting/room/", room.enter_room, name="enter-room"),
    path("map/meeting/<uuid:session>/live/", meeting.meeting_live, name="meeting-live"),
    path("map/meeting/<uuid:session>/join/", room.join_meeting, name="join-meeting"),
    path("map/meeting/<uuid:session>/left/", present.leave_screen, name="leave-screen"),
    path("map/meeting/<uuid:session>/others/", meeting.others_fine, name="others-fine"),
    path("map/meeting/<uuid:session>/help/", live_aloud.help_in_meeting, name="help-in-meeting"),
    path("map/meeting/<uuid:session>/add/", meeting.add_in_meeting, name="add-in-meeting"),
]
