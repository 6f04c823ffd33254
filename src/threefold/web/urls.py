"""All addresses of the site."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("threefold.web.addresses")),
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
