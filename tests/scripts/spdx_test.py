#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every source of our own says its licence at its begin: first, or after the line that has to be first."""
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TAG = "SPDX-License-Identifier: EUPL-1.2"
FORMS = {".h": f"// {TAG}", ".cpp": f"// {TAG}", ".inc": f"// {TAG}", ".c": f"// {TAG}", ".js": f"// {TAG}",
         ".mjs": f"// {TAG}", ".cjs": f"// {TAG}", ".py": f"# {TAG}", ".sh": f"# {TAG}", ".R": f"# {TAG}",
         ".css": f"/* {TAG} */", ".html": f"<!-- {TAG} -->", ".txt": f"# {TAG}"}
# Data, and what a script makes.
WITHOUT = ("tests/data/", "tests/golden/", "src/report/scene/font_metrics.inc")


def sources():
    for folder in ("src", "web", "tests", "scripts"):
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.suffix in FORMS and path.is_file() and not name.startswith(WITHOUT):
                yield path, name
    yield ROOT / "CMakeLists.txt", "CMakeLists.txt"


class Spdx(unittest.TestCase):
    def test_every_source_begins_with_its_licence(self):
        seen = 0
        for path, name in sources():
            lines = path.read_text(encoding="utf-8").split("\n", 2)
            at = 1 if lines[0].startswith("#!") or lines[0].lower().startswith("<!doctype") else 0
            seen += 1
            with self.subTest(name):
                self.assertEqual(lines[at] if at < len(lines) else "", FORMS[path.suffix])
        self.assertGreater(seen, 1000)


if __name__ == "__main__":
    unittest.main()
