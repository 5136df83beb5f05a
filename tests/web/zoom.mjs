// SPDX-License-Identifier: EUPL-1.2
// Sharp and usable at every density, size and text size, by finger too, and after the graphics card went away.
import assert from 'node:assert/strict';
import { assertAudited, button, goTo, heading, main, open, openExample, rail, section, sections, settled, THEMES }
    from './lib/app.mjs';
import { difference, readPng } from './lib/png.mjs';
import { run, test } from './lib/runner.mjs';

const canvasSize = page => page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    const { width, height } = canvas.getBoundingClientRect();
    return [canvas.width, canvas.height, Math.round(width), Math.round(height)];
});

async function assertNoOverflow(page, what) {
    const over = await page.evaluate(() => {
        const region = document.querySelector('#mirror main');
        return { page: document.documentElement.scrollWidth - innerWidth, content: region.scrollWidth - region.clientWidth };
    });
    assert.ok(over.page <= 0, `${what}: the page is ${over.page} px too wide`);
    assert.ok(over.content <= 0, `${what}: the content is ${over.content} px too wide`);
}

/** Every control can be pressed: scrolled into view, then really under the pointer. */
async function assertReachable(page, what) {
    const controls = page.locator('#mirror :is(button, input, select):not(:disabled)');
    for (const control of await controls.all())
        await control.click({ trial: true, timeout: 15000 })
            .catch(async () => assert.fail(`${what}: cannot reach ${await control.evaluate(it => it.outerHTML)}`));
}

for (const density of [1.25, 2])
    test(`density ${density} is sharp and clicks land`, async ({ page, url }) => {
        await open(page, url);
        assert.deepEqual(await canvasSize(page), [1280 * density, 800 * density, 1280, 800]);
        await openExample(page);
        await section(page, THEMES[0]);
        await page.getByRole('switch', { name: 'Tabellen tonen' }).click();
        await page.getByRole('switch', { name: 'Tabellen tonen', checked: true }).waitFor();
    }, { context: { deviceScaleFactor: density } });

test('a phone of 320 pixels: the rail below, nothing too wide', async ({ page, url }) => {
    await open(page, url);
    await assertNoOverflow(page, 'start');
    const bar = await rail(page).boundingBox();
    assert.ok(bar.y > 500 && bar.width === 320, `the rail is at ${JSON.stringify(bar)}`);
    await openExample(page);
    await assertNoOverflow(page, 'data');
    for (const name of ['Respons', THEMES[0]]) {
        await section(page, name);
        await assertNoOverflow(page, name);
    }
    await button(page, 'Filter instellen').click();
    await page.getByRole('checkbox', { name: 'Staf', exact: true }).click();
    await page.getByText('99 van 106 respondenten', { exact: true }).waitFor();
    await assertReachable(page, 'theme');
    await button(page, 'Filter verbergen').click();
    await section(page, 'Conclusies en aanbevelingen');
    await button(page, 'Conclusie toevoegen').click();
    await button(page, 'Onderbouwing toevoegen').click();
    await assertNoOverflow(page, 'a conclusion');
    await assertReachable(page, 'a conclusion');
    await page.getByRole('tab', { name: 'Aanbevelingen' }).click();
    await button(page, 'Aanbeveling toevoegen').click();
    await button(page, 'Gebeurtenis toevoegen').click();
    await assertNoOverflow(page, 'a recommendation');
    await goTo(page, 'Instellingen');
    await assertNoOverflow(page, 'settings');
    await assertReachable(page, 'settings');
    await button(page, 'Hoe controleer ik dat?').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await assertAudited(page);
}, { context: { viewport: { width: 320, height: 640 } } });

// Phones, and a window of 1280 by 1024 at 200% and 400%.
for (const [width, height] of [[390, 844], [320, 640], [640, 512], [320, 256]])
    test(`every part of the navigation can be reached at ${width} by ${height}`, async ({ page, url }) => {
        await open(page, url);
        const parts = rail(page).getByRole('button');
        assert.equal(await parts.count(), 6);
        for (const part of await parts.all()) {
            await part.click({ trial: true, timeout: 15000 }); // scrolled to, and really under the pointer
            const box = await part.boundingBox();
            const name = await part.getAttribute('aria-label');
            assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
                `${name} lies at ${JSON.stringify(box)}`);
        }
        await goTo(page, 'Instellingen');
        await heading(page, 'Instellingen', 1).waitFor();
    }, { context: { viewport: { width, height } } });

test('resizing keeps everything working', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    for (const [width, height] of [[1920, 1080], [700, 900], [400, 700], [820, 1180], [1280, 800]]) {
        await page.setViewportSize({ width, height });
        await page.waitForFunction(([width, height]) => {
            const canvas = document.getElementById('canvas');
            return canvas.width === width && canvas.height === height;
        }, [width, height]);
        await settled(page);
        await assertNoOverflow(page, `${width} × ${height}`);
        await goTo(page, 'Start');
        await heading(page, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor();
        await goTo(page, 'Enquête');
        await heading(page, 'Wat er is gelezen', 1).waitFor();
    }
    await sections(page).waitFor();
});

test('with text twice as large every control can still be reached', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Instellingen');
    await page.getByRole('slider', { name: 'Tekstgrootte' }).fill('200');
    await settled(page);
    await assertNoOverflow(page, 'settings');
    await assertReachable(page, 'settings');
    await goTo(page, 'Start');
    await assertNoOverflow(page, 'start');
    await assertReachable(page, 'start');
    await openExample(page);
    await assertReachable(page, 'data');
    await section(page, THEMES[0]);
    await button(page, 'Filter instellen').click();
    await assertNoOverflow(page, 'theme');
    await assertReachable(page, 'theme');
});

test('a lost drawing context comes back', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await page.mouse.move(5, 5);
    await section(page, 'Respons');
    await page.mouse.move(700, 30);
    await settled(page);
    const before = readPng(await page.screenshot());
    await page.evaluate(() => {
        window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
        window.loss.loseContext();
    });
    await page.waitForFunction(() => document.getElementById('canvas').getContext('webgl2').isContextLost());
    await section(page, THEMES[0]); // the twin works meanwhile
    await section(page, 'Respons');
    await page.mouse.move(700, 30);
    await settled(page);
    assert.ok(difference(before, readPng(await page.screenshot())) > 0.05, 'gone, or this test shows nothing');
    await page.evaluate(() => window.loss.restoreContext());
    await page.waitForFunction(() => !document.getElementById('canvas').getContext('webgl2').isContextLost());
    await settled(page);
    const away = difference(before, readPng(await page.screenshot()));
    assert.ok(away < 0.005, `${(away * 100).toFixed(2)}% differs`);
    await section(page, THEMES[0]);
    // The old context's objects went with it; that deleting them is refused is only a warning.
    assert.deepEqual(page.noise.filter(it => !it.includes('object does not belong to this context')), []);
}, { drawn: true, noise: true });

test('a tap presses, and a finger scrolls', async ({ page, context, url }) => {
    await open(page, url);
    await button(page, 'Voorbeeld openen').tap();
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await section(page, THEMES[2]); // a choice of the browser's own, at this width
    await button(page, 'Filter instellen').tap();
    await heading(page, 'Wie telt mee?', 2).waitFor();
    await heading(page, THEMES[2], 1).waitFor();
    await settled(page);
    const box = await main(page).boundingBox();
    const top = () => main(page).evaluate(it => it.scrollTop);
    const before = readPng(await page.screenshot());
    const touch = await context.newCDPSession(page);
    const x = box.x + box.width / 2;
    const point = y => [{ x, y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(box.y + 400) });
    for (let y = 380; y >= 100; y -= 20)
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(box.y + y) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForFunction(() => document.querySelector('#mirror main').scrollTop > 100);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the content scrolls, not the page');
    await settled(page);
    assert.ok(difference(before, readPng(await page.screenshot())) > 0.02, 'the drawing follows');
    assert.ok(await top() > 100);
}, { drawn: true, context: { hasTouch: true, viewport: { width: 820, height: 1180 } } });

test('the wheel scrolls the content, and the drawing follows', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, THEMES[2]);
    const title = heading(page, THEMES[2], 1);
    const before = (await title.boundingBox()).y;
    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => document.querySelector('#mirror main').scrollTop === 300);
    assert.equal(Math.round((await title.boundingBox()).y), Math.round(before - 300));
    await section(page, THEMES[1]);
    assert.equal(await main(page).evaluate(it => it.scrollTop), 0, 'another section begins at its top');
});

await run();
