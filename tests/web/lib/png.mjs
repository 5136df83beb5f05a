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
    for (let y = 0; y < height; ++y)
        unfilter(raw[y * (stride + 1)], raw, y * (stride + 1) + 1, pixels, y * stride, stride, channels);
    return { width, height, channels, pixels };
}

/** A row of bytes is kept as what they differ from a guess of them, and each row says which guess. */
function unfilter(filter, raw, from, pixels, row, stride, channels) {
    const end = row + stride;
    const up = row - stride; // below 0 for the first row, above which all is 0
    pixels.set(raw.subarray(from, from + stride), row);
    if (filter === 1)
        for (let at = row + channels; at < end; ++at)
            pixels[at] += pixels[at - channels];
    else if (filter === 2 && up >= 0)
        for (let at = row; at < end; ++at)
            pixels[at] += pixels[at - stride];
    else if (filter > 2)
        for (let at = row; at < end; ++at) {
            const left = at - row < channels ? 0 : pixels[at - channels];
            const above = up < 0 ? 0 : pixels[at - stride];
            const corner = at - row < channels || up < 0 ? 0 : pixels[at - stride - channels];
            pixels[at] += filter === 3 ? (left + above) >> 1 : nearest(left, above, corner);
        }
}

function nearest(left, above, corner) {
    const fromLeft = Math.abs(above - corner);
    const fromAbove = Math.abs(left - corner);
    const fromCorner = Math.abs(left + above - 2 * corner);
    return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner;
}

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
