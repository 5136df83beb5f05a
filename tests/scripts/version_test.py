#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""One version: what stands in CMakeLists.txt is what every text about it says."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


VERSION = re.search(r"^project\(wijkkompas VERSION (\d+\.\d+\.\d+) ", text_of("CMakeLists.txt"), re.M)[1]


class Version(unittest.TestCase):
    def test_the_changelog_begins_with_it(self):
        found = re.search(r"^## \[(.+?)\] - (\d{4}-\d\d-\d\d)$", text_of("CHANGELOG.md"), re.M)
        self.assertEqual(found[1], VERSION)

    def test_publiccode_says_it_with_the_same_day(self):
        day = re.search(r"^## \[.+?\] - (\S+)$", text_of("CHANGELOG.md"), re.M)[1]
        found = text_of("publiccode.yml")
        self.assertIn(f'\nsoftwareVersion: "{VERSION}"\n', found)
        self.assertIn(f'\nreleaseDate: "{day}"\n', found)

    def test_no_source_writes_it_down_itself(self):
        """Program, page and command line have WK_VERSION; the page's scripts know no version."""
        for folder in ("src", "web", "scripts"):
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix in {".h", ".cpp", ".inc", ".js", ".mjs", ".html", ".py", ".sh", ".webmanifest"}:
                    self.assertNotRegex(path.read_text(encoding="utf-8"), rf"\b{re.escape(VERSION)}\b", path)


class Publiccode(unittest.TestCase):
    """What the standard (0.4) asks that is easily lost."""

    def test_descriptions_have_the_lengths_of_the_standard(self):
        descriptions = re.split(r"^  (?=\w\w:$)", text_of("publiccode.yml").split("\ndescription:\n")[1], flags=re.M)[1:]
        self.assertEqual([each[:2] for each in descriptions], ["nl", "en"])
        for each in descriptions:
            with self.subTest(each[:2]):
                self.assertLessEqual(len(re.search(r"genericName: (.*)", each)[1]), 35)
                self.assertLessEqual(len(re.search(r"shortDescription: (.*)", each)[1]), 150)
                words = re.search(r"longDescription: \|\n((?:      .*\n|\n)+)", each)[1]
                self.assertGreaterEqual(len(re.sub(r"^ +", "", words, flags=re.M)), 500)
                self.assertGreaterEqual(each.count("\n      - "), 1)

    def test_it_has_what_is_compulsory(self):
        keys = re.findall(r"^(\w+):", text_of("publiccode.yml"), re.M)
        for key in ("publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
                    "description", "legal", "maintenance", "localisation"):
            self.assertIn(key, keys)
        self.assertIn("  license: EUPL-1.2\n", text_of("publiccode.yml"))


if __name__ == "__main__":
    unittest.main()
