#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What lies in assets/ is well-formed, and the invented respondents come out of their script byte for byte."""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Assets(unittest.TestCase):
    def test_every_json_file_reads_and_names_no_key_twice(self):
        def no_doubles(pairs):
            keys = [key for key, _ in pairs]
            self.assertEqual(len(keys), len(set(keys)), keys)
            return dict(pairs)

        for path in sorted((ROOT / "assets").rglob("*.json")):
            with self.subTest(path.name):
                json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_doubles)

    def test_the_example_is_what_its_script_makes(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, ROOT / "scripts/make_leeuwarden_synthetisch.py", "--out", folder], check=True)
            for made in sorted(Path(folder).iterdir()):
                self.assertEqual(made.read_bytes(), (ROOT / "assets/voorbeelden" / made.name).read_bytes(), made.name)

    def test_the_letter_is_what_its_script_makes(self):
        subprocess.run([sys.executable, ROOT / "scripts/make_letter_example.py", "--check"], check=True)

    def test_no_text_file_has_windows_line_ends_or_a_byte_order_mark(self):
        for path in sorted((ROOT / "assets").rglob("*")):
            if path.suffix in {".json", ".csv", ".txt", ".md"}:
                data = path.read_bytes()
                self.assertFalse(data.startswith(b"\xef\xbb\xbf"), path)
                self.assertNotIn(b"\r\n", data, path)


if __name__ == "__main__":
    unittest.main()
