#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes an invented survey of many respondents, for scripts/bench_changes.mjs: bench_survey.py FOLDER [ROWS]

A function, 24 statements in words of 5 and 7 points with "weet niet", and an open question that a fifth answers, all
in other words: as .csv, .xlsx and .sav. The same bytes each time, but for the time in the .xlsx.
"""
import struct
import sys
import zipfile
from xml.sax.saxutils import escape

FIVE = ["helemaal mee oneens", "mee oneens", "neutraal", "mee eens", "helemaal mee eens"]
SEVEN = FIVE[:2] + ["enigszins mee oneens", "neutraal", "enigszins mee eens"] + FIVE[3:]
NO_OPINION = "weet niet"
FUNCTIONS = ["Wijkverpleegkundige", "Sociaal werker", "Jeugdhulpverlener", "Wmo-consulent", "Schuldhulpverlener",
             "Staf", "Ondersteuning", "Teamleider"]
WORDS = ("werkdruk tijd team inwoner vertrouwen gemeente overleg wachtlijst regels gezin buurt samen luisteren budget "
         "school huisarts administratie nabij verwijzen vraag").split()
ITEMS = [FIVE if i < 12 else SEVEN for i in range(24)]


class Draws:
    """The same on every machine."""

    def __init__(self):
        self.state = 20210394

    def below(self, end):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % end


def invented(rows):
    """Per respondent the function, a number of the answer per statement (None: empty; as many as points: no opinion), and
    the words."""
    draws = Draws()
    for row in range(rows):
        answers = [None if draws.below(40) == 0 else draws.below(len(points) + 1) for points in ITEMS]
        words = ""
        if draws.below(5) == 0:
            words = " ".join(WORDS[draws.below(len(WORDS))] for _ in range(4 + draws.below(8)))
            words = f"In week {row} speelde: {words}."
        yield FUNCTIONS[min(draws.below(9), draws.below(9)) % 8], answers, words


HEADER = ["functie"] + [f"stelling{i + 1}" for i in range(24)] + ["toelichting"]


def cells(respondent):
    function, answers, words = respondent
    return [function] + ["" if it is None else (points + [NO_OPINION])[it] for it, points in zip(answers, ITEMS)] + [words]


def write_csv(path, respondents):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in [HEADER, *map(cells, respondents)]:
            file.write(";".join(row) + "\n")


def write_xlsx(path, respondents):
    """As Excel does: every text once, cells with the number of their text."""
    numbers = {}
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    letters = [chr(ord("A") + i) for i in range(26)]

    def row_xml(number, row):
        out = [f'<row r="{number}">']
        for letter, text in zip(letters, row):
            if text:
                out.append(f'<c r="{letter}{number}" t="s"><v>{numbers.setdefault(text, len(numbers))}</v></c>')
        return "".join(out) + "</row>"

    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>'
        '</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/sharedStrings" '
        'Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>" + "".join(
            row_xml(i + 1, row) for i, row in enumerate([HEADER, *map(cells, respondents)])) + "</sheetData></worksheet>",
    }
    parts["xl/sharedStrings.xml"] = f"<sst {main}>" + "".join(
        f"<si><t>{escape(text)}</t></si>" for text in numbers) + "</sst>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, head + text)


TEXT_WIDTH = 200
NUMERIC_FORMAT = 5 << 16 | 3 << 8  # F3.0
TEXT_FORMAT = 1 << 16 | TEXT_WIDTH << 8


def write_sav(path, respondents):
    """As SPSS does when it packs: numbers with labels in one byte each, the open question as text."""
    coded = [("functie", FUNCTIONS)] + [(f"stell{i + 1}", points + [NO_OPINION]) for i, points in enumerate(ITEMS)]
    words_units = TEXT_WIDTH // 8
    out = [struct.pack("<4s60s5id9s8s64s3x", b"$FL2", b"@(#) SPSS DATA FILE invented".ljust(60), 2,
                       len(coded) + words_units, 1, 0, len(respondents), 100.0, b"01 Jan 26", b"00:00:00", b" " * 64)]
    for name, _ in coded:
        out.append(struct.pack("<6i8s", 2, 0, 0, 0, NUMERIC_FORMAT, NUMERIC_FORMAT, name.encode().ljust(8)))
    out.append(struct.pack("<6i8s", 2, TEXT_WIDTH, 0, 0, TEXT_FORMAT, TEXT_FORMAT, b"woorden "))
    out += [struct.pack("<6i8s", 2, -1, 0, 0, 0, 0, b" " * 8)] * (words_units - 1)
    for at, (_, labels) in enumerate(coded):
        out.append(struct.pack("<2i", 3, len(labels)))
        for code, label in enumerate(labels, 1):
            size = len(label)
            out.append(struct.pack("<dB", code, size) + label.encode().ljust((size + 8) // 8 * 8 - 1))
        out.append(struct.pack("<3i", 4, 1, at + 1))
    out.append(struct.pack("<4i8i", 7, 3, 4, 8, 20, 0, 0, -1, 1, 1, 2, 65001))
    out.append(struct.pack("<4i5s", 7, 20, 1, 5, b"UTF-8"))
    out.append(struct.pack("<2i", 999, 0))
    codes, literals = bytearray(), bytearray()

    def unit(code, literal=b""):
        codes.append(code)
        literals.extend(literal)
        if len(codes) == 8:
            out.append(bytes(codes) + bytes(literals))
            codes.clear()
            literals.clear()

    for function, answers, words in respondents:
        unit(101 + FUNCTIONS.index(function))
        for answer in answers:
            unit(255 if answer is None else 101 + answer)
        text = words.encode().ljust(TEXT_WIDTH)[:TEXT_WIDTH]
        for at in range(0, TEXT_WIDTH, 8):
            piece = text[at:at + 8]
            unit(254) if piece == b" " * 8 else unit(253, piece)
    while codes:
        unit(252)
    with open(path, "wb") as file:
        file.write(b"".join(out))


def main():
    folder = sys.argv[1]
    respondents = list(invented(int(sys.argv[2]) if len(sys.argv) > 2 else 100_000))
    write_csv(f"{folder}/enquete.csv", respondents)
    write_xlsx(f"{folder}/enquete.xlsx", respondents)
    write_sav(f"{folder}/enquete.sav", respondents)


if __name__ == "__main__":
    main()
