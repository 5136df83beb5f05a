// SPDX-License-Identifier: EUPL-1.2
// Making a questionnaire of a file of one's own, in its table: with the keyboard alone, with the pointer, and of 60
// columns by a machine's hands.
import assert from 'node:assert/strict';
import {
    assertAudited, button, drop, focused, heading, main, open, settled, tables,
} from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const AGREE = ['mee oneens', 'neutraal', 'mee eens'];
const CAPTION = 'Waar elke kolom van het bestand voor is';

/** A file of so many statements, a group, a number and an open question; the last statements are answered otherwise. */
function file(statements, rows = 24) {
    const names = [...Array.from({ length: statements }, (_, i) => `v${i + 1}`), 'buurt', 'uren', 'toelichting'];
    const lines = Array.from({ length: rows }, (_, row) => [
        ...Array.from({ length: statements }, (_, i) => AGREE[(row + i) % 3]),
        ['Noord', 'Zuid', 'Oost'][row % 3], 20 + row, `Wat ik ervan vind staat in zin ${row}, en die is voor ieder anders.`,
    ].join(';'));
    return [names.join(';'), ...lines].join('\n');
}

const rows = page => main(page).getByRole('table', { name: CAPTION }).getByRole('checkbox');
const row = (page, name) => main(page).getByRole('table', { name: CAPTION }).getByRole('checkbox', { name, exact: true });
const chosen = page => rows(page).evaluateAll(all => all.filter(it => it.checked).map(it => it.getAttribute('aria-label')));
const ask = (page, name) => page.getByRole('dialog', { name });

/** What the table says in one of its columns, by the name of each row. */
async function said(page, title) {
    const table = (await tables(page)).find(it => it.caption === CAPTION);
    const at = table.columns.indexOf(title);
    return Object.fromEntries(table.rows.map(cells => [cells[0], cells[at]]));
}

async function make(page, url, statements, rows) {
    await open(page, url);
    await drop(page, 'eigen.csv', file(statements, rows));
    await button(page, 'Vragenlijst maken').click();
    await heading(page, 'Vragenlijst', 1).waitFor();
}

test('three columns are chosen with space and shift-arrows, get a scale, and undo gives it back', async ({ page, url }) => {
    await make(page, url, 5);
    await rows(page).first().focus();
    assert.equal(await focused(page), 'v1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    assert.deepEqual(await chosen(page), ['v2']);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    assert.deepEqual(await chosen(page), ['v2', 'v3', 'v4']);
    await page.waitForFunction(() => document.getElementById('live').textContent === '3 kolommen gekozen');
    // One Tab stop: the next is what can be done with them.
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Gebruik…');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Schaal…');
    await page.keyboard.press('Enter');
    await ask(page, 'Schaal van 3 kolommen').waitFor();
    const before = await said(page, 'Schaal');
    await page.keyboard.press('End');
    assert.match(await focused(page), /^Nieuwe schaal/);
    await page.keyboard.press('Escape');
    await ask(page, 'Schaal van 3 kolommen').waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'Schaal…', 'the keyboard is where it came from');
    // Another scale first, of two columns, to have one to choose.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'v4', 'back in the row it left');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), 'buurt');
    await page.keyboard.press('Escape');
    assert.deepEqual(await chosen(page), []);
    await page.keyboard.press('Space');
    await button(page, 'Schaal…').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await ask(page, 'Schaal van 1 kolom').waitFor({ state: 'detached' });
    const own = (await said(page, 'Schaal')).buurt.replace(' (onzeker)', '');
    assert.equal((await said(page, 'Gebruik')).buurt, 'stelling');
    // Now the three get it.
    await row(page, 'v2').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 9 && await focused(page) !== own; ++i)
        await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /schaal van 3 kolommen/.test(document.getElementById('live').textContent));
    const after = await said(page, 'Schaal');
    assert.deepEqual(['v2', 'v3', 'v4'].map(it => after[it].replace(' (onzeker)', '')), [own, own, own]);
    assert.equal(after.v1, before.v1);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => /Ongedaan gemaakt: schaal van 3 kolommen/.test(document.getElementById('live').textContent));
    assert.equal((await said(page, 'Schaal')).v3, before.v3);
    assert.deepEqual(await chosen(page), ['v2', 'v3', 'v4'], 'what was chosen stays chosen');
    await assertAudited(page);
});

test('the keyboard stays in the rows when they change, and sees the row that it is in', async ({ page, url }) => {
    await make(page, url, 40);
    await rows(page).first().focus();
    await page.keyboard.press('PageDown');
    assert.match(await focused(page), /^v(\d+)$/);
    assert.notEqual(await focused(page), 'v2');
    await page.keyboard.press('End');
    assert.equal(await focused(page), 'toelichting');
    await settled(page);
    const inSight = () => page.evaluate(() => {
        const it = document.activeElement.getBoundingClientRect();
        const sheet = document.activeElement.closest('.sheet-of-rows').getBoundingClientRect();
        const head = document.querySelector('.sheet-of-rows thead button').getBoundingClientRect();
        return it.top >= head.bottom - 1 && it.bottom <= sheet.bottom + 1 && it.bottom <= innerHeight;
    });
    assert.ok(await inSight());
    await page.keyboard.press('Home');
    assert.equal(await focused(page), 'v1');
    for (let i = 0; i < 20; ++i)
        await page.keyboard.press('ArrowDown');
    for (let i = 0; i < 15; ++i)
        await page.keyboard.press('ArrowUp');
    await settled(page);
    assert.equal(await focused(page), 'v6');
    assert.ok(await inSight(), 'not under the titles');
    await page.keyboard.press('Control+a');
    assert.equal((await chosen(page)).length, 43);
    await page.keyboard.press('Escape');
    // A filter from which the row in hand goes: the keyboard goes to its neighbour.
    await main(page).getByRole('combobox', { name: 'Toon' }).selectOption('Stellingen (40)');
    await row(page, 'v6').focus();
    await page.keyboard.press('Space');
    await button(page, 'Niet gebruiken').click();
    await main(page).getByText('1 daarvan staat nu niet in beeld', { exact: false }).waitFor();
    await row(page, 'v7').focus();
    await page.keyboard.press('Control+z');
    await row(page, 'v6').waitFor();
    assert.equal(await focused(page), 'v7');
    await assertAudited(page);
});

test('with the pointer: a row alone, boxes, Shift, and what is looked for', async ({ page, url }) => {
    await make(page, url, 8);
    const press = async (name, options = {}, onBox = false) => {
        await row(page, name).scrollIntoViewIfNeeded();
        await row(page, name).click({ position: { x: onBox ? 18 : 160, y: 12 }, ...options });
    };
    await press('v2');
    assert.deepEqual(await chosen(page), ['v2']);
    await press('v2'); // already the only one: it stays that, whatever the browser does to its box
    assert.deepEqual(await chosen(page), ['v2']);
    await heading(page, 'v2', 3).waitFor();
    await press('v4');
    assert.deepEqual(await chosen(page), ['v4']);
    await press('v6', { modifiers: ['Shift'] });
    assert.deepEqual(await chosen(page), ['v4', 'v5', 'v6']);
    await press('v5', {}, true);
    assert.deepEqual(await chosen(page), ['v4', 'v6']);
    await press('v8', { modifiers: ['Control'] });
    assert.deepEqual(await chosen(page), ['v4', 'v6', 'v8']);
    await button(page, 'Omkeren').click();
    assert.equal((await said(page, 'Omgekeerd')).v6, 'ja');
    assert.equal((await said(page, 'Omgekeerd')).v5, '');
    await main(page).getByRole('searchbox', { name: 'Kolommen zoeken' }).fill('buu');
    await row(page, 'v4').waitFor({ state: 'detached' });
    assert.equal(await rows(page).count(), 1);
    await main(page).getByText('3 kolommen gekozen. 3 daarvan staan nu niet in beeld.').waitFor();
    await button(page, 'Alles kiezen').click();
    assert.deepEqual(await chosen(page), ['buurt']);
    await button(page, 'Noord omlaag').click();
    await settled(page);
    await page.getByRole('columnheader', { name: 'Kolom' }).getByRole('button').click();
    await assertAudited(page);
});

test('a rule says who was not asked, and how many answered all the same', async ({ page, url }) => {
    await make(page, url, 4);
    await row(page, 'v2').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await button(page, 'Niet gevraagd als…').focus();
    await page.keyboard.press('Enter');
    const dialog = ask(page, 'Overslaan van 2 vragen');
    await dialog.getByRole('checkbox', { name: 'mee oneens' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Regel toevoegen' }).focus();
    await page.keyboard.press('Enter');
    await main(page).getByText('Regel 1: als v1 = mee oneens, dan niet gevraagd: v2, v3.').waitFor();
    await main(page).getByText('Dit geldt voor 8 respondenten. 8 daarvan gaven toch een antwoord.', { exact: false }).waitFor();
    await button(page, 'Regel 1 verwijderen').click();
    await main(page).getByText('Regel 1: als v1', { exact: false }).waitFor({ state: 'detached' });
    await assertAudited(page);
});

test('60 columns become a questionnaire in a few minutes', async ({ page, url }) => {
    const begun = Date.now();
    await make(page, url, 57, 100);
    assert.equal(await rows(page).count(), 60);
    // Three themes of 19 statements, each of two kinds; every fourth is reversed; the number is not used.
    const press = async keys => { for (const key of keys) await page.keyboard.press(key); };
    for (const [theme, first, last] of [['Dichtbij', 1, 19], ['Op maat', 20, 38], ['Samen', 39, 57]]) {
        await row(page, `v${first}`).focus();
        await press(['Escape', 'Space', ...Array(last - first).fill('Shift+ArrowDown')]);
        await button(page, 'Thema…').click();
        await ask(page, 'Thema van 19 kolommen').getByRole('textbox', { name: 'Nieuw thema' }).fill(theme);
        await page.keyboard.press('Enter');
        await ask(page, 'Thema van 19 kolommen').waitFor({ state: 'detached' });
        await row(page, `v${first}`).focus();
        await press(['Escape', 'Space', ...Array(9).fill('Shift+ArrowDown')]);
        await button(page, 'Soort…').click();
        await ask(page, 'Soort van 10 stellingen').getByRole('button', { name: 'Vertrouwen' }).click();
    }
    await page.keyboard.press('Escape');
    await button(page, 'Niets kiezen').click();
    for (let i = 4; i <= 57; i += 4)
        await row(page, `v${i}`).click({ position: { x: 18, y: 12 } });
    await button(page, 'Omkeren').click();
    await row(page, 'uren').click({ position: { x: 160, y: 12 } });
    await button(page, 'Niet gebruiken').click();
    await page.waitForFunction(() => /niet gebruiken van 1 kolom/.test(document.getElementById('live').textContent));
    const themes = await said(page, 'Thema');
    assert.equal(themes.v19, 'Dichtbij');
    assert.equal(themes.v20, 'Op maat');
    assert.equal(themes.v57, 'Samen');
    assert.equal((await said(page, 'Soort')).v29, 'Vertrouwen');
    assert.equal((await said(page, 'Gebruik')).uren, 'niet gebruikt');
    assert.equal((await said(page, 'Omgekeerd')).v56, 'ja');
    assert.equal((await said(page, 'Omgekeerd')).v55, '');
    const secs = (Date.now() - begun) / 1000;
    console.log(`      60 columns by a machine's hands: ${secs.toFixed(0)} s`);
    await assertAudited(page);
});

await run();
