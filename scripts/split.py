#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Splits the program in two: what the first screen needs, and the rest, which follows a moment later.

  split.py WASM --gates FILE --first OUT --rest OUT --whole OUT [--bin FOLDER]

A gate is a function behind which the rest lies. What can only be reached through gates goes to OUT of --rest, every
other function to OUT of --first; functions in the table count as reachable. FILE names one gate a line, without its
parameters; # begins a comment. A gate that is not in the program is reported: its code then stays in the first part,
which makes that larger but not wrong.

A line with * for any characters (also in parameters) is no gate: it names functions that are called through the table by
the rest alone, so that being in the table does not make them reachable. What the first part calls by name stays there,
and so does what fills two places of the table: equal functions were made one, and the other may be the first part's.

WASM must have its function names. The first part imports what it lacks as placeholders, from "placeholder"; once the
rest has been instantiated with {primary: exports of the first}, calls go there. OUT of --whole is the program in one
part, for the single file, which has nothing to fetch. All lose their names. (Making them smaller a second time, after
emcc did, takes minutes; what is downloaded then gets larger, not smaller.) Same input, same bytes. Needs Binaryen's
wasm-dis, wasm-split and wasm-opt.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CALL = re.compile(r"\((?:return_)?call \$([^\s()]+)")
NAME = re.compile(r"\$([^\s()]+)")

# What every browser of 2023 knows, and no more: with all that Binaryen knows it writes types that browsers refuse.
FEATURES = ["--mvp-features", *(f"--enable-{feature}" for feature in (
    "mutable-globals", "sign-ext", "nontrapping-float-to-int", "bulk-memory", "multivalue", "reference-types"))]


def run(tool, *arguments):
    done = subprocess.run([tool, *FEATURES, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0 or "does not exist" in done.stderr:
        sys.exit(f"split.py: {Path(tool).name} failed: {done.stderr.strip()[:2000]}")
    return done.stdout


def read_calls(text):
    """Per function the functions it calls by name; the functions that something else can call, and those of them that
    fill more than one place of the table."""
    calls, entries, merged, current = {}, set(), set(), None
    for line in text.splitlines():
        if line.startswith(" (func $"):
            current = NAME.search(line)[1]
            calls[current] = set()
        elif line.startswith((" (elem", " (export", " (start")):
            names = NAME.findall(line)
            entries.update(names)
            if line.startswith(" (elem"):
                merged.update(name for name, places in Counter(names).items() if places > 1)
        elif current is not None:
            calls[current].update(CALL.findall(line))
    return calls, entries & calls.keys(), merged


def readable(name):
    """wasm-dis writes a byte that may not stand in a name as two hexadecimal digits."""
    return re.sub(r"\\([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), name)


def gates_in(path, calls):
    """The gates, and the functions of the table that only the rest calls."""
    wanted = [line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    known = {name: readable(name) for name in calls}
    gates, through_table = set(), set()
    for line in filter(None, wanted):
        # the parameters that C++ has and C has not
        pattern = re.compile(re.escape(line).replace(r"\*", ".*") + r"(\(.*)?", re.DOTALL)
        names = {name for name, words in known.items() if pattern.fullmatch(words)}
        if not names:
            print(f"split.py: no function {line} in the program; what lies behind it stays in the first part")
        (through_table if "*" in line else gates).update(names)
    return gates, through_table


def reachable(calls, roots, gates):
    seen, todo = set(), list(roots - gates)
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo.extend(called for called in calls[name] if called in calls and called not in gates)
    return seen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("wasm", type=Path)
    parser.add_argument("--gates", type=Path, required=True)
    parser.add_argument("--first", type=Path, required=True)
    parser.add_argument("--rest", type=Path, required=True)
    parser.add_argument("--whole", type=Path, required=True)
    parser.add_argument("--bin", type=Path, default=None, help="where Binaryen's programs are; default: on PATH")
    arguments = parser.parse_args()

    def tool(name):
        return str(arguments.bin / name) if arguments.bin else name

    calls, entries, merged = read_calls(run(tool("wasm-dis"), arguments.wasm))
    gates, through_table = gates_in(arguments.gates, calls)
    first = reachable(calls, entries - (through_table - merged), gates)
    rest = sorted(calls.keys() - first)
    if not rest:
        sys.exit(f"split.py: nothing lies behind the gates of {arguments.gates}")
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder) / "rest.txt"
        names.write_text("\n".join(rest), encoding="utf-8")
        parts = [Path(folder) / "first.wasm", Path(folder) / "rest.wasm"]
        run(tool("wasm-split"), arguments.wasm, f"--split-funcs=@{names}", "-o1", parts[0], "-o2", parts[1],
            "--export-prefix=%", "--import-namespace=primary", "--placeholder-namespace=placeholder")
        jobs = [(arguments.wasm, arguments.whole), (parts[1], arguments.rest), (parts[0], arguments.first)]
        with ThreadPoolExecutor() as pool:  # the longest first
            list(pool.map(lambda job: run(tool("wasm-opt"), job[0], "--strip-debug", "-o", job[1]), jobs))
    print(f"split.py: {len(first)} functions first, {len(rest)} after the start")


if __name__ == "__main__":
    main()
