#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the application's typeface, and the table of its widths, from Open Sans.

  make_fonts.py --out build/fonts                  writes regular.ttf and semibold.ttf
  make_fonts.py --metrics src/report/scene/font_metrics.inc  writes the widths as C++ tables (committed)
  make_fonts.py --check src/report/scene/font_metrics.inc    exit 1 when that file does not match the fonts

Needs fontTools (Debian: python3-fonttools). The fonts are looked for in --fonts, $WK_FONT_DIR and Debian's folder.
Same fonts, same fontTools: same bytes.
"""
import argparse
import os
import re
import sys
from pathlib import Path

try:
    from fontTools import subset
    from fontTools.ttLib import TTFont
except ImportError:
    sys.exit(f"make_fonts.py: {sys.executable} has no fontTools. Install python3-fonttools, or set WK_PYTHON to a "
             "Python that has it.")

sys.dont_write_bytecode = True  # no __pycache__ among the sources
import font_signs  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
FACES = {"regular": ("OpenSans-Regular.ttf",), "semibold": ("OpenSans-Semibold.ttf", "OpenSans-SemiBold.ttf")}
DEBIAN_FONTS = "/usr/share/fonts/truetype/open-sans"


def wanted_code_points():
    wanted = []
    for number, line in enumerate((ROOT / "assets/fonts/glyphs.txt").read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = re.match(r"U\+([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))?(?:\s|$)", line)
        if not match:
            sys.exit(f"assets/fonts/glyphs.txt, line {number}: expected U+0041 or U+0041-005A, found: {line}")
        first = int(match[1], 16)
        wanted.extend(range(first, int(match[2] or match[1], 16) + 1))
    return sorted(set(wanted))


def source_font(weight, folder):
    for name in FACES[weight]:
        if (Path(folder) / name).is_file():
            return Path(folder) / name
    return None


def add_signs(font, weight, wanted):
    """Adds what the font lacks; returns the code points that nobody has."""
    have = font.getBestCmap()
    drawn = font_signs.signs(weight)
    order = list(font.getGlyphOrder())
    added = {}
    for code_point in wanted:
        if code_point in have:
            continue
        if code_point in font_signs.ALIASES:
            added[code_point] = have[font_signs.ALIASES[code_point]]
        elif code_point in drawn:
            name = f"uni{code_point:04X}"
            glyph, advance = drawn[code_point]
            order.append(name)
            font["glyf"][name] = glyph
            glyph.recalcBounds(font["glyf"])
            font["hmtx"][name] = (advance, glyph.xMin)
            added[code_point] = name
    font.setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)
    return [c for c in wanted if c not in have and c not in added]


def make_face(weight, folder, wanted):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 13]  # copyright, family, style, licence
    options.notdef_outline = True
    options.recommended_glyphs = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "gasp", "DSIG", "meta"]
    font = TTFont(source_font(weight, folder), recalcTimestamp=False)
    lacking = add_signs(font, weight, wanted)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font, lacking


def metrics_text(faces):
    lines = [
        "// Widths of the characters in the application's typeface, in font units.",
        "// Made by scripts/make_fonts.py --metrics from assets/fonts/glyphs.txt; do not edit.",
        "namespace wk::report {",
        "",
    ]
    for weight, font in faces.items():
        name = weight.capitalize()
        widths = sorted((code, font["hmtx"][glyph][0]) for code, glyph in font.getBestCmap().items())
        lines += [
            f"inline constexpr int {name}UnitsPerEm = {font['head'].unitsPerEm};",
            f"inline constexpr int {name}Ascent = {font['hhea'].ascent};",
            f"inline constexpr int {name}Descent = {font['hhea'].descent}; // below the baseline, hence negative",
            f"inline constexpr GlyphAdvance {name}Advances[] = {{",
        ]
        row = "   "
        for code, advance in widths:
            cell = f" {{0x{code:X}, {advance}}},"
            if len(row) + len(cell) > 118:
                lines.append(row)
                row = "   "
            row += cell
        lines += [row, "};", ""]
    return "\n".join(lines + ["} // namespace wk::report"]) + "\n"


def write_whole(path, data):
    """Two builds may write the same file at once: each writes its own and renames it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    scratch.write_bytes(data)
    os.replace(scratch, path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fonts", default=os.environ.get("WK_FONT_DIR") or DEBIAN_FONTS)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--metrics", type=Path)
    parser.add_argument("--check", type=Path)
    arguments = parser.parse_args()

    for weight, names in FACES.items():
        if not source_font(weight, arguments.fonts):
            sys.exit(f"make_fonts.py: {names[0]} is not in {arguments.fonts}. Install fonts-open-sans, or set "
                     "WK_FONT_DIR to a folder that has it.")
    wanted = wanted_code_points()
    faces = {}
    for weight in FACES:
        faces[weight], lacking = make_face(weight, arguments.fonts, wanted)
        if lacking:
            sys.exit(f"make_fonts.py: {weight} has no sign for " + ", ".join(f"U+{c:04X}" for c in lacking))

    if arguments.out:
        for weight, font in faces.items():
            path = arguments.out / f"{weight}.ttf"
            scratch = path.with_name(f".{path.name}.{os.getpid()}.ttf")
            path.parent.mkdir(parents=True, exist_ok=True)
            font.save(scratch, reorderTables=True)
            os.replace(scratch, path)
            print(f"{path}: {path.stat().st_size} bytes, {len(wanted)} characters")
    if arguments.metrics:
        write_whole(arguments.metrics, metrics_text(faces).encode("utf-8"))
    if arguments.check and arguments.check.read_text(encoding="utf-8") != metrics_text(faces):
        sys.exit(f"{arguments.check} does not match the fonts: run scripts/make_fonts.py --metrics {arguments.check}")


if __name__ == "__main__":
    main()
