// SPDX-License-Identifier: EUPL-1.2
// The page opens: quickly, without a word in the console, and with a clear page where it cannot work.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertAudited, button, goTo, heading, main, open, rail } from './lib/app.mjs';
import { dist, run, test } from './lib/runner.mjs';

test('a usable screen, and the start page is gone', async ({ page, url }) => {
    await open(page, url);
    assert.equal(await page.title(), 'Wijkkompas');
    assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
    await heading(page, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor();
    for (const name of ['Routekaart verkennen', 'Enquête analyseren', 'Voorbeeld openen',
        'Heerenveen, van rapport tot brief', 'Project openen'])
        await button(page, name).click({ trial: true });
    for (const name of ['Start', 'Routekaart', 'Enquête', 'Instellingen'])
        await rail(page).getByRole('button', { name }).click({ trial: true });
    assert.equal(await page.locator('#start').isVisible(), false);
    assert.equal(await page.locator('body').getAttribute('data-problem'), null);
    await page.getByText('Uw gegevens blijven op dit apparaat').first().waitFor();
    await assertAudited(page);
});

test('something is drawn, in the colours of the theme', async ({ page, url }) => {
    await open(page, url);
    const door = await button(page, 'Routekaart verkennen').boundingBox();
    const colours = await page.evaluate(([x, y]) => {
        const canvas = document.getElementById('canvas');
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        _wk_frame(); // what was drawn is gone after it was shown
        copy.drawImage(canvas, 0, 0);
        return [[x, y], [4, 4]].map(([x, y]) => [...copy.getImageData(x, y, 1, 1).data].slice(0, 3).join());
    }, [door.x + door.width - 12, door.y + door.height - 12]);
    assert.deepEqual(colours, ['11,92,173', '255,255,255']); // accent of the first door, surface of the rail
}, { drawn: true });

test('usable within a second and a half', async ({ page, url, newPage, where }) => {
    const times = [];
    for (let i = 0; i < 3; ++i) {
        const fresh = i === 0 ? page : await newPage();
        await fresh.addInitScript(() => {
            new MutationObserver((_, observer) => {
                if (!document.body || !document.body.dataset.ready) return;
                observer.disconnect();
                window.readyAfter = performance.now();
            }).observe(document, { subtree: true, childList: true, attributes: true });
        });
        await open(fresh, url);
        times.push(await fresh.evaluate(() => window.readyAfter));
        await fresh.close();
    }
    times.sort((a, b) => a - b);
    console.log(`      ${where}: best ${times[0].toFixed(0)} ms, median ${times[1].toFixed(0)} ms (goal 1500 ms)`);
    assert.ok(times[0] <= 3000, `best of three: ${times[0]} ms`); // generous: the machine may be busy
}, { alone: true, drawn: true });

const withoutWebgl = context => context.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
    };
});

async function assertProblem(page, title) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, 'one explanation at a time');
    assert.equal(await page.locator('body').getAttribute('data-ready'), null);
    assert.equal(await page.getByRole('progressbar').count(), 0);
    await page.waitForTimeout(300);
    await page.getByRole('heading', { level: 1, name: title }).waitFor(); // and nothing replaces it
}

test('without WebGL2 the page says so', async ({ page, url }) => {
    await page.goto(url);
    await assertProblem(page, 'Deze browser kan niet tekenen');
}, { setup: withoutWebgl });

test('without WebAssembly the page says so', async ({ page, url }) => {
    await page.goto(url);
    await assertProblem(page, 'Deze browser is te oud');
    assert.equal(await page.locator('#problem-crash').isVisible(), false);
}, { setup: context => context.addInitScript(() => { delete window.WebAssembly; }), noise: true });

test('a browser that unpacks nothing itself opens it too', async ({ page, url }) => {
    await open(page, url);
    assert.equal(await page.evaluate(() => typeof DecompressionStream), 'undefined');
}, { setup: context => context.addInitScript(() => { delete window.DecompressionStream; }) });

test('without JavaScript the page says so', async ({ page, url }) => {
    await page.goto(url);
    await page.getByRole('heading', { name: 'Wijkkompas heeft JavaScript nodig' }).waitFor();
}, { context: { javaScriptEnabled: false }, noise: true });

test('a program that came in damaged gives an explanation', async ({ page, url }) => {
    await page.route('**/app.wasm', route => route.fulfill({ status: 200, body: 'geen programma' }));
    await page.goto(url);
    await assertProblem(page, 'Laden is niet gelukt');
}, { on: 'site', noise: true });

/** Opens a copy of the single file after `change` was done to it, which must be noticed. */
async function openChanged(page, change) {
    const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-'));
    try {
        const changed = join(folder, 'beschadigd.html');
        writeFileSync(changed, change(readFileSync(join(dist, 'wijkkompas.html'), 'utf8')));
        await page.goto(pathToFileURL(changed).href);
        await assertProblem(page, 'Laden is niet gelukt');
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('a single file that lost its end gives an explanation', async ({ page }) => {
    for (const share of [0.2, 0.7, 0.999])
        await openChanged(page, whole => whole.slice(0, whole.length * share));
}, { on: 'file', noise: true });

test('a single file that was damaged on its way gives an explanation', async ({ page }) => {
    await openChanged(page, whole => {
        const at = whole.indexOf('</script>', whole.indexOf('id="program"')) - 30;
        return whole.slice(0, at) + '0'.repeat(10) + whole.slice(at + 10);
    });
}, { on: 'file', noise: true });

test('while the rest is on its way the start and the settings work, and what was asked happens when it is there', async ({ page, url }) => {
    let release;
    const held = new Promise(resolve => { release = resolve; });
    await page.route('**/rest.wasm', async route => { await held; await route.continue(); });
    await open(page, url);
    await button(page, 'Voorbeeld openen').click();
    await page.getByRole('status').getByText('de rest van Wijkkompas wordt geladen').waitFor();
    await goTo(page, 'Instellingen');
    await page.getByRole('combobox', { name: 'Kleuren' }).selectOption('Donker');
    await page.locator('html[data-look="dark"]').waitFor({ state: 'attached' });
    await goTo(page, 'Start');
    await assertAudited(page);
    release();
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    assert.equal(await page.locator('body').getAttribute('data-problem'), null);
}, { on: 'site' });

test('a rest that cannot be had is said, and asked for again', async ({ page, url }) => {
    let refuse = true;
    await page.route('**/rest.wasm', route => refuse ? route.fulfill({ status: 503 }) : route.continue());
    await open(page, url);
    await button(page, 'Voorbeeld openen').click();
    await main(page).getByText('De rest van Wijkkompas kon niet worden geladen (HTTP 503)').waitFor();
    refuse = false;
    await button(page, 'Voorbeeld openen').click();
    await heading(page, 'Wat er is gelezen', 1).waitFor();
}, { on: 'site', noise: true });

test('light and dark follow the system', async ({ page, url }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, url);
    assert.equal(await page.locator('html').getAttribute('data-look'), 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-look="light"]').waitFor({ state: 'attached' });
    await main(page).waitFor();
});

await run();
