#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Published figures of two reports -> assets/referenties/*.json (wijkkompas/reference/1).

  make_references.py FIGURES.json [--out FOLDER]

FIGURES.json holds what the reports print, with the places where a figure does not agree with the rest of its report
(L1 ... and H1 ... below). It lies outside the project: nothing else needs it, and the files made here are kept.
"""
import argparse
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

BOXES = {
    "recognised": [3, 4, 5], "sterk + zeer sterk": [4, 5], "herken ik": [3], "enigszins + niet": [1, 2],
    "zeer sterk": [5], "sterk": [4], "herken ik + enigszins": [2, 3], "niet": [1], "enigszins": [2],
    "mee eens + helemaal mee eens": [6, 7], "enigszins oneens + oneens + helemaal oneens": [1, 2, 3],
    "oneens + helemaal oneens": [1, 2], "oneens side incl. enigszins": [1, 2, 3],
    "neutraal + enigszins mee oneens": [3, 4],
}  # what is not here: the report does not say which answers it adds up

WORDING = ("De stellingen in dit rapport zijn anders verwoord dan in deze vragenlijst. "
           "Ze gaan over hetzelfde onderwerp.")

L4 = ("Vijf van de elf rijen in deze tabel kunnen niet van 94 mensen zijn. Waarschijnlijk tellen ook staf en "
      "ondersteuning mee.")
LEEUWARDEN_MEANS = {  # L5
    "voort-1": "Uit de percentages in bijlage 5b volgt 5,8.", "voort-3b": "Uit de percentages in bijlage 5b volgt 5,9.",
    "voort-3c": "Uit de percentages in bijlage 5b volgt 5,8.", "voort-6a": "Uit de percentages in bijlage 5b volgt 6,0.",
}
LEEUWARDEN_QUOTED = {
    ("herk-1", 60.4): "Dit past bij alle 106 respondenten. Bij de 94 van de tabel hoort 57,4%.",  # L2
    ("herk-1", 28.3): "Dit past bij alle 106 respondenten. Bij de 94 van de tabel hoort 29,8%.",  # L2
    ("herk-4", 70): "Uit de tabel in bijlage 5b volgt 67%.",  # L10
    ("herk-5", 60.3): "Uit de tabel in bijlage 5b volgt 60,6%.",
    ("vert-2", 3.3): "De tabel in bijlage 5b komt op 1%. Het getal is gelijk aan dat van een andere stelling.",  # L11
    ("vert-3", 72.6): "Bijlage 6 noemt 72,6%. De tabel in bijlage 5b komt op 79%.",  # L7
    ("vert-3", 2.2): "De tabel in bijlage 5b komt op 1%.",  # L7
    ("vert-6", 70.4): "Bijlage 6 noemt 70,4%. De tabel in bijlage 5b past bij 69,3%.",  # L9
    ("vert-6", 4.5): "De tabel in bijlage 5b komt op 2%.",  # L9
    ("voort-1", 71.5): "Bijlage 6 noemt 71,5%. De tabel in bijlage 5b komt op 75%.",  # L8
    ("voort-2", 71.0): "Bijlage 6 noemt 71,0%. De tabel in bijlage 5b komt op 73%.",  # L8
    ("voort-3a", 75.3): "Bijlage 6 noemt 75,3%. De tabel in bijlage 5b komt op 77%.",  # L8
    ("voort-5a", 77.3): "Bijlage 6 noemt 77,3%. De tabel in bijlage 5b komt op 76%.",  # L8
    ("voort-5b", 80): "Bijlage 6 noemt 80%. De tabel in bijlage 5b komt op 78%.",  # L8
    ("vert-5a", 3.3): "Het rapport zegt niet over welke van twee stellingen dit gaat.",
    ("vert-5b", 3.3): "Het rapport zegt niet over welke van twee stellingen dit gaat.",
}
LEEUWARDEN_CORRELATIONS = {
    "vert-1": "Bij 94 mensen hoort p 0,007. De gepubliceerde p past alleen bij 100 tot 103 mensen.",  # L3
}

H1 = "De percentages over deze stelling kunnen niet samen van 27 of 28 mensen zijn."
H2 = "98% kan pas bij 40 mensen of meer. Aan deze enquête deden er minder mee."
H3 = "Paragraaf 5.5.1 noemt voor eigen regie {}. Dat getal hoort in tabel 4 bij preventief werken."
H6 = "De tekst noemt theorie en praktijk hier gelijk, maar tabel 4 geeft {}."
HEERENVEEN_MEANS = {
    "vert-5a": H3.format("5,8"), "vert-5b": H3.format("5,8"), "voort-5a": H3.format("5,7"),
    "voort-5b": H3.format("5,7"), "voort-3a": H6.format("6,2 en 6,5"), "voort-6b": H6.format("5,9 en 5,7"),
}
HEERENVEEN_QUOTED = {
    ("herk-4", 65): H1, ("herk-4", 27): H1, ("herk-4", 5): H1,
    ("herk-4", 30): H1 + " Paragraaf 4.2.2.1 noemt voor enigszins en niet samen een kwart.",  # H4
    ("vert-4", 98): H2, ("voort-5a", 98): H2, ("voort-5b", 98): H2,
}
H7 = "Andere cijfers in dit rapport passen bij 27 mensen, en de lijst van deelnemers telt er 26."

GROUPS = {"sociaal-werkers": "sociaal werkers", "overige": "overige functies"}


def section(name):
    return name if name.startswith(("bijlage", "tabel")) else "bijlage " + name if re.match(r"\d\w*[a-z]", name) \
        else "paragraaf " + re.sub(r", (?=\d)", " en ", name)


def decimals(value):
    return len(str(value).partition(".")[2])


def marked(figure, note):
    if note:
        figure["misprint"] = note
    return figure


def items_of(town, order, base, means_source, mean_notes, quoted_notes, row_notes):
    """Per item everything that is printed about it, in the order of the questionnaire."""
    means = {}
    for row in town["means"]["rows"]:
        means.update({cell["item"]: cell["mean"] for cell in row.values() if isinstance(cell, dict)})
    rows = {row["item"]: row["pct"][::-1] for kind in ("herkenning", "vertrouwen", "voortgang")
            for row in town["distributions"].get(kind, [])}
    quoted = {}
    for figure in town["quotedPercentages"]:
        if isinstance(figure["value"], str) or "*" in figure["item"]:
            continue  # a range or a few words about several items
        for item in re.split(r"/|,| or ", figure["item"]):
            quoted.setdefault(item, []).append(
                marked({"value": figure["value"], "decimals": decimals(figure["value"]),
                        "codes": BOXES.get(figure["meaning"], []), "source": section(figure["section"])},
                       quoted_notes.get((item, figure["value"]))))
    out = []
    for item in order:
        entry = {"id": item, "base": base}
        if item in means:
            entry["mean"] = marked({"value": means[item], "decimals": 1, "source": means_source}, mean_notes.get(item))
        if item in rows:
            entry["percentages"] = marked({"values": rows[item], "decimals": 0, "source": "bijlage 5b"},
                                          row_notes.get(item))
        if item in quoted:
            entry["quoted"] = quoted[item]
        if len(entry) > 2:
            out.append(entry)
    return out


def sourced(figure, source):
    if source:  # of some figures it was not noted where they stand
        figure["source"] = source
    return figure


def correlations_of(town, source, notes):
    return [marked(sourced({"item": each["item"], "variable": each["variable"], "r": each["r"], "p": each["p"]}, source),
                   notes.get(each["item"])) for each in town["correlations"]]


def difference(item, higher, lower, source):
    return sourced({"item": item, "factor": "functie", "higher": [GROUPS.get(name, name) for name in higher],
                    "lower": [GROUPS.get(name, name) for name in lower]}, source)


def leeuwarden(figures, order):
    town = figures["leeuwarden"]
    groups = []
    for each in town["groupDifferences"]:
        alone = "only" in each["source"]
        groups.append(marked(difference(each["item"], each["higher"], each["lower"],
                                        "bijlage 6" if alone else "bijlage 5a"),
                             "Bijlage 5a noemt dit verschil niet." if alone else None))
    return {
        "schema": "wijkkompas/reference/1", "id": "leeuwarden-2020", "title": "Leeuwarden 2020", "instrument": "beloften",
        "publication": town["report"], "remarks": [WORDING],
        "bases": [{"id": "hulpverleners", "title": "94 respondenten, zonder staf en ondersteuning",
                   "n": town["analysisBase"]["n"]}],
        "items": items_of(town, order, "hulpverleners", "bijlage 5a, tabel 4", LEEUWARDEN_MEANS, LEEUWARDEN_QUOTED,
                          {item: L4 for item in order if item.startswith("voort-")}),
        "correlations": correlations_of(town, "bijlage 5a", LEEUWARDEN_CORRELATIONS),
        "groups": groups,
    }


def heerenveen(figures, order):
    town = figures["heerenveen"]
    found = [each for each in town["groupDifferences"].values() if each["items"]]
    return {
        "schema": "wijkkompas/reference/1", "id": "heerenveen-2020", "title": "Heerenveen 2020", "instrument": "beloften",
        "publication": town["report"], "remarks": [WORDING],
        "bases": [marked({"id": "respondenten", "title": "28 respondenten", "n": town["survey"]["answeredPrinted"]}, H7)],
        "items": items_of(town, order, "respondenten", "tabel 4", HEERENVEEN_MEANS, HEERENVEEN_QUOTED, {}),
        "correlations": correlations_of(town, None, {}),
        "groups": [difference(item, [each["higher"]], [each["lower"]], None)
                   for each in found for item in each["items"]],
    }


def text_of(value, indent=0):
    """JSON with a line per figure: what is short stays on its line."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(line) + indent <= 118:
        return line
    pad = " " * (indent + 1)
    if isinstance(value, list):
        return "[\n" + ",\n".join(pad + text_of(each, indent + 1) for each in value) + "\n" + " " * indent + "]"
    return "{\n" + ",\n".join(f"{pad}{json.dumps(key)}: {text_of(each, indent + 1)}" for key, each in value.items()) \
        + "\n" + " " * indent + "}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("figures", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "assets/referenties")
    arguments = parser.parse_args()
    figures = json.loads(arguments.figures.read_text(encoding="utf-8"))
    instrument = json.loads((ROOT / "assets/instrumenten/beloften.json").read_text(encoding="utf-8"))
    order = [item["id"] for item in instrument["items"]]
    arguments.out.mkdir(parents=True, exist_ok=True)
    for reference in (leeuwarden(figures, order), heerenveen(figures, order)):
        path = arguments.out / f"{reference['id']}.json"
        path.write_text(text_of(reference) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
