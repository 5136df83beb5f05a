// SPDX-License-Identifier: EUPL-1.2
// Nothing is drawn when nothing happens.
import assert from 'node:assert/strict';
import { button, frames, goTo, main, open, openExample, section, settled, THEMES } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const IDLE_MS = 10000;

test('no frame in ten idle seconds, not even with a caret in a field', async ({ page, url, newPage }) => {
    // Four situations wait at the same time.
    const start = page;
    await open(start, url);
    const chart = await newPage();
    await open(chart, url);
    await openExample(chart);
    await section(chart, THEMES[0]);
    const field = await newPage();
    await open(field, url);
    await openExample(field);
    await goTo(field, 'Instellingen');
    await field.getByRole('textbox', { name: 'Naam van het project' }).click();
    const dialog = await newPage();
    await open(dialog, url);
    await button(dialog, 'Hoe controleer ik dat?').click();
    const all = { start, chart, field, dialog };
    for (const it of Object.values(all))
        await settled(it);
    const before = await Promise.all(Object.values(all).map(frames));
    await start.waitForTimeout(IDLE_MS);
    const after = await Promise.all(Object.values(all).map(frames));
    Object.keys(all).forEach((name, i) => assert.equal(after[i] - before[i], 0, name));
    assert.equal(await field.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Naam van het project');
});

test('one move of the pointer draws a few frames and then stops', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await page.mouse.move(600, 300);
    await settled(page);
    const before = await frames(page);
    await page.mouse.move(640, 340);
    await settled(page);
    const drawn = await frames(page) - before;
    assert.ok(drawn >= 1 && drawn <= 6, `${drawn} frames`);
});

test('a press shows its effect within a few frames', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await settled(page);
    const before = await frames(page);
    await section(page, THEMES[1]);
    await settled(page);
    const drawn = await frames(page) - before;
    assert.ok(drawn >= 1 && drawn <= 25, `${drawn} frames`);
    await main(page).waitFor();
});

await run();
