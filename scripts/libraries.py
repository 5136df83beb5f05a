# SPDX-License-Identifier: EUPL-1.2
"""The one table of other people's work that travels in dist/: scripts/libraries.json.

Of each entry:
  id, name, version, license (SPDX), home, purl, cpe
  setup     its name in `sources` of setup.sh        headers   its names in .deps/include
  cmake     its library in CMakeLists.txt            within    id of what brings it along
  package   the Debian package that has it, where no file says a version
  also      versions that are as good on a machine that has them
  found     where the version stands that is really there: file, pattern, form
  texts     what NOTICE says of it, from the files themselves; see make_notice.py
"""
import json
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def libraries():
    return json.loads((ROOT / "scripts/libraries.json").read_text(encoding="utf-8"))


def product_version(root=ROOT):
    """The version of Wijkkompas, which stands in CMakeLists.txt alone."""
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"^project\(wijkkompas VERSION ([\d.]+) ", text, re.M)[1]


def located(name):
    """The path of a file as libraries.json names it. EMSCRIPTEN is the folder that the build uses."""
    if name.startswith("EMSCRIPTEN/"):
        toolchain = ROOT / ".deps/emscripten.cmake"
        if not toolchain.is_file():
            return ROOT / ".deps/no-emscripten"
        named = re.search(r'include\("(.*)/cmake/Modules/Platform/Emscripten\.cmake"\)', toolchain.read_text(encoding="utf-8"))
        return Path(named[1]) / name.removeprefix("EMSCRIPTEN/")
    return ROOT / name  # an absolute name stays what it is


def found_version(library):
    """The version that is on this machine; None when no file says so."""
    if "found" in library:
        path = located(library["found"]["file"])
        if path.is_file():
            match = re.search(library["found"]["pattern"], path.read_text(encoding="utf-8"))
            return library["found"].get("form", "{0}").format(*match.groups()) if match else None
    stamp = ROOT / ".deps" / f"{library.get('setup', library['id'])}.version"
    if stamp.is_file():
        return plain(stamp.read_text(encoding="utf-8").strip())
    if "package" in library:
        try:
            done = subprocess.run(["dpkg-query", "--show", "--showformat=${Version}", library["package"]],
                                  capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return None
        return plain(done.stdout.split(":")[-1].rpartition("-")[0]) if done.returncode == 0 else None
    return None


def plain(version):
    """Without what Debian adds when it leaves files out: 1.92.2b+ds, 1.2.13.dfsg, 3.1.6~dfsg."""
    return re.sub(r"[.+~](ds|dfsg)\d*$", "", version)
