#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`wijkkompas analyse` gives the figures that R gives, on the invented surveys in tests/data/analyse/.

Run by scripts/test.sh after the native build; the last line is "N passed, N failed". A test is one section of the
results of one run. Fields that R says nothing about are not looked at; R's own come from
scripts/make_reference_analyse.R.
"""
import json
import math
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "build/native/wijkkompas"
SECTIONS = ["data", "items", "groups", "correlations", "pairs", "chance", "reliability"]
ANY_ORDER = {"reliability": "id"}  # by which field entries belong together, where the contract has no order
P_VALUES = {"p", "pAsymptotic", "pExact", "pAdjusted", "probability"}
UNCHECKED = "unchecked"  # R could not find it in reasonable time
MOST_SHOWN = 5


class Comparison:
    """Walks over what R expects and what the program found; says where they differ."""

    def __init__(self):
        self.values = 0
        self.unchecked = 0
        self.differences = []

    def differ(self, path, expected, found):
        self.differences.append(f"{path}: R {json.dumps(expected)}, found {json.dumps(found)}")

    def compare(self, path, field, expected, found):
        if expected == UNCHECKED:
            self.unchecked += 1
        elif isinstance(expected, dict):
            if not isinstance(found, dict):
                return self.differ(path, expected, found)
            for name, value in expected.items():
                self.compare(f"{path}.{name}", name, value, found.get(name))
        elif isinstance(expected, list):
            if not isinstance(found, list) or len(expected) != len(found):
                return self.differ(path, expected, found)
            for i, (one, other) in enumerate(zip(expected, found)):
                self.compare(f"{path}[{i}]", field, one, other)
        else:
            self.values += 1
            if not same(field, expected, found):
                self.differ(path, expected, found)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same(field, expected, found):
    if not is_number(expected) or not is_number(found):
        return type(expected) is type(found) and expected == found
    if isinstance(expected, int) and isinstance(found, int):
        return expected == found
    if field in P_VALUES:
        return math.isclose(expected, found, rel_tol=1e-8)
    return math.isclose(expected, found, rel_tol=1e-9, abs_tol=1e-12)


def by_name(entries, field):
    return {entry[field]: entry for entry in entries}


def refuse(name):
    raise ValueError(f"{name} is no JSON")


def analyse(folder, options):
    # R hides nothing that would follow: that is for others.
    command = [PROGRAM, "analyse", str(folder / "data.csv"), "--instrument", str(folder / "instrument.json"), "--internal",
               *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=300)
    if done.returncode != 0:
        raise ValueError(f"exit status {done.returncode}: {done.stderr.decode(errors='replace')}")
    return json.loads(done.stdout, parse_constant=refuse)


def compare_section(section, expected, results):
    comparison = Comparison()
    found = results.get(section)
    if section in ANY_ORDER and isinstance(found, list):
        expected, found = by_name(expected, ANY_ORDER[section]), by_name(found, ANY_ORDER[section])
        if expected.keys() != found.keys():
            comparison.differ(section, sorted(expected), sorted(found))
    if expected is None:
        comparison.values += 1
        if found is not None:
            comparison.differ(section, None, found)
    else:
        comparison.compare(section, section, expected, found)
    return comparison


def main():
    passed = failed = values = unchecked = 0
    cases = sorted((ROOT / "tests/data/analyse").glob("*/expected.json"))
    for path in cases:
        reference = json.loads(path.read_text(encoding="utf-8"))
        for run in reference["runs"]:
            title = " ".join([path.parent.name, *run["options"]])
            try:
                results = analyse(path.parent, run["options"])
            except (ValueError, OSError, subprocess.TimeoutExpired) as error:
                failed += len(SECTIONS)
                print(f"{title}: {error}")
                continue
            for section in SECTIONS:
                block = run["sections"].get(section)
                if block == UNCHECKED:
                    continue
                comparison = compare_section(section, reference["blocks"].get(block), results)
                values += comparison.values
                unchecked += comparison.unchecked
                if not comparison.differences:
                    passed += 1
                    continue
                failed += 1
                print(f"{title}: {section} differs in {len(comparison.differences)} places")
                for difference in comparison.differences[:MOST_SHOWN]:
                    print(f"  {difference[:300]}")
    print(f"{len(cases)} surveys, {values} values compared, {unchecked} unchecked")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
