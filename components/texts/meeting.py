"""Sammanträde: the slides, and how they are shown."""

MEETING = "Sammanträde"
MEETING_WHAT = (
    "Bilder för sammanträdet, gjorda av rapporten som den skickades ut. Välj en bild "
    "för att visa den, eller börja från början."
)
SLIDE_MESSAGE = "Budskap"
SLIDE_NUMBERS = "Tre siffror"
SLIDE_PERIOD = "Perioden"
SLIDE_YEAR = "Helåret"
SLIDE_WHAT_IF = "Tänk om"
SLIDE_QUESTIONS = "Frågor"
SLIDE_DECISION = "Beslut"
SLIDE_BOARDS = "Nämnderna"
NUMBERS_OF = "{} i tre siffror"
BOARDS_OF = "Nämndernas prognoser mot budget, {}"
NUMBER_PERIOD = "Avvikelse, period"
NUMBER_YEAR = "Avvikelse, helår"
NUMBER_USE = "Investerat"
NUMBER_MOVED = "Sedan förra"
NUMBER_OF = "av {}"
SIGNALS_ONE = "1 signal att fråga om"
SIGNALS_MANY = "{} signaler att fråga om"
SIGNALS_NONE = "Inga signaler: inget i siffrorna behöver förklaras särskilt"
QUESTIONS_ONE = "1 fråga till nämnden är öppen"
QUESTIONS_MANY = "{} frågor till nämnden är öppna"
QUESTION = "{} Svar senast {}."
MORE_POINTS = "och {} till"
MEASURE_POINT = "{} {}: {}"
AFTER_SENDING = "Ändrat efter utskick: {}"
DECIDED_BY_BOARD = "Nämnden har beslutat"

#: The screen's own words, and what the browser says.
PRESENT = "Visa bilderna"
NOTES = "Anteckningar"
SLIDE_OPEN = "Bild {}: {}"
MEETING_WORDS = {
    "place": "Bild {} av {}: {}",
    "lost": "Ingen kontakt med servern sedan {}. Bilderna är de senaste som kom.",
    "next": "Nästa",
    "previous": "Föregående",
    "overview": "Översikt av bilderna",
    "full": "Helskärm",
    "notes": "Anteckningar i eget fönster",
    "help": "Tangenter",
    "leave": "Avsluta",
    "keys": (
        "Piltangenter, mellanslag och Page Up/Down: nästa och föregående. Siffra: den "
        "bilden. Home och End: första och sista. Ö eller Esc: översikt. F: helskärm. "
        "A: anteckningar. H: den här hjälpen."
    ),
    "close": "Stäng",
    "last": "Sista bilden",
    "updated": "Bilderna är uppdaterade",
}
NOTES_SAY = "Att säga"
NO_NOTES = "Inga anteckningar till bilden."
