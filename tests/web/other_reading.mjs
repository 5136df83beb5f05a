// SPDX-License-Identifier: EUPL-1.2
// A file that was read wrongly is read another way, what counts as missing is chosen, and a file that is dropped on an open
// survey is asked about.
import assert from 'node:assert/strict';
import { answersOf, assertAudited, button, drop, focused, heading, live, main, open, section } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const OWN = answersOf('Jongerenwerker', 'Staf', 'Staf', 'Jongerenwerker');
const field = (page, name) => page.getByRole('combobox', { name });
const ask = page => page.getByRole('dialog', { name: 'Wat zijn deze antwoorden?' });

/** Text in Windows-1252, with whatever stands before it. */
const latin = (text, ...before) => Buffer.concat([Buffer.from(before), Buffer.from(text, 'latin1')]);
const ACCENTS = 'oordeel;wijk\n' + Array.from({ length: 12 }, (_, i) => `${i % 3 ? 'goed' : 'slecht'};${i % 2 ? 'Zuid' : 'Reëelwijk'}\n`).join('');

test('a file that cannot be read is read in another encoding, and the data screen says so', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'merk.csv', latin(ACCENTS, 0xEF, 0xBB, 0xBF));
    await button(page, 'Anders lezen…').click();
    const dialog = page.getByRole('dialog', { name: 'merk.csv anders lezen' });
    await dialog.waitFor();
    await assertAudited(page);
    await field(dialog, 'Tekencodering').selectOption('Windows-1252');
    await button(page, 'Vragenlijst maken').click();
    await heading(page, 'Vragenlijst', 1).waitFor();
    await section(page, 'Gegevens');
    await main(page).getByText('Gelezen als tekst in Windows-1252, met als scheidingsteken: puntkomma (;).').waitFor();
    await page.getByText('12 van 12 respondenten').first().waitFor();
    await field(main(page), 'Scheidingsteken').selectOption('komma (,)');
    await page.getByRole('dialog', { name: 'Het bestand anders lezen?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('12 van 12 respondenten').first().waitFor();
    await assertAudited(page);
});

test('a file dropped on an open survey is asked about, with the keyboard on what fits', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'eerst.csv', OWN);
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await drop(page, 'later.csv', OWN);
    await ask(page).waitFor();
    assert.equal(await focused(page), 'Gegevens vervangen');
    await assertAudited(page);
    await page.keyboard.press('Escape');
    await main(page).getByText('Niet geopend: later.csv.').waitFor();
    await drop(page, 'later.csv', OWN);
    await button(page, 'Ernaast zetten om te vergelijken').click();
    await heading(page, 'Naast andere gemeenten en jaren', 1).waitFor();
    await live(page).filter({ hasText: 'later: toegevoegd om mee te vergelijken.' }).waitFor();
    await drop(page, 'niets.csv', 'vraag a;vraag b\ngoed;slecht\nmatig;goed\nslecht;slecht\n');
    await ask(page).getByText('niets.csv past niet bij de enquête die open is').waitFor();
    assert.equal(await focused(page), 'Als andere enquête openen');
});

test('a real group called NA is kept, and undo makes it missing again', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'eigen.csv', 'oordeel;gemak;wijk\n' +
        Array.from({ length: 16 }, (_, i) => `${i % 3 ? 'goed' : 'slecht'};${i % 4 ? 'goed' : 'matig'};${i % 2 ? 'NA' : i % 4 ? 'Zuid' : 'Noord'}\n`).join(''));
    await button(page, 'Vragenlijst maken').click();
    await heading(page, 'Vragenlijst', 1).waitFor();
    await main(page).getByRole('table', { name: 'Waar elke kolom van het bestand voor is' })
        .getByRole('checkbox', { name: 'wijk', exact: true }).click();
    await heading(page, 'Wat telt als ontbrekend?', 3).waitFor();
    const marker = main(page).getByRole('checkbox', { name: 'NA', exact: true });
    assert.equal(await marker.isChecked(), true);
    await marker.click();
    await live(page).filter({ hasText: '‘NA’ als antwoord in wijk' }).waitFor();
    assert.equal(await marker.isChecked(), false);
    await assertAudited(page);
    await button(page, 'Ongedaan maken').click();
    await page.waitForFunction(() => [...document.querySelectorAll('#mirror input[type=checkbox]')]
        .some(it => it.getAttribute('aria-label')?.startsWith('NA') && it.checked));
});

await run();
