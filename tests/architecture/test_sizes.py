"""Small files, small functions: a reader holds each in mind."""

import statistics

from tests.architecture.source import PRODUCT, functions, modules, name

LONGEST_FILE, USUAL_FILE = 400, 120
LONGEST_FUNCTION, USUAL_FUNCTION = 60, 10
LARGEST_ENGINE = 1_000


def lengths() -> dict[str, int]:
    # The demo's stories are prose in the form of data, not code.
    return {
        name(one): len(one.read_text(encoding="utf-8").splitlines())
        for one in modules(tests=True)
        if "stories" not in one.parts
    }


def test_no_file_is_long():
    assert {file: lines for file, lines in lengths().items() if lines > LONGEST_FILE} == {}


def test_most_files_are_short():
    assert statistics.median(lengths().values()) <= USUAL_FILE


def test_no_function_is_long():
    long = {
        f"{name(file)}:{one.lineno} {one.name}": one.end_lineno - one.lineno + 1
        for file in modules(tests=True)
        for one in functions(file)
        if one.end_lineno - one.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == {}


def test_most_functions_are_short():
    of_all = [one.end_lineno - one.lineno + 1 for file in modules() for one in functions(file)]
    assert statistics.median(of_all) <= USUAL_FUNCTION


def test_the_engine_of_the_tools_stays_small():
    """What every tool runs on is read in one sitting; drawing, papers, sitting and voice are folders beside it."""
    engine = sum(
        len(one.read_text(encoding="utf-8").splitlines()) for one in (PRODUCT / "toolkit").glob("*.py")
    )
    assert 0 < engine < LARGEST_ENGINE
