// SPDX-License-Identifier: EUPL-1.2
// What leaves for others, and a questionnaire of one's own: by pointer and keyboard, through the mirror.
import assert from 'node:assert/strict';
import {
    assertAudited, button, drop, heading, main, noPickers, open, openExample, save, section, settled, tables,
} from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const own = ['Hoe gaat het met u?;Voelt u zich gehoord?;Stad', 'goed;slecht;Sneek', 'matig;goed;Drachten', 'goed;matig;Sneek',
    'slecht;goed;Drachten', 'goed;goed;Sneek', 'matig;slecht;Drachten'].join('\n');

test('counts leave by the rules, are noted, and a choice that would give people away is refused', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Delen met anderen');
    const hidden = (await tables(page)).find(table => table.caption === 'Verborgen groepen, met de reden');
    assert.ok(hidden.rows.some(row => row[0] === 'Staf' && row[3].startsWith('Te weinig antwoorden')));
    const { name, bytes } = await save(page, () => button(page, 'Telbestand opslaan').click());
    assert.match(name, /telbestand-\d{4}-\d{2}-\d{2}\.json$/);
    const counts = JSON.parse(bytes);
    assert.equal(counts.schema, 'wijkkompas/aggregate/1');
    assert.equal(counts.smallestGroup, 10);
    const levels = counts.items[0].factors[0].levels;
    assert.equal(levels.find(level => level.level === 'Staf').counts, undefined);
    assert.ok(!bytes.toString().includes('Hoge werkdruk'));
    const noted = main(page).getByRole('checkbox', { name: /telbestand.*Openbaar, groepen vanaf 10, n = 106/ });
    await noted.waitFor();
    assert.equal(await noted.getAttribute('aria-checked') ?? String(await noted.isChecked()), 'true');

    await button(page, 'Filter instellen').click();
    await page.getByRole('checkbox', { name: 'Staf', exact: true }).click();
    await main(page).getByText(/Wie deze uitkomsten naast .* legt, kan uitrekenen wat minder dan 10 mensen antwoordden/).first().waitFor();
    assert.ok(await button(page, 'Telbestand opslaan').isDisabled());
    await section(page, 'Groepen');
    await button(page, 'Figuur opslaan (SVG)').click();
    await page.getByRole('alert').filter({ hasText: 'minder dan 10 mensen' }).waitFor();
    await section(page, 'Delen met anderen');
    await noted.focus();
    await page.keyboard.press('Space');
    await settled(page);
    assert.ok(!await button(page, 'Telbestand opslaan').isDisabled());
    await assertAudited(page);
}, { setup: noPickers });

test('a file with counts that is dropped stands beside the survey', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Delen met anderen');
    const { bytes } = await save(page, () => button(page, 'Telbestand opslaan').click());
    await drop(page, 'buurgemeente.json', bytes);
    await drop(page, 'lang.csv', 'item;code;n\nherk-1;3;40\nherk-1;4;60\n');
    await section(page, 'Vergelijken');
    await main(page).getByText(/Toetsen tussen de bronnen/).first().waitFor();
    await assertAudited(page);
}, { setup: noPickers });

test('a file of no known questionnaire becomes one, with the keyboard alone', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'eigen.csv', own);
    await page.getByRole('dialog', { name: 'Eigen vragenlijst maken?' }).waitFor();
    await button(page, 'Vragenlijst maken').focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Vragenlijst', 1).waitFor();
    const rows = main(page).getByRole('table', { name: 'Waar elke kolom van het bestand voor is' });
    await rows.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    const role = page.getByRole('combobox', { name: 'Waar is deze kolom voor?' });
    assert.equal(await role.evaluate(select => select.selectedOptions[0].textContent), 'Stelling met vaste antwoorden');
    const words = page.getByRole('textbox', { name: 'Tekst van de vraag' });
    await words.fill('Het gaat goed met mij.');
    await words.press('Tab');
    await settled(page);
    await rows.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await heading(page, 'Voelt u zich gehoord?', 3).waitFor();
    await page.getByRole('textbox', { name: 'Nieuw thema' }).fill('Welbevinden');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Thema' }).selectOption('Welbevinden');
    await section(page, 'Welbevinden');
    const { bytes } = await save(page, async () => {
        await section(page, 'Vragenlijst');
        await button(page, 'Vragenlijst opslaan').click();
    });
    const instrument = JSON.parse(bytes);
    assert.equal(instrument.schema, 'wijkkompas/instrument/1');
    assert.equal(instrument.items[0].text, 'Het gaat goed met mij.');
    assert.equal(instrument.items[1].theme, 'welbevinden');
    assert.equal(instrument.factors[0].column, 'Stad');
    await assertAudited(page);
}, { setup: noPickers });

await run();
