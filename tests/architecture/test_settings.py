"""Each setting is one typed variable of the environment, and each is explained."""

import os
import re
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT
from threefold import settings

GUIDE = (ROOT / "docs/operate/settings.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.M)


def test_every_variable_is_explained_and_no_other():
    explained = {row[0] for row in ROW.findall(GUIDE)}
    read = set(settings.env.dump()) | {"DATABASE_URL"}
    assert explained == read


def test_each_explanation_names_type_default_and_meaning():
    for variable, kind, default, meaning in ROW.findall(GUIDE):
        assert kind.strip() in {
            "text",
            "list",
            "yes/no",
            "whole number",
            "number",
            "address",
            "folder",
            "JSON",
        }, variable
        assert default.strip(), variable
        assert len(meaning) > 15, variable


@pytest.mark.parametrize(
    ("variable", "value"),
    [("THREEFOLD_DEBUG", "perhaps"), ("THREEFOLD_IDLE_SECONDS", "an hour"), ("THREEFOLD_OIDC_APPS", "{")],
)
def test_a_value_of_the_wrong_type_is_refused_in_plain_words(variable, value, tmp_path):
    environment = {**os.environ, "THREEFOLD_HOME": str(tmp_path), variable: value}
    done = subprocess.run([sys.executable, "-m", "threefold", "check"], env=environment, cwd=ROOT / "src",
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 1
    assert variable in done.stderr
    assert "Traceback" not in done.stderr
