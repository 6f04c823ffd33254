"""The pages of worries, goals and what happened: who may, wrong answers, two writers, one effect, other families."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes import goals, positions
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.models import DangerStatement, HarmStatement, SafetyGoal, StatementVersion
from threefold.mapping.tests.test_statement_changes import by, danger_of, goal_of
from threefold.mapping.tests.things import put
from threefold.practice.coach.rules import rule_of

pytestmark = pytest.mark.django_db
LONG = "ñ🙂" * 50_000
ODD = ["<script>alert(1)</script>", "لا تترك الأطفال", "🙂" * 40, "\u202eback"]


def url(cast: Cast, name: str, **more: Any) -> str:
    """An address of the family."""
    return reverse(f"mapping:{name}", kwargs={"family": cast.family.pk, **more})


@pytest.fixture
def at_work(client: Client, cast: Cast) -> Client:
    """The family's own worker, signed in."""
    client.force_login(cast.worker)
    return client


def pair_answers(cast: Cast, **more: Any) -> dict[str, Any]:
    """What the pair's two forms send."""
    given = {
        "d-change_id": str(uuid4()), "d-base_version": "0", "d-how": "parts", "d-language": "en",
        "d-title": "Nights alone", "d-children": [str(cast.child.pk), str(cast.sibling.pk)],
        "d-worried": ["county", str(cast.grandmother.pk)], "d-caregivers": [str(cast.mother.pk)],
        "d-behavior": "leave them alone at night", "d-effect": "be burned", "d-audience": "family",
        "g-change_id": str(uuid4()), "g-base_version": "0", "g-how": "parts", "g-language": "en",
        "g-caregivers": [str(cast.mother.pk)], "g-network": ["county", str(cast.grandmother.pk)],
        "g-behavior": "a grown-up is inside before she leaves", "g-duration_value": "8", "g-duration_unit": "weeks",
        **more,
    }  # fmt: skip
    return {key: value for key, value in given.items() if value is not None}


def harm_answers(cast: Cast, **more: Any) -> dict[str, Any]:
    """What the form of a harm sends."""
    return {
        "h-change_id": str(uuid4()), "h-base_version": "0", "h-how": "parts", "h-language": "en",
        "h-children": [str(cast.sibling.pk)], "h-caregivers": [str(cast.mother.pk)],
        "h-behavior": "left Ivy in charge at night", "h-happened_text": "February 3", "h-effect": "was burned",
        "h-basis": "reported", "h-audience": "family", **more,
    }  # fmt: skip


def test_the_family_s_words_have_a_language_and_a_translation_of_their_own(
    at_work: Client, cast: Cast
) -> None:
    hers, means = "Mis hijos duermen en cama.", "My children sleep in a bed."
    given = {"g-family_text": hers, "g-family_language": "es", "g-family_translation": means}
    at_work.post(url(cast, "new-pair"), pair_answers(cast, **given))
    goal = SafetyGoal.objects.get()
    assert (goal.family_text, goal.family_said_in, goal.family_translation) == (hers, "es", means)
    read = at_work.get(url(cast, "statements")).content.decode()
    assert f'lang="es" dir="auto">{hers}' in read and f'lang="en" dir="auto">{means}' in read
    assert means in at_work.get(url(cast, "pair", danger=goal.danger_id)).content.decode()
    again = pair_answers(cast, **(given | {"g-family_language": "tlh"}))
    assert at_work.post(url(cast, "new-pair"), again).status_code == 422


def test_a_pair_is_written_side_by_side_and_read_back(at_work: Client, cast: Cast) -> None:
    answer = at_work.post(url(cast, "new-pair"), pair_answers(cast))
    danger = DangerStatement.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, url(cast, "pair", danger=danger.pk))
    page = at_work.get(answer["Location"]).content.decode()
    assert "leave them alone at night" in page
    assert danger.text.startswith("The county and Pearl are worried that Nora may leave them alone at night")
    assert danger.goal.network.get() == cast.grandmother
    overview = at_work.get(url(cast, "statements")).content.decode()
    assert "Nora may leave them alone at night" in overview
    assert "eight weeks" in overview


def test_a_worry_may_stand_without_a_goal_and_the_page_says_so(at_work: Client, cast: Cast) -> None:
    given = pair_answers(cast, **{"g-behavior": "", "g-duration_value": ""})
    at_work.post(url(cast, "new-pair"), given)
    assert not SafetyGoal.objects.exists()
    assert "No goal yet" in at_work.get(url(cast, "statements")).content.decode()


def test_sending_it_twice_makes_one_pair(at_work: Client, cast: Cast) -> None:
    given = pair_answers(cast)
    first, second = (at_work.post(url(cast, "new-pair"), given) for _number in range(2))
    assert first["Location"] == second["Location"]
    assert DangerStatement.objects.count() == SafetyGoal.objects.count() == 1


def test_changing_a_pair_twice_with_the_same_form_has_one_effect(at_work: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    given = pair_answers(cast, **{"d-base_version": "1", "d-title": "Alone"})
    for _number in range(2):
        assert at_work.post(url(cast, "pair", danger=danger.pk), given).status_code == 302
    danger.refresh_from_db()
    assert (danger.title, danger.version) == ("Alone", 2)
    assert StatementVersion.objects.filter(beside=True).count() == 0


def test_saving_what_did_not_change_makes_no_version(at_work: Client, cast: Cast) -> None:
    at_work.post(url(cast, "new-pair"), pair_answers(cast))
    danger = DangerStatement.objects.get()
    again = pair_answers(cast, **{"d-base_version": "1", "g-base_version": "1"})
    at_work.post(url(cast, "pair", danger=danger.pk), again)
    danger.refresh_from_db()
    assert (danger.version, danger.goal.version) == (1, 1)
    assert not StatementVersion.objects.exists()


def test_an_empty_worry_comes_back_with_everything_else_still_there(at_work: Client, cast: Cast) -> None:
    empty = {"d-behavior": "", "d-effect": "", "g-behavior": "somebody is inside"}
    answer = at_work.post(url(cast, "new-pair"), pair_answers(cast, **empty))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "somebody is inside" in page
    assert "Write at least this" in page
    assert not DangerStatement.objects.exists()


@pytest.mark.parametrize("field", ["d-behavior", "d-text", "g-family_text", "d-title"])
def test_what_is_far_too_long_is_refused_kindly_and_not_lost(at_work: Client, cast: Cast, field: str) -> None:
    answer = at_work.post(url(cast, "new-pair"), pair_answers(cast, **{field: LONG}))
    assert answer.status_code == 422
    assert LONG[:3000] in answer.content.decode()
    assert not DangerStatement.objects.exists()


@pytest.mark.parametrize("words", ODD)
def test_any_words_are_kept_as_they_are_and_shown_safely(at_work: Client, cast: Cast, words: str) -> None:
    free = {"d-how": "free", "d-text": words, "d-title": words[:60]}
    at_work.post(url(cast, "new-pair"), pair_answers(cast, **free))
    danger = DangerStatement.objects.get()
    assert danger.text == words
    for name, more in (("pair", {"danger": danger.pk}), ("statements", {})):
        answer = at_work.get(url(cast, name, **more))
        assert answer.status_code == 200
        assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize(
    "nonsense",
    [{"d-children": ["nobody"]}, {"d-language": "tlh"}, {"d-audience": "everybody"}, {"g-duration_value": "-3"},
     {"g-duration_value": "soon"}, {"d-caregivers": [str(UUID(int=7))]}, {"g-starts_on": "yesterday"},
     {"d-audience": "chosen"}],
)  # fmt: skip
def test_nonsense_is_refused_and_nothing_is_saved(
    at_work: Client, cast: Cast, nonsense: dict[str, Any]
) -> None:
    answer = at_work.post(url(cast, "new-pair"), pair_answers(cast, **nonsense))
    assert answer.status_code == 422
    assert "leave them alone at night" in answer.content.decode()
    assert not DangerStatement.objects.exists()


def test_two_writers_both_wordings_are_shown_and_one_is_chosen(at_work: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    at_work.post(
        url(cast, "pair", danger=danger.pk),
        pair_answers(cast, **{"d-base_version": "1", "d-effect": "be cold"}),
    )
    late = Client()
    late.force_login(cast.second)
    given = pair_answers(cast, **{"d-base_version": "1", "d-effect": "be hungry"})
    answer = late.post(url(cast, "pair", danger=danger.pk), given)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "be cold" in page
    assert "be hungry" in page
    waiting = StatementVersion.objects.get(danger=danger, beside=True)
    chosen = {"change_id": str(uuid4()), "keep": "beside"}
    assert late.post(url(cast, "settle-statement", version=waiting.pk), chosen).status_code == 302
    danger.refresh_from_db()
    assert "be hungry" in danger.text


def test_a_goal_the_family_knows_moves_only_with_a_reason(at_work: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    goal = goal_of(cast, danger)
    goals.agree_goal(**by(cast, statement=goal, agreed_on=date(2026, 3, 1)))
    moved = {"d-base_version": "1", "g-base_version": "1", "g-duration_value": "12"}
    answer = at_work.post(url(cast, "pair", danger=danger.pk), pair_answers(cast, **moved))
    assert answer.status_code == 422
    assert "Say why it changes" in answer.content.decode()
    told = {**moved, "g-reason": "The slip in March", "g-family_told_on": "2026-03-05"}
    assert at_work.post(url(cast, "pair", danger=danger.pk), pair_answers(cast, **told)).status_code == 302
    kept = StatementVersion.objects.get(goal=goal)
    assert (kept.reason, kept.family_told_on) == ("The slip in March", date(2026, 3, 5))


def test_a_harm_is_written_changed_and_grows_into_a_worry(at_work: Client, cast: Cast) -> None:
    answer = at_work.post(url(cast, "new-harm"), harm_answers(cast))
    row = HarmStatement.objects.get()
    assert answer["Location"] == url(cast, "harm", harm=row.pk)
    assert (
        row.text
        == "It was reported that, on February 3, Nora left Ivy in charge at night. As a result, Otto was burned."
    )
    changed = harm_answers(cast, **{"h-base_version": "1", "h-basis": "admitted"})
    at_work.post(url(cast, "harm", harm=row.pk), changed)
    row.refresh_from_db()
    assert (row.version, row.basis) == (2, "admitted")
    page = at_work.get(url(cast, "new-pair") + f"?harm={row.pk}")
    assert page.context["worry_form"].initial["harms"] == [str(row.pk)]
    assert page.context["worry_form"].initial["caregivers"] == [str(cast.mother.pk)]


def test_a_statement_is_made_of_something_on_the_map(at_work: Client, cast: Cast) -> None:
    item = put(cast, "She leaves at nine.", category="danger", about_children=frozenset({cast.child.pk}))
    worry = at_work.get(url(cast, "new-pair") + f"?from={item.pk}").context["worry_form"]
    assert worry.initial["behavior"] == "She leaves at nine."
    assert worry.initial["children"] == [str(cast.child.pk)]
    harm = at_work.get(url(cast, "new-harm") + f"?from={item.pk}").context["form"]
    assert harm.initial["behavior"] == "She leaves at nine."
    assert at_work.get(url(cast, "new-harm") + "?from=nonsense").status_code == 200


def test_what_was_told_to_few_stays_with_few(at_work: Client, cast: Cast) -> None:
    item = put(cast, "For Mom only.", audience="chosen", chosen=frozenset({cast.mother.pk}))
    worry = at_work.get(url(cast, "new-pair") + f"?from={item.pk}").context["worry_form"]
    assert worry.initial["audience"] == "staff"


def test_the_sentence_is_shown_while_one_types_and_nothing_is_saved(at_work: Client, cast: Cast) -> None:
    given = pair_answers(cast, **{"d-effect": "", "g-duration_value": ""})
    page = at_work.post(url(cast, "write-sentence"), given).content.decode()
    assert 'id="said-d"' in page
    assert "<b>leave them alone at night</b>" in page
    assert "What could happen to Ivy and Otto?" in page
    assert "What might Nora do?" in page
    assert not DangerStatement.objects.exists()


def test_the_sentence_is_shown_in_spanish_where_it_is_written_in_spanish(at_work: Client, cast: Cast) -> None:
    given = harm_answers(
        cast, **{"h-language": "es", "h-behavior": "dejó solos a los niños", "h-effect": "se quemó"}
    )
    page = at_work.post(url(cast, "write-sentence"), given).content.decode()
    assert "Se informó que" in page
    assert 'lang="es"' in page


def test_without_javascript_a_button_shows_the_sentences(at_work: Client, cast: Cast) -> None:
    answer = at_work.post(url(cast, "new-pair"), pair_answers(cast, preview="1"))
    assert answer.status_code == 200
    assert "<b>leave them alone at night</b>" in answer.content.decode()
    assert not DangerStatement.objects.exists()


def test_the_help_marks_words_and_never_tells_a_giveaway(at_work: Client, cast: Cast) -> None:
    from threefold.families.models import Referral, ReporterVault

    referral = Referral.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, received_at=AT, response="immediate"
    )
    vault = ReporterVault(agency=cast.agency, created_at=AT, referral=referral, named="given")
    vault.put("giveaways", "red towel")
    vault.save()
    given = pair_answers(cast, **{"d-how": "free", "d-text": "Neglect, with a red towel."})
    page = at_work.post(url(cast, "write-sentence"), given).content.decode()
    assert page.count('<mark class="tf-mark">') == 2
    assert "These words would tell who reported." in page
    empty = at_work.get(url(cast, "new-pair")).content.decode()
    assert "towel" not in empty
    second = Client()
    second.force_login(cast.second)
    page = second.post(url(cast, "write-sentence"), given).content.decode()
    assert "These words would tell who reported." not in page


def test_the_help_sees_what_was_chosen_beside_a_sentence_in_ones_own_words(
    at_work: Client, cast: Cast
) -> None:
    own = {
        "g-how": "free",
        "g-text": "They will be warm and fed.",
        "g-duration_value": "16",
        "g-duration_unit": "weeks",
    }
    for value, met in (("16", True), ("", False)):
        given = pair_answers(cast, **(own | {"g-duration_value": value}))
        page = at_work.post(url(cast, "write-sentence"), given).content.decode()
        point = page[: page.index(rule_of("goal", "has_duration").looks_for.en)].rpartition("<li")[2]
        assert ("Not yet:" not in point) is met


def test_naming_a_professional_as_worried_is_asked_about(at_work: Client, cast: Cast) -> None:
    named = {"d-worried": ["county", str(cast.attorney.pk)]}
    answer = at_work.post(url(cast, "new-pair"), pair_answers(cast, **named))
    page = at_work.get(answer["Location"]).content.decode()
    assert "Could a family think" in page and "Before you name Vera:" in page
    # Nobody is asked about somebody whom they do not name.
    assert "Before you name" not in at_work.get(url(cast, "new-pair")).content.decode()
    danger = DangerStatement.objects.get()
    checked = pair_answers(cast, **named, **{"d-checked": "on", "d-base_version": "1", "g-base_version": "1"})
    at_work.post(url(cast, "pair", danger=danger.pk), checked)
    assert "Could a family think" not in at_work.get(answer["Location"]).content.decode()


def every_address(cast: Cast) -> list[tuple[str, str]]:
    """Every page and step, with whether it is read or sent."""
    danger = danger_of(cast)
    goal = goal_of(cast, danger)
    given = NewPosition(stance="agrees", taken_on=date(2026, 3, 2), person=cast.mother.pk)
    position = positions.take_position(**by(cast, statement=danger, position=given))
    threat = positions.add_threat(**by(cast, label="Supervision", assessed_on=date(2026, 3, 2)))
    on_goal, on_danger = {"statement": goal.pk}, {"kind": "danger", "statement": danger.pk}
    return [
        ("get", url(cast, "statements")), ("get", url(cast, "new-pair")), ("get", url(cast, "new-harm")),
        ("get", url(cast, "pair", danger=danger.pk)), ("post", url(cast, "pair", danger=danger.pk)),
        ("post", url(cast, "new-pair")), ("post", url(cast, "new-harm")), ("post", url(cast, "write-sentence")),
        ("post", url(cast, "take-position", **on_danger)), ("post", url(cast, "share-statement", **on_danger)),
        ("post", url(cast, "close-statement", **on_danger)), ("post", url(cast, "reopen-statement", **on_danger)),
        ("post", url(cast, "move-statement", **on_danger)), ("post", url(cast, "agree-goal", **on_goal)),
        ("post", url(cast, "meet-goal", **on_goal)), ("post", url(cast, "add-threat")),
        ("post", url(cast, "withdraw-position", position=position.pk)),
        ("post", url(cast, "resolve-threat", threat=threat.pk)),
        ("post", url(cast, "override-statement-rule", danger=danger.pk)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "who", ["stranger", "elsewhere", "leader", "administrator", "auditor", "trainer", "editor"]
)
def test_for_everybody_else_none_of_it_is_there(client: Client, cast: Cast, who: str) -> None:
    addresses = every_address(cast)
    client.force_login(getattr(cast, who))
    for method, address in addresses:
        assert getattr(client, method)(address).status_code == 404, address


def test_another_familys_statements_are_not_there(client: Client, cast: Cast) -> None:
    addresses = [one for one in every_address(cast) if "worries/" in one[1]]
    mine, theirs = str(cast.family.pk), str(cast.other_family.pk)
    client.force_login(cast.stranger)
    given = pair_answers(cast) | {
        "change_id": str(uuid4()),
        "on": "2026-03-02",
        "reason": "x",
        "keep": "beside",
    }
    for method, address in addresses:
        moved = address.replace(mine, theirs)
        if moved.endswith(("worries/", "/new/", "/sentence/", "/threats/add/")):
            continue
        assert getattr(client, method)(moved, given).status_code == 404, moved
    answer = client.post(reverse("mapping:new-pair", kwargs={"family": theirs}), given)
    assert answer.status_code == 422
    assert DangerStatement.objects.count() == 1


def test_a_facilitator_reads_and_does_not_write(client: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    goal_of(cast, danger)
    client.force_login(cast.facilitator)
    for name, more in (("statements", {}), ("pair", {"danger": danger.pk})):
        page = client.get(url(cast, name, **more))
        assert page.status_code == 200
        assert "Save the pair" not in page.content.decode()
    assert client.get(url(cast, "new-pair")).status_code == 404
    assert client.post(url(cast, "pair", danger=danger.pk), pair_answers(cast)).status_code == 404


def test_pages_cost_the_same_however_long_the_record(
    at_work: Client, cast: Cast, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    danger = danger_of(cast)
    goal_of(cast, danger)
    said = NewPosition(stance="disagrees", taken_on=date(2026, 3, 2), person=cast.mother.pk, words="No.")
    positions.take_position(**by(cast, statement=danger, position=said))
    addresses = [url(cast, "statements"), url(cast, "pair", danger=danger.pk), url(cast, "new-harm")]
    costs = []
    for address in addresses:
        at_work.get(address)
        with CaptureQueriesContext(connection) as first:
            at_work.get(address)
        costs.append(len(first))
    for _number in range(10):
        row = danger_of(cast)
        goal_of(cast, row)
        for about in (row, danger):
            positions.take_position(**by(cast, statement=about, position=said))
    for address, cost in zip(addresses, costs, strict=True):
        with django_assert_num_queries(cost):
            at_work.get(address)
