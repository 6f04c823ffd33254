"""Addresses of what is given to the Toolkit."""

from django.urls import URLPattern, path

from threefold.library.giving import files, reading, views

urlpatterns: list[URLPattern] = [
    path("", views.giving, name="giving"),
    path("new/", views.give, name="give"),
    path("read/", reading.given_to_read, name="given_to_read"),
    path("<uuid:given>/", views.given, name="given"),
    path("<uuid:given>/write/", views.write_given, name="write_given"),
    path("<uuid:given>/answer/", views.answer_given, name="answer_given"),
    path("<uuid:given>/send/", views.send_given, name="send_given"),
    path("<uuid:given>/call-back/", views.call_back_given, name="call_back_given"),
    path("<uuid:given>/throw-away/", views.throw_away_given, name="throw_away_given"),
    path("<uuid:given>/files/", files.add_given_file, name="add_given_file"),
    path("<uuid:given>/files/<uuid:file>/", files.given_file, name="given_file"),
    path("<uuid:given>/files/<uuid:file>/remove/", files.remove_given_file, name="remove_given_file"),
    path("<uuid:given>/read/", reading.read_given, name="read_given"),
    path("<uuid:given>/ask/", reading.ask_given, name="ask_given"),
    path("<uuid:given>/take/", reading.take_given, name="take_given"),
    path("<uuid:given>/agree/", reading.agree_given, name="agree_given"),
    path("<uuid:given>/withdraw/", reading.withdraw_given, name="withdraw_given"),
]
