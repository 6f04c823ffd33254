"""All addresses of the site."""

from django.urls import URLPattern, URLResolver, include, path

from threefold.web.views.errors import closed

urlpatterns: list[URLPattern | URLResolver] = [
    path("toolkit/edit/", include("threefold.library.desk")),
    path("toolkit/", include("threefold.library.urls")),
    path("outcomes/", include("threefold.results.urls")),
    path("", include("threefold.web.addresses")),
    # An administrator alone changes with which address somebody signs in.
    path("accounts/email/", closed, name="account_email"),
    path("accounts/confirm-email/", closed, name="account_email_verification_sent"),
    path("accounts/", include("allauth.urls")),
    path("families/", include("threefold.families.urls")),
    path("families/<uuid:family>/", include("threefold.mapping.urls")),
    path("families/<uuid:family>/", include("threefold.networks.urls")),
    path("families/<uuid:family>/", include("threefold.plans.urls")),
]

handler400 = "threefold.web.views.errors.bad_request"
handler403 = "threefold.web.views.errors.not_allowed"
handler404 = "threefold.web.views.errors.not_here"
handler500 = "threefold.web.views.errors.our_fault"
