# ruff: noqa: E501 -- a drawn row is one line
"""Tables as Swedish municipalities lay them out, and what each of them says."""

from tests.layouts import Layout

LAYOUTS = {
    "measures as rows, boards as columns": Layout(
        """
Budgetuppföljning per april 2025, tkr
|Kommunstyrelsen|Barn- och utbildningsnämnden|Socialnämnden|Summa
Budget|-100 000|-300 000|-400 000|-800 000
Utfall|-33 000|-101 500|-136 200|-270 700
Prognos|-100 500|-303 000|-410 000|-813 500
Avvikelse|-500|-3 000|-10 000|-13 500
""",
        "operating_costs",
        "tkr",
        "2025-04",
        "label budget outcome forecast deviation",
        "line line line total",
        deviation="actual_minus_budget",
        asked="costs",
        turned=True,
    ),
    "measures as rows, months as columns": Layout(
        """
Nettokostnad per månad, tkr 2025
|Jan|Feb|Mar|Apr|Summa
Budget|1 000|1 000|1 100|1 200|4 300
Utfall|950|1 020|1 150|1 190|4 310
Avvikelse|50|-20|-50|10|-10
""",
        "operating_costs",
        "tkr",
        "2025-04",
        "label budget outcome deviation",
        "line line line line total",
        costs="positive",
        deviation="budget_minus_actual",
        turned=True,
    ),
    "a board a row": Layout(
        """
Nämndernas budgetavvikelser
Belopp i mnkr
Nämnd|Budget 2025|Prognos 2025|Avvikelse
Kommunstyrelsen|100,0|101,5|-1,5
Barn- och utbildningsnämnden|300,0|298,0|2,0
Socialnämnden|400,0|412,0|-12,0
Summa nämnder|800,0|811,5|-11,5
""",
        "operating_costs",
        "mnkr",
        "2025",
        "label budget forecast deviation",
        "line line line total",
        deviation="budget_minus_actual",
        asked="costs",
    ),
    "boards, and the taxes that pay for them": Layout(
        """
Driftredovisning (mnkr)
Nämnd|Budget 2025|Prognos 2025|Avvikelse
Kommunstyrelsen|-100,0|-101,5|-1,5
Barn- och utbildningsnämnden|-300,0|-298,0|2,0
Socialnämnden|-400,0|-412,0|-12,0
Summa nämnder|-800,0|-811,5|-11,5
Skatteintäkter och statsbidrag|820,0|825,0|5,0
Årets resultat|20,0|13,5|-6,5
""",
        "operating_costs",
        "mnkr",
        "2025",
        "label budget forecast deviation",
        "line line line subtotal line total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "operating costs with last year": Layout(
        """
Driftredovisning
tkr|Budget 2024|Utfall jan-aug 2024|Utfall jan-aug 2023|Prognos 2024|Avvikelse helår
Intäkter|45 000|30 500|29 000|46 000|1 000
Kostnader|-120 000|-81 000|-79 500|-123 500|-3 500
Nettokostnad|-75 000|-50 500|-50 500|-77 500|-2 500
""",
        "operating_costs",
        "tkr",
        "2024-08",
        "label budget outcome previous_year forecast deviation",
        "line line total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "income, cost and net as columns": Layout(
        """
Driftredovisning per nämnd, mnkr
Nämnd|Intäkter|Kostnader|Nettokostnad|Budget|Avvikelse
Kommunstyrelsen|20,5|-120,5|-100,0|-98,5|-1,5
Socialnämnden|50,0|-450,0|-400,0|-402,0|2,0
Summa|70,5|-570,5|-500,0|-500,5|0,5
""",
        "operating_costs",
        "mnkr",
        "",
        "label text text text budget deviation",
        "line line total",
        costs="negative",
        asked="deviation",
    ),
    "a result with notes and shares": Layout(
        """
Resultaträkning
Mkr|Not|Utfall 2024-08-31|Utfall 2023-08-31|Budget 2024|Prognos 2024|Avvikelse mot budget|Avvikelse %
Verksamhetens intäkter|1|250,1|240,0|380,0|385,0|5,0|1,3 %
Verksamhetens kostnader|2|-1 450,2|-1 390,0|-2 200,0|-2 215,0|-15,0|-0,7 %
Avskrivningar|3|-80,0|-75,0|-120,0|-121,0|-1,0|-0,8 %
Verksamhetens nettokostnader||-1 280,1|-1 225,0|-1 940,0|-1 951,0|-11,0|-0,6 %
Skatteintäkter|4|1 000,0|960,0|1 500,0|1 505,0|5,0|0,3 %
Generella statsbidrag och utjämning|5|310,0|300,0|460,0|462,0|2,0|0,4 %
Verksamhetens resultat||29,9|35,0|20,0|16,0|-4,0|
Finansiella intäkter|6|10,0|9,0|12,0|14,0|2,0|16,7 %
Finansiella kostnader|7|-5,0|-6,0|-8,0|-7,5|0,5|6,3 %
Resultat efter finansiella poster||34,9|38,0|24,0|22,5|-1,5|
Årets resultat||34,9|38,0|24,0|22,5|-1,5|
""",
        "operating_costs",
        "mkr",
        "2024-08",
        "label code outcome previous_year budget forecast deviation share",
        "line line line subtotal line line subtotal line line subtotal total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "projects with total and year": Layout(
        """
Investeringsredovisning per projekt, tkr
Projekt|Budget totalt|Ack utfall|Budget 2025|Utfall 2025|Prognos 2025|Avvikelse 2025
Ny förskola Björken|45 000|12 300|20 000|8 100|18 000|2 000
Ombyggnad ishall|12 000|11 500|2 500|2 100|2 600|-100
Gatubelysning|\u2013|\u2013|1 500|700|1 500|\u2013
Summa|57 000|23 800|24 000|10 900|22 100|1 900
""",
        "investments",
        "tkr",
        "2025",
        "label budget outcome budget outcome forecast deviation",
        "line line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "projects with total forecast": Layout(
        """
Pågående investeringar
(tkr)
Investering|Total budget|Ackumulerat utfall|Total prognos|Avvikelse
Skola A|100 000|55 000|104 000|-4 000
Väg B|20 000|19 500|19 800|200
Totalt|120 000|74 500|123 800|-3 800
""",
        "investments",
        "tkr",
        "",
        "label budget outcome forecast deviation",
        "line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "measures with who and status": Layout(
        """
Åtgärder för en budget i balans
Åtgärd|Belopp (tkr)|Ansvarig|Status
Vakanshållning av tjänster|1 200|Förvaltningschef|Pågår
Översyn av inköp|450|Ekonomichef|Klar
Minskad vikarieanvändning|800|Enhetschef|Ej påbörjad
Summa|2 450||
""",
        "action_plan",
        "tkr",
        "",
        "label forecast text text",
        "line line line total",
    ),
    "causes with comments": Layout(
        """
Orsaker till avvikelse
Orsak|Belopp mnkr|Kommentar
Högre volymer i hemtjänsten|-4,5|Fler beviljade timmar
Vakanser|2,0|Svårt att rekrytera
Högre elpriser|-1,2|
Summa|-3,7|
""",
        "causes",
        "mnkr",
        "",
        "label deviation text",
        "line line line total",
    ),
    "net cost by operation": Layout(
        """
Nettokostnad per verksamhet (Tkr)
Verksamhet|Årsbudget|Budget period|Utfall period|Avvikelse period|Prognos|Avvikelse helår
Förskola|120 000|80 000|79 500|500|119 000|1 000
Grundskola|240 000|160 000|163 000|-3 000|244 500|-4 500
Gymnasium|90 000|60 000|59 900|100|90 000|0
Totalt|450 000|300 000|302 400|-2 400|453 500|-3 500
""",
        "operating_costs",
        "tkr",
        "",
        "label budget budget outcome deviation forecast deviation",
        "line line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "a column a month": Layout(
        """
Personalkostnader per månad 2025, tkr
|Jan|Feb|Mar|Apr|Maj|Jun|Jul|Aug|Ack
Lön|100|110|105|108|112|120|90|95|840
PO|40|44|42|43|45|48|36|38|336
Summa|140|154|147|151|157|168|126|133|1 176
""",
        "operating_costs",
        "tkr",
        "2025-08",
        (
            "label outcome outcome outcome outcome outcome outcome outcome outcome "
            "outcome"
        ),
        "line line total",
        costs="positive",
    ),
    "budget and plan for three years": Layout(
        """
Investeringar
Mnkr|Bokslut 2023|Budget 2024|Prognos 2024|Budget 2025|Plan 2026|Plan 2027
Fastigheter|80,5|95,0|70,0|110,0|90,0|60,0
Gator|20,1|25,0|26,5|30,0|30,0|30,0
Summa|100,6|120,0|96,5|140,0|120,0|90,0
""",
        "investments",
        "mnkr",
        "2024",
        "label previous_year budget forecast budget budget budget",
        "line line total",
        costs="positive",
    ),
    "minus after the figure, points between thousands": Layout(
        """
Drift kkr
Konto|Budget|Utfall|Avvikelse
Intäkter|1.250-|1.300-|50
Personal|4.500|4.650|150-
Lokaler|800|790|10
Netto|4.050|4.140|90-
""",
        "operating_costs",
        "tkr",
        "",
        "label budget outcome deviation",
        "line line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "parentheses for minus": Layout(
        """
Belopp i miljoner kronor
|Utfall 2025|Budget 2025|Avvikelse
Intäkter|12,5|12,0|0,5
Personalkostnader|(30,1)|(29,5)|(0,6)
Övriga kostnader|(5,4)|(5,5)|0,1
Nettokostnad|(23,0)|(23,0)|0,0
""",
        "operating_costs",
        "mnkr",
        "2025",
        "label outcome budget deviation",
        "line line line total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "income with minus": Layout(
        """
Socialförvaltningen, tkr
|Budget jan-apr|Utfall jan-apr|Avvikelse
Intäkter|-5 000|-5 200|-200
Kostnader|45 000|46 000|1 000
Netto|40 000|40 800|800
""",
        "operating_costs",
        "tkr",
        "",
        "label budget outcome deviation",
        "line line total",
        costs="positive",
        deviation="actual_minus_budget",
    ),
    "units in the heads": Layout(
        """
Verksamhet|Budget 2025 (tkr)|Utfall aug (tkr)|Prognos 2025 (tkr)|Budgetavvikelse (tkr)|Avvikelse (%)
Nämnd och ledning|2 500|1 600|2 400|100|4,0
Äldreomsorg|245 300|170 115|249 800|-4 500|-1,8
Individ- och familjeomsorg|88 000|61 000|91 000|-3 000|-3,4
Totalt|335 800|232 715|343 200|-7 400|-2,2
""",
        "operating_costs",
        "tkr",
        "2025-08",
        "label budget outcome forecast deviation share",
        "line line line total",
        deviation="budget_minus_actual",
        asked="costs",
    ),
    "two forecasts": Layout(
        """
Prognos per nämnd, mnkr
Nämnd|Budget 2025|Prognos mars|Prognos augusti|Avvikelse mot budget|Förändring sedan mars
Kommunstyrelsen|100,0|101,0|102,0|-2,0|-1,0
Bildningsnämnden|300,0|301,0|299,0|1,0|2,0
Summa|400,0|402,0|401,0|-1,0|1,0
""",
        "operating_costs",
        "mnkr",
        "2025-08",
        "label budget forecast forecast deviation deviation",
        "line line total",
        deviation="budget_minus_actual",
        asked="costs",
    ),
    "no money": Layout(
        """
Personal
|2024|2023
Antal årsarbetare|120|118
Sjukfrånvaro %|6,5|7,1
""",
        "other",
        "",
        "2024",
        "label text text",
        "line line",
    ),
    "income, cost and net under budget and forecast": Layout(
        """
Driftredovisning per nämnd, mkr
|Budget 2025|||Prognos 2025|||Avvikelse
Nämnd|Intäkt|Kostnad|Netto|Intäkt|Kostnad|Netto|
Kommunstyrelsen|10,5|-110,5|-100,0|11,0|-112,0|-101,0|-1,0
Utbildningsnämnden|40,0|-340,0|-300,0|41,0|-339,0|-298,0|2,0
Summa|50,5|-450,5|-400,0|52,0|-451,0|-399,0|1,0
""",
        "operating_costs",
        "mkr",
        "2025",
        "label budget budget budget forecast forecast forecast deviation",
        "line line total",
        costs="negative",
        deviation="actual_minus_budget",
        heads=2,
    ),
    "blocks of period and year": Layout(
        """
Resultatrapport socialnämnden, belopp i tkr
|Ackumulerat jan-apr|||Helår||
|Budget|Utfall|Avvikelse|Budget|Prognos|Avvikelse
Intäkter|5 000|5 250|250|15 000|15 500|500
Personalkostnader|-30 000|-30 600|-600|-90 000|-91 200|-1 200
Lokalkostnader|-4 000|-3 980|20|-12 000|-12 000|0
Övriga kostnader|-8 000|-8 100|-100|-24 000|-24 300|-300
Kapitalkostnader|-500|-490|10|-1 500|-1 500|0
Summa kostnader|-42 500|-43 170|-670|-127 500|-129 000|-1 500
Nettokostnad|-37 500|-37 920|-420|-112 500|-113 500|-1 000
""",
        "operating_costs",
        "tkr",
        "",
        "label budget outcome deviation budget forecast deviation",
        "line line line line line subtotal total",
        costs="negative",
        deviation="actual_minus_budget",
        heads=2,
    ),
    "costs with plus, deviations with plus for better": Layout(
        """
Ekonomiskt utfall per 2025-08-31 (tkr)
|Budget helår|Budget ack|Utfall ack|Avvikelse ack|Prognos helår|Prognosavvikelse
Intäkter|12 000|8 000|8 400|400|12 500|500
Kostnader|60 000|40 000|41 000|-1 000|61 800|-1 800
Nettokostnad|48 000|32 000|32 600|-600|49 300|-1 300
""",
        "operating_costs",
        "tkr",
        "2025-08",
        "label budget budget outcome deviation forecast deviation",
        "line line total",
        costs="positive",
        deviation="better_positive",
    ),
    "accounts with the signs of the ledger": Layout(
        """
Nämndens ekonomi jan - mars 2025 tkr
|Årsbudget 2025|Utfall mars 2025|Utfall mars 2024|Förbrukat %
30 Försäljningsmedel|-1 200|-310|-290|25,8
35 Bidrag|-5 400|-1 300|-1 350|24,1
S:a intäkter|-6 600|-1 610|-1 640|24,4
50 Personal|22 000|5 480|5 300|24,9
60 Lokaler|3 300|825|810|25,0
70 Övrigt|1 700|450|390|26,5
S:a kostnader|27 000|6 755|6 500|25,0
Totalt|20 400|5 145|4 860|25,2
""",
        "operating_costs",
        "tkr",
        "2025-03",
        "label budget outcome previous_year share",
        "line line subtotal line line line subtotal total",
        costs="positive",
    ),
    "parts indented under their sums": Layout(
        """
Verksamhet, tkr|Budget 2025|Utfall tom april|Prognos 2025|Avv
Äldreomsorg|200 000|67 100|203 000|-3 000
  Hemtjänst|80 000|27 500|82 500|-2 500
  Särskilt boende|110 000|36 300|110 500|-500
  Övrigt|10 000|3 300|10 000|0
IFO|50 000|17 400|52 000|-2 000
  Barn och unga|30 000|11 000|32 000|-2 000
  Vuxna|20 000|6 400|20 000|0
Totalt|250 000|84 500|255 000|-5 000
""",
        "operating_costs",
        "tkr",
        "2025-04",
        "label budget outcome forecast deviation",
        "subtotal line line line subtotal line line total",
        deviation="budget_minus_actual",
        asked="costs",
    ),
    "deviations of investments the other way": Layout(
        """
Investeringar mnkr
Projekt|Beslutad totalutgift|Beräknad totalutgift|Avvikelse total|Budget 2025|Utfall ack 2025|Prognos 2025|Avvikelse 2025
Sporthall|85,0|88,5|3,5|40,0|22,1|38,0|-2,0
VA-ledningar|30,0|30,0|0,0|15,0|4,4|12,5|-2,5
Summa|115,0|118,5|3,5|55,0|26,5|50,5|-4,5
""",
        "investments",
        "mnkr",
        "2025",
        "label budget forecast deviation budget outcome forecast deviation",
        "line line total",
        costs="positive",
        deviation="actual_minus_budget",
    ),
    "investment income and expense": Layout(
        """
Investeringsredovisning (mkr)
|Budget 2025|Utfall jan-aug 2025|Prognos 2025|Avvikelse
Investeringsutgifter|-120,0|-45,5|-98,0|22,0
Investeringsinkomster|10,0|2,5|6,0|-4,0
Nettoinvesteringar|-110,0|-43,0|-92,0|18,0
""",
        "investments",
        "mkr",
        "2025-08",
        "label budget outcome forecast deviation",
        "line line total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "last year’s budget": Layout(
        """
Nettokostnader, mnkr
|Budget 2024|Utfall 2024|Budget 2025|Prognos 2025|Avvikelse 2025
Förskola|100,0|101,0|105,0|106,5|-1,5
Skola|200,0|199,0|210,0|209,0|1,0
Summa|300,0|300,0|315,0|315,5|-0,5
""",
        "operating_costs",
        "mnkr",
        "2025",
        "label previous_year previous_year budget forecast deviation",
        "line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "a budget and its changes": Layout(
        """
Budgetram 2025 (tkr)
Nämnd|Ursprunglig budget|Tilläggsanslag|Omdisponering|Gällande budget|Prognos|Avvikelse
KS|100 000|1 000|-500|100 500|101 000|-500
BUN|300 000|0|500|300 500|302 500|-2 000
Summa|400 000|1 000|0|401 000|403 500|-2 500
""",
        "operating_costs",
        "tkr",
        "2025",
        "label budget budget budget budget forecast deviation",
        "line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "only deviations": Layout(
        """
Nämnd (mnkr)|Budgetavvikelse prognos mars|Budgetavvikelse prognos augusti|Förändring
Kommunstyrelsen|-1,0|0,5|1,5
Socialnämnden|-8,0|-12,5|-4,5
Summa|-9,0|-12,0|-3,0
""",
        "operating_costs",
        "mnkr",
        "",
        "label deviation deviation deviation",
        "line line total",
        asked="deviation",
    ),
    "balanskravsutredning": Layout(
        """
Balanskravsutredning (mnkr)|Prognos 2025|Bokslut 2024
Årets resultat enligt resultaträkningen|25,5|31,0
Avgår realisationsvinster|-2,0|-4,5
Årets resultat efter balanskravsjusteringar|23,5|26,5
Medel till resultatutjämningsreserv|0,0|-10,0
Balanskravsresultat|23,5|16,5
""",
        "other",
        "mnkr",
        "2025",
        "label forecast previous_year",
        "line line subtotal line total",
    ),
    "balance sheet": Layout(
        """
Balansräkning mkr
|2025-08-31|2024-12-31
Anläggningstillgångar|1 250,0|1 200,0
Omsättningstillgångar|310,5|295,0
Summa tillgångar|1 560,5|1 495,0
Eget kapital|700,0|680,0
Avsättningar|60,5|55,0
Skulder|800,0|760,0
Summa eget kapital och skulder|1 560,5|1 495,0
""",
        "other",
        "mkr",
        "2025-08",
        "label outcome previous_year",
        "line line subtotal line line line subtotal",
    ),
    "outcome before budget": Layout(
        """
Nämndernas resultat mkr
Nämnd|Utfall jan-apr 2025|Periodbudget|Avvikelse|Helårsprognos avvikelse
Kommunstyrelsen|45,5|46,0|0,5|0,0
Socialnämnden|136,2|133,0|-3,2|-9,5
Totalt|181,7|179,0|-2,7|-9,5
""",
        "operating_costs",
        "mkr",
        "2025-04",
        "label outcome budget deviation deviation",
        "line line total",
        deviation="budget_minus_actual",
        asked="costs",
    ),
    "all kinds of dashes": Layout(
        """
Belopp i kkr|Budget|Prognos|Avvikelse
Taxor och avgifter|1 500|1 450|\u2013 50
Hyror och arrenden|\u2013|\u2013|\u2013
Bidrag|320|400|80
Summa intäkter|1 820|1 850|30
Personal|\u22129 500|\u22129 720|\u2212 220
Övriga omkostnader|\u22121 100|\u22121 050|50
Summa kostnader|\u221210 600|\u221210 770|\u2212 170
Resultat|\u22128 780|\u22128 920|\u2212 140
""",
        "operating_costs",
        "tkr",
        "",
        "label budget forecast deviation",
        "line line line subtotal line line subtotal total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "a column of comments": Layout(
        """
Kostnadsslag|Budget (tkr)|Utfall (tkr)|Avvikelse (tkr)|Avvikelse (%)|Kommentar
Löner|10 000|10 250|-250|-2,5 %|Fler vikarier
Köpta tjänster|2 000|1 900|100|5,0 %|
Summa kostnader|12 000|12 150|-150|-1,3 %|
""",
        "operating_costs",
        "tkr",
        "",
        "label budget outcome deviation share text",
        "line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "accounts in kronor": Layout(
        """
Uppföljning ekonomi 2025-04-30
Konto|Kontonamn|Budget, kr|Utfall, kr|Återstår, kr
5010|Månadslön|1 250 000,00|412 345,50|837 654,50
5600|Sociala avgifter|392 750,00|129 558,95|263 191,05
6010|Hyra|300 000,00|100 000,00|200 000,00
Totalt||1 942 750,00|641 904,45|1 300 845,55
""",
        "ledger",
        "kr",
        "2025-04",
        "code label budget outcome deviation",
        "line line line total",
        costs="positive",
        deviation="budget_minus_actual",
    ),
    "thin spaces": Layout(
        """
Månadsrapport mars 2025 (kkr)
|Budget jan\u2013mars|Utfall jan\u2013mars|Diff|Budget helår|Prognos helår|Diff
Intäkter|1\u2009250|1\u2009300|50|5\u2009000|5\u2009100|100
Kostnader|\u22129\u2009800|\u22129\u2009900|\u2212100|\u221239\u2009000|\u221239\u2009500|\u2212500
Netto|\u22128\u2009550|\u22128\u2009600|\u221250|\u221234\u2009000|\u221234\u2009400|\u2212400
""",
        "operating_costs",
        "tkr",
        "2025-03",
        "label budget outcome deviation budget forecast deviation",
        "line line total",
        costs="negative",
        deviation="actual_minus_budget",
    ),
    "forecasts named by tertial": Layout(
        """
Tabell 4. Driftnetto per förvaltning, miljoner kronor
Förvaltning|Bokslut 2024|Budget 2025|Prognos T1|Prognos T2|Avvikelse
Kommunledning|-98,2|-101,0|-101,0|-102,3|-1,3
Utbildning|-512,4|-530,0|-534,0|-533,0|-3,0
Omsorg|-433,0|-450,0|-455,0|-461,2|-11,2
Summa förvaltningar|-1 043,6|-1 081,0|-1 090,0|-1 096,5|-15,5
Finansiering|1 060,0|1 095,0|1 098,0|1 101,0|6,0
Resultat|16,4|14,0|8,0|4,5|-9,5
""",
        "operating_costs",
        "mnkr",
        "2025-08",
        "label previous_year budget forecast forecast deviation",
        "line line line subtotal line total",
        deviation="actual_minus_budget",
        asked="costs",
    ),
    "measures with effects by year": Layout(
        """
Beslutade åtgärder för att nå budget i balans, tkr
Nr|Åtgärd|Beräknad helårseffekt|Effekt 2025|Genomförd effekt t.o.m. aug|Status
1|Minska vikarier|1 500|900|450|Pågår
2|Avsluta hyresavtal|600|300|0|Försenad
|Summa|2 100|1 200|450|
""",
        "action_plan",
        "tkr",
        "2025-08",
        "code label forecast forecast outcome text",
        "line line total",
    ),
    "volumes": Layout(
        """
Volymer
|Budget 2025|Utfall aug 2025|Prognos 2025
Antal barn i förskola|1 250|1 231|1 240
Hemtjänsttimmar|85 000|57 200|86 100
""",
        "other",
        "",
        "2025-08",
        "label budget outcome forecast",
        "line line",
    ),
}
