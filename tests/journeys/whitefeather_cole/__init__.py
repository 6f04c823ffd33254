"""The Whitefeather-Cole family, an invented case file, entered as a worker would enter it, and every copy searched."""
