"""All addresses of the site."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("families/", include("threefold.families.urls")),
    path("families/<uuid:family>/", include("threefold.mapping.urls")),
    path("families/<uuid:family>/", include("threefold.networks.urls")),
    path("families/<uuid:family>/", include("threefold.plans.urls")),
]
