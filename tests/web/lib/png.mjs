// SPDX-License-Identifier: EUPL-1.2
// Reads the pixels of a screenshot: 8-bit RGB or RGBA without interlacing, which is what the browser writes.
import { inflateSync } from 'node:zlib';

/** { width, height, channels, pixels } */
export function readPng(bytes) {
    const width = bytes.readUInt32BE(16);
    const height = bytes.readUInt32BE(20);
    const channels = { 2: 3, 6: 4 }[bytes[25]];
    if (bytes[24] !== 8 || !channels || bytes[28] !== 0)
        throw new Error('not the kind of PNG that a screenshot is');
    const parts = [];
    for (let at = 8; at < bytes.length;) {
        const length = bytes.readUInt32BE(at);
        if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
            parts.push(bytes.subarray(at + 8, at + 8 + length));
        at += length + 12;
    }
    const raw = inflateSync(Buffer.concat(parts));
    const stride = width * channels;
    const pixels = Buffer.alloc(stride * height);
    for (let y = 0; y < height; ++y) {
        const guess = GUESSES[raw[y * (stride + 1)]];
        const row = y * stride;
        for (let x = 0; x < stride; ++x) {
            const left = x >= channels ? pixels[row + x - channels] : 0;
            const up = y > 0 ? pixels[row - stride + x] : 0;
            const corner = x >= channels && y > 0 ? pixels[row - stride + x - channels] : 0;
            pixels[row + x] = raw[row + y + 1 + x] + guess(left, up, corner);
        }
    }
    return { width, height, channels, pixels };
}

/** What a byte is expected to be, by the filter of its row. */
const GUESSES = [
    () => 0,
    left => left,
    (_, up) => up,
    (left, up) => (left + up) >> 1,
    (left, up, corner) => {
        const fromLeft = Math.abs(up - corner);
        const fromUp = Math.abs(left - corner);
        const fromCorner = Math.abs(left + up - 2 * corner);
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    },
];

/** How many different colours there are, and how much of the picture the commonest one takes (0 to 1). */
export function colours({ pixels, channels }) {
    const counts = new Map();
    let run = 0; // of equal pixels, which is what most of a screen is
    for (let at = 0; at < pixels.length; at += channels) {
        const key = pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2];
        const next = at + channels;
        ++run;
        if (next < pixels.length && key === (pixels[next] << 16 | pixels[next + 1] << 8 | pixels[next + 2]))
            continue;
        counts.set(key, (counts.get(key) ?? 0) + run);
        run = 0;
    }
    return { different: counts.size, commonest: Math.max(...counts.values()) * channels / pixels.length };
}

/** The share of pixels that clearly differ (0 to 1). */
export function difference(one, other) {
    if (one.width !== other.width || one.height !== other.height)
        return 1;
    let differs = 0;
    for (let at = 0; at < one.pixels.length; at += one.channels)
        if ([0, 1, 2].some(i => Math.abs(one.pixels[at + i] - other.pixels[at + i]) > 24))
            ++differs;
    return differs * one.channels / one.pixels.length;
}
