"""What brings families to the county, one module a subject."""

from threefold.web.demo.county.themes import (
    alone,
    baby,
    drinking,
    hitting,
    home,
    low,
    medicine,
    teen,
    using,
    violence,
)
from threefold.web.demo.county.themes.theme import Theme

THEMES: tuple[Theme, ...] = tuple(
    one.THEME for one in (drinking, violence, using, low, alone, hitting, medicine, home, baby, teen)
)
