"""Addresses of the question bank, in the shell's own namespace."""

from django.urls import path

from threefold.web.asking import views

urls = [
    path("questions/", views.questions, name="questions"),
    path("questions/sheet/", views.questions_sheet, name="questions_sheet"),
]
