#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes NOTICE: name, version and licence of everything that travels in dist/, with the words of its own files.

  make_notice.py           writes NOTICE
  make_notice.py --check   exit 1 when NOTICE is not what would be made

What is in it stands in scripts/libraries.json. An entry of `texts` is one of
  say              words of ours
  file             the words of a file: all of it, or from the first line that matches `from` up to the next that matches
                   `to`, or every line that matches `lines`; `strip` goes from the begin of each line, `before` comes there
                   instead, and `debian` takes away how Debian's copyright files indent
Needs what scripts/setup.sh brings, on Debian 12: elsewhere the same texts lie in other places.
"""
import argparse
import re
import sys

from libraries import ROOT, libraries, located

LINE = "=" * 80
HEAD = """Wijkkompas

Wijkkompas itself is licensed under the European Union Public Licence, version 1.2 (EUPL-1.2): see LICENSE.

It contains work of others, in the program that dist/ holds. Below stand its name and version, its licence, where it
comes from, and whose it is, in the words of its own files. scripts/make_notice.py makes this file.
"""


class Missing(Exception):
    """A file that libraries.json names is not here, or not as expected."""


def lines_of(text):
    path = located(text["file"])
    if not path.is_file():
        raise Missing(f"{text['file']} is not here")
    lines = path.read_text(encoding="utf-8").replace("\r\n", "\n").splitlines()
    if "lines" in text:
        lines = [line for line in lines if re.search(text["lines"], line)]
    elif "from" in text:
        first = next((at for at, line in enumerate(lines) if re.search(text["from"], line)), None)
        last = first if first is None else next((at for at in range(first, len(lines)) if re.search(text["to"], lines[at])),
                                                None)
        if last is None:
            raise Missing(f"{text['file']} has no lines from {text['from']} to {text['to']}")
        lines = lines[first:last + 1]
    if not lines:
        raise Missing(f"{text['file']} has no line {text['lines']}")
    if text.get("debian"):
        lines = ["" if line == " ." else line.removeprefix(" ") for line in lines]
    if "strip" in text:
        lines = [re.sub(text["strip"], "", line, count=1) for line in lines]
    return [(text.get("before", "") + line).rstrip() for line in lines]


def section(library):
    out = []
    for text in library["texts"]:
        if "file" not in text:
            # Words of ours stand apart from what they follow, but for a list of names.
            if text["say"].endswith(":") and out and out[-1]:
                out.append("")
            out += text["say"].splitlines() or [""]
            if text["say"].endswith(":"):
                out.append("")
            continue
        for line in lines_of(text):
            if not ("lines" in text and line in out):
                out.append(line)
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip("\n")
    return f"{library['name']} {library['version']}\n{library['license']}\n{library['home']}\n\n{body}\n"


def notice():
    return f"\n{LINE}\n".join([HEAD] + [section(library) for library in libraries()])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true", help="writes nothing")
    arguments = parser.parse_args()
    path = ROOT / "NOTICE"
    try:
        made = notice()
    except Missing as missing:
        sys.exit(f"make_notice.py: {missing}")
    if not arguments.check:
        path.write_text(made, encoding="utf-8")
    elif not path.is_file() or path.read_text(encoding="utf-8") != made:
        sys.exit("make_notice.py: NOTICE is not what would be made now; run scripts/make_notice.py")


if __name__ == "__main__":
    main()
