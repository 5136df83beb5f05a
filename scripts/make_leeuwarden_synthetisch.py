#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""SYNTHETIC respondent file for Wijkkompas (no real persons, no real answers).

Everything written by this script is invented.  The margins are built to follow
the figures that Rekenkamer Leeuwarden published in March 2021 (response by
function, distributions and means of the closed items, stated group differences,
two stated correlations, rough shares of the open-answer categories).  The
individual rows, ages, years of service and every open answer are made up.

Writes to assets/voorbeelden/, or to the folder after --out:
  leeuwarden-synthetisch.csv   106 rows, semicolon separated, UTF-8, header
  leeuwarden-adressen.csv      functie;aantal_adressen (171 reachable addresses)

Cell conventions: closed answers are Dutch option labels; "geen mening" is an
answer without a scale value; an EMPTY closed cell means "not asked": the
respondent answered "herken ik niet" to that belofte and was routed past its
other questions.  An empty open cell is either routed past or left blank.

How the counts were chosen
  * 94 rows (all but Staf and Ondersteuning): recognition equals the only integer
    counts that give the printed percentages; trust and progress stay within one
    percentage point per option and their mean rounds to the printed mean.
  * 12 Staf/Ondersteuning rows: invented, but chosen so that the recognition of
    laagdrempelig over all 106 rows gives 60.4 and 28.3 percent and, except for
    voort-1, the trust and progress tables over all 106 rows round to the
    printed percentages (4 cells need the one-decimal figure rounded again).
  * Routing skips trust, progress and open questions of the belofte.
  * Only the published group differences and the two published correlations with
    years of service (r .213 and .277) pass the 10 percent level; that pattern is
    forced by construction and proves nothing about the real data.

Deterministic: fixed seed, standard library only.  Python 3.8+.
"""
import argparse
import csv
import math
import random
from pathlib import Path

SEED = 20210394
EXAMPLES = Path(__file__).resolve().parent.parent / "assets/voorbeelden"
RNG = random.Random(SEED)

FRAME = [("(junior) Sociaal werker", 117), ("Jongerenwerker", 14),
         ("Sociaal cultureel werker", 13), ("Gedragswetenschapper", 3),
         ("Staf", 14), ("Ondersteuning", 10)]
RESPONSE = [("(junior) Sociaal werker", 74), ("Jongerenwerker", 10),
            ("Sociaal cultureel werker", 8), ("Gedragswetenschapper", 2),
            ("Staf", 7), ("Ondersteuning", 5)]
GROUP = {"(junior) Sociaal werker": "SW", "Jongerenwerker": "JW",
         "Sociaal cultureel werker": "OV", "Gedragswetenschapper": "OV",
         "Staf": "X", "Ondersteuning": "X"}

HERK = {5: "herken ik zeer sterk", 4: "herken ik sterk", 3: "herken ik",
        2: "herken ik enigszins", 1: "herken ik niet"}
EENS = {7: "helemaal mee eens", 6: "mee eens", 5: "enigszins mee eens",
        4: "neutraal", 3: "enigszins mee oneens", 2: "mee oneens",
        1: "helemaal mee oneens"}
NO_OPINION = "geen mening"

# counts from the top option down; A = 94 rows, B = 12 staff/support rows
COUNTS = {
    #            A                              gmA  B                          gmB
    "herk-1":  ((17, 37, 28, 10, 2),             0, (3, 7, 2, 0, 0),             0),
    "herk-2":  ((9, 46, 32, 4, 3),               0, (3, 6, 3, 0, 0),             0),
    "herk-3":  ((10, 43, 30, 9, 2),              0, (2, 6, 3, 1, 0),             0),
    "herk-4":  ((6, 20, 33, 30, 5),              0, (1, 3, 4, 3, 1),             0),
    "herk-5":  ((8, 49, 30, 5, 2),               0, (2, 6, 4, 0, 0),             0),
    "herk-6":  ((7, 18, 44, 20, 5),              0, (2, 4, 4, 2, 0),             0),
    "vert-1":  ((24, 40, 16, 8, 0, 2, 1),        1, (3, 5, 3, 1, 0, 0, 0),       0),
    "vert-2":  ((46, 37, 3, 2, 0, 1, 0),         2, (7, 5, 0, 0, 0, 0, 0),       0),
    "vert-3":  ((32, 40, 11, 7, 0, 1, 0),        1, (4, 5, 1, 1, 0, 0, 0),       1),
    "vert-4":  ((42, 35, 9, 1, 0, 0, 1),         1, (6, 4, 1, 0, 0, 0, 0),       0),
    "vert-5a": ((35, 31, 16, 6, 2, 1, 0),        1, (5, 4, 2, 1, 0, 0, 0),       0),
    "vert-5b": ((37, 40, 11, 0, 3, 0, 0),        1, (5, 5, 1, 0, 0, 0, 0),       1),
    "vert-6":  ((26, 35, 15, 10, 1, 1, 0),       1, (4, 5, 2, 1, 0, 0, 0),       0),
    "voort-1":  ((23, 43, 12, 6, 2, 4, 0),       2, (5, 5, 2, 0, 0, 0, 0),       0),
    "voort-2":  ((17, 48, 20, 3, 1, 0, 0),       2, (2, 7, 2, 1, 0, 0, 0),       0),
    "voort-3a": ((25, 44, 12, 6, 3, 0, 0),       2, (3, 6, 2, 1, 0, 0, 0),       0),
    "voort-3b": ((28, 40, 10, 8, 2, 0, 0),       4, (4, 5, 1, 1, 0, 1, 0),       0),
    "voort-3c": ((23, 43, 7, 13, 1, 0, 0),       5, (3, 6, 1, 1, 0, 1, 0),       0),
    "voort-3d": ((18, 42, 20, 7, 2, 1, 0),       2, (2, 6, 3, 1, 0, 0, 0),       0),
    "voort-4":  ((11, 28, 28, 7, 5, 6, 0),       4, (1, 4, 3, 1, 1, 1, 0),       0),
    "voort-5a": ((26, 42, 17, 3, 1, 1, 0),       2, (4, 6, 2, 0, 0, 0, 0),       0),
    "voort-5b": ((25, 45, 17, 1, 1, 1, 0),       2, (3, 6, 2, 1, 0, 0, 0),       0),
    "voort-6a": ((31, 32, 17, 3, 3, 1, 0),       2, (4, 5, 3, 0, 0, 0, 0),       0),
    "voort-6b": ((20, 30, 21, 11, 1, 3, 0),      3, (3, 4, 3, 2, 0, 0, 0),       0),
}
ITEMS = list(COUNTS)
# published group differences: latent shift per group, and the contrasts that
# must reach p < .10 (all other contrasts must not); JW youth, OV other
EFFECT = {"herk-4": {"JW": 1.25}, "vert-3": {"JW": -1.25},
          "voort-2": {"JW": -1.25}, "voort-6b": {"JW": -1.25},
          "voort-3d": {"JW": -1.1, "OV": -1.1}, "voort-5a": {"JW": -1.1, "OV": -1.1},
          "voort-5b": {"JW": -1.1, "OV": -1.1}, "vert-6": {"JW": -0.3}}
CONTRAST = {"herk-4": {("JW", "SW"): 1, ("JW", "OV"): 1},
            "vert-3": {("JW", "SW"): -1, ("JW", "OV"): -1},
            "voort-2": {("JW", "SW"): -1, ("JW", "OV"): -1},
            "voort-6b": {("JW", "SW"): -1, ("JW", "OV"): -1},
            "voort-3d": {("JW", "SW"): -1, ("SW", "OV"): 1},
            "voort-5a": {("JW", "SW"): -1, ("SW", "OV"): 1},
            "voort-5b": {("JW", "SW"): -1, ("SW", "OV"): 1}}
TARGET_R = {"herk-1": 0.213, "vert-1": 0.277}      # with years of service

# ---------------------------------------------------------------- open answers
# question -> [(category id as in the codebook, share or count among the 94 rows
# that were asked, invented fragments)]
OPEN = {
 "def-1": [("nabij-team", .75, ["dichtbij zitten, op loopafstand", "zichtbaar zijn met een eigen plek in de straat", "ruime inloop zonder afspraak", "goed bereikbaar per telefoon en app"]),
           ("houding-werker", .50, ["eerst luisteren en dan pas adviseren", "een vriendelijk gezicht aan de balie", "een open houding, ook bij rare vragen"]),
           ("erop-af", .25, ["zelf aanbellen als het stil blijft", "op huisbezoek in plaats van afwachten", "contact zoeken op het schoolplein"]),
           ("geen-bureaucratie", .25, ["geen formulieren vooraf", "zo min mogelijk procedures", "weinig regels aan de voordeur"]),
           ("effect", .08, ["bewoners krijgen vertrouwen in ons", "buren vragen op tijd om hulp"])],
 "bel-1": [("werkdruk", .47, ["hoge werkdruk", "te weinig tijd per huishouden", "agenda zit al weken vol"]),
           ("gemeente-opdracht", .30, ["steeds een andere opdracht van bovenaf", "veel registratie achteraf", "verantwoording kost halve dagen"]),
           ("ketenpartners", .10, ["wachttijd bij partners", "aanmelden bij partners duurt lang"]),
           ("privacy", .12, ["strenge privacyregels", "AVG maakt iedereen voorzichtig"]),
           ("locatie", .15, ["pand zonder spreekkamer", "locatie ver van de bushalte", "beperkte openingstijden"]),
           ("geen", .05, ["geen", "niets bijzonders"])],
 "suc-1": [("nabij-team", .75, ["vaste plek midden in het dorp", "zichtbaar aanwezig op de markt", "inloop op vaste ochtenden", "altijd iemand bereikbaar"]),
           ("houding-werker", .55, ["warm en persoonlijk contact", "open houding en rust", "rustig luisteren bij de koffie"]),
           ("snelle-hulp", .47, ["snel een eerste gesprek", "dezelfde week iets regelen", "korte lijnen met de huisarts"]),
           ("presentie", .25, ["langsgaan bij nieuwe bewoners", "mee-eten in het buurthuis", "vaak op straat te vinden"]),
           ("effect", .05, ["bewoners bellen eerder, er is vertrouwen"])],
 "def-2": [("aansluiten", .55, ["aansluiten op het leven van de bewoner", "hulp die past bij dit gezin", "de vraag van de bewoner is het begin"]),
           ("doen-wat-nodig", .55, ["precies inzetten wat nodig is", "vraaggericht, geen standaardpakket", "passende hulp in plaats van een product"]),
           ("luisteren", .25, ["goed luisteren", "doorvragen tot de kern boven komt"]),
           ("buiten-kaders", .20, ["creatief zijn als regels knellen", "buiten de kaders durven denken"])],
 "bel-2": [("bureaucratie", .45, ["starre regels", "protocollen die nergens op passen", "beleid dat weinig toelaat"]),
           ("tijd", .24, ["maatwerk uitzoeken vreet tijd", "werkdruk in het team"]),
           ("netwerkpartners", .25, ["afhankelijk van de aanbieder", "partners leveren alleen vaste pakketten"]),
           ("geen", .05, ["geen", "eigenlijk niets"])],
 "suc-2": [("aansluiten", .33, ["beginnen bij de bewoner", "de vraag echt begrijpen"]),
           ("samenwerking", .47, ["samen puzzelen met collega's", "korte lijnen in het netwerk", "collegiaal overleg op dinsdag"]),
           ("gemeente", .14, ["een ambtenaar die meedenkt", "direct contact met de gemeente"]),
           ("ruimte", .20, ["ruimte om af te wijken", "eigen mandaat en een klein budget"])],
 "def-3": [("netwerk", .50, ["samenwerken met alle partijen rond een gezin", "het hele netwerk benutten", "ook vrijwilligers meenemen"]),
           ("tafel", .50, ["met meer disciplines aan één tafel", "elk vak brengt eigen kennis in", "samen vanuit verschillende expertise kijken"])],
 "bel-3": [("belangen", .40, ["ieder heeft een eigen belang", "partners werken stroef mee", "onenigheid over wie betaalt"]),
           ("werkdruk", .25, ["agenda's passen nooit", "te weinig tijd om af te stemmen"]),
           ("privacy", .20, ["privacy als reden om te zwijgen", "AVG blokkeert het gesprek"]),
           ("overig", .10, ["wachtlijst bij de ander", "niemand heeft mandaat", "gezin woont over de gemeentegrens"]),
           ("geen", .08, ["geen", "valt mee"])],
 "suc-3": [("overleg", .60, ["elkaar weten te bereiken voor overleg", "samen casussen bespreken", "duidelijke afspraken vooraf"]),
           ("korte-lijnen", .35, ["korte lijnen", "even bellen is genoeg, lijntjes zijn kort"]),
           ("brede-kijk", .10, ["een brede blik in het team"]),
           ("investeren", .10, ["investeren in contact met partners"]),
           ("fysiek", .10, ["bij elkaar op dezelfde gang zitten"])],
 "def-4": [("voorkomen", .92, ["signaleren voordat het misgaat", "erger voorkomen", "vroeg handelen bij kleine zorgen", "vooruit kijken naar risico's"]),
           ("zichtbaar", .25, ["zichtbaar zijn in de straat", "bereikbaar zijn als iemand twijfelt"]),
           ("voorlichting", .12, ["voorlichting op scholen", "informatie geven over geldzaken"]),
           ("inschakelen", .12, ["op tijd een andere organisatie inschakelen", "vroeg doorverwijzen"]),
           ("goed-gaat", 1, ["versterken van wat al goed gaat"])],
 "bel-4": [("werkdruk", .75, ["geen tijd", "werkdruk, spoed gaat voor", "dagelijkse drukte slokt alles op"]),
           ("privacy-bureaucratie", .15, ["privacyregels", "te veel bureaucratie"]),
           ("geld", .12, ["geen geld voor groepsaanbod", "bezuiniging op collectieve uren"]),
           ("overig", .10, ["wachtlijst", "signaal komt te laat", "resultaat is niet te laten zien"]),
           ("weerstand", .04, ["bewoner wil ons niet spreken"])],
 "suc-4": [("zichtbaar", .75, ["zichtbaar op vaste plekken", "outreachend op pad", "veel aanwezig in de buurt"]),
           ("partners", .33, ["signalen delen met partners", "samenwerken met school en wijkagent"]),
           ("brede-kijk", .05, ["breed kijken naar een gezin"]),
           ("fysiek", .04, ["samen in één gebouw zitten"])],
 "def-5": [("zelf-doen", .75, ["bewoner doet zelf wat lukt", "eigen keuzes laten maken", "regie ligt bij de bewoner zelf"]),
           ("motiveren", .92, ["motiveren met kleine stappen", "in eigen kracht laten groeien", "talent zoeken en complimenten geven", "coachen naast de bewoner"]),
           ("niet-overnemen", .33, ["niet overnemen", "handen op de rug houden"])],
 "bel-5": [("tijd", .32, ["te weinig tijd", "werkdruk, zelf doen gaat sneller"]),
           ("bureaucratie", .31, ["ingewikkelde regels", "brieven van instanties zijn onleesbaar", "procedures zonder einde"]),
           ("overnemen", .20, ["we nemen het te snel over", "oude gewoonte om te redden"]),
           ("beperkingen", .25, ["bewoner heeft een beperking", "taal is een drempel", "schulden verlammen mensen"]),
           ("geen", .04, ["geen"])],
 "suc-5": [("aansluiten", .50, ["aansluiten op tempo en leefwereld", "naast de bewoner gaan staan"]),
           ("coachen", .55, ["coachen met open vragen", "stimuleren en kleine successen vieren", "eigen kracht benoemen"]),
           ("niet-overnemen", .20, ["niet overnemen, wel meelopen", "het probleem daar laten"]),
           ("tijd-ruimte", .15, ["tijd nemen", "ruimte om te oefenen"]),
           ("netwerk", .04, ["familie en netwerk erbij vragen"]),
           ("scholing", .04, ["training en intervisie"])],
 "def-6": [("kosten-baten", .55, ["kosten en opbrengst vergelijken", "de goedkoopste oplossing die werkt", "bewust met geld omgaan"]),
           ("bredere-context", .35, ["kritisch kijken of hulp nodig blijft", "duurzaam resultaat telt mee", "eigen tijd slim besteden"]),
           ("good-practices", 11, ["eerst voorliggend aanbod gebruiken", "netwerk inzetten en op tijd afsluiten"])],
 "bel-6": [("extern", .36, ["aanbieder bepaalt de intensiteit", "regelgeving en inkoop van de gemeente", "wachtlijsten bij zorgaanbieders"]),
           ("intern", .27, ["administratie zonder nut", "werkdruk en veel vergaderen", "wisselingen in het team"]),
           ("eigen-handelen", 8, ["geen zicht op prijzen", "ik ken het aanbod niet goed"]),
           ("geen", .05, ["geen"])],
 "suc-6": [("werkwijze", .33, ["helder plan met doelen", "vrijwilligers inzetten", "aanbod naast elkaar leggen"]),
           ("samenwerking", .20, ["samen met de tweede lijn kijken", "overleg met collega's"]),
           ("eigen-handelen", .20, ["zelf kritisch blijven", "bewust zijn van uitgaven"]),
           ("randvoorwaarden", .20, ["zicht op tarieven", "genoeg mandaat en kennis", "voldoende voorliggend aanbod"]),
           ("good-practices", 11, ["Inclusieve Stad", "Inclusieve Stad", "doorpakbudget", "buurtservicepunt"])],
}


# ------------------------------------------------------------------ statistics
def ranks(xs):
    order = sorted(range(len(xs)), key=lambda i: xs[i])
    out, i = [0.0] * len(xs), 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and xs[order[j + 1]] == xs[order[i]]:
            j += 1
        for k in range(i, j + 1):
            out[order[k]] = (i + j) / 2 + 1
        i = j + 1
    return out


def kruskal_p(groups):
    """Tie-corrected Kruskal-Wallis, three groups (df 2: p = exp(-H/2))."""
    flat = [v for g in groups for v in g]
    r, n = ranks(flat), len(flat)
    h, start = 0.0, 0
    for g in groups:
        h += sum(r[start:start + len(g)]) ** 2 / len(g)
        start += len(g)
    h = 12 / (n * (n + 1)) * h - 3 * (n + 1)
    ties = sum(flat.count(v) ** 3 - flat.count(v) for v in set(flat))
    return math.exp(-h / (1 - ties / (n ** 3 - n)) / 2)


def mann_whitney(a, b):
    """Tie-corrected normal approximation; returns (sign of a - b, p)."""
    flat = a + b
    r, n = ranks(flat), len(flat)
    u = sum(r[:len(a)]) - len(a) * (len(a) + 1) / 2
    ties = sum(flat.count(v) ** 3 - flat.count(v) for v in set(flat))
    sd = math.sqrt(len(a) * len(b) / 12 * (n + 1 - ties / (n * (n - 1))))
    z = (u - len(a) * len(b) / 2) / sd
    return (z > 0) - (z < 0), math.erfc(abs(z) / math.sqrt(2))


# ------------------------------------------------------------------- the rows
def make_people():
    people = []
    for functie, n in RESPONSE:
        for _ in range(n):
            g = GROUP[functie]
            mean, sd, low = {"SW": (43, 11, 22), "JW": (37, 9, 21),
                             "OV": (44, 11, 24), "X": (47, 10, 20)}[g]
            age = min(67, max(low, round(RNG.gauss(mean, sd))))
            cap = max(0, min(18, age - 21))
            years = min(cap, int(RNG.expovariate(1 / (3.0 + 0.08 * (age - 20)))))
            people.append({"functie": functie, "g": g, "leeftijd": age, "dienstjaren": years})
    people[0]["leeftijd"] = 67                    # cover the whole range
    people[-1]["leeftijd"], people[-1]["dienstjaren"] = 20, 0
    RNG.shuffle(people)
    for i, p in enumerate(people, 1):
        p["respondent"] = i
        p["u"] = RNG.gauss(0, 1)                  # general positivity
        p["w"] = [RNG.gauss(0, 1) for _ in range(7)]
        p["answers"] = {}
    return people


def values(counts):
    top = len(counts)
    return [top - i for i, c in enumerate(counts) for _ in range(c)]


def belofte(item):
    return int(item.split("-")[1][0])


R_MAX = 0.168        # |r| below this keeps p above .10 for n = 84..94


def groups_fit(item, rows, vals):
    """Only the published group differences may pass the 10 percent level."""
    by = {g: [v for p, v in zip(rows, vals) if p["g"] == g] for g in ("SW", "JW", "OV")}
    want = CONTRAST.get(item, {})
    for pair in (("JW", "SW"), ("JW", "OV"), ("SW", "OV")):
        sign, p = mann_whitney(by[pair[0]], by[pair[1]])
        if pair in want:
            if sign != want[pair] or p >= 0.095:
                return False
        elif p <= 0.105:
            return False
    if item == "vert-6":                          # lower, but not significant
        m = {g: sum(v) / len(v) for g, v in by.items()}
        if not (m["JW"] < m["SW"] and m["JW"] < m["OV"]):
            return False
    return bool(want) == (kruskal_p([by["SW"], by["JW"], by["OV"]]) < 0.10)


def standardised(xs):
    m = sum(xs) / len(xs)
    s = math.sqrt(sum((x - m) ** 2 for x in xs))
    return [(x - m) / s for x in xs]


def tune(item, rows, vals):
    """Swap answers inside a function group (group contrasts stay as they are)
    until years of service has the target r, or no r passes the 10 percent level.
    Pearson and Spearman are both steered; updates are incremental."""
    years = [p["dienstjaren"] for p in rows]
    age = [p["leeftijd"] for p in rows]
    X = [standardised(years), standardised(ranks(years)), standardised(age), standardised(ranks(age))]
    Y = [standardised(vals), standardised(ranks(vals))]
    kind = [0, 1, 0, 1]
    r = [sum(a * b for a, b in zip(X[k], Y[kind[k]])) for k in range(4)]
    target = TARGET_R.get(item)

    def loss(c):
        total = sum(max(0.0, abs(c[k]) - R_MAX) for k in (2, 3))
        for k in (0, 1):
            total += max(0.0, abs(c[k] - target) - 0.0004) if target else max(0.0, abs(c[k]) - R_MAX)
        return total
    best = loss(r)
    for _ in range(60000):
        if best == 0:
            return True
        i, j = RNG.randrange(len(rows)), RNG.randrange(len(rows))
        if rows[i]["g"] != rows[j]["g"] or vals[i] == vals[j]:
            continue
        c = [r[k] + (X[k][i] - X[k][j]) * (Y[kind[k]][j] - Y[kind[k]][i]) for k in range(4)]
        new = loss(c)
        if new <= best:
            best, r = new, c
            vals[i], vals[j] = vals[j], vals[i]
            for y in Y:
                y[i], y[j] = y[j], y[i]
    return best == 0


def assign_core(item, rows):
    """Give the 94-row counts of one item to the eligible rows."""
    counts, gm = COUNTS[item][0], COUNTS[item][1]
    b = belofte(item)
    asked = [p for p in rows if p["answers"].get(f"herk-{b}") != 1] if not item.startswith("herk") else rows
    pool = sorted(values(counts), reverse=True)
    assert len(asked) == len(pool) + gm, (item, len(asked), len(pool), gm)
    for _ in range(20000):
        silent = set(id(p) for p in RNG.sample([p for p in asked if p["g"] == "SW"], gm))
        use = [p for p in asked if id(p) not in silent]
        score = {}
        for p in use:
            s = 0.55 * p["u"] + 0.45 * p["w"][b] + RNG.gauss(0, 0.8)
            s += EFFECT.get(item, {}).get(p["g"], 0.0)
            if item in TARGET_R:
                s += 0.05 * p["dienstjaren"]
            score[id(p)] = s
        use.sort(key=lambda p: -score[id(p)])
        vals = list(pool)
        if groups_fit(item, use, vals) and tune(item, use, vals):
            for p, v in zip(use, vals):
                p["answers"][item] = v
            for p in asked:
                if id(p) in silent:
                    p["answers"][item] = 0
            return
    raise SystemExit(f"no acceptable assignment for {item}")


def assign_staff(item, rows):
    counts, gm = COUNTS[item][2], COUNTS[item][3]
    b = belofte(item)
    asked = [p for p in rows if p["answers"].get(f"herk-{b}") != 1] if not item.startswith("herk") else rows
    pool = values(counts) + [0] * gm
    assert len(asked) == len(pool), (item, len(asked), len(pool))
    RNG.shuffle(pool)
    for p, v in zip(asked, pool):
        p["answers"][item] = v


def phrase(parts):
    text = ", ".join(parts)
    return text[0].upper() + text[1:]


def assign_open(question, core, staff):
    b = int(question[-1])
    asked = [p for p in core if p["answers"][f"herk-{b}"] != 1]
    load = {id(p): [] for p in asked}
    done = set()
    cats = sorted(OPEN[question], key=lambda c: c[0] != "geen")
    for cat, share, frags in cats:
        n = share if isinstance(share, int) else round(share * len(asked))
        free = [p for p in asked if id(p) not in done]
        RNG.shuffle(free)
        free.sort(key=lambda p: len(load[id(p)]))
        for k, p in enumerate(free[:n]):
            # count-based categories cycle so that their mix is fixed
            load[id(p)].append(frags[k % len(frags)] if isinstance(share, int) else RNG.choice(frags))
            if cat == "geen":
                done.add(id(p))
    for p in asked:
        if load[id(p)]:
            p["answers"][question] = phrase(load[id(p)])
    for p in staff:
        if p["answers"][f"herk-{b}"] != 1 and RNG.random() < 0.6:
            cat, _, frags = RNG.choice([c for c in OPEN[question] if c[0] != "geen"])
            p["answers"][question] = phrase([RNG.choice(frags)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=EXAMPLES)
    out_dir = parser.parse_args().out
    out_dir.mkdir(parents=True, exist_ok=True)

    people = make_people()
    core = [p for p in people if p["g"] != "X"]
    staff = [p for p in people if p["g"] == "X"]
    for item in ITEMS:
        assign_core(item, core)
        assign_staff(item, staff)
    for question in OPEN:
        assign_open(question, core, staff)

    header = ["respondent", "functie", "leeftijd", "dienstjaren", "status"] + ITEMS + list(OPEN)
    with open(out_dir / "leeuwarden-synthetisch.csv", "w", encoding="utf-8", newline="") as fh:
        out = csv.writer(fh, delimiter=";", lineterminator="\n")
        out.writerow(header)
        for p in people:
            row = [p["respondent"], p["functie"], p["leeftijd"], p["dienstjaren"], "volledig"]
            for item in ITEMS:
                v = p["answers"].get(item)
                labels = HERK if item.startswith("herk") else EENS
                row.append("" if v is None else NO_OPINION if v == 0 else labels[v])
            row += [p["answers"].get(q, "") for q in OPEN]
            out.writerow(row)
    with open(out_dir / "leeuwarden-adressen.csv", "w", encoding="utf-8", newline="") as fh:
        out = csv.writer(fh, delimiter=";", lineterminator="\n")
        out.writerow(["functie", "aantal_adressen"])
        out.writerows(FRAME)


if __name__ == "__main__":
    main()
