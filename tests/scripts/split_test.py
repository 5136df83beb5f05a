#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""split.py on a small program: what lies behind a gate leaves the first part, and works once the rest is there."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """(module
  (memory (export "memory") 1)
  (table (export "table") 2 funcref)
  (elem (i32.const 0) $called_by_table)
  (func $called_by_table (result i32) (i32.const 7))
  (func $both (result i32) (i32.mul (i32.load (i32.const 0)) (i32.const 2)))
  (func $helper_of_the_rest (param i32) (result i32)
    (loop $again (br_if $again (i32.lt_u (i32.load (i32.const 4)) (i32.const 0))))
    (i32.add (local.get 0) (call $both)))
  (func $room::gate\\28int\\29 (param i32) (result i32)
    (i32.add (call $helper_of_the_rest (local.get 0)) (call $helper_of_the_rest (i32.const 1))))
  (func (export "light") (result i32) (call $both))
  (func (export "heavy") (result i32) (call $room::gate\\28int\\29 (i32.const 40))))
"""
USE = """
const fs = require('fs');
const [first, rest] = process.argv.slice(1).map((name) => fs.readFileSync(name));
const placeholder = new Proxy({}, { get: () => () => { throw new Error('too early'); } });
(async () => {
  const primary = (await WebAssembly.instantiate(first, { placeholder })).instance.exports;
  new Int32Array(primary.memory.buffer)[0] = 3;
  console.log(primary.light());
  try { console.log(primary.heavy()); } catch (error) { console.log(error.message); }
  await WebAssembly.instantiate(rest, { primary });
  console.log(primary.heavy(), primary.table.get(0)());
})();
"""
USE_WHOLE = """
WebAssembly.instantiate(require('fs').readFileSync(process.argv[1]), {}).then(({ instance: { exports } }) => {
  new Int32Array(exports.memory.buffer)[0] = 3;
  console.log(exports.light(), exports.heavy(), exports.table.get(0)());
});
"""


def binaryen():
    """The folder of Binaryen's programs: on PATH (Debian), or beside Emscripten (emsdk)."""
    found = shutil.which("wasm-split")
    if not found:
        found = Path(shutil.which("emcc")).parent.parent / "bin/wasm-split"
    return Path(found).parent


class Split(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "program.wat").write_text(PROGRAM, encoding="utf-8")
        subprocess.run([binaryen() / "wasm-as", "-g", self.folder / "program.wat", "-o", self.folder / "program.wasm"],
                       check=True)

    def split(self, gates):
        (self.folder / "gates.txt").write_text(gates, encoding="utf-8")
        return subprocess.run([sys.executable, ROOT / "scripts/split.py", self.folder / "program.wasm",
                               "--gates", self.folder / "gates.txt", "--first", self.folder / "first.wasm",
                               "--rest", self.folder / "rest.wasm", "--whole", self.folder / "whole.wasm",
                               "--bin", binaryen()],
                              capture_output=True, text=True, check=False)

    def test_the_rest_is_called_once_it_is_there(self):
        done = self.split("# a comment\n\nroom::gate  # the only one\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("after the start", done.stdout)
        used = subprocess.run(["node", "-e", USE, self.folder / "first.wasm", self.folder / "rest.wasm"],
                              capture_output=True, text=True, check=True)
        self.assertEqual(used.stdout.split("\n")[:3], ["6", "too early", "53 7"])

    def test_a_function_that_the_rest_alone_calls_through_the_table_is_named_by_a_pattern(self):
        for gates in ("room::gate\ncalled_by*\n", "room::gate\n*by_table\n"):
            done = self.split(gates)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn("no function", done.stdout)
            self.assertIn("3 after the start", done.stdout)  # the gate, its helper, and the function in the table
            used = subprocess.run(["node", "-e", USE, self.folder / "first.wasm", self.folder / "rest.wasm"],
                                  capture_output=True, text=True, check=True)
            self.assertEqual(used.stdout.split("\n")[:3], ["6", "too early", "53 7"])

    def test_a_pattern_leaves_what_the_first_part_calls_by_name(self):
        done = self.split("room::gate\n*both*\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("2 after the start", done.stdout)

    def test_the_whole_needs_no_rest(self):
        self.assertEqual(self.split("room::gate\n").returncode, 0)
        used = subprocess.run(["node", "-e", USE_WHOLE, self.folder / "whole.wasm"], capture_output=True, text=True,
                              check=True)
        self.assertEqual(used.stdout.split("\n")[0], "6 53 7")

    def test_a_gate_that_is_not_there_is_reported(self):
        done = self.split("room::gate\nroom::gone\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("no function room::gone", done.stdout)

    def test_no_gate_at_all_is_an_error(self):
        done = self.split("room::gone\n")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nothing lies behind the gates", done.stderr)

    def test_the_same_input_gives_the_same_bytes(self):
        outputs = []
        for _ in range(2):
            self.assertEqual(self.split("room::gate\n").returncode, 0)
            outputs.append([(self.folder / name).read_bytes() for name in ("first.wasm", "rest.wasm", "whole.wasm")])
        self.assertEqual(*outputs)


if __name__ == "__main__":
    unittest.main()
