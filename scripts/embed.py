#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns files into a C++ source that implements src/platform/embedded.h, or into one file that holds them all.

  embed.py --out embedded.cpp name=path...
  embed.py --pack all.data name=path...

A pack begins with a line "length name" per file and an empty line; then the bytes of all files in that order.
JSON loses the white space between its values; everything else stays byte for byte as it is. A pack goes to browsers,
which have no use for who read an entry when: it is without the objects called "reviewed".
String literals compile many times faster than lists of numbers, and need no assembler as .incbin would.
"""
import argparse
import json
import os
import re
import sys
from pathlib import Path

LINE = 110  # characters of a literal in one line


# A string of JSON, which is kept, or white space outside of one.
STRING_OR_BLANKS = re.compile(rb'("(?:[^"\\]|\\.)*")|[ \t\r\n]+')


def without_blanks(data):
    """JSON without the white space between its values: the same keys in the same order, the same numbers and texts."""
    json.loads(data)  # what is no JSON raises here, and not in front of a user
    return STRING_OR_BLANKS.sub(lambda found: found[1] or b"", data)


# Such an object in JSON without blanks, with the comma before it or else the one after it. No text can hold it: quotes
# in a text have a backslash before them.
REVIEW = re.compile(rb',"reviewed":\{[^{}]*\}|"reviewed":\{[^{}]*\},?')


def without_reviews(data):
    return REVIEW.sub(b"", data)


def literals(data):
    """The bytes as adjacent string literals. Octal escapes always have three digits, so none swallows what follows."""
    plain = {byte: chr(byte) for byte in range(0x20, 0x7F)}
    plain.update({ord('"'): '\\"', ord("\\"): "\\\\", ord("?"): "\\?", 0x0A: "\\n"})
    lines, line = [], []
    width = 0
    for byte in data:
        piece = plain.get(byte) or f"\\{byte:03o}"
        line.append(piece)
        width += len(piece)
        if width >= LINE or byte == 0x0A:
            lines.append('    "' + "".join(line) + '"')
            line, width = [], 0
    if line or not lines:
        lines.append('    "' + "".join(line) + '"')
    return "\n".join(lines)


def source(files):
    out = [
        "// Made by scripts/embed.py; do not edit.",
        '#include "platform/embedded.h"',
        "",
        "#include <algorithm>",
        "#include <array>",
        "",
        '#pragma GCC diagnostic ignored "-Woverlength-strings"',
        "",
        "namespace wk::platform {",
        "",
        "namespace {",
        "",
    ]
    for index, (name, data) in enumerate(files):
        out += [f"// {name}", f"constexpr char file{index}[] =", literals(data) + ";", ""]
    out.append(f"constexpr std::array<EmbeddedFile, {len(files)}> files = {{{{")
    out += [f'    {{"{name}", {{file{index}, {len(data)}}}}},' for index, (name, data) in enumerate(files)]
    out += [
        "}};",
        "",
        "} // namespace",
        "",
        "std::span<const EmbeddedFile> embedded_files()",
        "{",
        "    return files;",
        "}",
        "",
        "std::string_view embedded(std::string_view name)",
        "{",
        "    const auto* const found = std::find_if(files.data(), files.data() + files.size(),",
        "                                           [&](const EmbeddedFile& file) { return file.name == name; });",
        "    return found == files.data() + files.size() ? std::string_view() : found->bytes;",
        "}",
        "",
        "} // namespace wk::platform",
        "",
    ]
    return "\n".join(out)


def pack(files):
    index = "".join(f"{len(data)} {name}\n" for name, data in files)
    return index.encode("ascii") + b"\n" + b"".join(data for _, data in files)


def main():
    parser = argparse.ArgumentParser()
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--out", type=Path)
    form.add_argument("--pack", type=Path)
    parser.add_argument("files", nargs="+", metavar="name=path")
    arguments = parser.parse_args()
    files = []
    for entry in arguments.files:
        name, separator, path = entry.partition("=")
        if not separator or not name.isprintable() or '"' in name or "\\" in name:
            sys.exit(f"embed.py: expected name=path, found: {entry}")
        data = Path(path).read_bytes()
        try:
            if name.endswith(".json"):
                data = without_blanks(data)
                data = without_reviews(data) if arguments.pack else data
            files.append((name, data))
        except ValueError as problem:
            sys.exit(f"embed.py: {path} is no JSON: {problem}")
    files.sort()
    if len({name for name, _ in files}) != len(files):
        sys.exit("embed.py: the same name is given twice")
    out = arguments.out or arguments.pack
    out.parent.mkdir(parents=True, exist_ok=True)
    scratch = out.with_name(out.name + ".new")
    scratch.write_bytes(source(files).encode("ascii") if arguments.out else pack(files))
    os.replace(scratch, out)


if __name__ == "__main__":
    main()
