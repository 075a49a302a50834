"""Open data."""

OPEN_DESCRIPTION = (
    "{}. Belopp står i kronor, med punkt före ören: amount med internt tecken (intäkt "
    "plus, kostnad minus, avvikelse plus är bättre än budget; för investeringar är "
    "utgift plus), amount_shown med källans tecken ({}). printed är siffran som den "
    "är tryckt, quantum det minsta steg som den är känd i. Texter står ordagrant, "
    "också om de börjar med ett tecken som ett kalkylprogram tar för en formel."
)
OPEN_CATALOGUE = "Nämndernas ekonomiska uppföljning"
OPEN_CATALOGUE_WHAT = (
    "Justerade rapporter: driftkostnader, investeringar och handlingsplan för varje "
    "nämnd och uppföljningstillfälle."
)
OPEN_KEYWORDS = ("ekonomi", "budget", "uppföljning", "nämnd")
OPEN_UNKNOWN = "Det finns inga öppna data på den adressen. Det som finns står i {}."
OPEN_NOT_CONFIRMED = (
    "Rapporten är inte justerad än. Öppna data lämnas ut när protokollet är justerat."
)
OPEN_INVENTED = "Exempeldata lämnas inte ut som öppna data."
OPEN_DATA = "Öppna data"
OPEN_HERE = "Rapporten är justerad och finns som öppna data: "
OPEN_LATER = "När rapporten är justerad finns den också som öppna data."
