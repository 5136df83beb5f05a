#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Draws the application's icon: a compass rose over a street of gabled houses.

  make_icons.py            writes web/icons/icon.svg
  make_icons.py --png      also renders the PNG files, with headless Chromium (only needed when the drawing changes)

The results are kept in the repository, so a build draws nothing.
"""
import argparse
import math
import subprocess
import tempfile
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "web/icons"
BLUE, TINT, PAPER = "#0B5CAD", "#A9C8E6", "#F6F4EF"
CENTRE = 256
ROSE = 206  # height of the middle of the compass rose: above the roofs


def rose(reach, waist):
    """Four points, each split down its middle into a dark and a light face, as on a map."""
    dark, light = [], []
    for quarter in range(4):
        turn = math.pi / 2 * quarter
        tip = (CENTRE + reach * math.sin(turn), ROSE - reach * math.cos(turn))
        for side, faces in ((-1, light), (1, dark)):
            corner = turn + side * math.pi / 4
            point = (CENTRE + waist * math.sin(corner), ROSE - waist * math.cos(corner))
            faces.append(f"M{CENTRE} {ROSE}L{tip[0]:.0f} {tip[1]:.0f} {point[0]:.0f} {point[1]:.0f}Z")
    return (f'<path fill="{BLUE}" d="{"".join(dark)}"/>'
            f'<path fill="{PAPER}" stroke="{BLUE}" stroke-width="8" stroke-linejoin="round" d="{"".join(light)}"/>')


def street():
    """Stepped, pointed and bell gables in a row, on the lower half of the disc."""
    gables = ("M40 470V372l58-52 54 50V470Z"
              "M152 470V352h18v-24h18v-22h36v22h18v24h14V470Z"
              "M256 470V356q4-54 52-54t52 54V470Z"
              "M360 470V370l54-50 58 52V470Z")
    windows = "".join(f"M{x} {y}h26v36h-26Z" for x, y in ((193, 366), (295, 366)))
    return (f'<g clip-path="url(#d)"><path fill="{TINT}" d="{gables}"/><path fill="{PAPER}" d="{windows}"/></g>')


def drawing(scale, corner):
    shift = CENTRE * (1 - scale)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">'
            f'<clipPath id="d"><circle cx="256" cy="256" r="204"/></clipPath>'
            f'<rect width="512" height="512" rx="{corner}" fill="{PAPER}"/>'
            f'<g transform="matrix({scale} 0 0 {scale} {shift:.0f} {shift:.0f})">'
            f'{street()}<circle cx="256" cy="256" r="204" fill="none" stroke="{BLUE}" stroke-width="20"/>'
            f'{rose(136, 46)}</g></svg>\n')


def render(svg, size, png):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f"<style>body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>{svg}")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={size},{size}",
                        "--default-background-color=00000000", f"--screenshot={png}", page.as_uri()],
                       check=True, stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--png", action="store_true")
    arguments = parser.parse_args()
    ICONS.mkdir(parents=True, exist_ok=True)
    plain = drawing(1, 96)
    # A maskable icon may be cut to the circle of 80% in its middle: smaller drawing, colour to the edges.
    maskable = drawing(0.82, 0)
    (ICONS / "icon.svg").write_text(plain)
    if arguments.png:
        for size in (192, 512):
            render(plain, size, ICONS / f"icon-{size}.png")
            render(maskable, size, ICONS / f"maskable-{size}.png")


if __name__ == "__main__":
    main()
