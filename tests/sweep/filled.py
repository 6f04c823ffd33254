"""Valid answers for the forms that a generic filling does not satisfy, and which forms stand where."""

from typing import Any

from tests.sweep.crawl import pages
from tests.sweep.forms import Found, forms_of
from tests.sweep.rich import Rich
from tests.sweep.roles import client_of
from threefold.core.clock import today
from threefold.core.ids import new_id

NOTHING: Any = None


def answers(rich: Rich) -> dict[str, dict[str, Any]]:
    """By the name of the address: values of single fields (None: not sent)."""
    cast, on = rich.cast, today()
    later = on.replace(year=on.year + 1).isoformat()
    lone: dict[str, Any] = {"about_age": NOTHING, "unborn": NOTHING, "deceased": NOTHING, "died_on": NOTHING}
    absent: dict[str, Any] = {
        "by_phone": NOTHING,
        "invited_absent": NOTHING,
        "participants": str(cast.mother.pk),
        "to_hour": "09:00",
    }
    dates = {"starts_on": on.isoformat(), "expires_on": later, "review_on": on.isoformat()}
    return {
        "families:add_person": {
            **lone,
            "parents": NOTHING,
            "parent_of": NOTHING,
            "home": NOTHING,
            "another": "1",
        },
        "families:person": lone,
        "mapping:wave-off": {"left": f"{new_id()} vague {new_id()}"},
        "families:add_place": {"until": NOTHING},
        "families:break_glass": {"family_name": cast.family.name, "somebody": cast.child.preferred_name},
        "families:place": {"until": NOTHING},
        "families:protections": {
            "people": str(cast.child.pk),
            "from_person": str(cast.neighbor.pk),
            "ends": NOTHING,
        },
        "families:ties": {"first": str(cast.grandmother.pk), "others": str(cast.mother.pk), "until": NOTHING},
        "mapping:begin-session": absent,
        "mapping:session": absent,
        "mapping:choose-drafts": {"text": "Nights may be without a grown-up who is awake."},
        "mapping:open-round": {
            "danger": NOTHING,
            "workers": [str(cast.worker.pk), str(cast.second.pk)],
            "people": NOTHING,
        },
        "mapping:change-scale": {"danger": NOTHING, "only_for": NOTHING},
        "networks:member": {"release_ends_on": later},
        "plans:extend-plan": {"until": later},
        "plans:sign-plan": {"method": "typed"},
        "plans:start-plan": dates,
        "web:clock": {"length": "5", "reason": "The board asked for it."},
        "web:withdraw_clock": {"reason": "The board decided otherwise."},
    }


# Held up in this record: a harm without its parts is not read with the family, a scale with numbers on it keeps its
# ends, and nobody needs to break the glass of a family that is theirs.
# A file from outside: no form is filled in with one.
HELD = {
    "library:add_given_file",
    "web:take_paper",
    "mapping:share-statement",
    "mapping:change-scale",
    "families:break_glass",
}
# What stands now is sealed: there are no two wordings to show.
NOT_BESIDE = {"families:place"}
# What may be opened with a reason depends on what is to be opened, not on the page.
# A draft is taken from its writer alone.
OWN_RULE = {"families:opening", "mapping:write-alone"}
# Forms whose second sending is a matter of its own: signing out, and what needs the page as it was before.
ONCE_ONLY = {"account_logout"}
WHO = ("worker", "supervisor", "administrator")


def all_forms(rich: Rich) -> dict[tuple[str, str], list[tuple[str, Found]]]:
    """Every form of every page, once for each shape: who sends it, and the form; by address and page."""
    found: dict[tuple[str, str], list[tuple[str, Found]]] = {}
    shapes: set[Any] = set()
    for who in WHO:
        for page in pages(client_of(rich, who), rich, most=1):
            if page.status != 200 or "html" not in page.response["Content-Type"]:
                continue
            for form in forms_of(page.path, page.html):
                if form.shape not in shapes:
                    shapes.add(form.shape)
                    found.setdefault((form.target, page.name), []).append((who, form))
    return found
