# SPDX-License-Identifier: EUPL-1.2
"""Signs that Open Sans lacks, drawn as plain outlines on its own measures (see assets/fonts/README.md)."""
import math

from fontTools.pens.ttGlyphPen import TTGlyphPen

# Shapes borrowed from a character the font does have.
ALIASES = {0x2010: 0x002D, 0x2011: 0x002D, 0x202F: 0x2009}

CENTRE = 640  # height of the middle of digits and lower-case letters together, in units of a 2048 em


def _turned(points, degrees, about):
    turn = math.radians(degrees)
    cx, cy = about
    return [
        (cx + (x - cx) * math.cos(turn) - (y - cy) * math.sin(turn),
         cy + (x - cx) * math.sin(turn) + (y - cy) * math.cos(turn))
        for x, y in points
    ]


def _arrow_half(tip, middle, end, thick):
    """The outline above the axis of an arrow that points right, from tip to shaft."""
    arm = 420
    root = math.sqrt(2)
    return [
        (tip, middle), (tip - arm, middle + arm),
        (tip - arm - thick / root, middle + arm - thick / root),
        (tip - thick * root - thick / 2, middle + thick / 2), (end, middle + thick / 2),
    ]


def _arrow(advance, thick, degrees):
    about = (advance / 2, CENTRE)
    upper = _arrow_half(advance - 160, CENTRE, 160, thick)
    lower = [(x, 2 * CENTRE - y) for x, y in reversed(upper[1:])]
    return [_turned(upper + lower, degrees, about)]


def _double_arrow(advance, thick):
    right = _arrow_half(advance - 160, CENTRE, advance / 2, thick)[:-1]
    left = [(advance - x, y) for x, y in reversed(right)]
    upper = right + left
    lower = [(x, 2 * CENTRE - y) for x, y in reversed(upper[1:-1])]
    return [upper + lower]


def _polygon(radius, corners, start, advance, middle):
    return [
        (advance / 2 + radius * math.cos(math.radians(start + 360 * i / corners)),
         middle + radius * math.sin(math.radians(start + 360 * i / corners)))
        for i in range(corners)
    ]


def _shrunk(points, by):
    """The same convex polygon with every side moved inwards by `by`; turned the other way round, so that it is a hole."""
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))
    sign = 1 if area > 0 else -1
    lines = []
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        length = math.hypot(x2 - x1, y2 - y1)
        nx, ny = -sign * (y2 - y1) / length, sign * (x2 - x1) / length
        lines.append((nx, ny, nx * x1 + ny * y1 + by))
    inner = []
    for (a1, b1, c1), (a2, b2, c2) in zip(lines[-1:] + lines[:-1], lines):
        det = a1 * b2 - a2 * b1
        inner.append(((c1 * b2 - c2 * b1) / det, (a1 * c2 - a2 * c1) / det))
    return inner[::-1]


def _strokes(thick, *lines):
    """Straight strokes with square ends, each its own contour; they may overlap."""
    out = []
    for (x1, y1), (x2, y2) in lines:
        length = math.hypot(x2 - x1, y2 - y1)
        ux, uy = (x2 - x1) / length * thick / 2, (y2 - y1) / length * thick / 2
        out.append([(x1 - uy - ux, y1 + ux - uy), (x2 - uy + ux, y2 + ux + uy),
                    (x2 + uy + ux, y2 - ux + uy), (x1 + uy - ux, y1 - ux - uy)])
    return out


def _clockwise(points):
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))
    return points if area < 0 else points[::-1]


def _glyph(solid, holes=(), circles=()):
    pen = TTGlyphPen(None)
    for points in [_clockwise(p) for p in solid] + [_clockwise(p)[::-1] for p in holes]:
        points = [(round(x), round(y)) for x, y in points]
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    for cx, cy, radius, is_hole in circles:
        # Eight quadratic arcs: the control points lie on the circumscribed octagon. No on-curve start: TrueType implies it.
        outer = radius / math.cos(math.pi / 8)
        ring = [(round(cx + outer * math.cos(math.pi / 4 * i)), round(cy + outer * math.sin(math.pi / 4 * i)))
                for i in range(8)]
        pen.qCurveTo(*(ring if is_hole else ring[::-1]), None)
        pen.closePath()
    return pen.glyph()


def signs(weight):
    """code point -> (glyph, advance), for strokes as thick as the typeface's: "regular" or "semibold"."""
    thick = {"regular": 150, "semibold": 210}[weight]
    wide, mark = 1900, 1400
    square = [(160, CENTRE - 540), (mark - 160, CENTRE - 540), (mark - 160, CENTRE + 540), (160, CENTRE + 540)]
    triangle = [(80, CENTRE - 540), (mark - 80, CENTRE - 540), (mark / 2, CENTRE + 600)]
    tick = _strokes(thick, ((220, CENTRE), (560, CENTRE - 400)), ((560, CENTRE - 400), (1200, CENTRE + 480)))
    cross = _strokes(thick, ((260, CENTRE - 440), (1140, CENTRE + 440)), ((260, CENTRE + 440), (1140, CENTRE - 440)))
    return {
        0x2190: (_glyph(_arrow(wide, thick, 180)), wide),
        0x2191: (_glyph(_arrow(wide, thick, 90)), wide),
        0x2192: (_glyph(_arrow(wide, thick, 0)), wide),
        0x2193: (_glyph(_arrow(wide, thick, 270)), wide),
        0x2194: (_glyph(_double_arrow(wide, thick)), wide),
        0x2197: (_glyph(_arrow(wide, thick, 45)), wide),
        0x2198: (_glyph(_arrow(wide, thick, 315)), wide),
        0x25A0: (_glyph([square]), mark),
        0x25A1: (_glyph([square], [_shrunk(square, thick)]), mark),
        0x25B2: (_glyph([triangle]), mark),
        0x25B3: (_glyph([triangle], [_shrunk(triangle, thick)]), mark),
        0x25C6: (_glyph([_polygon(640, 4, 0, mark, CENTRE)]), mark),
        0x25CB: (_glyph([], circles=[(mark / 2, CENTRE, 580, False), (mark / 2, CENTRE, 580 - thick, True)]), mark),
        0x25CF: (_glyph([], circles=[(mark / 2, CENTRE, 580, False)]), mark),
        0x2713: (_glyph(tick), mark),
        0x2717: (_glyph(cross), mark),
    }
