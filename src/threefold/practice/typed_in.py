"""In which language somebody typed, English or Spanish, when the form says the other one.

Told by small words that only one of the two has, and by letters that only Spanish has. It is meant to be slow to
speak: a text in which the two are mixed, or with too few words to tell, is in the language that the form says.
"""

from threefold.practice.coach.wordsets import words
from threefold.practice.folding import words_of

# How many signs of the other language are needed, and how many times as many as of the form's own.
FEWEST, TIMES = 2, 3
_SPANISH_LETTERS = frozenset("ñÑ¿¡áéíóúÁÉÍÓÚ")
# "a", "me", "no", "he", "son", "once" and "sin" are words of both; none of these is.
_ENGLISH = words(
    """
    the and of with that this these those his her him she they them their is was are were be been being has have had
    will would can could should must does did doesnt didnt dont wont isnt wasnt werent havent hasnt hadnt cant
    it its at on in to for from by about after before when while where who what which why how if then than because
    but or so an my your our we you us there here not nobody somebody someone everyone every each all any some only
    into out up down over under again also still just more most very
    mom mother dad father mommy daddy kid kids child children baby boy girl grandma grandpa aunt uncle sister brother
    home house school night nights day days week weeks month months morning tonight today tomorrow yesterday
    said says told saw seen heard left went goes going go come comes came gets got get takes took take keeps kept keep
    calls called call stays stayed stay sleeps slept hit hits drinks drinking drunk drove drives worried worry afraid
    scared hurt safe alone until during without between feels felt help helps helped work works
    """
)
_SPANISH = words(
    """
    el la los las un una unos unas del al y que con por para su sus le les lo se ella ellos ellas
    es era eran esta estan estaba estaban fue fueron ser estar hay habia ha han tiene tienen tenia va van iba vaya
    puede pueden podria hace hacen hizo hicieron dice dicen dijo dijeron vio vieron oyo
    cuando mientras donde quien quienes cual como porque pero si ya muy mas menos tambien tampoco nunca siempre
    nadie alguien algo nada todo toda todos todas cada este ese esa estos esas eso esto mi tu nos nosotros usted ustedes
    desde hasta sobre entre sin segun despues antes durante otra otro vez veces
    mama madre papa padre nino nina ninos ninas hijo hija hijos hijas bebe abuela abuelo tia tio hermana hermano
    casa escuela noche noches dia dias semana semanas mes meses manana hoy ayer tarde
    dejo dejaron llamo llama llamar queda quedo duerme durmio pego pega toma tomo tomar preocupa miedo solo sola
    solos lastima ayuda trabajo trabaja senora senor
    """
)


def typed_in(text: str, said: str) -> str:
    """In which language the words are ("en" or "es") as far as they tell; else `said`, what the form says. A form that
    says a third language is believed.
    """
    if said not in ("en", "es"):
        return said
    english, spanish = _signs(text)
    own, other = (spanish, english) if said == "es" else (english, spanish)
    if other < FEWEST or other < TIMES * own:
        return said
    return "en" if said == "es" else "es"


def _signs(text: str) -> tuple[int, int]:
    """How many words are English, and how many Spanish, for certain."""
    english = spanish = 0
    for piece in text.split():
        # "José Núñez" is as good a name in an English sentence.
        by_letters = not _SPANISH_LETTERS.isdisjoint(piece) and not piece[:1].isupper()
        for word in words_of(piece):
            english += word in _ENGLISH
            spanish += by_letters or word in _SPANISH
    return english, spanish
