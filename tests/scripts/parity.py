#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The command line gives the same bytes and the same exit status, native and as WebAssembly.

Run by scripts/test.sh after both are built; the last line is "N passed, N failed".
"""
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NATIVE = ["build/native/wijkkompas"]
WASM = ["node", "build/web/wijkkompas-cli.js"]

EXAMPLE = "assets/voorbeelden/leeuwarden-synthetisch.csv"
INSTRUMENT = "assets/instrumenten/beloften.json"
FRAME = ["--frame", "assets/voorbeelden/leeuwarden-adressen.csv", "--frame-factor", "functie"]
KEEP = ["--keep", "functie=(junior) Sociaal werker,Jongerenwerker,Sociaal cultureel werker,Gedragswetenschapper"]
MOST_BYTES = 2_000_000


def commands():
    analyse = ["analyse", EXAMPLE, "--instrument", INSTRUMENT]
    yield ["inspect", EXAMPLE]
    yield ["inspect", EXAMPLE, "--instrument", INSTRUMENT]
    yield analyse
    yield analyse + FRAME
    yield analyse + FRAME + KEEP
    tests = ["--by", "functie", "--with", "leeftijd", "--with", "dienstjaren"]
    two = ["--keep", "functie=(junior) Sociaal werker,Jongerenwerker"]
    yield analyse + KEEP + tests
    yield analyse + two + tests + ["--adjust", "holm", "--alpha", "0.05,0.10", "--min-group", "1"]
    yield analyse + two + tests + ["--correlation", "pearson", "--exact", "always", "--adjust", "bh"]
    yield analyse + tests + ["--correlation", "kendall", "--exact", "never"]
    yield analyse + FRAME + tests + ["--internal"]
    yield analyse + ["--by", "bestaat-niet"]
    yield analyse + ["--keep", "functie=bestaat niet"]
    yield ["analyse", "bestaat-niet.csv", "--instrument", INSTRUMENT]
    yield ["geen-opdracht"]
    yield ["content", "check"]
    yield ["content", "check", "assets/routekaart", "--seeds", "assets/fonts"]
    yield ["content", "check", "assets/instrumenten"]
    for profile in sorted((ROOT / "tests/data/profiles").glob("*.json")):
        yield ["advise", profile.relative_to(ROOT).as_posix()]
    answers = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "tests/data/antwoorden").glob("*.json"))]
    yield ["assess", "summarise", *answers]
    yield ["assess", "summarise", *answers, "--min-group", "1"]
    yield ["assess", "summarise", answers[0], "bestaat-niet.json"]
    for path in answers:
        yield ["code", "encode", path]
    yield ["code", "decode", "NPGF-6780-04ZE-5392-EYD4-RYH1-W5"]
    yield ["code", "decode", "NPGF-6780-04ZE-5392-EYD4-RYH1-W6"]
    sessions = "tests/data/projecten/drie-bijeenkomsten.wijkkompas"
    yield ["report", sessions, "--kind", "workshop", "--date", "2026-11-28"]
    yield ["report", sessions, "--kind", "route"]
    yield ["report", sessions]
    with tempfile.TemporaryDirectory() as folder:
        yield from checked_reports(Path(folder), analyse + FRAME + tests)
    data = ROOT / "tests/data"
    for path in sorted(data.rglob("*")):
        if path.suffix in {".csv", ".tsv", ".txt", ".xlsx", ".ods", ".sav", ".zsav"} and path.stat().st_size <= MOST_BYTES:
            name = path.relative_to(ROOT).as_posix()
            yield ["inspect", name]
            yield ["analyse", name, "--instrument", INSTRUMENT]


def checked_reports(folder, analyse):
    """A report in each form that proves itself, and one with a changed number."""
    results = str(folder / "uitkomsten.json")
    run(NATIVE, analyse + ["--out", results])
    for ending in ("html", "docx", "odt"):
        report = folder / f"rapport.{ending}"
        run(NATIVE, ["report", results, "--out", str(report)])
        yield ["verify", str(report)]
        yield ["verify", str(report), "--data", EXAMPLE]
        if ending == "html":
            report.write_text(report.read_text(encoding="utf-8").replace(">106<", ">107<"), encoding="utf-8")
            yield ["verify", str(report)]
    yield ["verify", EXAMPLE]
    text = folder / "rapport.txt"
    text.write_text("Van de 94 mensen zeggen 34 van de 94 (38%) ja, t(92) = 2,31, p = 0,023.\n", encoding="utf-8")
    for report in (text, folder / "rapport.docx"):
        yield ["recompute", str(report)]


def run(program, arguments):
    try:
        done = subprocess.run(program + arguments, cwd=ROOT, capture_output=True, check=False, timeout=120)
    except subprocess.TimeoutExpired:
        return "no answer within two minutes", b"", b""
    return done.returncode, done.stdout, done.stderr


def main():
    passed = failed = 0
    for arguments in commands():
        status, out, error = run(NATIVE, arguments)
        wasm_status, wasm_out, wasm_error = run(WASM, arguments)
        if (status, out, error) == (wasm_status, wasm_out, wasm_error) and status in (0, 1, 2, 3):
            passed += 1
            continue
        failed += 1
        print("differs:", *arguments)
        print(f"  exit status {status} and {wasm_status}")
        for label, one, other in (("output", out, wasm_out), ("messages", error, wasm_error)):
            if one != other:
                at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
                print(f"  {label}, byte {at}: {one[max(0, at - 60):at + 60]!r}\n  and {other[max(0, at - 60):at + 60]!r}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
