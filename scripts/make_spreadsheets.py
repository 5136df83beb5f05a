#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes tests/data/spreadsheets/: the example and small sheets, as workbooks of LibreOffice and of openpyxl.

Made with LibreOffice 7.4 (soffice) and openpyxl 3.0.9 on Debian 12; tests/data/spreadsheets/README.md says what is what.
"""
import csv
import datetime
import pathlib
import subprocess
import tempfile

import openpyxl
from openpyxl.comments import Comment

root = pathlib.Path(__file__).resolve().parent.parent
out = root / "tests/data/spreadsheets"
example = root / "assets/voorbeelden/leeuwarden-synthetisch.csv"


def office(source, kind, *options):
    subprocess.run(["soffice", "--headless", "--convert-to", kind, *options, "--outdir", str(out), str(source)],
                   check=True, capture_output=True)


def number(text):
    return int(text) if text.isascii() and text.isdigit() else text


def example_rows():
    with example.open(encoding="utf-8-sig", newline="") as file:
        return [[number(cell) if cell else None for cell in row] for row in csv.reader(file, delimiter=";")]


def write_example():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Antwoorden"
    for row in example_rows():
        sheet.append(row)
    book.create_sheet("Leeg")
    book.save(out / "leeuwarden-openpyxl.xlsx")
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "leeuwarden-libreoffice.csv"
        copy.write_bytes(example.read_bytes())
        for kind in ("xlsx", "ods"):
            office(copy, kind, "--infilter=CSV:59,34,76,1")  # semicolon, double quote, UTF-8, from row 1


def write_kinds():
    """Every kind of cell, a title above the header, a hidden sheet before it, and styles far below the last row."""
    book = openpyxl.Workbook()
    hidden = book.active
    hidden.title = "Instellingen"
    hidden.append(["a", "b"])
    hidden.append([1, 2])
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("Antwoorden")
    sheet.append(["Enquête wijkteams"])
    sheet.append([])
    sheet.append(["tekst", "geheel", "deel", "datum", "moment", "tijd", "ja of nee", "formule", "fout"])
    sheet.append(["regel 1\nregel 2", 4.0, 0.1 + 0.2, datetime.date(2020, 3, 1), datetime.datetime(2020, 3, 1, 13, 45),
                  datetime.time(9, 5, 7), True, "=B4*2", "#N/A"])
    sheet.append([" met \"quotes\" en ; en\ttab", -12, 1e20, datetime.date(1900, 1, 1), datetime.datetime(1999, 12, 31),
                  datetime.time(23, 59, 59), False, None, None])
    sheet.append([])
    sheet.append(["na een lege rij", None, 2.5])
    sheet["A7"].comment = Comment("Dit is een opmerking", "iemand")
    sheet["Z900"].font = openpyxl.styles.Font(bold=True)
    sheet.merge_cells("A1:D1")
    book.save(out / "soorten-openpyxl.xlsx")
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "soorten-libreoffice.xlsx"
        copy.write_bytes((out / "soorten-openpyxl.xlsx").read_bytes())
        # LibreOffice computes the formula, and writes both kinds anew.
        office(copy, "ods")
        office(copy, "xlsx:Calc MS Excel 2007 XML")


def write_sheets():
    """A sheet that explains, and two with answers: of 20 and of 5 respondents."""
    rows = example_rows()
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "Toelichting"
    notes.append(["Wat", "Uitleg"])
    notes.append(["Antwoorden", "de eerste 20 respondenten van het voorbeeld"])
    for title, last in (("Antwoorden", 21), ("Kort", 6)):
        sheet = book.create_sheet(title)
        for row in rows[:last]:
            sheet.append(row)
    book.save(out / "bladen-openpyxl.xlsx")


out.mkdir(exist_ok=True)
write_example()
write_sheets()
write_kinds()
