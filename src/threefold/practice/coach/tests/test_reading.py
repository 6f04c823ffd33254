"""Pairs that differ in one thing: what the definitions of the coach tell apart, in English and Spanish."""

import pytest

from threefold.practice.coach import Known, read


def has(kind, name, text, lang="en"):
    return next(one for one in read(kind, text, lang).elements if one.name == name).found


def issues(kind, text, lang="en"):
    return {one.rule for one in read(kind, text, lang).issues}


HARM = (
    # A record or anybody may be the source, a feeling or a denial not.
    ("has_source", "It was reported that dad hit Abe.", "I feel that dad hit Abe."),
    ("has_source", "Per the referral, dad hit Abe.", "Everyone knows dad hit Abe."),
    ("has_source", "Dad said he hit Abe.", "Dad denies that he hit Abe."),
    # An act as one could film it, told as past; no category, arrest or trait.
    ("has_caregiver_behavior", "Dad kicked Abe in the shin.", "Dad neglected Abe."),
    ("has_caregiver_behavior", "Dad kicked Abe in the shin.", "Dad was arrested on Monday."),
    ("has_caregiver_behavior", "Mom did not refill Abe's inhaler.", "Mom did not finish her classes."),
    ("has_caregiver_behavior", "Dad kicked Abe.", "Dad might kick Abe."),
    ("has_caregiver_behavior", "Dad always kicks Abe.", "Dad is always mean."),
    ("has_caregiver_behavior", "The kids were left alone by their dad.", "The kids were left alone."),
    # An effect that happened, or nearly did; being there is none.
    ("has_child_impact", "Abe had a bruise on his arm.", "No bruises were seen."),
    ("has_child_impact", "Abe cried and hid in the closet.", "Abe was in the room."),
    ("has_child_impact", "Abe could have been killed.", "Abe was alone."),
)
DANGER = (
    (
        "has_worried_who",
        "Grandma and CPS are worried that dad may hit Abe.",
        "It is feared that dad may hit Abe.",
    ),
    ("has_caregiver_behavior", "Mom may let Ray watch the kids.", "Mom may fail to protect the kids."),
    ("has_context", "When dad drinks he may hit Abe.", "If nothing changes dad may hit Abe."),
    ("has_context", "While dad is at work Abe could burn himself.", "Dad may hit Abe again."),
    ("has_child_impact", "Abe could be hurt.", "Abe could be at risk."),
    ("is_future", "Dad may hit Abe.", "Dad hit Abe."),
    ("is_future", "In May dad may hit Abe.", "In May dad hit Abe."),
    ("is_future", "CPS is worried dad will not finish his class.", "Dad needs to complete his class."),
)
GOAL = (
    ("has_who", "Mom and Aunt Bea will cook for Abe.", "Aunt Bea will cook for Abe."),
    ("has_who", "For 90 days Dan will cook for Abe.", "For 90 days Aunt Bea will cook for Abe."),
    ("has_network", "Mom and her neighbor will cook for Abe.", "Mom and her nurse will cook for Abe."),
    ("has_network", "Mom and her sponsor will cook for Abe.", "Mom will stay away from her friends."),
    ("has_behavior", "Mom will give Abe supper every night.", "Mom will not leave Abe alone."),
    ("has_behavior", "Mom will walk outside when she is mad.", "Mom will gain insight."),
    ("has_duration", "For three months mom will cook.", "Within three months mom will cook."),
    ("has_duration", "From now through June mom will cook.", "Mom will cook three times a week."),
)
ACTION = (
    ("has_owner", "The worker will bring diapers.", "The family will bring diapers."),
    ("has_owner", "Parents will lock the gate.", "Lock the gate."),
    ("is_behavior", "Lock the gate.", "Complete the intake."),
    # Words that are names too, and a month that is a verb too.
    ("has_owner", "Pat picks Abe up at 3.", "Pat the dog at 3."),
    ("has_owner", "Tom will stay away from Abe.", "Stay away from Abe."),
    # Before a mere noun "before" and "once" set nothing off; after what sets it off somebody else may act.
    ("has_owner", "Before bed mom locks the gate.", "Before mom locks the gate."),
    ("has_owner", "Once a week Bea calls Abe.", "Once Bea calls Abe."),
    ("has_owner", "When dad yells, Bea takes Abe outside.", "When dad yells at Bea, the kids go outside."),
    ("has_owner", "At 9 am Bea drives Abe to school.", "At 9 am drive Abe to school."),
    ("is_behavior", "Mom will lock up the pills.", "Mom will be more careful."),
    ("is_behavior", "Mom is with Abe at bedtime.", "Mom is in denial."),
    ("has_when", "Bea calls from 5 to 8.", "Bea calls from home."),
    ("has_when", "Mom will call within the next two weeks.", "Mom will call regularly."),
    ("has_when", "When dad yells mom will call.", "Mom will call as needed."),
)
ALL = [(kind, *one) for kind, rows in (("harm", HARM), ("danger", DANGER), ("goal", GOAL), ("action", ACTION))
       for one in rows]  # fmt: skip
SPANISH = (
    ("harm", "has_source", "La maestra vio que papá le pegó a Beto.", "Papá niega que le pegó a Beto."),
    ("harm", "has_caregiver_behavior", "La mamá dejó sola a Ema.", "A Ema la dejaron sola."),
    ("harm", "has_child_impact", "Ema quedó con un moretón.", "No tenía moretones."),
    ("danger", "has_worried_who", "A la abuela le preocupa que papá le pegue.", "Se teme que papá le pegue."),
    ("danger", "has_context", "Cuando tome, papá le puede pegar.", "Papá le puede pegar otra vez."),
    ("danger", "is_future", "Papá le puede pegar a Beto.", "Papá le pegó a Beto."),
    ("goal", "has_network", "Mamá y su vecina cocinarán.", "Mamá y la enfermera cocinarán."),
    ("goal", "has_duration", "Por tres meses mamá cocinará.", "Mamá cocinará tres veces por semana."),
    ("action", "has_when", "Mamá llamará el lunes.", "Mamá llamará cuando sea necesario."),
    ("action", "is_behavior", "Mamá guardará las pastillas.", "Mamá asistirá a terapia."),
)


@pytest.mark.parametrize(("kind", "name", "there", "missing"), ALL)
def test_a_part_is_there_or_missing(kind, name, there, missing):
    assert has(kind, name, there)
    assert not has(kind, name, missing)


@pytest.mark.parametrize(("kind", "name", "there", "missing"), SPANISH)
def test_a_part_is_there_or_missing_in_spanish(kind, name, there, missing):
    assert has(kind, name, there, "es")
    assert not has(kind, name, missing, "es")


ISSUES = (
    ("harm", "passive_no_actor", "Abe was hit with a belt.", "Abe was hit with a belt by his dad."),
    ("harm", "future_tense", "Dad may hit Abe.", "Abe could have been hurt when dad hit him."),
    ("harm", "blame_child", "Abe provoked dad, so dad hit him.", "When Abe spilled milk dad hit him."),
    ("harm", "names_reporter", "Abe's coach called CPS.", "Abe's coach saw the bruise."),
    ("harm", "names_reporter", "RP (aunt Denise) saw the bruise.", "Aunt Denise saw the bruise."),
    ("harm", "absolute", "Dad always hits Abe.", "Dad hits Abe every night."),
    ("harm", "absolute", "Dad always hits Abe.", 'Abe said "he always hits me."'),
    ("harm", "jargon", "DV in the home.", "Dad pushed mom, says CPS."),
    ("harm", "label", "Dad is a drunk.", "Dad came home drunk."),
    ("danger", "past_only", "Dad hit Abe.", "Dad may hit Abe."),
    ("danger", "vague", "Abe could be impacted.", "Abe could be hurt."),
    ("goal", "absence_only", "Dad will not drink.", "Dad will call Beto in place of drinking."),
    ("goal", "no_link_to_danger", "Dad will get a job.", "When dad drinks Aunt Bea will come."),
    ("goal", "child_responsible", "Abe (7) will behave.", "Dad will call Beto."),
    ("goal", "service_language", "Mom will complete parenting classes.", "Mom will feed Abe as she learned in class."),
    ("action", "service_only", "Mom will attend counseling.", "Mom will lock up the pills."),
    ("action", "compliance_language", "Dad shall comply.", "Dad will lock the gate."),
    ("action", "absolute", "Mom will never be late.", "Mom will call every night."),
    ("action", "vague", "Mom will call on bad days.", "Mom will call on Monday."),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "weak", "good"), ISSUES)
def test_words_in_the_way(kind, name, weak, good):
    assert name in issues(kind, weak)
    assert name not in issues(kind, good)


def test_a_part_stands_where_its_words_are():
    text = "Grandma saw that dad slapped Abe on Monday. Abe had a bruise on his cheek."
    spans = {one.name: one.span.of(text) for one in read("harm", text, "en").elements}
    assert "saw" in spans["has_source"]
    assert spans["has_caregiver_behavior"].startswith("slapped")
    assert "bruise" in spans["has_child_impact"]


def test_the_reading_asks_for_what_is_missing_first_and_at_most_three_questions():
    reading = read("harm", "DV.", "en")
    assert [one.rule for one in reading.missing] == [
        "has_source",
        "has_caregiver_behavior",
        "has_child_impact",
    ]
    assert len(reading.questions) == 3
    assert reading.questions[0] == reading.missing[0].question


def test_a_complete_text_leaves_nothing_to_say():
    text = (
        "Grandma and CPS are worried that when Nora takes pills she may fall asleep with the stove on and Abe (3)"
        " could be burned."
    )
    assert read("danger", text, "en").findings == ()


def test_known_names_have_the_part_that_the_family_gave_them():
    text = "For two months Sky will walk Remy to school and Wren will call at 8."
    cast = (Known(("Sky",), "caregiver"), Known(("Remy",), "child"), Known(("Wren", "Wrennie"), "network"))
    assert not has("goal", "has_network", text)
    assert next(one for one in read("goal", text, "en", cast).elements if one.name == "has_network").found


def test_a_kind_nobody_knows_is_refused():
    with pytest.raises(ValueError):
        read("poem", "Roses.", "en")
