#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The committed widths belong to the fonts, and the embedded bytes are the files' bytes."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FONTS = Path(os.environ.get("WK_FONT_DIR") or "/usr/share/fonts/truetype/open-sans")


class Fonts(unittest.TestCase):
    @unittest.skipUnless((FONTS / "OpenSans-Regular.ttf").is_file(), "Open Sans is not installed")
    def test_the_committed_widths_match_the_fonts(self):
        done = subprocess.run([sys.executable, ROOT / "scripts/make_fonts.py", "--check",
                               ROOT / "src/report/scene/font_metrics.inc"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    @unittest.skipUnless((FONTS / "OpenSans-Regular.ttf").is_file(), "Open Sans is not installed")
    def test_the_fonts_are_the_same_bytes_every_time_and_stay_small(self):
        made = []
        for _ in range(2):
            with tempfile.TemporaryDirectory() as folder:
                subprocess.run([sys.executable, ROOT / "scripts/make_fonts.py", "--out", folder], check=True,
                               stdout=subprocess.DEVNULL)
                made.append([(Path(folder) / f"{weight}.ttf").read_bytes() for weight in ("regular", "semibold")])
        self.assertEqual(made[0], made[1])
        for font in made[0]:
            self.assertLess(len(font), 26_000)


class Embedding(unittest.TestCase):
    def test_every_byte_survives(self):
        data = bytes(range(256)) * 3 + b'??=\\0177"\n\r\n' + "é€".encode("utf-8")
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "all.bin").write_bytes(data)
            (folder / "empty.bin").write_bytes(b"")
            (folder / "main.cpp").write_text(
                '#include "platform/embedded.h"\n#include <cstdio>\n'
                'int main() {\n'
                '    if (wk::platform::embedded("nothing").data() || !wk::platform::embedded("b/empty").data()) return 1;\n'
                '    if (wk::platform::embedded_files().size() != 2) return 2;\n'
                '    const auto bytes = wk::platform::embedded("a/all");\n'
                '    std::fwrite(bytes.data(), 1, bytes.size(), stdout);\n}\n')
            subprocess.run([sys.executable, ROOT / "scripts/embed.py", "--out", folder / "embedded.cpp",
                            f"b/empty={folder}/empty.bin", f"a/all={folder}/all.bin"], check=True)
            subprocess.run(["g++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", f"-I{ROOT}/src",
                            folder / "embedded.cpp", folder / "main.cpp", "-o", folder / "program"], check=True)
            done = subprocess.run([folder / "program"], capture_output=True, check=False)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout, data)


if __name__ == "__main__":
    unittest.main()
