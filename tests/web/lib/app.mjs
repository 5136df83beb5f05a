// SPDX-License-Identifier: EUPL-1.2
// Wijkkompas as a person meets it: everything by role and name, pressed with a real pointer or real keys.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runner.mjs';

export const asset = path => readFileSync(join(root, 'assets', path));
export const instrument = JSON.parse(asset('instrumenten/beloften.json'));
export const example = () => asset('voorbeelden/leeuwarden-synthetisch.csv');

/** Respondents of the example with these functions, a row each: a file like anybody's. */
export function answersOf(...functions) {
    const [header, ...rows] = example().toString().trimEnd().split('\n');
    const column = header.split(';').indexOf('functie');
    const take = name => rows.splice(rows.findIndex(row => row.split(';')[column] === name), 1)[0];
    return [header, ...functions.map(take), ''].join('\n');
}

export const THEMES = instrument.themes.map(it => it.title);

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const rail = page => page.getByRole('navigation', { name: 'Onderdelen', exact: true });
export const sections = page => page.getByRole('navigation', { name: 'Onderdelen van de enquête' });
export const main = page => page.getByRole('main');
export const heading = (page, name, level) => page.getByRole('heading', { name, level, exact: true });
export const live = page => page.getByRole('status');

export async function open(page, url) {
    await page.goto(url);
    await ready(page);
}

export async function ready(page) {
    await page.locator('body[data-ready]').waitFor({ timeout: 60000 });
    await main(page).waitFor();
}

/** Clicks through to the example's data screen. */
export async function openExample(page) {
    await button(page, 'Voorbeeld openen').click();
    await heading(page, 'Wat er is gelezen', 1).waitFor();
}

export async function goTo(page, screen) {
    await rail(page).getByRole('button', { name: screen }).click();
}

/** What stands above a part of the survey, where that is not its own name. */
const TITLES = {
    Gegevens: 'Wat er is gelezen', Overzicht: 'Alle thema’s in één beeld', Groepen: 'Verschillen tussen groepen',
    Samenhang: 'Samenhang met leeftijd, dienstjaren en andere getallen',
    'Theorie en praktijk': 'Theorie en praktijk naast elkaar', Betrouwbaarheid: 'Meten de stellingen samen hetzelfde?',
    Koppelen: 'Kolommen en antwoorden koppelen', Verdelingen: 'Alle stellingen van één soort',
    'Delen met anderen': 'Delen zonder dat iemand te herkennen is', Rapport: 'Rapport', Vergelijken: 'Naast andere gemeenten en jaren', 'Open antwoorden': 'Open antwoorden coderen', Stoplicht: 'Stoplicht: hoe staat het met elke belofte?',
};

/** Goes to a part of the survey: in the navigation, in the content, or in a choice where the window is narrow. */
export async function section(page, name) {
    const choice = main(page).getByRole('combobox', { name: 'Onderdelen van de enquête' });
    if (await choice.count() > 0)
        await choice.selectOption(name);
    else
        await sections(page).or(main(page).getByRole('list', { name: 'Onderdelen van de enquête' }))
            .getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: TITLES[name] ?? name }).waitFor();
}

/** Unticks staff and support, the filter of the published report. */
export async function filterStaff(page) {
    await button(page, 'Filter instellen').click();
    await page.getByRole('checkbox', { name: 'Staf', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Ondersteuning', exact: true }).click();
    await page.getByText('94 van 106 respondenten', { exact: true }).waitFor();
}

export const frames = page => page.evaluate(() => _wk_frames());

/** Until nothing is drawn any more: in frames of the page, of which there are fewer when the processor is busy. */
export const settled = page => page.evaluate(async () => {
    const begun = performance.now();
    for (let still = 0, before = -1; still < 5;) {
        if (performance.now() - begun > 30000)
            throw new Error('the drawing never comes to rest');
        await new Promise(requestAnimationFrame);
        const now = _wk_frames();
        still = now === before ? still + 1 : 0;
        before = now;
    }
});

/** Until the recovery copy in the browser's store is as the page wants it. */
export async function draftKept(page) {
    // in which changes are made
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.waitForFunction(() => !WK.storage.pending());
}

/** Until a recovery copy is on screen. */
export const restored = page => main(page).getByText(/teruggezet uit de herstelkopie/).waitFor();

/** Closes a page without asking it, and opens another. */
export async function killed(page, newPage, url) {
    await page.close({ runBeforeUnload: false });
    await new Promise(done => setTimeout(done, 1000)); // until the browser knows that it is gone
    const next = await newPage();
    await open(next, url);
    return next;
}

/** Interactive items that no widget described. */
export async function assertAudited(page) {
    const found = await page.evaluate(() => {
        const at = _wk_audit();
        return WK.text(at, HEAPU8.indexOf(0, at) - at);
    });
    assert.equal(found, '', 'items that no widget described');
}

/** The tables in the content: caption, column titles, rows of texts, and whether it belongs to a figure. */
export function tables(page) {
    return main(page).getByRole('table').evaluateAll(all => all.map(table => ({
        caption: table.caption.textContent,
        figure: !!table.closest('figure'),
        columns: [...table.tHead.rows[0].cells].map(cell => cell.textContent),
        rows: [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent)),
    })));
}

/** Drops a file on the window, as from the file manager. */
export async function drop(page, name, bytes, type = '') {
    const base64 = Buffer.from(bytes).toString('base64');
    const dataTransfer = await page.evaluateHandle(([name, base64, type]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), it => it.charCodeAt(0))], name, { type }));
        return data;
    }, [name, base64, type]);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer });
    await page.dispatchEvent('body', 'dragover', { dataTransfer });
    await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Opens a file with the button in the header; needs noPickers() in the test's setup. */
export async function choose(page, name, bytes, opener = 'Bestand openen…') {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, opener).first().click()]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** A browser without the pickers of Chromium: files come from an input and go to downloads. */
export const noPickers = context => context.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
});

/** Presses Opslaan and returns what was downloaded. */
export async function save(page, press = () => button(page, 'Opslaan').click()) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The element that has the keyboard, as role and name. */
export function focused(page) {
    return page.evaluate(() => {
        const it = document.activeElement;
        if (!it || it === document.body)
            return 'body';
        return it.getAttribute('aria-label') ?? it.textContent ?? it.tagName;
    });
}
