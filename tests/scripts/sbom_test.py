#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The list of parts (CycloneDX) names what NOTICE names, refers to nothing that is not in it, and is the same twice."""
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from libraries import libraries, product_version  # noqa: E402
from make_sbom import component  # noqa: E402


class Sbom(unittest.TestCase):
    def setUp(self):
        self.dist = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.dist)
        (self.dist / "wijkkompas.html").write_text("<!doctype html>", encoding="utf-8")
        self.text = self.made()
        self.bom = json.loads(self.text)

    def made(self):
        subprocess.run([sys.executable, ROOT / "scripts/make_sbom.py", "--dist", self.dist], check=True)
        return (self.dist / "wijkkompas.cdx.json").read_text(encoding="utf-8")

    def test_the_same_input_gives_the_same_bytes(self):
        self.assertEqual(self.made(), self.text)
        self.assertNotIn("timestamp", self.text)
        self.assertNotIn("serialNumber", self.text)

    def test_it_is_about_this_version_and_these_bytes(self):
        product = self.bom["metadata"]["component"]
        cmake = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
        self.assertIn(f"project(wijkkompas VERSION {product['version']} ", cmake)
        self.assertEqual(product["version"], product_version())
        self.assertEqual(product["licenses"], [{"license": {"id": "EUPL-1.2"}}])
        self.assertEqual(product["hashes"],
                         [{"alg": "SHA-256", "content": hashlib.sha256(b"<!doctype html>").hexdigest()}])

    def test_it_has_every_library_with_a_version_a_licence_and_a_place(self):
        self.assertEqual([it["bom-ref"] for it in self.bom["components"]], [it["id"] for it in libraries()])
        for it in self.bom["components"]:
            with self.subTest(it["name"]):
                self.assertRegex(it["version"], r"^\d")
                licence = it["licenses"][0]
                self.assertTrue(licence.get("expression") or licence["license"]["id"])
                self.assertRegex(it["purl"], r"^pkg:(github/[\w.-]+/[\w.-]+|generic/[\w-]+)@\S+\d\w*$")
                self.assertRegex(it["externalReferences"][0]["url"], r"^https://")

    def test_what_depends_on_what_stands_in_it(self):
        refs = {"wijkkompas"} | {it["bom-ref"] for it in self.bom["components"]}
        self.assertEqual({it["ref"] for it in self.bom["dependencies"]}, refs)
        reached, todo = set(), ["wijkkompas"]
        depends = {it["ref"]: it.get("dependsOn", []) for it in self.bom["dependencies"]}
        while todo:
            reached.add(ref := todo.pop())
            todo += depends[ref]
        self.assertEqual(reached, refs)

    def test_the_version_of_this_machine_is_the_one_it_names(self):
        library = {"id": "none", "name": "None", "version": "1.81.0", "license": "MIT", "home": "https://example.org",
                   "purl": "pkg:github/o/o@o-1.81.0", "cpe": "cpe:2.3:a:o:o:1_81:*", "texts": [],
                   "found": {"file": str(self.dist / "version.h"), "pattern": r"(\d+)_(\d+)", "form": "{0}.{1}.0"}}
        (self.dist / "version.h").write_text('"1_74"', encoding="utf-8")
        made = component(library)
        self.assertEqual((made["version"], made["purl"]), ("1.74.0", "pkg:github/o/o@o-1.74.0"))
        self.assertNotIn("cpe", made)  # nobody knows how that one is called

    def test_the_format_is_what_it_says(self):
        self.assertEqual((self.bom["bomFormat"], self.bom["specVersion"], self.bom["version"]), ("CycloneDX", "1.5", 1))
        self.assertTrue(re.fullmatch(r"\{\n  \"\$schema\": \"http://cyclonedx.org/schema/bom-1.5.schema.json\",(?s:.*)\n\}\n",
                                     self.text))


if __name__ == "__main__":
    unittest.main()
