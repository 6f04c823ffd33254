"""Addresses of the circle of support."""

from django.urls import URLPattern, path

from threefold.networks import views
from threefold.networks.ecomap.page import ecomap

app_name = "networks"
urlpatterns: list[URLPattern] = [
    path("circle/", views.circle, name="circle"),
    path("circle/add/", views.add_member, name="add-member"),
    path("circle/ecomap/", ecomap, name="ecomap"),
    path("circle/<uuid:member>/", views.member, name="member"),
    path("circle/<uuid:member>/move/", views.move_member, name="move-member"),
    path("circle/<uuid:member>/told/", views.tell_worry, name="tell-worry"),
    path("circle/<uuid:member>/agreed/", views.agree_undertaking, name="agree-undertaking"),
    path("circle/<uuid:member>/left/", views.leave_circle, name="leave-circle"),
    path("circle/<uuid:member>/back/", views.come_back, name="come-back"),
    path("circle/agreed/<uuid:undertaking>/ended/", views.end_undertaking, name="end-undertaking"),
]
