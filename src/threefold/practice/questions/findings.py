"""Which questions get what a text misses, or what one of its words hides. Kinds and names are those of the coach:
harm, danger, goal, action and map; an element that is missing ("has_when"), an issue ("vague"), or for a map entry the
category that it may belong to ("act_of_protection").
"""

from functools import cache

from threefold.practice.questions.bank import BANK, BY_ID
from threefold.practice.questions.question import Question
from threefold.practice.vocabulary.questions import Category

# The best to ask first: of the family where they know, of the team where the writing is the matter.
_ELEMENTS: dict[str, dict[str, str]] = {
    "harm": {
        "has_source": """
            colleague.detail.who-saw-or-said network.follow_up.how-you-know network.detail.saw-yourself""",
        "has_caregiver_behavior": """
            parent.detail.on-film parent.detail.step-by-step child.detail.each-did colleague.detail.on-camera""",
        "has_child_impact": """
            parent.impact.child-did parent.impact.sleep-food-school child.impact.what-it-was-like
            network.impact.change-in-child parent.impact.could-have-happened colleague.impact.did-to-the-child""",
    },
    "danger": {
        "has_worried_who": """
            parent.position.family-worries colleague.position.besides-us parent.position.share-the-worry
            child.position.who-worries network.position.share-our-worry""",
        "has_caregiver_behavior": """
            colleague.impact.next-time-and-when parent.detail.on-film child.impact.worry-next-time""",
        "has_context": """
            parent.detail.worry-grows network.detail.hardest-hour parent.detail.just-before""",
        "has_child_impact": """
            parent.impact.happened-again parent.impact.all-stays-same child.impact.worry-next-time
            network.impact.fear-next-time colleague.impact.how-soon""",
        "is_future": """
            colleague.impact.next-time-and-when parent.impact.happened-again network.impact.fear-next-time""",
    },
    "goal": {
        "has_who": "parent.future.worry-is-gone colleague.future.day-we-close colleague.detail.whose-name",
        "has_network": """
            parent.network.do-it-with-you colleague.network.own-people parent.network.see-it-happen
            parent.network.knows-already""",
        "has_behavior": """
            parent.future.worry-is-gone parent.future.child-will-see network.future.all-is-well
            colleague.future.day-we-close child.future.home-again""",
        "has_duration": """
            parent.future.how-many-weeks colleague.future.how-long-to-trust network.future.how-long""",
    },
    "action": {
        "has_owner": "parent.safety.day-and-time colleague.safety.by-what-day parent.network.do-it-with-you",
        "is_behavior": """
            parent.future.do-instead parent.safety.first-sign network.safety.days-and-hours
            parent.future.first-small-step""",
        "has_when": """
            parent.safety.day-and-time network.safety.days-and-hours parent.safety.first-sign
            colleague.safety.by-what-day""",
    },
}
_ISSUES: dict[str, str] = {
    "vague": """
        parent.follow_up.mean-by-that-word parent.detail.on-film parent.follow_up.last-time-in-order
        colleague.detail.on-camera""",
    "jargon": "colleague.detail.grandmother-words colleague.detail.without-that-word parent.detail.on-film",
    "label": "colleague.detail.without-that-word parent.detail.on-film colleague.position.parent-reads-it",
    "opinion": "colleague.detail.only-what-was-seen network.follow_up.how-you-know parent.position.looks-different",
    "absolute": "colleague.detail.on-which-days parent.detail.how-often parent.exception.smaller-problem",
    "blame_child": "colleague.impact.adult-did parent.detail.just-before parent.detail.on-film",
    "names_reporter": "colleague.detail.nobody-can-tell",
    "passive_no_actor": "colleague.detail.whose-name parent.detail.step-by-step child.detail.each-did",
    "future_tense": "colleague.impact.has-happened-so-far parent.impact.child-did parent.detail.step-by-step",
    "past_only": "colleague.impact.next-time-and-when parent.impact.happened-again network.impact.fear-next-time",
    "service_language": "colleague.future.with-the-child parent.future.after-the-class parent.future.child-will-see",
    "service_only": "parent.future.after-the-class colleague.future.with-the-child parent.safety.first-sign",
    "compliance_language": "colleague.safety.chooses-to-do parent.future.first-small-step",
    "absence_only": """
        parent.future.do-instead colleague.future.in-its-place parent.future.worry-is-gone
        child.safety.makes-you-feel-safe""",
    "no_link_to_danger": "colleague.future.which-danger parent.detail.worry-grows",
    "child_responsible": "parent.safety.adult-for-the-job colleague.impact.adult-did",
}
# Where a kind asks something else than the others do.
_OF_A_KIND: dict[tuple[str, str], str] = {
    (
        "harm",
        "service_language",
    ): "colleague.impact.did-to-the-child parent.impact.child-did parent.detail.on-film",
    ("danger", "service_language"): "colleague.impact.how-soon parent.impact.happened-again",
    ("danger", "vague"): """
        parent.follow_up.mean-by-that-word parent.impact.happened-again parent.detail.worry-grows""",
    ("danger", "absolute"): "parent.detail.worry-grows colleague.detail.on-which-days",
    ("danger", "passive_no_actor"): "colleague.detail.whose-name colleague.impact.next-time-and-when",
    (
        "goal",
        "vague",
    ): "parent.future.child-will-see parent.future.worry-is-gone parent.future.how-many-weeks",
    ("goal", "jargon"): "colleague.detail.grandmother-words parent.future.worry-is-gone",
    ("goal", "label"): "parent.future.worry-is-gone colleague.future.day-we-close",
    (
        "action",
        "vague",
    ): "parent.safety.day-and-time parent.follow_up.mean-by-that-word network.safety.days-and-hours",
    ("action", "jargon"): "colleague.detail.grandmother-words parent.safety.day-and-time",
    ("action", "label"): "colleague.safety.chooses-to-do parent.safety.day-and-time",
    ("action", "opinion"): "colleague.safety.chooses-to-do parent.safety.day-and-time",
    ("action", "absolute"): "colleague.safety.count-on-it parent.safety.day-and-time",
}
_MOST_FOR_A_CATEGORY = 6


@cache
def for_finding(kind: str, name: str) -> tuple[Question, ...]:
    """The questions to ask about a finding in a text of a kind, the best first; none for a name nobody knows.

    None of them is for a reporter: what a text of the family misses is asked of the family and its people. None takes
    drinking or drugs for granted.
    """
    ids = _ELEMENTS.get(kind, {}).get(name) or _OF_A_KIND.get((kind, name)) or _ISSUES.get(name)
    if ids is None and kind == "map":
        return _for_category(name)
    return tuple(BY_ID[id] for id in (ids or "").split())


def _for_category(name: str) -> tuple[Question, ...]:
    fitting = [one for one in BANK if one.fills == name and one.for_map and not one.presumes_use]
    return tuple(fitting[:_MOST_FOR_A_CATEGORY])


def names_of(kind: str) -> tuple[str, ...]:
    """Every element and issue that is known for a kind, and for the map every category."""
    own = tuple(_ELEMENTS.get(kind, {}))
    return (*own, *_ISSUES, *(Category if kind == "map" else ()))
