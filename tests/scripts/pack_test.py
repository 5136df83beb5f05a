#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""pack.py on a made-up application: right hashes, same bytes every time, and it refuses what must not go out."""
import base64
import hashlib
import json
import lzma
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8">
<!--CSP-->
<!--STYLE-->
</head><body>
<!--WASM-->
<!--SCRIPT-->
</body></html>
"""
WASM = b"\0asm\1\0\0\0" + bytes(1000)
REST = b"\0asm\1\0\0\0" + bytes(500)
WHOLE = b"\0asm\1\0\0\0" + bytes(1200)
DATA = b"3 naam\n\nabc"
UNPACK = b"\0asm\1\0\0\0unpack"


def block_of(page, name):
    """The bytes that a block of the single file unpacks to, and the length and CRC-32 it says they have."""
    length, crc, text = re.search(f'<script type="application/octet-stream" id="{name}" data-bytes="(\\d+)" data-crc="(\\d+)">'
                                  "(.*?)</script>", page).groups()
    digits = [20 if digit == "!" else ord(digit) - ord("(") for digit in text]
    digits += [84] * (-len(digits) % 5)
    packed = bytearray()
    for at in range(0, len(digits), 5):
        number = 0
        for digit in digits[at:at + 5]:
            number = number * 85 + digit
        packed += number.to_bytes(4, "big")
    return lzma.decompress(packed[:len(text) * 4 // 5], lzma.FORMAT_ALONE), int(length), int(crc)


class Pack(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.web = self.folder / "web"
        shutil.copytree(ROOT / "web/icons", self.web / "icons")
        for name in ("sw.js", "manifest.webmanifest"):
            shutil.copy(ROOT / "web" / name, self.web / name)
        sys.path.insert(0, str(ROOT / "scripts"))
        import pack
        for name in [*pack.SCRIPTS, pack.GUARD]:
            (self.web / name).write_text(f"// {name}\nwindow.é_{name[:-3]} = 1;\n", encoding="utf-8")
        (self.web / "index.html").write_text(PAGE, encoding="utf-8")
        (self.web / "style.css").write_text("body { margin: 0 }\n", encoding="utf-8")
        build = self.folder / "build"
        build.mkdir()
        (build / "wijkkompas-web.js").write_text("var Module;\n", encoding="utf-8")
        (build / "wijkkompas-first.wasm").write_bytes(WASM)
        (build / "wijkkompas-rest.wasm").write_bytes(REST)
        (build / "wijkkompas-whole.wasm").write_bytes(WHOLE)
        (build / "wijkkompas-unpack.wasm").write_bytes(UNPACK)
        (build / "wijkkompas-web.data").write_bytes(DATA)

    def pack(self, **environment):
        return subprocess.run([sys.executable, ROOT / "scripts/pack.py", "--web", self.web, "--build",
                               self.folder / "build", "--dist", self.folder / "dist"],
                              env={**os.environ, **environment}, capture_output=True, text=True, check=False)

    def packed(self, **environment):
        done = self.pack(**environment)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        dist = self.folder / "dist"
        return {path.relative_to(dist).as_posix(): path.read_bytes() for path in dist.rglob("*") if path.is_file()}

    def assert_refused(self, message):
        done = self.pack()
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(message, done.stderr)

    def test_the_same_input_gives_the_same_bytes(self):
        self.assertEqual(self.packed(), self.packed())

    def test_what_somebody_wants_of_xz_elsewhere_changes_nothing(self):
        self.assertEqual(self.packed(), self.packed(XZ_OPT="--threads=4 --memlimit=1MiB", XZ_DEFAULTS="--format=xz --check=sha256"))

    def test_the_policy_of_the_single_file_names_its_own_style_and_scripts(self):
        page = self.packed()["wijkkompas.html"].decode("utf-8")
        for tag, directive, count in (("script", "script-src", 2), ("style", "style-src", 1)):
            contents = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.S)
            self.assertEqual(len(contents), count)
            digests = [base64.b64encode(hashlib.sha256(it.encode("utf-8")).digest()).decode("ascii") for it in contents]
            self.assertIn(" ".join([directive, *(f"'sha256-{it}'" for it in digests)]), page)
        self.assertIn("connect-src 'none'", page)
        self.assertNotIn("manifest", page)

    def test_the_single_file_carries_the_wasm_the_files_and_the_scripts_of_the_site(self):
        files = self.packed()
        page = files["wijkkompas.html"].decode("utf-8")
        self.assertEqual(block_of(page, "program"), (WHOLE, len(WHOLE), zlib.crc32(WHOLE)))
        self.assertEqual(block_of(page, "data"), (DATA, len(DATA), zlib.crc32(DATA)))
        self.assertIn(f'<script type="application/octet-stream" id="unpack">{base64.b64encode(UNPACK).decode()}</script>', page)
        script = files["site/app.js"].decode("utf-8")
        self.assertIn("é_shell=1", script)
        self.assertIn(script.replace("WIJKKOMPAS_SINGLE = false", "WIJKKOMPAS_SINGLE = true"), page)

    def test_the_single_file_has_no_sign_that_looks_like_smuggling(self):
        self.assertRegex(self.packed()["wijkkompas.html"].decode("utf-8"), "\\A[\n\x20-\x7e\u00a0-\uffff]*\\Z")

    def test_the_site_has_the_program_in_two_parts(self):
        files = self.packed()
        self.assertIn(f"WIJKKOMPAS_WASM_BYTES = {len(WASM)}", files["site/app.js"].decode("utf-8"))
        self.assertEqual(files["site/app.wasm"], WASM)
        self.assertEqual(files["site/rest.wasm"], REST)
        self.assertEqual(files["site/app.data"], DATA)

    def test_scripts_lose_their_comments_and_names_of_their_own(self):
        (self.web / "fields.js").write_text("const name_of_ours = document.title;\nvar WK = [name_of_ours, name_of_ours];\n",
                                            encoding="utf-8")
        script = self.packed()["site/app.js"].decode("utf-8")
        self.assertNotIn("// shell.js", script)
        self.assertIn("é_shell=1", script)
        self.assertNotIn("name_of_ours", script)
        self.assertIn("WK=[", script)

    def test_a_script_that_is_no_script_is_refused(self):
        (self.web / "shell.js").write_text("const = 1;\n", encoding="utf-8")
        self.assert_refused("minifying the scripts failed")

    def test_the_checksum_file_fits(self):
        files = self.packed()
        self.assertEqual(files["wijkkompas.html.sha256"].decode("ascii"),
                         hashlib.sha256(files["wijkkompas.html"]).hexdigest() + "  wijkkompas.html\n")

    def test_the_service_worker_lists_the_files_and_changes_with_them(self):
        before = self.packed()
        worker = before["site/sw.js"].decode("utf-8")
        listed = re.findall(r"'([^']+)'", re.search(r"const FILES = \[(.*?)\]", worker)[1])
        self.assertEqual(listed, ["app.data", "app.js", "app.wasm", "icons/icon.svg", "index.html",
                                  "manifest.webmanifest", "rest.wasm", "style.css"])
        for name in listed:
            self.assertIn(f"site/{name}", before)
        (self.web / "style.css").write_text("body { margin: 1px }\n", encoding="utf-8")
        self.assertNotEqual(before["site/sw.js"], self.packed()["site/sw.js"])

    def test_the_headers_forbid_framing(self):
        self.assertIn(b"frame-ancestors 'none'\n", self.packed()["site/headers.txt"])

    def test_code_from_text_is_refused(self):
        (self.web / "shell.js").write_text("eval('1')\n", encoding="utf-8")
        self.assert_refused("app.js: eval(")

    def test_an_address_is_refused_unless_it_is_only_a_name(self):
        (self.web / "shell.js").write_text("window.ns = 'http://www.w3.org/2000/svg';\n", encoding="utf-8")
        self.packed()
        (self.web / "shell.js").write_text("window.x = 'https://example.org/x';\n", encoding="utf-8")
        self.assert_refused("https://example.org/x")

    def test_an_address_of_notice_may_stand_among_the_files_that_are_carried_and_nowhere_else(self):
        data = self.folder / "build/wijkkompas-web.data"
        data.write_bytes(b"40 NOTICE\n\nzie https://github.com/dlbeer/quirc hier")
        self.packed()
        data.write_bytes(b"40 NOTICE\n\nzie https://github.com/dlbeer/quirk hier")
        self.assert_refused("app.data: https://github.com/dlbeer/quirk")
        data.write_bytes(DATA)
        (self.web / "shell.js").write_text("window.x = 'https://github.com/dlbeer/quirc';\n", encoding="utf-8")
        self.assert_refused("app.js: https://github.com/dlbeer/quirc")

    def test_the_list_of_parts_names_the_very_bytes_that_are_delivered(self):
        packed = self.packed()
        parts = json.loads(packed["wijkkompas.cdx.json"])
        self.assertEqual(parts["metadata"]["component"]["hashes"][0]["content"],
                         hashlib.sha256(packed["wijkkompas.html"]).hexdigest())

    def test_a_script_cannot_end_its_own_element(self):
        (self.web / "shell.js").write_text("window.x = '</script><!--';\n", encoding="utf-8")
        page = self.packed()["wijkkompas.html"].decode("utf-8")
        self.assertIn("<\\/script>", page)
        self.assertEqual(page.count("<script"), page.count("</script>"))

    def test_a_style_that_would_end_its_own_element_is_refused(self):
        (self.web / "style.css").write_text("</style>", encoding="utf-8")
        self.assert_refused("web/style.css contains </style")

    def test_a_template_without_a_placeholder_is_refused(self):
        (self.web / "index.html").write_text(PAGE.replace("<!--CSP-->", ""), encoding="utf-8")
        self.assert_refused("<!--CSP--> 0 times")

    def test_a_script_that_nobody_named_is_refused(self):
        (self.web / "extra.js").write_text("", encoding="utf-8")
        self.assert_refused("extra.js")

    def test_too_large_is_refused(self):
        (self.web / "style.css").write_text("p::after { content: '" + "x" * 1_600_001 + "' }", encoding="utf-8")
        self.assert_refused("more than 1600000")


if __name__ == "__main__":
    unittest.main()
