#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every JSON file of assets/ names a schema of assets/schemas and fits it."""
import copy
import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from json_schema import FOLDER, Schemas

ROOT = Path(__file__).resolve().parents[2]


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


class SchemasOfAssets(unittest.TestCase):
    def setUp(self):
        self.schemas = Schemas()

    def test_every_schema_is_named_after_its_file(self):
        for path in sorted(FOLDER.glob("*.json")):
            name = path.name.removesuffix(".schema.json")
            self.assertEqual(read(path)["$id"], "wijkkompas/" + "/".join(name.rsplit("-", 1)))

    def test_every_file_fits_the_schema_that_it_names(self):
        seen = set()
        for path in sorted((ROOT / "assets").rglob("*.json")):
            document = read(path)
            if path.parent == FOLDER or not isinstance(document, dict) or "schema" not in document:
                continue
            with self.subTest(path.relative_to(ROOT).as_posix()):
                self.assertEqual(self.schemas.problems(document, document["schema"]), [])
            seen.add(document["schema"])
        for path in sorted((ROOT / "assets/routekaart").glob("*.json")):
            self.assertIn(read(path)["schema"], seen)

    def test_profiles_fit_unless_they_are_wrong(self):
        for path in sorted((ROOT / "tests/data/profiles").glob("*.json")):
            problems = self.schemas.problems(read(path), "wijkkompas/profile/1")
            self.assertEqual(bool(problems), path.name.startswith("verkeerd"), (path.name, problems))

    def test_answers_fit(self):
        for path in sorted((ROOT / "tests/data/antwoorden").glob("*.json")):
            self.assertEqual(self.schemas.problems(read(path), "wijkkompas/answers/1"), [], path.name)

    def test_what_does_not_fit_is_found(self):
        good = read(ROOT / "assets/routekaart/requirements.json")
        changes = {"page": 86, "force": "misschien", "steps": [], "title": "", "id": "R-VL-1", "actors": ["niemand"]}
        for key, value in changes.items():
            bad = copy.deepcopy(good)
            bad["requirements"][3][key] = value
            problems = self.schemas.problems(bad, bad["schema"])
            self.assertEqual(len(problems), 1, (key, problems))
            self.assertIn(f"$.requirements[3].{key}", problems[0])
        del good["requirements"][3]["text"]
        self.assertIn("required", self.schemas.problems(good, good["schema"])[0])


if __name__ == "__main__":
    unittest.main()
