"""What running text names: losses with an amount, and measures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.named_items import losses, measures, sentences

MNKR = 100_000_000
GSN = (
    "Verksamheten noterar minskade intäkter från VBU utifrån en felaktig\n"
    "fördelningsnyckel om 2,6 mkr på helårsbasis. Med bakgrund till det positiva \n"
    "periodutfallet väntas ett resultat i balans. För att nå budget i balans kommer "
    "IT-center att försöka bibehålla den positiva avvikelsen."
)


@pytest.mark.parametrize(
    ("text", "ore"),
    [
        (GSN, [260_000_000]),
        ("Intäkterna blir 1 300 tkr lägre än budget.", [130_000_000]),
        ("En fördyring på 3 miljoner kronor väntas.", [3 * MNKR]),
        ("Merkostnaden är 0,4 mnkr.", [40_000_000]),
        ("Nämnden väntar ett underskott på 22,9 mnkr.", [2_290_000_000]),
        ("Kostnaderna var 1,3 mnkr lägre än budget.", []),
        ("Mindre kostnader för kapitalkostnader, 2,0 mnkr.", []),
        ("Minskade intäkter väntas.", []),
        ("", []),
    ],
)
def test_losses(text, ore):
    assert [loss.ore for loss in losses(text)] == ore


def test_a_loss_is_quoted_by_its_sentence():
    (loss,) = losses(GSN)
    assert loss.words.startswith("Verksamheten noterar")
    assert loss.words.endswith("på helårsbasis.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (GSN, 1),
        ("Nämnden inför inköpsstopp.", 1),
        ("Rekryteringar senareläggs till nästa år.", 1),
        ("Handlingsplanen innehåller inga åtgärder.", 0),
        ("Nettokostnaden är lägre än budget.", 0),
    ],
)
def test_measures(text, count):
    assert len(measures(text)) == count


@given(st.text() | st.text(alphabet="aB .!1,"))
def test_nothing_of_a_text_is_lost(text):
    assert " ".join(sentences(text)) == " ".join(text.split())
    assert all(loss.words in sentences(text) for loss in losses(text))
