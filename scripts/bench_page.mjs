// SPDX-License-Identifier: EUPL-1.2
// The page as the benchmarks measure it: what the processor does, without what the graphics card draws.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { dist, FLAGS } from '../tests/web/lib/runner.mjs';
import { noPickers, open } from '../tests/web/lib/app.mjs';

/** The single file in a browser of its own: { page, close }. */
export async function startPage() {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
    await noPickers(page);
    page.setDefaultTimeout(8000);
    await open(page, String(pathToFileURL(join(dist, 'wijkkompas.html'))));
    await page.evaluate(() => {
        // Left to the graphics card elsewhere; drawn in software it would be most of what is measured.
        for (const kind of [window.WebGLRenderingContext, window.WebGL2RenderingContext])
            kind.prototype.drawElements = kind.prototype.clear = () => {};
        const real = _wk_frame;
        window.spent = []; // seconds of each frame
        _wk_frame = () => {
            const before = performance.now();
            const wait = real();
            window.spent.push((performance.now() - before) / 1000);
            return wait;
        };
        window.held = []; // seconds of all that held the page up for 50 ms or more, whoever asked for it
        window.holds = new PerformanceObserver(list => window.held.push(...list.getEntries().map(it => it.duration / 1000)));
        holds.observe({ type: 'longtask' });
        window.words = () => [document.getElementById('mirror').textContent, document.title,
            ...[...document.querySelectorAll('#mirror [aria-label]')].map(it => it.getAttribute('aria-label'))].join('\n');
        // When what is waited for was on screen. What the program changes is seen at the end of the task that did.
        window.input = window.shown = window.shownAt = null;
        new MutationObserver(() => {
            if (window.shown && window.shownAt === null && window.input !== null && window.shown())
                window.shownAt = performance.now();
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        for (const kind of ['click', 'keydown', 'input', 'change', 'drop'])
            window.addEventListener(kind, event => { window.input ??= event.timeStamp; }, true);
    });
    return { page, close: () => browser.close() };
}

/**
 * What an input costs: `act` gives it, `shown` (the text of a function) is true on the page once what it changes is on
 * screen. Everything that follows from it is waited for, the recovery copy too. Returns the seconds until it is shown, the
 * frames, and the seconds of what held the page up longest, then or after.
 */
export async function cost(page, act, shown) {
    await quiet(page);
    await page.evaluate(`spent.length = held.length = 0, holds.takeRecords(), input = shownAt = null, shown = ${shown}`);
    await act().catch(async e => { console.log(await page.evaluate(() => words().slice(-300))); throw e; });
    await page.waitForFunction(() => window.shownAt !== null, null, { timeout: 20000, polling: 50 }).catch(async e => { console.log(await page.evaluate(() => [window.input, window.shown?.(), window.held, words().slice(0, 400)].join(' ## '))); throw e; });
    await quiet(page);
    return page.evaluate(() => {
        window.shown = null;
        window.held.push(...holds.takeRecords().map(it => it.duration / 1000));
        return { frames: window.spent.length, seconds: (window.shownAt - window.input) / 1000,
            slowest: Math.max(...window.spent, ...window.held), held: window.held.length };
    });
}

/** Until nothing is drawn or kept any more. */
export async function quiet(page) {
    for (let still = 0, before = -1; still < 5;) {
        await page.waitForTimeout(40);
        const now = await page.evaluate(() => _wk_frames() + (WK.storage.pending() ? 0.5 : 0));
        still = now === before && Number.isInteger(now) ? still + 1 : 0;
        before = now;
    }
}

export const print = line => console.log(JSON.stringify({ target: 'browser', ...line }));
