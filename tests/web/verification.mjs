// SPDX-License-Identifier: EUPL-1.2
// A report that was saved is dropped on the window again: every number in it is confirmed. With one digit changed that
// number is named, with where it stands and what follows from the counts; other documents are refused with a sentence.
import assert from 'node:assert/strict';
import { assertAudited, button, choose, drop, example, focused, heading, live, main, noPickers, open, openExample, save, section, settled, tables }
    from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

/** The report of the example, as a web page. */
async function savedReport(page, url) {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await main(page).getByText('Dit document heeft zijn tellingen bij zich.', { exact: false }).waitFor();
    return (await save(page, () => button(page, 'Document opslaan…').click())).bytes.toString();
}

const checked = (page, name) => live(page).filter({ hasText: `"${name}" is gecontroleerd.` }).waitFor();

test('a report of one\'s own is confirmed, number by number, and its file of answers is known by its fingerprint', async ({ page, url }) => {
    const html = await savedReport(page, url);
    await drop(page, 'rapport.html', html, 'text/html');
    await checked(page, 'rapport.html');
    await heading(page, 'Rapport controleren', 1).waitFor();
    await main(page).getByText(/^Alle [\d.]+ getallen kloppen met de tellingen in het rapport\.$/).waitFor();
    assert.equal(await heading(page, 'Wat niet klopt', 2).count(), 0);
    await main(page).getByText('Er zijn geen zinnen veranderd.', { exact: true }).waitFor();
    await assertAudited(page);
    await drop(page, 'antwoorden.csv', example());
    await main(page).getByText('"antwoorden.csv" is het bestand waarvan dit rapport is gemaakt.', { exact: true }).waitFor();
    await drop(page, 'ander.csv', 'a;b\n1;2\n');
    await main(page).getByText(/^"ander\.csv" is niet het bestand van dit rapport/).waitFor();
}, { setup: noPickers });

test('one changed digit is marked, with its place and what follows from the counts; by keyboard one goes back', async ({ page, url }) => {
    const html = await savedReport(page, url);
    const at = html.search(/\(\d+ van de \d+ geldige antwoorden\)/);
    const found = html.slice(at + 1).match(/^\d+/)[0];
    const other = String((Number(found[0]) + 1) % 9 + 1) + found.slice(1);
    const changed = html.slice(0, at + 1) + other + html.slice(at + 1 + found.length);
    await drop(page, 'veranderd.html', changed, 'text/html');
    await checked(page, 'veranderd.html');
    await main(page).getByText(/getallen kloppen met de tellingen in het rapport, en 1 klopt niet of is niet na te gaan\.$/).waitFor();
    await heading(page, 'Wat niet klopt', 2).waitFor();
    const [table] = (await tables(page)).filter(it => it.columns.includes('Volgt uit de tellingen'));
    assert.equal(table.rows.length, 1);
    assert.ok(table.rows[0][0].startsWith('Onder "'), table.rows[0][0]);
    assert.deepEqual(table.rows[0].slice(1), [other, found]);
    await assertAudited(page);
    for (let i = 0; i < 40 && await focused(page) !== 'Controle sluiten'; ++i)
        await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'Rapport controleren', 1).waitFor({ state: 'detached' });
    await settled(page);
    await assertAudited(page);
}, { setup: noPickers });

test('slides are checked too', async ({ page, url }) => {
    await savedReport(page, url);
    await page.getByRole('combobox', { name: 'Opslaan als' }).selectOption('PowerPoint (PPTX)');
    await settled(page);
    const { bytes } = await save(page, () => button(page, 'Document opslaan…').click());
    await choose(page, 'dia.pptx', bytes);
    await checked(page, 'dia.pptx');
    await main(page).getByText(/^Alle [\d.]+ getallen kloppen met de tellingen in het rapport\.$/).waitFor();
}, { setup: noPickers });

await run();
