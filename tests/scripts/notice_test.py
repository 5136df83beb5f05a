#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""NOTICE names everything that CMakeLists.txt and setup.sh bring in, in the version that they bring, and is what
make_notice.py makes; scripts/libraries.json is the table behind it."""
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from libraries import found_version, libraries, located, plain  # noqa: E402

NOT_DELIVERED = {"doctest"}  # the tests alone have it
CMAKE = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
SETUP = (ROOT / "scripts/setup.sh").read_text(encoding="utf-8")
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
LIBRARIES = libraries()


def named(key):
    """The libraries by what they are called in `key`; one may have several names."""
    return {name: it for it in LIBRARIES for name in (it.get(key, []) if key == "headers" else [it.get(key)]) if name}


class Table(unittest.TestCase):
    def test_has_every_source_that_setup_fetches_in_its_version(self):
        version = re.search(r"^imgui_version='(.*)'", SETUP, re.M)[1]
        table = re.search(r"^sources=\(\n(.*?)^\)", SETUP, re.M | re.S)[1].replace("$imgui_version", version)
        fetched = {name: plain(version) for name, version in re.findall(r'^ +"(\S+) (\S+) ', table, re.M)}
        self.assertGreater(len(fetched), 4)
        self.assertEqual({name: it["version"] for name, it in named("setup").items()}, fetched)

    def test_has_every_header_that_setup_links(self):
        linked = set(re.search(r"link_headers\(\) \{.*?for name in ([^;]+); do", SETUP, re.S)[1].split())
        self.assertEqual(set(named("headers")), linked - NOT_DELIVERED)

    def test_has_every_library_that_cmake_makes_of_other_peoples_sources(self):
        made = set(re.findall(r"^wk_library\((\w+) ", CMAKE, re.M)) | {"wk_imgui"}
        self.assertGreater(len(made), 5)
        self.assertEqual(set(named("cmake")), made)

    def test_has_the_typeface_and_what_the_compiler_brings(self):
        ids = {it["id"] for it in LIBRARIES}
        self.assertLessEqual({"open-sans", "emscripten", "musl", "llvm"}, ids)

    def test_has_the_version_of_dear_imgui_that_others_are_told_to_fetch(self):
        version = next(it["version"] for it in LIBRARIES if it["id"] == "imgui")
        for name, text in (("CMakeLists.txt", CMAKE), ("setup.sh", SETUP),
                           ("scripts/README.md", (ROOT / "scripts/README.md").read_text(encoding="utf-8"))):
            tags = re.findall(r"(?:--branch|GIT_TAG) v(\S+)", text)
            self.assertEqual(tags, [version], name)

    def test_has_the_versions_that_are_on_this_machine(self):
        for it in LIBRARIES:
            found = found_version(it)
            with self.subTest(it["id"]):
                self.assertIn(found, [None, it["version"], *it.get("also", [])])


class Notice(unittest.TestCase):
    def test_names_each_with_its_version_licence_and_home(self):
        sections = NOTICE.split(f"\n{'=' * 80}\n")[1:]
        self.assertEqual([section.splitlines()[:3] for section in sections],
                         [[f"{it['name']} {it['version']}", it["license"], it["home"]] for it in LIBRARIES])

    def test_says_of_each_whose_it_is_and_under_what_terms(self):
        for section in NOTICE.split(f"\n{'=' * 80}\n")[1:]:
            title = section.splitlines()[0]
            with self.subTest(title):
                self.assertRegex(section, r"(?i)copyright|the LLVM Project|placed in the public domain by")
                self.assertRegex(section, r"(?i)permission|express or implied|TERMS AND CONDITIONS|you may redistribute|"
                                          r"anyone is free")
                self.assertGreater(len(section), 700)

    def test_names_no_terms_that_go_badly_with_ours(self):
        allowed = {"MIT", "BSL-1.0", "Zlib", "ISC", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "LZMA-SDK-9.22"}
        self.assertLessEqual({it["license"] for it in LIBRARIES}, allowed)

    def test_is_what_is_made_of_the_files_of_this_machine(self):
        other = [it["id"] for it in LIBRARIES if found_version(it) not in (None, it["version"])]
        absent = [text["file"] for it in LIBRARIES for text in it["texts"] if "file" in text
                  and not located(text["file"]).is_file()]
        if other or absent:
            self.skipTest(f"other versions, or texts elsewhere than on Debian 12: {other + absent}")
        done = subprocess.run([sys.executable, ROOT / "scripts/make_notice.py", "--check"], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
