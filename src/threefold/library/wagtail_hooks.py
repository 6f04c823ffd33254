"""What the editors' desk does not show: everything that is not about pages of the Toolkit."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet

# The one thing in the menu: the pages.
KEPT = ("explorer",)


@hooks.register("construct_main_menu")  # type: ignore[untyped-decorator]
def only_pages(request: HttpRequest, menu_items: list[Any]) -> None:
    """The desk's menu: pages, and nothing else."""
    menu_items[:] = [one for one in menu_items if one.name in KEPT]


@hooks.register("construct_homepage_summary_items")  # type: ignore[untyped-decorator]
def no_figures(request: HttpRequest, items: list[Any]) -> None:
    """No tiles of counts."""
    items.clear()


@hooks.register("construct_admin_api")  # type: ignore[untyped-decorator]
def no_files(router: Any) -> None:
    """The desk's pages ask for the addresses of pictures and documents; there are none, and these list pages again."""
    for name in ("images", "documents"):
        router.register_endpoint(name, PagesAdminAPIViewSet)
