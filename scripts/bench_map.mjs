// SPDX-License-Identifier: EUPL-1.2
// Drags the map in a browser and says what a frame costs the processor: one JSON line. The budget is 4 ms, so that 60
// frames a second leave most of the machine to others. What the graphics card draws is left out.
//   node scripts/bench_map.mjs      needs dist/ and CHROMIUM, as the browser tests
import { button, main, settled } from '../tests/web/lib/app.mjs';
import { print, startPage } from './bench_page.mjs';

const BUDGET_SECS = 0.004;
const { page, close } = await startPage();
await button(page, 'Routekaart verkennen').click();
for (let i = 0; i < 3; ++i) await main(page).getByRole('button', { name: 'Inzoomen' }).click();
await settled(page);
await page.evaluate(() => { window.spent.length = 0; });
const box = await main(page).boundingBox();
await page.mouse.move(box.x + 600, box.y + 350);
await page.mouse.down();
for (let i = 0; i < 120; ++i) {
    await page.mouse.move(box.x + 600 - 300 * Math.sin(i / 19), box.y + 350 - 120 * Math.sin(i / 11));
    await page.waitForTimeout(16);
}
await page.mouse.up();
const spent = (await page.evaluate(() => window.spent)).sort((a, b) => a - b);
await close();
const seconds = spent[Math.floor(spent.length / 2)];
print({ name: 'pan-map', frames: spent.length, seconds, slowest: spent[Math.floor(spent.length * 0.95)],
    passSeconds: BUDGET_SECS, ratio: seconds / BUDGET_SECS });
