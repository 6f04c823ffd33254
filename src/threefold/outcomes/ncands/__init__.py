"""The NCANDS child file, fixed width: reading its reports, and writing invented ones."""
