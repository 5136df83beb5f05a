// SPDX-License-Identifier: EUPL-1.2
// Files come in by dropping and by choosing; whatever is in them, the page stays alive and nothing in them is executed.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf, asset, assertAudited, button, choose, drop, example, focused, heading, live, main, noPickers, open, openExample, section,
    tables } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

const SMALL = answersOf('Jongerenwerker', 'Staf', 'Staf');
const CORRECTED = SMALL.replace(';mee eens;', ';neutraal;');

test('dropping shows where to let go', async ({ page, url }) => {
    await open(page, url);
    const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
    await page.dispatchEvent('body', 'dragenter', { dataTransfer });
    await page.getByText('Laat los om het bestand te openen').waitFor();
    await page.dispatchEvent('body', 'dragleave', { dataTransfer });
    await page.getByText('Laat los om het bestand te openen').waitFor({ state: 'hidden' });
});

test('a dropped survey is read, an address file dropped later gives the response', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'wijkteams.csv', SMALL);
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await live(page).filter({ hasText: `wijkteams.csv: 3 rijen en ${SMALL.split('\n')[0].split(';').length} kolommen gelezen.` }).waitFor();
    await page.getByText('3 van 3 respondenten', { exact: true }).waitFor();
    assert.equal(await page.getByText('fictieve respondenten', { exact: true }).count(), 0);
    await section(page, 'Respons');
    assert.equal((await tables(page)).length, 0);
    await drop(page, 'adressen.csv', 'functie;aantal\nJongerenwerker;4\nStaf;2\n');
    await heading(page, 'Respons per functie', 1).waitFor();
    const [table] = await tables(page);
    assert.deepEqual(table.rows.map(row => row.slice(0, 4)),
        [['Jongerenwerker', '4', '1', '25,0%'], ['Staf', '2', '2', '100,0%'], ['Totaal', '6', '3', '50,0%']]);
});

test('a file can be chosen', async ({ page, url }) => {
    await open(page, url);
    await choose(page, 'gekozen.csv', SMALL);
    await live(page).filter({ hasText: 'gekozen.csv: 3 rijen' }).waitFor();
    await choose(page, 'voorbeeld.csv', example());
    await button(page, 'Niet opslaan').click(); // the example is a project of its own
    await page.getByText('106 van 106 respondenten', { exact: true }).waitFor();
}, { setup: noPickers });

test('a corrected file asks before work is lost: Enter and Escape keep it, and undo brings it back', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'wijkteams.csv', SMALL);
    await drop(page, 'adressen.csv', 'functie;aantal\nJongerenwerker;4\nStaf;2\n');
    await heading(page, 'Respons per functie', 1).waitFor();
    const dialog = page.getByRole('dialog', { name: 'Wilt u uw werk vervangen?' });
    const ask = async () => {
        await drop(page, 'verbeterd.csv', CORRECTED);
        await button(page, 'Als andere enquête openen').click();
        await dialog.waitFor();
    };
    await ask();
    await dialog.getByText('Als u verbeterd.csv opent, verdwijnt uit dit project:').waitFor();
    await dialog.getByText('• het adressenbestand').waitFor();
    assert.equal(await focused(page), 'Mijn werk houden');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await main(page).getByText('Niet geopend: verbeterd.csv.').waitFor();
    await heading(page, 'Respons per functie', 1).waitFor();
    await ask();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await heading(page, 'Respons per functie', 1).waitFor();
    await ask();
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Toch vervangen');
    await page.keyboard.press('Enter');
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await live(page).filter({ hasText: 'verbeterd.csv: 3 rijen' }).waitFor();
    await button(page, 'Ongedaan maken').click();
    await section(page, 'Respons');
    await heading(page, 'Respons per functie', 1).waitFor();
    await assertAudited(page);
});

test('later answers take the place of those on screen with the keyboard, and the work goes along', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'wijkteams.csv', SMALL);
    await drop(page, 'adressen.csv', 'functie;aantal\nJongerenwerker;4\nStaf;2\n');
    await heading(page, 'Respons per functie', 1).waitFor();
    await drop(page, 'verbeterd.csv', CORRECTED);
    const dialog = page.getByRole('dialog', { name: 'Wat zijn deze antwoorden?' });
    await dialog.waitFor();
    assert.equal(await focused(page), 'Gegevens vervangen');
    await assertAudited(page);
    await page.keyboard.press('Enter');
    await heading(page, 'Wat er door de nieuwe gegevens veranderde', 2).waitFor();
    await live(page).filter({ hasText: 'verbeterd.csv vervangt de gegevens.' }).waitFor();
    await section(page, 'Respons');
    await heading(page, 'Respons per functie', 1).waitFor();
    await button(page, 'Ongedaan maken').click();
    await section(page, 'Gegevens');
    await heading(page, 'Wat er door de nieuwe gegevens veranderde', 2).waitFor({ state: 'detached' });
}, { setup: noPickers });

test('the doors of the start screen and the empty survey choose a file too', async ({ page, url }) => {
    await open(page, url);
    await choose(page, 'een.csv', SMALL, 'Enquête analyseren');
    await heading(page, 'Wat er is gelezen', 1).waitFor();
}, { setup: noPickers });

test('a file picker of the browser is used where there is one', async ({ page, url }) => {
    await open(page, url);
    await button(page, 'Bestand openen…').click();
    await live(page).filter({ hasText: 'uit-de-kiezer.csv: 3 rijen' }).waitFor();
}, { setup: context => context.addInitScript(text => {
    window.showOpenFilePicker = async () => [{ name: 'uit-de-kiezer.csv',
        getFile: async () => new File([text], 'uit-de-kiezer.csv') }];
}, SMALL) });

test('a picker that is closed without a choice changes nothing', async ({ page, url }) => {
    await open(page, url);
    await button(page, 'Bestand openen…').click();
    await heading(page, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
}, { setup: context => context.addInitScript(() => {
    window.showOpenFilePicker = async () => { throw new DOMException('', 'AbortError'); };
}) });

for (const name of ['leeuwarden-libreoffice.xlsx', 'leeuwarden-openpyxl.xlsx', 'leeuwarden-libreoffice.ods',
    'leeuwarden-pspp.sav', 'leeuwarden-haven.sav'])
    test(`${name} gives the 106 respondents of its CSV file`, async ({ page, url }) => {
        await open(page, url);
        await drop(page, name, readFileSync(join(root, 'tests/data/spreadsheets', name)));
        await heading(page, 'Wat er is gelezen', 1).waitFor();
        await page.getByText('106 van 106 respondenten', { exact: true }).waitFor();
        await section(page, 'Groepen');
        await page.getByText(/Er zijn 24 toetsen gedaan/).waitFor();
    });

/** Pseudo-random bytes, the same every time. */
function garbage(length) {
    const bytes = Buffer.alloc(length);
    let state = 12345;
    for (let i = 0; i < length; ++i) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        bytes[i] = state >>> 16;
    }
    return bytes;
}

const wide = Array.from({ length: 10000 }, (_, i) => `kolom${i}`).join(';');
const HOSTILE = {
    'leeg.csv': ['', /leeg/],
    'nullen.csv': [Buffer.from('a;b\0;c\0\0\n1;2;3\n'.repeat(50)), /teken/],
    'werkmap.xlsx': [Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0'), Buffer.from('[Content_Types].xml xl/workbook.xml')]), /beschadigd/],
    'werkmap.csv': [Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0'), garbage(4000)]), /Excel|ingepakt/],
    'aanhalingsteken.csv': ['functie;herk-1\nStaf;"herken ik\nen verder niets\n', /aanhalingsteken/],
    'ruis.csv': [garbage(2 << 20), /teken/],
    'breed.csv': [wide + '\n' + wide + '\n', /kolom/],
    'vreemd.csv': ['naam;leeftijd2\nAnna;3\n', /passen niet bij elkaar/],
    'kapot.wijkkompas': ['{"schema": "wijkkompas/project/1", ', /beschadigd|JSON/],
    'nieuwer.wijkkompas': ['{"schema": "wijkkompas/project/99"}', /nieuwe/],
};

/** What is said of a file: at once, or after "no" to the question whether to make a questionnaire of it. */
async function said(page, name, message) {
    const question = page.getByRole('dialog', { name: 'Eigen vragenlijst maken?' });
    await message.or(question).first().waitFor().catch(() => assert.fail(`${name}: not a word`));
    if (await question.isVisible())
        await button(page, 'Annuleren').click();
    await message.first().waitFor();
}

test('hostile files give a sentence that names the file, and what was open stays open', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    for (const [name, [bytes, words]] of Object.entries(HOSTILE)) {
        await drop(page, name, bytes);
        const message = page.getByRole('alert').filter({ hasText: name });
        await said(page, name, message);
        assert.match(await message.first().textContent(), words, name);
        await page.getByText('106 van 106 respondenten', { exact: true }).waitFor();
        await button(page, 'Sluiten').first().click();
        await message.waitFor({ state: 'detached' });
    }
    await section(page, 'Maatwerk leveren'); // alive
    await assertAudited(page);
});

test('the hostile files of the core do no harm here either', async ({ page, url }) => {
    await open(page, url);
    const folder = join(root, 'tests/data/hostile');
    for (const name of readdirSync(folder).filter(it => it.endsWith('.csv'))) {
        await drop(page, name, readFileSync(join(folder, name)));
        await said(page, name, main(page).getByText(name));
    }
    await assertAudited(page);
});

/** Two respondents as a file, the first with other cells: { column: text }. */
function twoWith(cells) {
    const [header, first, second] = answersOf('Jongerenwerker', 'Staf').split('\n').map(line => line.split(';'));
    for (const [name, text] of Object.entries(cells))
        first[header.indexOf(name)] = text;
    return [header, first, second];
}
const lines = rows => rows.map(row => row.join(';')).join('\n');

const EVIL = '<img src=x onerror="window.hit=1">';
const SCRIPT = '<script>window.hit=1</script>';

test('text in files is text: nothing in it is executed', async ({ page, url }) => {
    await open(page, url);
    const rows = twoWith({ functie: SCRIPT, 'herk-1': EVIL.replaceAll('"', "'"), 'def-1': SCRIPT });
    [EVIL.replaceAll('"', "'"), 'x', 'y'].forEach((cell, row) => rows[row].push(cell));
    await drop(page, `a${EVIL.replaceAll('"', '')}.csv`, lines(rows));
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    const seen = (await tables(page)).flatMap(it => it.rows.flat());
    assert.ok(seen.includes(EVIL.replaceAll('"', "'")), 'the cell stands in the notices as it was');
    await button(page, 'Filter instellen').click();
    await page.getByRole('checkbox', { name: SCRIPT, exact: true }).click();
    await page.getByText('1 van 2 respondenten', { exact: true }).waitFor();
    await button(page, `Filter verwijderen: functie zonder ${SCRIPT}`).waitFor();
    await drop(page, 'adressen.csv', `functie;aantal\n${SCRIPT};4\nStaf;2\n`);
    await heading(page, 'Respons per functie', 1).waitFor();
    const [table] = await tables(page);
    assert.equal(table.rows[0][0], SCRIPT);
    const project = JSON.stringify({ schema: 'wijkkompas/project/1', title: EVIL + SCRIPT });
    await drop(page, 'kwaad.wijkkompas', project);
    await button(page, 'Niet opslaan').click();
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator('#mirror img, #mirror script, #live img').count(), 0);
});

test('a long file name and a long answer break nothing', async ({ page, url }) => {
    await open(page, url);
    const long = 'Wijkteam'.repeat(30);
    await drop(page, `${long}.csv`, lines(twoWith({ functie: long, 'herk-1': long })));
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await section(page, 'Respons');
    await button(page, 'Filter instellen').click();
    await page.getByRole('checkbox', { name: long }).click();
    await page.getByText('1 van 2 respondenten', { exact: true }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(overflow, 0);
});

await run();
