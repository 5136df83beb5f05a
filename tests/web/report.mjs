// SPDX-License-Identifier: EUPL-1.2
// The report: put together by role and name, saved as one page, and read as someone else would.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertAudited, button, main, noPickers, open, openExample, save, section, settled } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Opens the saved report in a browser of its own, with `look(page)`; nothing may be fetched. */
async function read(newContext, bytes, look) {
    const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-'));
    const file = join(folder, 'rapport.html');
    writeFileSync(file, bytes);
    const context = await newContext({ bypassCSP: true }); // axe is a script, which the report forbids
    try {
        const page = await context.newPage();
        const asked = [];
        page.on('request', request => asked.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        await look(page);
        assert.deepEqual(asked, [pathToFileURL(file).href]);
    } finally {
        await context.close();
        rmSync(folder, { recursive: true });
    }
}

async function violations(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    return violations.map(it => `${it.id}: ${it.nodes[0].html.slice(0, 120)}`);
}

/** Opens a chapter of the report on its screen. */
async function chapter(page, name) {
    await main(page).getByRole('list', { name: 'Onderdelen van het rapport' }).getByRole('button', { name }).click();
    await settled(page);
}

test('the report of the example: chosen, saved, noted, and read in light and dark', async ({ page, url, newContext }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await page.getByRole('textbox', { name: 'Datum van het rapport' }).fill('25 november 2026');
    await page.keyboard.press('Enter');
    await chapter(page, 'Verschillen die opvallen');
    await page.getByRole('checkbox', { name: 'In het rapport opnemen' }).click();
    await chapter(page, 'Methode en respons');
    await page.getByRole('textbox', { name: 'Eigen tekst bij: Methode en respons' }).fill('Een mooie respons <b>.');
    await page.keyboard.press('Control+Enter');
    await settled(page);
    await assertAudited(page);
    const { name, bytes } = await save(page, () => button(page, 'Document opslaan…').click());
    assert.match(name, /rapport-\d{4}-\d{2}-\d{2}\.html$/);
    await section(page, 'Delen met anderen');
    await main(page).getByRole('checkbox', { name: /rapport.*Openbaar/ }).waitFor();
    await read(newContext, bytes, async report => {
        assert.equal(await report.getByRole('heading', { level: 1 }).count(), 1);
        await report.getByRole('heading', { name: /Respons$/ }).first().waitFor();
        await report.getByText('Een mooie respons <b>.', { exact: true }).waitFor();
        assert.equal(await report.getByRole('heading', { name: /Samenhang/ }).count(), 0);
        assert.ok(await report.getByRole('figure').count() > 8);
        assert.deepEqual(await violations(report), []);
        await report.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await violations(report), []);
    });
}, { setup: noPickers });

test('a chapter gets another title and place, and a sentence is rewritten where it stands, by keyboard alone', async ({ page, url, newContext }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await chapter(page, 'Methode en respons');
    await page.getByRole('textbox', { name: 'Titel van dit onderdeel' }).fill('Wie er meedeed');
    await page.keyboard.press('Enter');
    await button(page, 'Eerder zetten').click();
    await settled(page);
    await chapter(page, 'Samenvatting');
    const rewrite = page.getByRole('button', { name: /^Zelf schrijven: / }).first();
    const before = (await rewrite.getAttribute('aria-label') ?? await rewrite.textContent()).replace('Zelf schrijven: ', '');
    await rewrite.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: /^Eigen zin in plaats van: / });
    await field.fill('Zo zien wij het zelf.');
    await page.keyboard.press('Control+Enter');
    await button(page, 'Klaar').click();
    await settled(page);
    await assertAudited(page);
    await main(page).getByText('Zo zien wij het zelf.').first().waitFor();
    const { bytes } = await save(page, () => button(page, 'Document opslaan…').click());
    await read(newContext, bytes, async report => {
        const titles = await report.locator('main h2').allTextContents();
        const at = titles.findIndex(it => it.includes('Wie er meedeed'));
        assert.ok(at >= 0 && titles.slice(at).some(it => it.includes('Verschillen die opvallen')), titles.join(' | '));
        await report.getByText('Zo zien wij het zelf.').first().waitFor();
        assert.ok(!(await report.locator('main').textContent()).includes(before.slice(0, 30)));
    });
    await button(page, 'De zin van Wijkkompas terugzetten').click();
    await settled(page);
    assert.equal(await main(page).getByText('Zo zien wij het zelf.').count(), 0);
}, { setup: noPickers });

test('a summary fits on one page of paper', async ({ page, url, newContext }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await main(page).getByRole('tab', { name: 'Samenvatting op één pagina' }).click();
    await settled(page);
    const { name, bytes } = await save(page, () => button(page, 'Document opslaan…').click());
    assert.match(name, /samenvatting/);
    await read(newContext, bytes, async report => {
        assert.deepEqual(await violations(report), []);
        const pdf = await report.pdf({ format: 'A4', printBackground: true });
        assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
    });
}, { setup: noPickers });

await run();
