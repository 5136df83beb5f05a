#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""embed.py: JSON without white space and otherwise untouched, other files as they are, and the pack's own form."""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = '{\n "b": [1.50, 2e3, -0],\n "a": "een  \\"twee\\" : , \\\\",\t"é": "ë ", "leeg": {}\r\n}\n'


class Embed(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def packed(self, name, text, form="--pack"):
        (self.folder / "file").write_text(text, encoding="utf-8", newline="")
        out = self.folder / "pack"
        done = subprocess.run([sys.executable, ROOT / "scripts/embed.py", form, out, f"{name}={self.folder}/file"],
                              capture_output=True, text=True, check=False)
        return done, out.read_bytes() if out.exists() else b""

    def test_json_keeps_order_numbers_and_texts(self):
        _, pack = self.packed("a.json", TEXT)
        wanted = '{"b":[1.50,2e3,-0],"a":"een  \\"twee\\" : , \\\\","é":"ë ","leeg":{}}'.encode()
        self.assertEqual(pack, b"%d a.json\n\n%s" % (len(wanted), wanted))

    def test_another_file_stays_as_it_is(self):
        _, pack = self.packed("a.csv", TEXT)
        self.assertTrue(pack.endswith(TEXT.encode()))

    def test_what_is_no_json_is_refused(self):
        done, pack = self.packed("a.json", "{")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("is no JSON", done.stderr)
        self.assertEqual(pack, b"")

    def test_who_read_an_entry_when_does_not_go_to_browsers(self):
        text = """{"a": [{"id": "x", "reviewed": {"page": 1, "date": "d"}}, {"reviewed": {}, "id": "y"}],
            "b": {"reviewed": {"page": 2}}, "reviewed": "2026", "c": "een \\"reviewed\\": {tekst} erover"}"""
        _, pack = self.packed("a.json", text)
        self.assertEqual(pack.partition(b"\n\n")[2].decode(),
                         '{"a":[{"id":"x"},{"id":"y"}],"b":{},"reviewed":"2026",'
                         '"c":"een \\"reviewed\\": {tekst} erover"}')
        _, source = self.packed("a.json", text, "--out")
        self.assertEqual(source.replace(b'"\n    "', b"").count(b'\\"reviewed\\":{'), 3)

    def test_the_files_of_the_routekaart_say_the_same(self):
        def without_reviews(pairs):
            return [(key, value) for key, value in pairs if key != "reviewed" or isinstance(value, str)]

        for path in sorted((ROOT / "assets/routekaart").glob("*.json")):
            text = path.read_text(encoding="utf-8")
            _, pack = self.packed("a.json", text)
            short = pack.partition(b"\n\n")[2]
            self.assertEqual(json.loads(short, object_pairs_hook=list),
                             json.loads(text, object_pairs_hook=without_reviews))
            self.assertLess(len(short), len(text.encode()))


if __name__ == "__main__":
    unittest.main()
