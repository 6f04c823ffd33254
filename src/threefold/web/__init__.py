"""The shell: layout, navigation, components, home, the copies desk, errors."""
