"""Addresses of tools on paper, in the shell's own namespace."""

from django.urls import path

from threefold.web.papers import as_json, blank, filled, taking

_FILLED = "families/<uuid:family>/tools/<uuid:filled>/"
_BLANK = "toolkit/<slug:tool>/"
urls = [
    path(f"{_FILLED}paper.pdf", filled.filled_tool_pdf, name="filled_tool_pdf"),
    path(f"{_FILLED}paper.docx", filled.filled_tool_word, name="filled_tool_word"),
    path(f"{_FILLED}answers.json", as_json.filled_tool_json, name="filled_tool_json"),
    path("families/<uuid:family>/tools/from-paper/", taking.take_paper, name="take_paper"),
    path(f"{_BLANK}blank.pdf", blank.blank_tool_pdf, name="blank_tool_pdf"),
    path(f"{_BLANK}blank-form.pdf", blank.blank_tool_form, name="blank_tool_form"),
    path(f"{_BLANK}blank.docx", blank.blank_tool_word, name="blank_tool_word"),
    path(f"{_BLANK}schema.json", as_json.tool_schema, name="tool_schema"),
]
