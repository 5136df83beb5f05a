#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What people read is plain Dutch: the sentences of src/base/nl, those of the page, and our own texts in assets/.

Short sentences, the u-form, no chains of passives, no words of the office, and no "1 antwoorden". A text that may be as it
is stands in EXCEPTIONS with its reason; one that needs none any more has to go. Titles, names and the published words of
others are left alone, and so is English.
"""
import json
import re
import unittest
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT_CHECK = ROOT / "src/routekaart/content_check.h"
MOST_WORDS = int(re.search(r"MostWords = (\d+);", CONTENT_CHECK.read_text(encoding="utf-8"))[1])

# ---- the rules

YOU = re.compile(r"\b(je|jij|jou|jouw|jullie|jezelf)\b", re.I)

# What not to write, and what instead.
AVOIDED = {
    r"men": "wie het is: mensen, respondenten, u",
    r"middels": "met",
    r"teneinde": "om",
    r"(?:dient|dienen)(?: \w+){0,3} te": "moet, moeten",
    r"(?<=, )welke(?= (?:de|het|een|u|wij|zij|hier|daar|ook|niet|in|op|van|voor|door|is|zijn|wordt|worden|werd|kan|moet)\b)":
        "die, dat",
    r"derhalve|aldus|bijgevolg": "daarom, dus",
    r"omtrent|inzake|aangaande": "over",
    r"betreffende|met betrekking tot|ten aanzien van": "over",
    r"tevens|alsmede|alsook": "ook, en",
    r"indien": "als",
    r"hetgeen": "wat, dat",
    r"alvorens": "voordat",
    r"thans|heden": "nu",
    r"reeds": "al",
    r"conform|ingevolge": "volgens",
    r"ten behoeve van|ten gunste van": "voor",
    r"in het kader van|uit hoofde van": "bij, om",
    r"te allen tijde": "altijd",
    r"(?:zulks|zodanig|dusdanig|onderhavige|voornoemde|desbetreffende)": "dat, zo, deze",
    r"geschiedt|geschieden": "gebeurt, gebeuren",
    r"(?:d\.m\.v|m\.b\.t|i\.v\.m|t\.b\.v|t\.a\.v|o\.b\.v|e\.d|d\.w\.z)\.": "de woorden voluit",
    r"hulpmiddel(?:en)?": "instrumenten; een hulpmiddel is een rollator",
    r"verraad|verraadt|verraden": "dat iemand te herkennen is, of wat eruit af te leiden is",
    r"verzonnen": "fictief",
    r"door toeval alleen": "op grond van toeval",
    r"95% zeker\w*": "95%-betrouwbaarheidsinterval",
    r"(?:vooraan) verschil": "onderscheid bij het eerste contact",
    r"(?<!-)werkblad(?:en)?|rekenblad(?:en)?": "blad; het programma is een rekenprogramma",
    r"sessies?": "bijeenkomst",
    r"groepsindeling(?:en)?": "indeling in groepen",
    r"weghal(?:en|ing)|wegha(?:al|alt)|weggehaald|weg te halen|ha(?:al|alt|len) [^.!?:]*?weg": "verwijderen",
    r"plaatjes?": "afbeelding",
    r"blz|pag\.": "p.; in een zin bladzijde",
    r"fout:|error": "wat er is gevonden en wat de lezer kan doen",
}
AVOIDED_WORDS = [(re.compile(rf"(?<!\w){pattern}(?!\w)", re.I), better) for pattern, better in
                 ((f"(?:{pattern})" if "|" in pattern else pattern, better) for pattern, better in AVOIDED.items())]

# What a person counts here.
PLURALS = """aanbevelingen aandachtspunten adressen afspraken antwoorden beloften bestanden bijeenkomsten bladen bronnen
    categorieën cellen citaten codeboeken codes conclusies deelnemers dilemma’s documenten eisen enquêtes fasen filters
    gesprekken getallen groepen indelingen inwoners kenmerken kolommen lessen meldingen mensen minuten notities onderwerpen
    oordelen personen plekken punten regels respondenten rijen risico’s scores stappen stellingen stippen teams tekens
    teksten thema’s toetsen vingers vragen vragenlijsten vrijheidsgraden waarden woorden zinnen""".split()
END = r"(?=[ .,;:()?!\"'{]|$)"
COUNTED = re.compile(rf"\{{\d\}} (?:[^ .,;:()?!\"'{{]+ )?(?:{'|'.join(PLURALS)}){END}")
# "Er zijn {0}" reads wrong for 1, whatever follows.
VERB_BEFORE = re.compile(r"\b[Ee]r (?:zijn|waren|staan|stonden|horen|vallen|blijven|komen|deden) (?:nog )?\{\d\}")

FORMS = re.compile(r"\{\d\|([^|}]*)\|([^}]*)\}")
BECOME = {"wordt", "worden", "werd", "werden"}
BE = {"is", "zijn", "was", "waren"}
PARTICIPLE = re.compile(r"(?:(?:aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?ge|be|ver|her|ont)"
                        r"[a-zë]{2,}(?:d|t|en)")
NO_PARTICIPLE = set("""geen geld geldt gelden gemeenten getallen gesprekken gebied gebieden gezinnen gemiddeld geweld gezond
    gebeurt gebeuren bestand bestanden bestaat bestaan beloften bewoners besluit besluiten begint betekent bericht berichten
    vergelijken verschil verschilt verschillen vertrouwen verbergt verlaat herkent herkennen hersteld verder veranderen
    bekend beter besteden beleid belangen bekijkt bekijken verwacht versturen verboden verstand herfst onthoudt ontbreekt
    ontbreken ontstaat ontstaan onthullen ontwikkelen ontevreden tevreden verbanden verslagen bereiken bepaalt bevat behouden
    verloopt""".split())
NO_PARTICIPLE_AFTER = {"een", "de", "het", "geen", "elk", "elke", "te"}  # a thing is described, or it is an infinitive


def forms(text):
    """The text as it is said of one, and of more."""
    return {FORMS.sub(r"\1", text), FORMS.sub(r"\2", text)}


def sentences(text):
    """A sentence ends in . ! or ? before a blank, as the content check has it; a line and a piece of a list too."""
    return [each.strip() for each in re.split(r"(?<=[.!?])[’”\"')]*\s|\n| · ", text) if each.strip()]


def passives(sentence):
    """How many there are: a form of worden or zijn with a participle near it, each participle once."""
    words = re.findall(r"[\w’-]+", sentence.lower())
    told = {i for i, word in enumerate(words) if PARTICIPLE.fullmatch(word) and word not in NO_PARTICIPLE
            and (i == 0 or words[i - 1] not in NO_PARTICIPLE_AFTER)}
    near = [i for i, word in enumerate(words) if word in BECOME
            or (word in BE and told & (set(range(i - 1, i + 5)) - {i}))]
    return min(len(near), len(told))


def problems(text):
    """What is wrong with a text, as pairs of a rule and what breaks it."""
    out = []
    for each in sorted(forms(text)):
        for sentence in sentences(each):
            words = len(sentence.split())
            if words > MOST_WORDS:
                out.append(("long", f"{words} words: {sentence}"))
            if passives(sentence) > 1:
                out.append(("passive", sentence))
        out += [("je", found[0]) for found in YOU.finditer(each)]
        out += [("word", f"{found[0].strip(', ')}: rather {better}") for pattern, better in AVOIDED_WORDS
                for found in pattern.finditer(each)]
    out += [("plural", found[0]) for pattern in (COUNTED, VERB_BEFORE) for found in pattern.finditer(text)]
    return list(dict.fromkeys(out))


# ---- the texts

def phrases():
    """Every sentence of the program, with its file and name."""
    entry = re.compile(r'WK_PHRASE\((\w+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')
    signs = {"n": "\n", '"': '"', "\\": "\\"}
    for path in sorted((ROOT / "src/base/nl").glob("*.inc")):
        for found in entry.finditer(path.read_text(encoding="utf-8")):
            text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', found[2]))
            text = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda sign: chr(int(sign[1], 16)), text)
            yield found[1], re.sub(r'\\([n"\\])', lambda sign: signs[sign[1]], text)


class Page(HTMLParser):
    """The texts of a page: what stands between its tags, and in what is read out or shown of them."""

    def __init__(self):
        super().__init__()
        self.texts = []

    def handle_starttag(self, tag, attrs):
        self.texts += [value for name, value in attrs if name in {"aria-label", "alt", "title", "placeholder"}
                       or (name == "content" and ("name", "description") in attrs)]

    def handle_data(self, data):
        if data.strip():
            self.texts.append(data.strip())


def page_texts():
    page = Page()
    page.feed((ROOT / "web/index.html").read_text(encoding="utf-8"))
    yield from ((f"index.html: {text[:30]}", text) for text in page.texts)
    manifest = json.loads((ROOT / "web/manifest.webmanifest").read_text(encoding="utf-8"))
    yield "manifest", manifest["description"]


# Names, titles, and words that others printed.
NOT_OURS = {"schema", "id", "title", "wording", "author", "publisher", "municipality", "name", "keywords", "value", "label",
            "rows", "columns"}


def own_texts(value, file, entry="", key=""):
    if isinstance(value, dict):
        entry = value.get("id", value.get("name", entry))
        for name, inside in value.items():
            if name not in NOT_OURS:
                yield from own_texts(inside, file, entry, name)
    elif isinstance(value, list):
        for each in value:
            yield from own_texts(each, file, entry, key)
    elif isinstance(value, str) and " " in value:
        yield f"{file} {entry} {key}", value


def asset_texts():
    for folder in ("routekaart", "vragenlijsten", "instrumenten", "codeboeken", "referenties", "voorbeelden"):
        for path in sorted((ROOT / "assets" / folder).glob("*.json")):
            yield from own_texts(json.loads(path.read_text(encoding="utf-8")), path.stem)


# ---- what may be as it is, and why

ONE_HAS_ITS_OWN = "one has a sentence of its own, that says something else"
TWO_AT_LEAST = "what is together, compared, a range or a scale has two at least"
ABOVE_A_LIMIT = "said of what is above a limit, or the limit itself"
LEAST_PEOPLE = "the least people of whom something is shown: of one nothing is hidden, and for others it is 3"
ALWAYS_MORE = "the routekaart has 11 steps, and a municipality more than one inhabitant"
NO_NUMBER = "a sentence or a title stands there, no number"

EXCEPTIONS = {
    "plural": {
        **dict.fromkeys(["BasisTests", "BasisCategories", "FiguresSentence", "ProposalRuleItems"], ONE_HAS_ITS_OWN),
        **dict.fromkeys(["BasisItems", "DistributionsTotal", "ReliabilityGood", "ReliabilityCare", "ReliabilityLow",
                         "MergeDone", "MergeTitle", "TrendTitle", "TrendStatements", "DistributionDescription",
                         "DivergingDescription", "IntervalTooFew", "CsvRowsInCell", "PrioritiseAll"], TWO_AT_LEAST),
        **dict.fromkeys(["ContentTooLong", "ContentLongSentence", "CsvTooManyColumns", "CsvHeaderTooLong", "TooManyLevels",
                         "TooManyLevelsShort", "CliTooManyLevels", "InstrumentScaleSize"], ABOVE_A_LIMIT),
        **dict.fromkeys(["HiddenSecondary", "HiddenDifference", "HiddenTogether", "HiddenItems", "HiddenWeighted",
                         "HiddenCategories", "HiddenFew", "SharingTogether", "ReportAudienceInternal",
                         "ReportAudiencePublic"], LEAST_PEOPLE),
        **dict.fromkeys(["MapDescription", "MapFiltered", "PracticeInhabitants"], ALWAYS_MORE),
        **dict.fromkeys(["BaseInvented", "SharingQuotesFile"], NO_NUMBER),
    },
    "long": dict.fromkeys(["basisfuncties-kort S1 text", "basisfuncties L7.3 text"],
                          "a statement that teams scored: its words stay, so that sessions stay comparable"),
    "passive": {},
    "je": {},
    "word": {},
}


class Rules(unittest.TestCase):
    """Each rule finds what it is for, and lets what is right go by."""

    def found(self, text):
        return [rule for rule, _ in problems(text)]

    def test_a_sentence_of_more_than_20_words_is_long_and_one_of_20_is_not(self):
        twenty = "Een " + "heel " * 18 + "eind."
        self.assertEqual(self.found(twenty), [])
        self.assertEqual(self.found(f"{twenty} {twenty}"), [])
        self.assertEqual(self.found("Nog een " + twenty), ["long"])
        self.assertEqual(self.found("Is dat " + twenty[:-1] + "? Ja."), ["long"])
        self.assertEqual(self.found("Kies ‘Het " + twenty[:-1] + ".’ Daarna klaar."), ["long"])
        self.assertEqual(self.found("een · twee · drie: vier " * 8), [])
        self.assertEqual(self.found("Hier " + "{0|is er|zijn er} " * 10 + "te veel."), ["long", "long"])

    def test_the_u_form_is_kept(self):
        for wrong in ["Wat wil je doen?", "Jullie kozen hetzelfde.", "Is dit jouw team?", "Jij kiest."]:
            self.assertEqual(self.found(wrong), ["je"], wrong)
        self.assertEqual(self.found("Wat wilt u doen met uw objecten en projecten?"), [])

    def test_two_passives_in_one_sentence_are_a_chain(self):
        for wrong in ["Er wordt gemeld dat er een fout is gemaakt.", "De code werd gelezen en is daarna opgeslagen.",
                      "Het bestand is afgekapt en de rij is overgeslagen.",
                      "Cijfers worden verborgen als ze worden gedeeld."]:
            self.assertEqual(self.found(wrong), ["passive"], wrong)
        for right in ["Het bestand is gelezen.", "Het bestand is gelezen. De rij is overgeslagen.",
                      "Een dicht teken is geteld, een open teken is een gepubliceerd cijfer.",
                      "Dat wordt lager en is genoeg.", "De vraag is te lezen en te kopiëren, en dat is gewoon goed."]:
            self.assertEqual(self.found(right), [], right)

    def test_words_of_the_office_and_wrong_terms_are_found_and_words_that_hold_them_are_not(self):
        for wrong in ["Zo doet men dat.", "U dient dit bestand eerst te openen.", "Het team, welke hier werkt.",
                      "Derhalve is dit zo.", "Middels een code.", "Kies goede hulpmiddelen.",
                      "Die cijfers verraden iemand.", "Fout: geen getal.", "Een gemiddelde, 95% zeker tussen 1 en 2.",
                      "Informatie d.m.v. een brief.", "Bron weghalen", "Haal die rij weg.", "Het plaatje is leeg.",
                      "Het rapport (blz. 5)."]:
            self.assertEqual(self.found(wrong), ["word"], wrong)
        for right in ["Samen nemen mensen de namen.", "De raad vroeg hoe ernstig het is, welke oplossingen er zijn.",
                      "Welke groepen vergelijkt u?", "Het dient nergens voor.", "De indiening van het verzoek.",
                      "Een OpenDocument-werkblad.", "Onmiddellijk.", "Haal hulp op tijd. Ga op weg.", "Het rapport (p. 5)."]:
            self.assertEqual(self.found(right), [], right)

    def test_what_is_counted_has_a_form_for_one(self):
        for wrong in ["Er zijn antwoorden: {0} antwoorden.", "{0} nieuwe stellingen", "Bij {1} mensen."]:
            self.assertEqual(self.found(wrong), ["plural"], wrong)
        self.assertEqual(self.found("Er zijn {0} {0|toets|toetsen} gedaan."), ["plural"])
        for right in ["{0} {0|antwoord|antwoorden}", "{0} eigen {0|tekst|teksten}", "Er {0|is|zijn} {0} {0|rij|rijen}.",
                      "Zie {0}. Rijen tellen mee.", "Groepen: {0}, vragen: {1}."]:
            self.assertEqual(self.found(right), [], right)

    def test_only_our_own_texts_of_a_file_are_read(self):
        entry = {"id": "R1", "title": "jij en wij", "wording": "wat je doet", "text": "Wat u doet.",
                 "levels": {"1": "Dat wist je."}, "practices": [{"text": "Ook jij."}]}
        self.assertEqual(list(own_texts([entry], "file")),
                         [("file R1 text", "Wat u doet."), ("file R1 1", "Dat wist je."), ("file R1 text", "Ook jij.")])


class Texts(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.texts = {"phrases": list(phrases()), "page": list(page_texts()), "assets": list(asset_texts())}
        cls.wrong = {kind: [(rule, place, what) for place, text in texts for rule, what in problems(text)]
                     for kind, texts in cls.texts.items()}

    def check(self, kind):
        left = [each for each in self.wrong[kind] if each[1] not in EXCEPTIONS[each[0]]]
        self.assertEqual([" | ".join(each) for each in left], [])

    def test_phrases(self):
        self.check("phrases")

    def test_the_page(self):
        self.check("page")

    def test_assets(self):
        self.check("assets")

    def test_every_phrase_is_read(self):
        files = (ROOT / "src/base/nl").glob("*.inc")
        written = sum(path.read_text(encoding="utf-8").count("WK_PHRASE(") for path in files)
        self.assertEqual(len(self.texts["phrases"]), written)
        self.assertGreater(len(self.texts["page"]), 10)
        self.assertGreater(len(self.texts["assets"]), 500)

    def test_an_exception_that_is_none_any_more_goes(self):
        found = {(rule, place) for kind in self.wrong.values() for rule, place, _ in kind}
        given = {(rule, place) for rule, places in EXCEPTIONS.items() for place in places}
        self.assertEqual(given - found, set())


if __name__ == "__main__":
    unittest.main()
