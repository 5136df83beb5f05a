#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Packs the web build into its two deliverables.

  dist/wijkkompas.html   the whole application in one file, for file:// and USB sticks (+ .sha256)
  dist/site/             the same for a web server, with service worker, manifest, icons and headers.txt

and writes what parts they have: dist/wijkkompas.cdx.json (make_sbom.py).

web/index.html is a template: <!--CSP--> (first in <head>), <!--STYLE-->, <!--WASM--> (the program, and the files it
carries) and <!--SCRIPT--> are filled in here. Same input, same bytes. Exit 1 when a budget is broken or something is in
the output that must not be.
Needs Python's standard library, node with terser, and the commands `xz` (for the single file) and `brotli` (for the site).
"""
import argparse
import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

from make_sbom import write_sbom

ROOT = Path(__file__).resolve().parent.parent
KB = 1000
SINGLE_BUDGET = 1600 * KB  # of dist/wijkkompas.html as it lies on disk
SITE_BUDGET = 450 * KB     # of what a first visit downloads before the application can be used, with brotli
LATER_BUDGET = 900 * KB    # of what it downloads after that: nobody waits for it, and the single file has its own limit

# The scripts in the order in which they run; what Emscripten made comes last. A new file must be named here.
SCRIPTS = ["loader.js", "fields.js", "map.js", "rows.js", "mirror.js", "storage.js", "shell.js", "paper.js", "camera.js"]
GUARD = "whole.js"  # of the single file only, before its blocks

ICONS = ["icons/icon.svg", "icons/icon-192.png", "icons/icon-512.png", "icons/maskable-192.png",
         "icons/maskable-512.png"]
# Fetched by a browser only when the application is installed, so not part of a first visit.
INSTALL_ONLY = [icon for icon in ICONS if icon.endswith(".png")]

# Fetched when the application already runs.
LATER = ["rest.wasm", "app.data"]

# What holds the words of NOTICE as they are, with the addresses of those whose work it names.
SHOWS_NOTICE = {"app.data"}

# Addresses that may stand in the output although nothing is ever fetched from them.
ALLOWED_ADDRESSES = [
    ("http://www.w3.org/", "names of XML vocabularies (SVG, XHTML)"),
    ("http://schemas.openxmlformats.org/", "names of XML vocabularies (office documents)"),
    ("http://schemas.microsoft.com/office/", "names of XML vocabularies (office documents)"),
    ("http://openoffice.org/2004/", "names of XML vocabularies (office documents)"),
    ("http://purl.org/dc/", "names of XML vocabularies (document properties)"),
    ("https://github.com/ocornut/imgui", "advice to programmers in Dear ImGui's own messages"),
]

SINGLE_POLICY = ("default-src 'none'; script-src 'sha256-{guard}' 'sha256-{script}' 'wasm-unsafe-eval'; "
                 "style-src 'sha256-{style}'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'")
SITE_POLICY = ("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
               "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'")

HEADERS = [
    # frame-ancestors has no effect in a <meta> element, hence the policy a second time.
    ("Content-Security-Policy", SITE_POLICY + "; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    # The camera is for web/camera.js, which reads QR codes of participants with it; no page in a frame may use it.
    ("Permissions-Policy", "camera=(self), " + ", ".join(f"{feature}=()" for feature in (
        "accelerometer", "browsing-topics", "display-capture", "geolocation", "gyroscope", "hid", "idle-detection",
        "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "serial", "usb",
        "xr-spatial-tracking"))),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    # Always ask whether a newer version exists: files of two versions must not mix.
    ("Cache-Control", "no-cache"),
]

HEADERS_TEXT = """\
# Headers to send with every file of this folder, one "Name: value" a line.
# Types: .html text/html; charset=utf-8 - .js text/javascript; charset=utf-8 - .css text/css; charset=utf-8
#        .wasm application/wasm - .data application/octet-stream - .svg image/svg+xml
#        .webmanifest application/manifest+json
# A file that also exists with .br may be sent as that one, with "Content-Encoding: br" and "Vary: Accept-Encoding".
# Do not send this file itself to visitors.
"""


class Refusal(Exception):
    """Something that must not be delivered; its text says what and where."""


def sha256_base64(text):
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def read_text(path):
    try:
        return path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        raise Refusal(f"{path} is missing") from None


def fill(template, **parts):
    """Puts each part in place of its <!--NAME-->, which must stand in the template exactly once."""
    for name in parts:
        count = template.count(f"<!--{name}-->")
        if count != 1:
            raise Refusal(f"web/index.html has <!--{name}--> {count} times; it must stand there once")
    return re.sub(r"<!--(CSP|STYLE|WASM|SCRIPT)-->", lambda match: parts[match[1]], template)


def policy_meta(policy):
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


# What src/platform/unpack.cpp has room for (lc, lp), and what packs a program smallest; all of a block is within reach.
LZMA = "preset=9e,dict=4MiB,lc=4,lp=0,pb=0"


def lzma(data):
    """An .lzma file, which says nothing of when it was made. Whatever else somebody wants of xz is left out."""
    own = {name: value for name, value in os.environ.items() if name not in ("XZ_DEFAULTS", "XZ_OPT")}
    return subprocess.run(["xz", "--format=lzma", f"--lzma1={LZMA}", "--threads=1", "--stdout"], input=data, env=own,
                          stdout=subprocess.PIPE, check=True).stdout


def brotli(data):
    return subprocess.run(["brotli", "--best", "--stdout", "-"], input=data, stdout=subprocess.PIPE, check=True).stdout


def minify(script):
    # Where Debian keeps terser; a node that is not Debian's does not look there.
    places = os.pathsep.join(filter(None, [os.environ.get("NODE_PATH"), "/usr/share/nodejs"]))
    done = subprocess.run(["node", ROOT / "scripts/minify.cjs"], input=script.encode("utf-8"), capture_output=True,
                          env={**os.environ, "NODE_PATH": places}, check=False)
    if done.returncode != 0:
        raise Refusal("minifying the scripts failed: " + done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8")


class Sources:
    """Everything that goes in, read once."""

    def __init__(self, web, build):
        self.web = web
        self.page = read_text(web / "index.html")
        # Without comments and indentation. (No text in it has either.)
        self.style = re.sub(r"/\*.*?\*/\s*|^ +", "", read_text(web / "style.css"), flags=re.DOTALL | re.MULTILINE)
        self.worker = read_text(web / "sw.js")
        self.manifest = json.dumps(json.loads(read_text(web / "manifest.webmanifest")), ensure_ascii=False) + "\n"
        self.icon = (web / "icons/icon.svg").read_bytes()
        self.wasm = self.read_built(build / "wijkkompas-first.wasm")
        self.rest = self.read_built(build / "wijkkompas-rest.wasm")
        self.whole = self.read_built(build / "wijkkompas-whole.wasm")
        self.unpack = self.read_built(build / "wijkkompas-unpack.wasm")
        self.data = self.read_built(build / "wijkkompas-web.data")
        self.scripts = [read_text(web / name) for name in SCRIPTS]
        self.scripts.append(self.read_built(build / "wijkkompas-web.js").decode("utf-8"))
        self.minified = minify("".join(body if body.endswith("\n") else body + "\n" for body in self.scripts))
        self.guard = minify(read_text(web / GUARD))
        unnamed = {path.name for path in web.glob("*.js")} - set(SCRIPTS) - {GUARD, "sw.js"}
        # A --js-library goes through Emscripten instead.
        unnamed = {name for name in unnamed if "mergeInto(LibraryManager" not in read_text(web / name)}
        if unnamed:
            raise Refusal(f"not named in SCRIPTS of scripts/pack.py: {', '.join(sorted(unnamed))}")

    @staticmethod
    def read_built(path):
        if not path.is_file():
            raise Refusal(f"{path} is missing: build the preset web first (scripts/build.sh web)")
        return path.read_bytes()

    def script(self, single):
        """All scripts as one, which may rely on the globals in the first line."""
        return (f"var WIJKKOMPAS_SINGLE = {'true' if single else 'false'}, WIJKKOMPAS_WASM_BYTES = {len(self.wasm)};\n"
                + self.minified)


# The digits of base 85 as python has them, and as they follow each other from "(" to "|": with "!" for "<", which would
# begin a tag.
DIGITS = bytes.maketrans(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
                         bytes(range(ord("("), ord("|") + 1)).replace(b"<", b"!"))


def block(name, text, more=""):
    """What web/loader.js reads: no script for a browser."""
    return f'<script type="application/octet-stream" id="{name}"{more}>{text}</script>'


def packed_block(name, data):
    """A block for src/platform/unpack.cpp: LZMA, as four bytes in five signs. It says what has to come out: the number of
    bytes, and their CRC-32, which LZMA lacks."""
    text = base64.b85encode(lzma(data)).translate(DIGITS).decode("ascii")
    return block(name, text, f' data-bytes="{len(data)}" data-crc="{zlib.crc32(data)}"')


def pack_single(sources):
    """Style and scripts stand in the page as they are, and its policy names their SHA-256. The program is in one part."""
    script = sources.script(single=True)
    # In the scripts terser writes <\/script> for what would end them.
    if "</style" in sources.style.lower():
        raise Refusal("web/style.css contains </style")
    icon = base64.b64encode(sources.icon).decode("ascii")
    policy = SINGLE_POLICY.format(guard=sha256_base64(sources.guard), script=sha256_base64(script),
                                  style=sha256_base64(sources.style))
    return fill(
        sources.page,
        CSP=policy_meta(policy) + f'\n<link rel="icon" href="data:image/svg+xml;base64,{icon}">',
        STYLE=f"<style>{sources.style}</style>",
        WASM="\n".join([f"<script>{sources.guard}</script>",
                        block("unpack", base64.b64encode(sources.unpack).decode("ascii")),
                        packed_block("program", sources.whole), packed_block("data", sources.data)]),
        SCRIPT=f"<script>{script}</script>",
    )


def pack_site(sources):
    """name -> bytes of every file of dist/site/ that is not compressed."""
    page = fill(
        sources.page,
        CSP=policy_meta(SITE_POLICY) + '\n<link rel="icon" href="icons/icon.svg" type="image/svg+xml">'
                                       '\n<link rel="manifest" href="manifest.webmanifest">',
        STYLE='<link rel="stylesheet" href="style.css">',
        WASM="",
        SCRIPT='<script src="app.js"></script>',
    )
    files = {
        "index.html": page.encode("utf-8"),
        "app.js": sources.script(single=False).encode("utf-8"),
        "style.css": sources.style.encode("utf-8"),
        "app.wasm": sources.wasm,
        "rest.wasm": sources.rest,
        "app.data": sources.data,
        "manifest.webmanifest": sources.manifest.encode("utf-8"),
    }
    files.update({icon: (sources.web / icon).read_bytes() for icon in ICONS})
    cached = sorted(name for name in files if name not in INSTALL_ONLY)
    version = hashlib.sha256()
    for name in cached:
        version.update(f"{name}\0{len(files[name])}\0".encode("utf-8") + files[name])
    listing = ", ".join(f"'{name}'" for name in cached)
    for placeholder in ("@VERSION@'", "'@FILES@']"):
        if sources.worker.count(placeholder) != 1:
            raise Refusal(f"web/sw.js must contain {placeholder} once")
    files["sw.js"] = (sources.worker.replace("'@FILES@']", listing + "]")
                      .replace("@VERSION@'", version.hexdigest()[:16] + "'").encode("utf-8"))
    files["headers.txt"] = (HEADERS_TEXT + "".join(f"{name}: {value}\n" for name, value in HEADERS)).encode("utf-8")
    return files


def forbidden_contents(name, data):
    """What must not be in a delivered file: code made from text, and addresses that something could be fetched from."""
    text = data.decode("utf-8", "replace")
    found = []
    if not name.endswith(".wasm"):
        for pattern in (r"\beval\s*\(", r"\bnew\s+Function\b"):
            if re.search(pattern, text):
                found.append(f"{name}: {re.search(pattern, text)[0]}")
    # A worker script may be built from text too: a blob or data address as a Worker's source.
    in_notice = set(addresses(read_text(ROOT / "NOTICE"))) if name in SHOWS_NOTICE else set()
    for address in addresses(text):
        if address not in in_notice and not any(address.startswith(allowed) for allowed, _ in ALLOWED_ADDRESSES):
            found.append(f"{name}: {address} (if it is never fetched, add it to ALLOWED_ADDRESSES with the reason)")
    return found


def addresses(text):
    return re.findall(r"https?://[^\s\"'<>\\)\0]*", text)


def write_all(dist, single, files):
    """Writes beside the old deliverables and swaps, so that a failed run leaves no half site."""
    dist.mkdir(parents=True, exist_ok=True)
    fresh = dist / "site.new"
    shutil.rmtree(fresh, ignore_errors=True)
    sizes = {}
    for name, data in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if name.endswith((".html", ".js", ".css", ".wasm", ".data", ".svg", ".webmanifest")):
            packed = brotli(data)
            (fresh / (name + ".br")).write_bytes(packed)
            sizes[name] = len(packed)
        else:
            sizes[name] = len(data)
    shutil.rmtree(dist / "site", ignore_errors=True)
    fresh.rename(dist / "site")
    (dist / "wijkkompas.html").write_bytes(single)
    digest = hashlib.sha256(single).hexdigest()
    (dist / "wijkkompas.html.sha256").write_text(f"{digest}  wijkkompas.html\n", encoding="ascii")
    return sizes


def print_sizes(single, files, sizes):
    """Returns what breaks a budget."""
    print(f"{'file':<26}{'bytes':>10}{'brotli':>10}")
    for name, data in files.items():
        if name != "headers.txt":
            note = "  (only when installed)" if name in INSTALL_ONLY else "  (after the start)" if name in LATER else ""
            print(f"site/{name:<21}{len(data):>10}{sizes[name]:>10}{note}")
    visit = sum(size for name, size in sizes.items() if name not in INSTALL_ONLY + LATER + ["headers.txt"])
    later = sum(sizes[name] for name in LATER)
    print(f"{'site, before it can be used':<36}{visit:>10}   budget {SITE_BUDGET}")
    print(f"{'site, after the start':<36}{later:>10}   budget {LATER_BUDGET}")
    print(f"{'wijkkompas.html':<26}{len(single):>10}{'':>10}   budget {SINGLE_BUDGET}")
    over = []
    if visit > SITE_BUDGET:
        over.append(f"a first visit downloads {visit} bytes, more than {SITE_BUDGET}")
    if later > LATER_BUDGET:
        over.append(f"after the start it downloads {later} bytes more, above {LATER_BUDGET}")
    if len(single) > SINGLE_BUDGET:
        over.append(f"wijkkompas.html has {len(single)} bytes, more than {SINGLE_BUDGET}")
    return over


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--web", type=Path, default=ROOT / "web", help="templates and scripts")
    parser.add_argument("--build", type=Path, default=ROOT / "build/web", help="where Emscripten's output lies")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    arguments = parser.parse_args()
    try:
        sources = Sources(arguments.web, arguments.build)
        single = pack_single(sources).encode("utf-8")
        files = pack_site(sources)
        problems = forbidden_contents("wijkkompas.html", single)
        for name, data in files.items():
            if not name.endswith(".png"):
                problems += forbidden_contents(name, data)
    except Refusal as refusal:
        sys.exit(f"pack.py: {refusal}")
    sizes = write_all(arguments.dist, single, files)
    write_sbom(arguments.dist)
    problems += print_sizes(single, files, sizes)
    if problems:
        sys.exit("\n".join(["pack.py: not fit to be delivered:"] + sorted(set(problems))))


if __name__ == "__main__":
    main()
