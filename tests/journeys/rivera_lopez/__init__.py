"""The Rivera-Lopez family, an invented case file, entered as a worker would enter it, and every copy of it searched."""
