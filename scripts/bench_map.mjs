// SPDX-License-Identifier: EUPL-1.2
// Drags the map in a browser and says what a frame costs the processor: one JSON line. The budget is 4 ms, so that 60
// frames a second leave most of the machine to others. What the graphics card draws is left out.
//   node scripts/bench_map.mjs      needs dist/ and CHROMIUM, as the browser tests
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { dist, FLAGS } from '../tests/web/lib/runner.mjs';
import { button, main, open, settled } from '../tests/web/lib/app.mjs';

const BUDGET_SECS = 0.004;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await open(page, String(pathToFileURL(join(dist, 'wijkkompas.html'))));
await button(page, 'Routekaart verkennen').click();
for (let i = 0; i < 3; ++i) await main(page).getByRole('button', { name: 'Inzoomen' }).click();
await settled(page);
await page.evaluate(() => {
    // Left to the graphics card elsewhere; drawn in software it would be most of what is measured.
    for (const kind of [window.WebGLRenderingContext, window.WebGL2RenderingContext])
        kind.prototype.drawElements = kind.prototype.clear = () => {};
    const real = _wk_frame;
    window.spent = [];
    _wk_frame = () => {
        const before = performance.now();
        const wait = real();
        window.spent.push((performance.now() - before) / 1000);
        return wait;
    };
});
const box = await main(page).boundingBox();
await page.mouse.move(box.x + 600, box.y + 350);
await page.mouse.down();
for (let i = 0; i < 120; ++i) {
    await page.mouse.move(box.x + 600 - 300 * Math.sin(i / 19), box.y + 350 - 120 * Math.sin(i / 11));
    await page.waitForTimeout(16);
}
await page.mouse.up();
const spent = (await page.evaluate(() => window.spent)).sort((a, b) => a - b);
await browser.close();
const seconds = spent[Math.floor(spent.length / 2)];
console.log(JSON.stringify({ target: 'browser', name: 'pan-map', frames: spent.length, seconds,
    slowest: spent[Math.floor(spent.length * 0.95)], passSeconds: BUDGET_SECS, ratio: seconds / BUDGET_SECS }));
