# SPDX-License-Identifier: EUPL-1.2
"""Workbooks and SPSS files that mean harm: each gets a sentence (exit status 3), within 10 seconds and 1 GB of memory.

Too large to keep, so they are made here. Needs build/native/wijkkompas.
"""
import pathlib
import resource
import struct
import subprocess
import tempfile
import unittest
import zipfile
import zlib

root = pathlib.Path(__file__).resolve().parent.parent.parent
program = root / "build/native/wijkkompas"
GIGABYTE = 1 << 30

RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
WORKBOOK = """<workbook xmlns:r="http://r"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>"""
SHEET = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>'


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTE, GIGABYTE))


class Hostile(unittest.TestCase):
    name = ""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name) / self.name

    def refused(self, *words):
        done = subprocess.run([program, "inspect", self.path], capture_output=True, text=True, timeout=10,
                              preexec_fn=limited)
        self.assertEqual(done.returncode, 3, done.stderr[:400])
        self.assertIn(self.name, done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertEqual(done.stdout, "")


class HostileWorkbooks(Hostile):
    name = "vijandig.xlsx"

    def parts(self, **parts):
        """Writes a workbook; a part may be text or a list of (piece, how often)."""
        names = {"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml", "workbook": "xl/workbook.xml",
                 "relations": "xl/_rels/workbook.xml.rels"}
        whole = {"sheet": SHEET, "workbook": WORKBOOK, "relations": RELATIONS, **parts}
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in whole.items():
                with archive.open(names[name], "w", force_zip64=True) as entry:
                    for piece, times in [(content, 1)] if isinstance(content, str) else content:
                        block = piece.encode() * max(1, min(times, (1 << 20) // len(piece)))
                        for _ in range(max(1, times * len(piece) // len(block))):
                            entry.write(block)

    def test_a_gigabyte_of_shared_strings(self):
        self.parts(strings=[("<sst>", 1), ("<si><t>steeds hetzelfde antwoord</t></si>", 26_000_000), ("</sst>", 1)])
        self.refused("te groot")

    def test_one_string_without_end(self):
        self.parts(strings=[("<sst><si><t>", 1), ("a" * 1000, 1_000_000), ("</t></si></sst>", 1)])
        self.refused()

    def test_tokens_without_end(self):
        long = ("x" * 1000, 20_000)
        for before, after in (('<row a="', '"/>'), ("<row><!--", "--></row>"), ("<", "/>"), ("<row/><?x ", "?>")):
            with self.subTest(before):
                self.parts(sheet=[("<worksheet><sheetData>" + before, 1), long,
                                  (after + "</sheetData></worksheet>", 1)])
                self.refused("1 MB")

    def test_a_sheet_of_blanks_without_end(self):
        self.parts(sheet=[("<worksheet><sheetData>", 1), (" " * 1000, 1_000_000), ("</sheetData></worksheet>", 1)])
        self.refused("uitpakken")

    def test_a_million_rows_that_never_stop(self):
        row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'
        self.parts(sheet=[("<worksheet><sheetData>", 1), (row, 3_000_000), ("</sheetData></worksheet>", 1)])
        self.refused()

    def test_entities_that_grow(self):
        kinds = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha" * 10}">' for i in range(12))
        self.parts(strings=f"<!DOCTYPE sst [{kinds}]><sst><si><t>&e11;</t></si></sst>")
        self.refused()

    def test_a_file_outside(self):
        self.parts(strings='<!DOCTYPE sst [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>')
        self.refused()

    def test_elements_within_elements_without_end(self):
        self.parts(sheet=[("<worksheet><sheetData>", 1), ("<row>", 5_000_000)])
        self.refused()

    def test_relations_that_lead_round(self):
        self.parts(relations=RELATIONS.replace("worksheets/sheet1.xml", "_rels/workbook.xml.rels"))
        self.refused()

    def test_relations_that_lead_nowhere(self):
        self.parts(relations=RELATIONS.replace("worksheets/sheet1.xml", "../../../../etc/passwd"))
        self.refused()


class HostileSheets(Hostile):
    name = "vijandig.ods"

    def test_an_attribute_without_end(self):
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
            archive.writestr("content.xml", f'<office:document-content xmlns:office="o" a="{"x" * 20_000_000}"/>')
        self.refused("1 MB")


class HostileSpss(Hostile):
    name = "vijandig.sav"
    FORMAT = 5 << 16 | 8 << 8

    def header(self, rows, compression):
        magic = b"$FL3" if compression == 2 else b"$FL2"
        return (magic + b"@(#) SPSS DATA FILE".ljust(60) + struct.pack("<iiiiid", 2, 1, compression, 0, rows, 100.0) +
                b"01 Mar 20" + b"13:45:00" + b" " * 67)

    def variables(self, count):
        return b"".join(struct.pack("<iiiiii", 2, 0, 0, 0, self.FORMAT, self.FORMAT) + b"V%-7d" % i
                        for i in range(count))

    def record(self, subtype, content):
        return struct.pack("<iiii", 7, subtype, 1, len(content)) + content

    end = struct.pack("<ii", 999, 0)

    def packed(self, dictionary, block, times):
        """A .zsav whose list of blocks names one and the same block so many times."""
        squeezed = zlib.compress(block, 9)
        start = len(dictionary)
        listed = start + 24 + len(squeezed)
        entry = struct.pack("<qqii", 0, start + 24, len(block), len(squeezed))
        self.path.write_bytes(dictionary + struct.pack("<qqq", start, listed, 24 + 24 * times) + squeezed +
                              struct.pack("<qqii", -100, 0, len(block), times) + entry * times)

    def test_blocks_without_end_in_which_nothing_stands(self):
        self.packed(self.header(-1, 2) + self.variables(1) + self.end, bytes(1 << 24), 600_000)
        self.refused("te groot")

    def test_a_gigabyte_of_blocks_in_which_nothing_stands(self):
        self.packed(self.header(1, 2) + self.variables(1) + self.end, bytes(1 << 24), 53)
        self.refused()

    def test_rows_without_end(self):
        self.packed(self.header(-1, 2) + self.variables(1) + self.end, b"\x65" * (1 << 22), 1000)
        self.refused("te groot")

    def test_cells_without_end(self):
        self.packed(self.header(1_000_000, 2) + self.variables(1000) + self.end, b"\x65" * (1 << 22), 1000)
        self.refused("te groot")

    def test_labels_that_make_every_byte_a_hundred(self):
        label = struct.pack("<ii", 3, 1) + struct.pack("<d", 1) + b"\xff" + b"x" * 255
        label += struct.pack("<ii90i", 4, 90, *range(1, 91))
        self.packed(self.header(-1, 2) + self.variables(90) + label + self.end, b"\x65" * (1 << 22), 1000)
        self.refused("te groot")

    def test_names_that_are_looked_up_without_end(self):
        name = b"V" + b"x" * 3
        labels = (struct.pack("<i", len(name)) + name + struct.pack("<ii", 8, 0)) * 6000
        self.path.write_bytes(self.header(0, 0) + self.variables(32_000) + self.record(21, labels) + self.end)
        self.refused()

    def test_variables_without_end(self):
        self.path.write_bytes(self.header(0, 0) + self.variables(450_000) + self.record(13, b"V0=a") + self.end)
        self.refused("te groot")


if __name__ == "__main__":
    unittest.main()
