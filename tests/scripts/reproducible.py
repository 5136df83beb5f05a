#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The same sources give the same bytes: what stands in dist/ is built once more, in another folder and without what was
compiled before, and compared file by file. (scripts/test.sh runs this after it built; alone it takes some minutes.)"""
import hashlib
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sums(folder):
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def copy_of_sources(folder):
    """All that git knows or would take, as it is now; what set-up brought is only pointed at."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    for name in (".deps", "node_modules"):
        if (ROOT / name).exists():
            (folder / name).symlink_to(ROOT / name)


class Reproducible(unittest.TestCase):
    def test_another_folder_gives_the_same_bytes(self):
        first = sums(ROOT / "dist")
        self.assertIn("wijkkompas.html", first, "scripts/build.sh app makes it")
        with tempfile.TemporaryDirectory() as base:
            folder = Path(base) / "a folder with another name" / "wijkkompas"
            folder.mkdir(parents=True)
            copy_of_sources(folder)
            built = subprocess.run(["scripts/build.sh", "app"], cwd=folder, env={**os.environ, "CCACHE_DISABLE": "1"},
                                   capture_output=True, text=True, check=False)
            self.assertEqual(built.returncode, 0, (built.stdout + built.stderr)[-4000:])
            self.assertEqual(sums(folder / "dist"), first)


if __name__ == "__main__":
    unittest.main()
