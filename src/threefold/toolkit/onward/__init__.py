"""What goes on from a finished tool, onto the map, the circle or a scale: it points back, and asks its sheet."""
