// SPDX-License-Identifier: EUPL-1.2
// QR codes read with the camera, by role and name: the browser's fake camera shows a film that the test draws itself.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asset, button, focused, goTo, heading, live, main, open, settled } from './lib/app.mjs';
import { picture } from './lib/drawing.mjs';
import { readPng } from './lib/png.mjs';
import { root, run, test } from './lib/runner.mjs';

const brief = JSON.parse(asset('vragenlijsten/basisfuncties-kort.json'));
const READ = 'QR-code lezen met de camera';
const dialog = page => page.getByRole('dialog', { name: 'Houd de QR-code voor de camera', exact: true });
const people = page => main(page).getByRole('table', { name: 'Deelnemers' }).getByRole('row');

// ---- the film --------------------------------------------------------------------------------------------------------
const WIDTH = 640;
const HEIGHT = 480;
const PER_SECOND = 5;
const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-camera-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const film = where => join(folder, `${where}.y4m`);

/** A frame: a picture in the middle of a grey room, or the room alone. */
function frameOf(png) {
    const grey = Buffer.alloc(WIDTH * HEIGHT, 150);
    const { width, height, channels, pixels } = png ? readPng(png) : { width: 0, height: 0 };
    const left = (WIDTH - width) >> 1;
    const top = (HEIGHT - height) >> 1;
    assert.ok(left >= 0 && top >= 0, 'the picture is larger than the film');
    for (let y = 0; y < height; ++y)
        for (let x = 0; x < width; ++x) // 16 is black and 235 white
            grey[(top + y) * WIDTH + left + x] = 16 + pixels[(y * width + x) * channels + 1] * 219 / 255;
    return Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc(WIDTH * HEIGHT / 2, 128)]);
}

/** Writes what the camera will see, a second each and over again. */
function write(where, pictures) {
    const frames = pictures.flatMap(it => Array(PER_SECOND).fill(frameOf(it)));
    writeFileSync(film(where), Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${PER_SECOND}:1 Ip A1:1 C420\n`),
        ...frames]));
}

// ---- people ----------------------------------------------------------------------------------------------------------
async function begin(page, url) {
    await open(page, url);
    await goTo(page, 'Zelfevaluatie');
    await button(page, 'Beginnen met 11 stellingen').click();
    await heading(page, 'Over deze bijeenkomst', 2).waitFor();
    const words = await main(page).getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/).first().textContent();
    return words.trim();
}

/** The QR code of someone who answers one statement on an own device, and leaves out the others. */
async function ownPicture(newContext, url, code, score) {
    const context = await newContext();
    const page = await context.newPage();
    await open(page, url);
    await goTo(page, 'Zelfevaluatie');
    await page.getByRole('textbox', { name: 'Code van de bijeenkomst' }).fill(code);
    await page.keyboard.press('Enter');
    await button(page, 'Beginnen').click();
    await main(page).getByRole('list', { name: 'Hoe goed is dit geborgd?' })
        .getByRole('button', { name: new RegExp(`^${score} `) }).click();
    for (const statement of brief.statements) {
        await heading(page, statement.text, 1).waitFor();
        await button(page, 'Volgende').click();
    }
    await button(page, 'Inleveren').click();
    await heading(page, 'Uw antwoorden', 1).waitFor();
    const figure = page.getByRole('figure', { name: 'Uw code als QR' });
    await figure.scrollIntoViewIfNeeded();
    await settled(page);
    const { x, y, height } = await figure.boundingBox();
    const qr = await picture(page, { clip: { x, y, width: height, height } }); // it is square, on the left
    await context.close();
    return qr;
}

// ---- the tests -------------------------------------------------------------------------------------------------------
/** Keeps the streams that the page gets; axe comes in here because the page forbids every script that is not its own. */
async function watch(context) {
    await context.addInitScript(() => {
        window.streams = [];
        const devices = navigator.mediaDevices;
        const ask = devices.getUserMedia.bind(devices);
        devices.getUserMedia = async wanted => {
            const stream = await ask(wanted);
            window.streams.push(stream);
            return stream;
        };
    });
    await context.addInitScript({ content: readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8') });
}

const tracks = page => page.evaluate(() => window.streams.flatMap(it => it.getTracks().map(track => track.readyState)));

/** Until the camera is off, which is a moment after the dialog is gone. */
async function off(page) {
    for (const started = Date.now(); (await tracks(page)).includes('live'); await page.waitForTimeout(50))
        assert.ok(Date.now() - started < 20000, 'the camera stays on');
}

async function axe(page, what) {
    const found = await page.evaluate(async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
        return { passes: passes.length, violations: violations.map(it => `${it.id}: ${it.nodes.map(node => node.html)}`) };
    });
    assert.ok(found.passes > 10, 'axe looked at next to nothing');
    assert.deepEqual(found.violations, [], what);
}

const fakeCamera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

test('two people show their codes one after the other, and each is added once', async ({ page, newContext, url, where }) => {
    const code = await begin(page, url);
    const one = await ownPicture(newContext, url, code, 2);
    const other = await ownPicture(newContext, url, code, 4);
    write(where, [null, one, null, other]);

    await page.getByRole('tab', { name: '3 Verzamelen' }).click();
    const asked = [];
    page.on('request', request => asked.push(request.url()));
    await button(page, READ).click();
    await dialog(page).waitFor();
    assert.equal(await focused(page), 'Camera sluiten');
    // The words of the program can be read, and heard, in the dialog.
    const said = dialog(page).getByRole('status');
    await said.filter({ hasText: /^Deelnemer .+ is toegevoegd uit de code\.$/ }).waitFor();
    for (const look of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: look });
        await axe(page, `the dialog, ${look}`);
    }
    await page.keyboard.press('Control+z'); // keys are the dialog's: this takes nobody away
    await page.waitForTimeout(4500); // the film comes by once more
    assert.deepEqual(await tracks(page), ['live']);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await off(page);
    assert.equal(await focused(page), READ);
    assert.equal(await people(page).count(), 1 + 2);
    assert.equal(await main(page).getByText(/is toegevoegd uit de code/).count(), 2, 'each once');
    assert.equal(await live(page).count(), 1);
    assert.deepEqual(asked.filter(it => !it.startsWith('blob:')), [], 'nothing leaves the device');

    // A next turn; the button closes it too.
    await button(page, READ).click();
    await dialog(page).getByRole('status').filter({ hasText: 'was er al, met dezelfde antwoorden' }).waitFor();
    await button(page, 'Camera sluiten').click();
    await dialog(page).waitFor({ state: 'hidden' });
    await off(page);
    assert.equal(await people(page).count(), 1 + 2);
}, { setup: watch, flags: where => [...fakeCamera, `--use-file-for-fake-video-capture=${film(where)}`] });

test('without a camera it is said what to do instead', async ({ page, url }) => {
    await begin(page, url);
    await page.getByRole('tab', { name: '3 Verzamelen' }).click();
    await button(page, READ).click();
    const words = /^De camera is niet te gebruiken \(NotFoundError.*\)\. Maak een foto van de code en open die, of typ de code\.$/;
    await live(page).filter({ hasText: words }).waitFor();
    await dialog(page).waitFor({ state: 'hidden' });
    assert.equal(await focused(page), READ);
    await main(page).getByText(words).waitFor();
}, { flags: () => ['--use-fake-ui-for-media-stream'] });

test('a camera that may not be used is explained too', async ({ page, context, url }) => {
    await context.grantPermissions([]); // and so no other
    await begin(page, url);
    await page.getByRole('tab', { name: '3 Verzamelen' }).click();
    await button(page, READ).click();
    await live(page).filter({ hasText: /De camera is niet te gebruiken \(NotAllowedError/ }).waitFor();
    await dialog(page).waitFor({ state: 'hidden' });
}, { flags: () => fakeCamera.slice(1) });

await run();
