#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Decisions of docs/decisions are numbered without a gap, dated, and named in the index as they name themselves; and
what ARCHITECTURE.md names is there."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs/decisions"


class Decisions(unittest.TestCase):
    def test_are_numbered_without_a_gap(self):
        names = sorted(path.name for path in FOLDER.glob("*.md") if path.name != "README.md")
        self.assertGreater(len(names), 50)
        for number, name in enumerate(names, 1):
            self.assertRegex(name, rf"^{number:04d}-[a-z0-9-]+\.md$")

    def test_begin_with_title_and_day_and_stand_so_in_the_index(self):
        entries = []
        for path in sorted(FOLDER.glob("[0-9]*.md")):
            begin = re.match(r"# (.+)\n\n(20\d\d-[01]\d-[0-3]\d)\n\n\S", path.read_text(encoding="utf-8"))
            self.assertIsNotNone(begin, f"{path.name}: begins otherwise than with a title and a day")
            entries.append(f"- [{path.name[:4]}]({path.name}) {begin[1]} ({begin[2]})")
        index = (FOLDER / "README.md").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"^- .*$", index, re.M), entries)

    def test_name_sources_that_exist(self):
        """A room's file in back quotes, with or without its ending."""
        rooms = [path.name for path in (ROOT / "src").iterdir() if path.is_dir()]
        for path in [*sorted(FOLDER.glob("*.md")), ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"]:
            for name in re.findall(r"`((?:src/)?(?:%s)/[\w./]+)`" % "|".join(rooms), path.read_text(encoding="utf-8")):
                stem = name.removeprefix("src/")
                with self.subTest(name=name, file=path.name):
                    self.assertTrue(any((ROOT / "src").glob(stem + end) for end in ("", ".*")))


class TheWalkOfOneAnswer(unittest.TestCase):
    def test_meets_no_room_twice(self):
        text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
        tables = re.findall(r"(?:^\|.*\|\n)+", text, re.M)
        rooms = [row.split("|")[1].strip() for row in tables[0].splitlines()[2:]]
        self.assertGreater(len(rooms), 10)
        self.assertEqual(sorted(set(rooms)), sorted(rooms), "the walk from the file to the bar")

    def test_names_functions_that_exist(self):
        text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
        code = "\n".join(path.read_text(encoding="utf-8") for folder, ending in (("src", "*.cpp"), ("src", "*.h"),
                                                                                 ("web", "*.js"))
                         for path in sorted((ROOT / folder).rglob(ending)))
        rows = [row for row in re.findall(r"^\|.*\|$", text, re.M) if "---" not in row and "| where |" not in row]
        self.assertGreater(len(rows), 10)
        for row in rows:
            for name in re.findall(r"`([^`]+)`", row.split("|")[3]):
                name = re.sub(r"\(.*\)$", "", name)
                with self.subTest(name=name):
                    if re.search(r"\.(cpp|js|h)$", name):
                        self.assertTrue(list(ROOT.glob(name)) or list(ROOT.glob("src/**/" + name)))
                        continue
                    owner, _, last = name.replace(".", "::").rpartition("::")
                    self.assertRegex(code, rf"\b{re.escape(last)}\b", f"{name} is nowhere")
                    if owner and owner[0].isupper():
                        self.assertRegex(code, rf"\b{owner}\b[^;]*", f"{owner} is nowhere")


if __name__ == "__main__":
    unittest.main()
