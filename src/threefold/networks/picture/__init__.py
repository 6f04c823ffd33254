"""The circle of support as a picture: inline SVG for the page, the one page, phones and paper."""

from threefold.networks.picture.drawing import circle_svg, fitting_width

__all__ = ["circle_svg", "fitting_width"]
