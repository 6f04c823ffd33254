"""Addresses of the shell's own pages."""

from django.urls import URLPattern, path

from threefold.web.answered.urls import urls as answered
from threefold.web.asking.urls import urls as asking
from threefold.web.child.urls import urls as child
from threefold.web.desk.urls import urls as desk
from threefold.web.filled.urls import urls as filled
from threefold.web.numbers.urls import urls as numbers
from threefold.web.once.urls import urls as once
from threefold.web.papers.urls import urls as papers
from threefold.web.views import (
    clocks,
    drafts,
    family,
    home,
    language,
    me,
    people,
    preparing,
    reading,
    reviewing,
    unit,
    watch,
)

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("language/", language.language, name="language"),
    path("kept/", drafts.keep_draft, name="keep_draft"),
    path("kept/throw-away/", drafts.throw_away, name="throw_away"),
    path("why/<int:number>/", reading.rule, name="rule"),
    path("me/", me.me, name="me"),
    path("help/", reading.help, name="help"),
    path("accessibility/", reading.accessibility, name="accessibility"),
    path("credits/", reading.credits, name="credits"),
    path("unit/", unit.unit, name="unit"),
    path("unit/<uuid:worker>/", preparing.prepare_worker, name="prepare_worker"),
    path("families/<uuid:family>/supervision/", preparing.prepare, name="prepare"),
    path(
        "families/<uuid:family>/supervision/questions/<uuid:review>/",
        reviewing.answer_question,
        name="answer_question",
    ),
    path("families/<uuid:family>/supervision/bring/", preparing.note_topic, name="note_topic"),
    path(
        "families/<uuid:family>/decisions/<slug:decision>/<uuid:subject>/",
        reviewing.review_decision,
        name="review_decision",
    ),
    path("watch/", watch.watch, name="watch"),
    path("people/", people.people, name="people"),
    path("people/unit/", people.create_unit, name="create_unit"),
    path("people/worker/", people.create_worker, name="create_worker"),
    path("people/county/", people.change_agency, name="change_agency"),
    path("people/unit/<uuid:unit>/", people.rename_unit, name="rename_unit"),
    path("people/clocks/", clocks.clocks, name="clocks"),
    path("people/clocks/<slug:clock>/", clocks.clock, name="clock"),
    path("people/clocks/<slug:clock>/<uuid:length>/withdraw/", clocks.withdraw_clock, name="withdraw_clock"),
    path("people/<uuid:worker>/", people.worker, name="worker"),
    path("people/<uuid:worker>/standing/", people.set_active, name="set_active"),
    path("families/<uuid:family>/", family.family, name="family"),
    *answered,
    *asking,
    *child,
    *desk,
    # Before the tools, whose keys stand at the same place.
    *numbers,
    *filled,
    *once,
    *papers,
]
