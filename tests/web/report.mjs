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
async function read(browser, bytes, look) {
    const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-'));
    const file = join(folder, 'rapport.html');
    writeFileSync(file, bytes);
    const context = await browser.newContext({ bypassCSP: true, locale: 'nl-NL' }); // axe is a script, which the report forbids
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

test('the report of the example: chosen, saved, noted, and read in light and dark', async ({ page, url, browser }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await page.getByRole('textbox', { name: 'Datum van het rapport' }).fill('25 november 2026');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Samenhang', exact: true }).click();
    await page.getByRole('combobox', { name: 'Onderdeel voor uw eigen tekst' }).selectOption('Respons');
    await page.getByRole('textbox', { name: 'Eigen tekst bij: Respons' }).fill('Een mooie respons <b>.');
    await page.keyboard.press('Control+Enter');
    await settled(page);
    await assertAudited(page);
    const { name, bytes } = await save(page, () => button(page, 'Rapport opslaan (HTML)…').click());
    assert.match(name, /rapport-\d{4}-\d{2}-\d{2}\.html$/);
    await section(page, 'Delen met anderen');
    await main(page).getByRole('checkbox', { name: /rapport.*Openbaar/ }).waitFor();
    await read(browser, bytes, async report => {
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

await run();
