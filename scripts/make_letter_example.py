#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The example "Heerenveen, van rapport tot brief" -> assets/voorbeelden/heerenveen-van-rapport-tot-brief.json.

  make_letter_example.py [--check]

A project (wijkkompas/project/1) without one respondent: the questionnaire, and what the report of Heerenveen and the
letter of its college say, from assets/routekaart/oordelen.json and assets/referenties/heerenveen-2020.json. Published
figures stand in it as evidence from a document, with the place where they are printed. --check only compares.
"""
import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "assets/voorbeelden/heerenveen-van-rapport-tot-brief.json"

REPORT = "Rapport Heerenveen 2020"
LETTER = "Brief van het college, 24 augustus 2021"
LIGHTS = {"op koers": "on-track", "voor verbetering vatbaar": "attention"}
STANCES = {"betwist": "partly", "geen antwoord": "", "deels": "partly", "toegezegd": "adopted"}
ASKED = {"date": "2021-04-22", "text": "De raad vraagt het college om een voorstel over kosten en preventie."}
ANSWERED = {"date": "2021-08-24", "text": "Het college antwoordt met een brief aan de raad."}
SINCE = "De stand is die van de brief. Wat daarna gebeurde, staat niet in deze bronnen."
DECISION = "De raad vroeg het college op 22 april 2021 om een voorstel, met antwoord op drie vragen."

NOTICE = ("Dit project bevat geen antwoorden van mensen. De cijfers komen uit het rapport. "
          "U vindt ze bij Vergelijken en bij het stoplicht.")

# What is ours: how the conclusion could have been answered for.
CONTESTED = {
    "text": "Dit is de enige belofte die niet op koers is. Het college betwist deze conclusie.",
    "against": (
        "Het college vindt het probleem beperkt (brief, p. 1 en 2). Tarieven liggen vast, en medewerkers letten op "
        "hoeveel hulp nodig is. Het vroeg na hoe uitspraken van medewerkers tot deze conclusie leidden.\n\n"
        "Wat had geholpen? Laat per conclusie zien waar zij op rust. Deze rust niet alleen op uitspraken. Zij rust ook "
        "op een enquête onder 28 mensen, gesprekken en stukken van de gemeente (rapport, p. 5 en 8).\n\n"
        "Wat ontbreekt, is een analyse van de kosten per team. De gemeente kon die niet geven (rapport, p. 8). "
        "Met die cijfers was te zien geweest hoe groot het probleem is.\n\n"
        "Leg ook getallen naast elkaar. Het rapport noemt 65% jeugdhulp buiten het TJG om (p. 41), de brief 70%. "
        "De brief telt de rechtbank mee."),
}
ANSWERS = {
    "H-A1": {"seriousness": "Beperkt, vindt het college: er is prijsbewustzijn (brief, p. 1 en 2).",
             "options": "Een training voor meitinkers, en een normenkader voor uren hulp bij het huishouden (p. 1 en 2).",
             "consequences": "Gemiddeld minder uren hulp, verwacht het college. Een bedrag noemt de brief niet."},
    "H-A4": {"options": "Voor volwassenen komt er een uitvoeringsplan preventie. Dat geeft dan antwoord (p. 2)."},
    "H-A5": {"options": "Afspraken met onderwijs, kinderopvang en partners in een lokaal akkoord (p. 3)."},
}
FOLLOWS = {"H-A1": ["kosten"], "H-A2": ["kosten"], "H-A3": ["kosten", "inkoop"], "H-A4": ["preventie"],
           "H-A5": ["preventie"]}


def load(name):
    return json.loads((ROOT / "assets" / name).read_text(encoding="utf-8"))


def pages(numbers):
    return "p. " + enumeration([str(each) for each in numbers])


def enumeration(words, between=", "):
    return " en ".join(filter(None, [between.join(words[:-1]), words[-1]]))


def number(value):
    return str(value).replace(".", ",")


def document(reference, note):
    return {"kind": "document", "reference": reference, "note": note}


def figures(items, reference, theme):
    """Published figures about a theme: one piece of evidence per kind, with its place and how many people it is of."""
    people = reference["bases"][0]["n"]
    out = []
    for kind in ("herkenning", "vertrouwen", "voortgang"):
        asked = {item["id"] for item in items if item.get("theme") == theme and item["kind"] == kind}
        published = [each for each in reference["items"] if each["id"] in asked]
        found = [each["quoted"][0] if kind == "herkenning" else each["mean"] for each in published]
        values = enumeration([number(figure["value"]) for figure in found], "; ")
        several = "" if len(found) == 1 else f" bij {len(found)} stellingen,"
        words = f"{values}% van {people} mensen herkent dit als opdracht." if kind == "herkenning" else \
            f"Gemiddeld {values}{several} van {people} mensen. De schaal loopt van 1 tot en met 7."
        for misprint in dict.fromkeys(figure["misprint"] for figure in found if figure.get("misprint")):
            words += " Let op: " + misprint[0].lower() + misprint[1:]
        out.append(document(f"{REPORT}, {found[0]['source']}: {kind}", words))
    return out


def verdict(source, items, reference):
    text = f"Oordeel van de rekenkamercommissie: {source['verdict']} ({pages(source['pages'])}). {source['text']}"
    if source.get("attention"):
        text += " Aandachtspunten: " + ". ".join(
            each if i == 0 else each[0].upper() + each[1:] for i, each in enumerate(source["attention"])) + "."
    return {"theme": source["theme"], "light": LIGHTS[source["verdict"]], "text": text,
            "evidence": [document(f"{REPORT}, {pages(source['pages'])}", source["text"])] +
                        figures(items, reference, source["theme"])}


def conclusions(report, costs):
    text = {each["id"]: each for each in report["conclusions"]}
    at = lambda each: f"{REPORT}, {pages([each['page']])}"  # noqa: E731
    costs = {"id": "kosten", "title": text["H-C2"]["text"], "theme": "kostenefficient", **CONTESTED,
             "evidence": costs["evidence"] + [
                 document(f"{REPORT}, p. 7: gesprekken", "Medewerkers verschillen: de één let op kosten, de ander "
                                                         "vindt dat geen taak of heeft er geen zicht op."),
                 document(f"{REPORT}, p. 5: stukken", "In 2019 was het tekort op jeugd 1,1 miljoen euro. Rapportages van "
                                                      "het TJG noemen geen resultaten over kosten."),
                 document(f"{REPORT}, p. 8: stukken", "De gemeente gaf cijfers uit de jaarrekening, en geen analyse "
                                                      "van kosten per team.")]}
    return [
        costs,
        {"id": "beloften", "title": text["H-C1"]["text"],
         "evidence": [document(at(text["H-C1"]), "Conclusie van de rekenkamercommissie over alle beloften.")]},
        {"id": "inkoop", "title": text["H-C3"]["text"], "theme": "maatwerk",
         "evidence": [document(at(text["H-C3"]), "Conclusie van de rekenkamercommissie.")]},
        {"id": "preventie", "title": "Preventie is volgens de onderzoekers nog beperkt versterkt.",
         "theme": "preventief", "evidence": [document(f"{REPORT}, p. 9", "Toelichting bij aanbeveling 4 en 5.")]},
    ]


def recommendation(source):
    reaction = source["reaction"]
    where = f" (brief, {pages(reaction['pages'])})" if "pages" in reaction else ""
    answered = source["id"] in ANSWERS
    return {"id": source["id"], "title": source["text"], "text": f"{REPORT}, {pages([source['page']])}. {SINCE}",
            "conclusions": FOLLOWS[source["id"]], **ANSWERS.get(source["id"], {}),
            **({"stance": STANCES[reaction["stance"]]} if STANCES[reaction["stance"]] else {}),
            **({"progress": "busy"} if reaction["stance"] == "toegezegd" else {}),
            "contested": reaction["stance"] == "betwist", "reaction": reaction["text"].rstrip(".") + where + ".",
            **({"decision": DECISION} if answered else {}), "events": ([ASKED] if answered else []) + [ANSWERED]}


def project():
    instrument = load("instrumenten/beloften.json")
    reference = load("referenties/heerenveen-2020.json")
    report = load("routekaart/oordelen.json")["heerenveen"]
    columns = [each.get("column", each["id"]) for part in ("factors", "numeric", "items", "open")
               for each in instrument.get(part, [])]
    verdicts = [verdict(each, instrument["items"], reference) for each in report["verdicts"]]
    costs = next(each for each in verdicts if each["theme"] == "kostenefficient")
    return {
        "schema": "wijkkompas/project/1", "title": "Heerenveen, van rapport tot brief",
        "surveys": [{
            "file": "geen antwoorden: alleen wat gepubliceerd is", "invented": False, "instrument": instrument,
            "data": {"rows": 0, "blankLines": [], "account": {"file": 0, "empty": 0, "others": []},
                     "columns": [{"name": name, "values": [], "cells": ""} for name in columns]},
            "notices": [{"code": "published-only", "message": NOTICE, "file": f"{REPORT}; {LETTER}"}],
            "comparison": {"references": [reference["id"]]}, "verdicts": verdicts,
            "conclusions": conclusions(report, costs),
            "recommendations": [recommendation(each) for each in report["recommendations"]],
        }],
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    made = json.dumps(project(), ensure_ascii=False, indent=1) + "\n"
    if parser.parse_args().check:
        sys.exit(0 if OUT.read_text(encoding="utf-8") == made else f"{OUT.name} is not what this script makes")
    OUT.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
