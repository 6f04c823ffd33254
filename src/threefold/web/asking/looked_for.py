"""What somebody looks for, kept with their session: "Back" shows what was found again, and no address tells of it.

It lasts as long as they are signed in, the last few searches at most. Somebody else's address leads to all questions.
"""

from secrets import token_urlsafe

from django.http import HttpRequest, QueryDict

from threefold.web.asking.forms import FindForm

KEY, MOST, LONGEST = "looked_for", 10, 200
NAMES = (*FindForm.base_fields, "page")


def keep(request: HttpRequest, sent: QueryDict) -> str:
    """Keep what is looked for, and say by which word an address may name it; nothing for nothing."""
    what = {name: sent[name][:LONGEST] for name in NAMES if sent.get(name)}
    if not what:
        return ""
    lately = dict(request.session.get(KEY, {}))
    word = next((one for one, held in lately.items() if held == what), None) or token_urlsafe(6)
    lately.pop(word, None)
    lately[word] = what
    request.session[KEY] = dict(list(lately.items())[-MOST:])
    return word


def kept(request: HttpRequest) -> QueryDict | None:
    """What the address names, if this session looked for it."""
    what = request.session.get(KEY, {}).get(request.GET.get("look", ""))
    if what is None:
        return None
    found = QueryDict(mutable=True)
    found.update(what)
    return found
