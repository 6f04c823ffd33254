"""Addresses of what became of children's words, in the shell's own namespace."""

from django.urls import path

from threefold.web.answered import views

urls = [
    path("families/<uuid:family>/answered/", views.answered, name="answered"),
    path("families/<uuid:family>/answered/<uuid:saying>/", views.answer_child, name="answer_child"),
]
