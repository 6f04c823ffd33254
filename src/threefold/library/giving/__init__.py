"""What workers give to the Toolkit: a story or a tool, looked through for what could identify a family, read by an
editor and a second reader, and then a page of the library.

Owns what was given, its versions, and each step that it took. The page itself is a `Resource` of the library.
"""
