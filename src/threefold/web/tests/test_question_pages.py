"""The page of the question bank and its sheet: for everybody who signs in, found, narrowed, printed; of no family."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.practice.questions import BANK, question_of
from threefold.web.tests.test_pages import EVERYBODY, signed_in, without_tokens

pytestmark = pytest.mark.django_db
PAGE, SHEET = reverse("web:questions"), reverse("web:questions_sheet")


def texts(page: str) -> list[str]:
    """The questions on a page, in their order."""
    return [unescape(one) for one in re.findall(r'qs-asked" for="q-[^"]+" lang="\w\w">([^<]+)<', page)]


def got(client: Client, query: dict[str, object] | None = None, to: str = PAGE) -> str:
    answer = client.post(to, query, follow=True) if query else client.get(to)
    assert answer.status_code == 200
    # A form's token is made of letters by chance, and may spell a name.
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_who_signs_in_has_the_bank_and_its_sheet(cast: Cast, who: str) -> None:
    client = signed_in(cast, who)
    for to in (PAGE, SHEET):
        page = got(client, to=to)
        assert BANK[0].words.en in unescape(page)
        assert "Marlow" not in page and "Ivy" not in page


@pytest.mark.parametrize("to", [PAGE, SHEET])
def test_nobody_gets_it_without_signing_in(cast: Cast, to: str) -> None:
    assert Client().get(to).status_code == 302
    assert Client().post(to).status_code == 302
    assert signed_in(cast, "worker").put(to).status_code == 405


@pytest.mark.parametrize("to", [PAGE, SHEET])
def test_no_word_and_no_family_stands_in_an_address(cast: Cast, to: str) -> None:
    """What is looked for stays on, in fields that are sent; an address that holds it all the same is not read."""
    client, mine = signed_in(cast, "worker"), str(cast.family.pk)
    page = got(client, {"words": "the", "family": mine, "audience": "child"}, to)
    assert not [
        one for one in re.findall(r'(?:href|action)="([^"]*)"', page) if "words=" in one or "?family=" in one
    ]
    assert 'method="get"' not in page.partition("<main")[2].partition("</main>")[0]
    assert '<input type="hidden" name="words" value="the">' in page
    assert f'<input type="hidden" name="family" value="{mine}"' in page
    typed = client.get(to, {"words": "zebra", "family": mine}).content.decode()
    typed = typed.partition("<main")[2].partition("</main>")[0]
    assert "zebra" not in typed and f'value="{mine}"' not in typed
    assert (texts(typed) or on_sheet(typed))[0] == BANK[0].words.en


def test_an_address_may_hold_choices(cast: Cast) -> None:
    page = signed_in(cast, "worker").get(PAGE, {"audience": "child"}).content.decode()
    assert texts(page) == [one.words.en for one in BANK if one.audience == "child"][:40]


@pytest.mark.parametrize("to", [PAGE, SHEET])
def test_words_that_are_too_long_find_nothing(cast: Cast, to: str) -> None:
    page = got(signed_in(cast, "worker"), {"words": "gun " * 1250}, to)
    assert texts(page) == [] and (to == SHEET or "One word is enough." in page)
    assert BANK[0].words.en not in unescape(page)


def test_words_and_choices_narrow_it(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    everything = got(client)
    assert f"{len(BANK)} questions." in everything and len(texts(everything)) == 40
    children = got(
        client, {"words": "Scared", "audience": "child", "type": "coping", "fills": "well", "point": "er"}
    )
    assert texts(children) == ["Where do you go when you feel scared? Who do you look for?"]
    assert "1 question." in children
    nothing = got(client, {"words": "zebra"})
    assert "One word is enough." in nothing and texts(nothing) == []


def test_each_page_holds_other_questions_until_all_were_there(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    seen = [one for number in range(1, len(BANK) // 40 + 2) for one in texts(got(client, {"page": number}))]
    assert seen == [one.words.en for one in BANK]
    assert texts(got(client, {"page": "x"})) == seen[:40]
    assert texts(got(client, {"page": 99})) == seen[len(BANK) // 40 * 40 :]


def test_it_asks_in_spanish_for_a_reader_of_english_and_in_english_for_a_reader_of_spanish(
    cast: Cast,
) -> None:
    client = signed_in(cast, "worker")
    page = got(client, {"words": "nino", "language": "es", "audience": "network"})
    assert "¿Qué cambios ha visto en el niño?" in texts(page)
    assert "What have you seen change in the child?" in unescape(page)
    client.post(reverse("web:language"), {"language": "es"})
    page = got(client)
    assert texts(page)[0] == BANK[0].words.es
    # Looking on keeps the language that is read.
    assert '<option value="es" selected>' in page
    assert texts(got(client, {"language": "en"}))[0] == BANK[0].words.en


@pytest.mark.parametrize(
    "query",
    [{"audience": "wizard"}, {"fills": "x"}, {"point": "'"}, {"language": "tlh"}, {"family": "no-id"}, {"take": "no"},
     {"words": "x" * 5000}, {"words": "\x00%00"}, {"type": ["open", "x"]}],
)  # fmt: skip
def test_wrong_input_gets_a_page(cast: Cast, query: dict[str, object]) -> None:
    client = signed_in(cast, "worker")
    for to in (PAGE, SHEET):
        assert client.get(to, query).status_code == 200
        assert client.post(to, query, follow=True).status_code == 200


def test_from_a_map_each_question_leads_back_to_its_column_but_a_caller_s_does_not(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    to = reverse("mapping:map", args=[cast.family.pk])
    page = unescape(got(client, {"family": cast.family.pk, "fills": "well", "audience": "parent"}))
    links = re.findall(rf'href="{to}\?add=(\w+)&ask=([\w.-]+)#add"', page)
    assert len(links) == len(texts(page)) and {column for column, _id in links} == {"well"}
    asked = client.get(f"{to}?add=well&ask={links[0][1]}").content.decode()
    assert question_of(links[0][1]).words.en in unescape(asked)  # type: ignore[union-attr]
    assert "ask=" not in got(client, {"family": cast.family.pk, "audience": "reporter"})


def test_the_page_tells_no_stranger_whether_there_is_such_a_family(cast: Cast) -> None:
    client = signed_in(cast, "stranger")
    theirs, none = cast.family.pk, new_id()
    pages = [
        re.sub(r"look(?:=|%3D)[\w-]+", "", without_tokens(got(client, {"family": one}), one))
        for one in (theirs, none)
    ]
    assert pages[0] == pages[1]
    assert client.get(reverse("mapping:map", args=[theirs])).status_code == 404


def on_sheet(page: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'act__b"><h3>([^<]+)<', page)]


def test_a_sheet_holds_what_was_ticked_in_that_order_and_ten_at_most(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    ticked = [one.id for one in BANK[::20]]
    page = got(client, {"take": ticked[:3]}, SHEET)
    assert on_sheet(page) == [question_of(id).words.en for id in ticked[:3]]  # type: ignore[union-attr]
    many = got(client, {"take": ticked}, SHEET)
    assert len(on_sheet(many)) == 10 and "More than 10 were ticked" in many
    assert len(on_sheet(got(client, {"take": [ticked[0]] * 12}, SHEET))) == 1


def test_without_a_tick_the_sheet_holds_the_first_that_were_found_in_the_language_asked(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    page = got(client, {"audience": "child", "language": "es"}, SHEET)
    children = [one.words.es for one in BANK if one.audience == "child"]
    assert on_sheet(page) == children[:10]
    assert "Preguntas para llevar" in page and "En sus palabras" in page


def test_the_sheet_prints_as_a_pdf(cast: Cast) -> None:
    answer = signed_in(cast, "worker").post(SHEET, {"as": "pdf", "audience": "child", "language": "es"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF") and len(answer.content) > 5000


def test_where_no_pdf_can_be_made_the_page_says_so_and_shows_the_sheet(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threefold.printing.pdf import Unprintable

    def broken(paper: object) -> bytes:
        raise Unprintable("no pango")

    monkeypatch.setattr("threefold.web.asking.views.pdf", broken)
    answer = signed_in(cast, "worker").post(SHEET, {"as": "pdf"})
    assert answer.status_code == 503
    assert "Your browser can print this page." in answer.content.decode()
    assert len(on_sheet(answer.content.decode())) == 10


def test_back_shows_again_what_was_found_and_its_address_tells_nothing(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    first = client.post(PAGE, {"words": "drink", "family": str(cast.family.pk)})
    second = client.post(PAGE, {"words": "night"})
    assert first.status_code == second.status_code == 302
    for address in (first["Location"], second["Location"]):
        assert "drink" not in address and "night" not in address and str(cast.family.pk) not in address
    found = texts(client.get(first["Location"]).content.decode())
    assert found and found != texts(client.get(second["Location"]).content.decode())
    again = client.get(first["Location"]).content.decode()
    assert texts(again) == found and f'value="{cast.family.pk}"' in again
    # To somebody else the same address is the page of all questions.
    theirs = signed_in(cast, "second").get(first["Location"]).content.decode()
    assert texts(theirs)[0] == BANK[0].words.en


def test_only_the_last_searches_are_kept(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    for word in range(15):
        client.post(PAGE, {"words": f"word{word}"})
        client.post(PAGE, {"words": "the same"})
    assert len(client.session["looked_for"]) == 10
    assert client.post(PAGE, {})["Location"] == PAGE


def test_the_pages_of_a_search_stand_in_it(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    second = client.post(PAGE, {"audience": "parent", "page": "2"}, follow=True).content.decode()
    first = client.post(PAGE, {"audience": "parent"}, follow=True).content.decode()
    assert texts(second) and not set(texts(second)) & set(texts(first))
