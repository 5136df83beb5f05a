#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the command line writes fits its schema. Run by scripts/test.sh after the native program is built."""
import io
import json
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent))
from json_schema import Schemas

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/native/wijkkompas"
EXAMPLE = ["assets/voorbeelden/leeuwarden-synthetisch.csv", "--instrument", "assets/instrumenten/beloften.json"]


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], cwd=ROOT, capture_output=True, check=False)


class Outputs(unittest.TestCase):
    def assert_fits(self, done, schema):
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        document = json.loads(done.stdout)
        self.assertEqual(Schemas().problems(document, schema), [])
        return document

    def test_advice(self):
        for path in sorted((ROOT / "tests/data/profiles").glob("*.json")):
            with self.subTest(path.name):
                done = run("advise", path)
                if path.name.startswith("verkeerd"):
                    self.assertEqual(done.returncode, 3)
                else:
                    self.assertTrue(self.assert_fits(done, "wijkkompas/advice/1"))

    def test_the_program_carries_the_questionnaire_that_a_file_fits(self):
        named = run("analyse", *EXAMPLE)
        self.assert_fits(named, "wijkkompas/results/1")
        self.assertEqual(run("analyse", EXAMPLE[0], "--instrument", "beloften").stdout, named.stdout)
        unnamed = run("analyse", EXAMPLE[0])
        self.assertEqual(json.loads(unnamed.stdout)["items"], json.loads(named.stdout)["items"])
        self.assertIn("Een andere geeft u met --instrument", unnamed.stderr.decode())
        inspected = run("inspect", EXAMPLE[0])
        self.assertEqual(inspected.returncode, 0, inspected.stderr.decode())
        self.assertEqual(json.loads(inspected.stdout)["proposal"]["instrument"], "beloften")

    def test_assessment_and_codes(self):
        files = sorted((ROOT / "tests/data/antwoorden").glob("kort-*.json"))
        found = self.assert_fits(run("assess", "summarise", *files, "--min-group", "3"), "wijkkompas/assessment/1")
        self.assertEqual(found["participants"], 8)
        self.assertEqual(len(found["items"]), 11)
        self.assert_fits(run("assess", "summarise", *files[:2]), "wijkkompas/assessment/1")
        for path in files:
            code = run("code", "encode", path)
            self.assertEqual(code.returncode, 0, code.stderr.decode())
            again = self.assert_fits(run("code", "decode", code.stdout.decode().strip()), "wijkkompas/answers/1")
            sent = json.loads(path.read_text(encoding="utf-8"))
            self.assertEqual(again["participant"], sent["participant"])
            self.assertEqual([(it["item"], it["score"], it["state"], it["where"]) for it in again["answers"]],
                             [(it["item"], it["score"], it["state"], it["where"]) for it in sent["answers"]])

    def rows_of_figures(self, results):
        return sum(not level["suppressed"] for group in results["groups"] for level in group["levels"])

    def test_results_of_which_little_may_be_shown(self):
        """What is hidden is null and says so, in the ZIP of a report."""
        folder = ROOT / "tests/data/analyse/kleine-groepen"
        command = ["analyse", folder / "data.csv", "--instrument", folder / "instrument.json", "--with", "x"]
        with tempfile.TemporaryDirectory() as temporary:
            results, report = Path(temporary) / "r.json", Path(temporary) / "r.zip"
            self.assertEqual(run(*command, "--min-group", "20", "--out", results).returncode, 0)
            self.assertEqual(run("report", results, "--out", report).returncode, 0)
            with zipfile.ZipFile(report) as archive:
                document = json.loads(archive.read("resultaten.json"))
        self.assertEqual(Schemas().problems(document, "wijkkompas/results/1"), [])
        hidden = [entry for section in ("correlations", "pairs", "reliability") for entry in document.get(section, [])
                  if entry.get("suppressed")]
        self.assertTrue(hidden)
        self.assertTrue(all(entry["n"] is None for entry in hidden))

    def test_a_report_and_what_comes_of_checking_it(self):
        with tempfile.TemporaryDirectory() as temporary:
            results, page, found = (Path(temporary) / name for name in ("r.json", "r.html", "v.json"))
            self.assertEqual(run("analyse", *EXAMPLE, "--by", "functie", "--out", results).returncode, 0)
            self.assertEqual(run("report", results, "--out", page).returncode, 0)
            text = page.read_text(encoding="utf-8")
            evidence = text.split('id="wijkkompas-evidence">', 1)[1].split("</script>", 1)[0]
            self.assertEqual(Schemas().problems(json.loads(evidence), "wijkkompas/evidence/1"), [])
            done = run("verify", page, "--data", EXAMPLE[0], "--out", found)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            document = json.loads(found.read_text(encoding="utf-8"))
            self.assertEqual(Schemas().problems(document, "wijkkompas/verification/1"), [])
            self.assertTrue(document["holds"])
            self.assertEqual(document["data"]["match"], "unknown")
            page.write_text(text.replace(">106<", ">107<", 1), encoding="utf-8")
            done = run("verify", page, "--out", found)
            self.assertEqual(done.returncode, 3)
            document = json.loads(found.read_text(encoding="utf-8"))
            self.assertEqual(Schemas().problems(document, "wijkkompas/verification/1"), [])
            self.assertEqual([(each["found"], each["expected"]) for each in document["differences"]], [("107", "106")])

    def test_results(self):
        self.assert_fits(run("analyse", *EXAMPLE), "wijkkompas/results/1")
        tests = ["--by", "functie", "--with", "leeftijd", "--alpha", "0.05,0.10", "--adjust", "holm"]
        shown = self.assert_fits(run("analyse", *EXAMPLE, *tests), "wijkkompas/results/1")
        inside = self.assert_fits(run("analyse", *EXAMPLE, *tests, "--internal"), "wijkkompas/results/1")
        self.assertNotIn("internal", shown)
        self.assertTrue(inside["internal"])
        self.assertLess(self.rows_of_figures(shown), self.rows_of_figures(inside))
        frame = ["--frame", "assets/voorbeelden/leeuwarden-adressen.csv", "--frame-factor", "functie"]
        kept = ["--keep", "functie=Jongerenwerker,Sociaal cultureel werker", "--min-group", "1"]
        self.assert_fits(run("analyse", *EXAMPLE, *tests, *frame, *kept), "wijkkompas/results/1")


# The order in which ECMA-376 part 1, 21.2 wants what we write of a chart; Office repairs a file that has another.
CHART_ORDER = {
    "chartSpace": "date1904 roundedCorners chart spPr txPr externalData",
    "chart": "autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx",
    "barChart": "barDir grouping varyColors ser gapWidth overlap axId",
    "lineChart": "grouping varyColors ser dLbls marker axId",
    "ser": "idx order tx spPr invertIfNegative marker dLbls cat val smooth",
    "marker": "symbol size spPr",
    "title": "tx layout overlay spPr txPr",
    "dLbls": "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "catAx": "axId scaling delete axPos title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto "
             "lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx "
             "crosses crossBetween majorUnit",
    "scaling": "orientation max min",
    "legend": "legendPos legendEntry layout overlay txPr",
    "manualLayout": "layoutTarget xMode yMode x y w h",
}
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Charts(unittest.TestCase):
    """Charts in office files, read by other means than ours: their parts in order, their workbooks with their numbers."""

    def assert_ordered(self, element):
        name = element.tag.removeprefix(CHART)
        if name in CHART_ORDER and element.tag != name:
            wanted = CHART_ORDER[name].split()
            places = [wanted.index(child.tag.removeprefix(CHART)) for child in element]
            self.assertEqual(places, sorted(places), name)
        for child in element:
            self.assert_ordered(child)

    def cells(self, workbook):
        with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
            self.assertIsNone(archive.testzip())
            names = [sheet.get("name") for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(SHEET + "sheet")]
            sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        self.assertEqual(len(names), 1)
        return names[0], {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iter(SHEET + "c")}

    def assert_chart(self, xml, workbook):
        chart = ElementTree.fromstring(xml)
        self.assert_ordered(chart)
        name, cells = self.cells(workbook)
        numbers = 0
        axis = chart.find(f".//{CHART}valAx/{CHART}scaling")
        low, high = (float(axis.find(CHART + name).get("val")) for name in ("min", "max"))
        for reference in [*chart.iter(CHART + "strRef"), *chart.iter(CHART + "numRef")]:
            column, first = re.fullmatch(rf"'{name}'!\$([A-Z]+)\$(\d+)(?::\$\1\$\d+)?", reference.find(CHART + "f").text).groups()
            for point in reference.iter(CHART + "pt"):
                shown = point.find(CHART + "v").text
                self.assertEqual(cells[f"{column}{int(first) + int(point.get('idx'))}"], shown)
                if reference.tag == CHART + "numRef":
                    self.assertTrue(low <= float(shown) <= high, shown)
                    numbers += 1
        return numbers

    def test_have_workbooks_with_their_numbers(self):
        with tempfile.TemporaryDirectory() as temporary:
            results = Path(temporary) / "r.json"
            self.assertEqual(run("analyse", *EXAMPLE, "--by", "functie", "--out", results).returncode, 0)
            for ending, folder in (("docx", "word"), ("pptx", "ppt")):
                report = Path(temporary) / f"r.{ending}"
                self.assertEqual(run("report", results, "--out", report).returncode, 0)
                with zipfile.ZipFile(report) as archive:
                    charts = [name for name in archive.namelist() if re.fullmatch(rf"{folder}/charts/chart\d+\.xml", name)]
                    self.assertGreater(len(charts), 8)
                    for name in charts:
                        with self.subTest(name, report=ending):
                            workbook = archive.read(name.removesuffix(".xml") + ".xlsx")
                            self.assertGreater(self.assert_chart(archive.read(name), workbook), 0)


if __name__ == "__main__":
    unittest.main()
