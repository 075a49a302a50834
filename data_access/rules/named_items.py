"""What running text names: losses with their amount, and measures.

A plan that is empty while the text speaks of a loss or of holding back is what
auditors ask about. Only plain wordings are found; what is found is quoted, so
that a reader sees whether it was understood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_access.rules.amounts import quantum_of

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_LOSS = re.compile(
    r"(minska\w*|lägre|uteblivn\w*|förlorad\w*|mindre)\s+(?:\w+\s+){0,2}?"
    r"(intäkt|bidrag|ersättning)"
    r"|intäkt\w*\b[^.]{0,80}\b(lägre|minskar|uteblir|sämre)"
    r"|(intäktsbortfall|bortfall|förlust|merkostnad|kostnadsökning|fördyring)"
    r"|(ökade|högre|större|ökande)\s+(?:\w+\s+){0,2}?kostnad"
    r"|kostnad\w*\b[^.]{0,80}\b(högre|ökar|överskrid)"
    r"|(underskott|överskridande)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?P<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(?P<part>\d+))?[ \u00a0]?"
    r"(?P<unit>mnkr|mkr|miljoner(?:\s+kronor)?|tkr|tusen\s+kronor|kSEK|MSEK)\b"
)
_UNITS = {"miljoner": "mnkr", "tusen": "tkr"}
_MEASURE = re.compile(
    r"för att (nå|klara|hålla|få) (en )?(budget|ekonomi)"
    r"|\b(hålla|håller|hålls) (igen|tillbaka)\b"
    r"|\bsenarelägg|\bskjut(s|er|a)\s+(upp|fram)\b|\bvakanthåll|\bvakanspröv"
    r"|\b(anställnings|inköps|köp)stopp|\båterhållsam",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Loss:
    """A loss that a text names: öre, positive, and its sentence."""

    ore: int
    words: str


def sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line."""
    plain = " ".join(text.split())
    return [each for each in _SENTENCE.split(plain) if each]


def losses(text: str) -> list[Loss]:
    """Sentences that name a loss and its amount, in order."""
    return [
        Loss(ore, each)
        for each in sentences(text)
        if _LOSS.search(each)
        for ore in _amounts(each)
    ]


def measures(text: str) -> list[str]:
    """Sentences that name something done to keep the budget, in order."""
    return [each for each in sentences(text) if _MEASURE.search(each)]


def _amounts(sentence: str) -> Iterator[int]:
    for found in _AMOUNT.finditer(sentence):
        part = found["part"] or ""
        digits = int(re.sub(r"\D", "", found["whole"]) + part)
        unit = found["unit"].split()[0]
        yield digits * quantum_of(_UNITS.get(unit, unit), len(part))
