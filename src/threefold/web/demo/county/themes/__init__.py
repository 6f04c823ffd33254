"""What brings families to the county, one module a subject."""

from threefold.web.demo.county.themes import drinking
from threefold.web.demo.county.themes.theme import Theme

THEMES: tuple[Theme, ...] = (drinking.THEME,)
