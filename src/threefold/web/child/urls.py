"""Addresses of child mode, in the shell's own namespace."""

from django.urls import path

from threefold.web.child import views

urls = [
    path("families/<uuid:family>/tools/<uuid:filled>/child/", views.child_mode, name="child_mode"),
    path("families/<uuid:family>/tools/<uuid:filled>/child/kept/", views.child_kept, name="child_kept"),
    path("families/<uuid:family>/tools/<uuid:filled>/child/leave/", views.leave_child, name="leave_child"),
    path("families/<uuid:family>/tools/<uuid:filled>/end-sitting/", views.end_sitting, name="end_sitting"),
]
