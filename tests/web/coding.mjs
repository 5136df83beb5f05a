// SPDX-License-Identifier: EUPL-1.2
// Coding open answers and judging with the stoplicht: by keyboard, by mouse, with a second coder, and saved.
import assert from 'node:assert/strict';
import { assertAudited, button, choose, focused, live, main, noPickers, open, openExample, save, section, tables }
    from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const questions = page => page.getByRole('dialog', { name: 'Kies een open vraag' });
const answers = page => page.getByRole('table', { name: 'Antwoorden', exact: true }).getByRole('checkbox');
const tab = (page, name) => page.getByRole('tab', { name, exact: true });
const box = (page, name) => page.getByRole('checkbox', { name });

async function chooseQuestion(page, index) {
    await button(page, 'Andere vraag kiezen').click();
    await questions(page).getByRole('list', { name: 'Open vraag' }).getByRole('button').nth(index).click();
    await questions(page).waitFor({ state: 'detached' });
}

async function startCoding(page, url) {
    await open(page, url);
    await openExample(page);
    await section(page, 'Open antwoorden');
    await chooseQuestion(page, 1);
    await box(page, '1. Geen belemmering').waitFor();
}

test('thirty answers are coded with keys alone, and the outcome counts them', async ({ page, url }) => {
    await startCoding(page, url);
    await button(page, 'Volgende').focus();
    const coded = [0, 0, 0];
    for (let i = 0; i < 30; ++i) {
        await page.keyboard.press(String(1 + i % 3));
        coded[i % 3] += 1;
        await page.keyboard.press('v');
    }
    await page.keyboard.press('t');
    await page.keyboard.press('0'); // the thirtieth after all not: it loses its code
    coded[2] -= 1;
    await page.getByRole('progressbar', { name: /^30 van \d+ antwoorden bekeken/ }).waitFor();
    await tab(page, 'Uitkomst').click();
    const rows = (await tables(page)).find(it => it.figure).rows;
    const found = Object.fromEntries(rows.map(it => [it[0], Number(it[1])]));
    assert.deepEqual([found['Geen belemmering'], found['Te weinig tijd'], found['Regels en opdracht van de gemeente']], coded);
    await main(page).getByText(/Bekeken antwoorden: 30\./).waitFor();
    await assertAudited(page);
    for (let i = 0; i < 31; ++i)
        await page.keyboard.press('Control+z');
    await main(page).getByText(/heeft een categorie \(aantal/).waitFor();
});

test('what two reports counted stands beside one\'s own counts, below the barriers that one of them sees everywhere',
    async ({ page, url }) => {
        await startCoding(page, url);
        await box(page, '1. Geen belemmering').click();
        await tab(page, 'Uitkomst').click();
        await main(page).getByRole('heading', { name: 'Belemmeringen bij alle beloften, volgens Leeuwarden 2020' }).waitFor();
        const table = (await tables(page)).find(it => it.columns.includes('Heerenveen 2020'));
        assert.deepEqual(table.columns, ['Categorie', 'Deze enquête', 'Leeuwarden 2020', 'Heerenveen 2020']);
        assert.deepEqual(table.rows[0], ['Geen belemmering', '1 van 1', 'niet geteld', '11 van 28, p. 23']);
        assert.equal(table.rows[1][2], '‘bijna de helft’, p. 40');
        await assertAudited(page);
        await chooseQuestion(page, 0); // what belongs to a belofte is no barrier
        await main(page).getByRole('heading', { name: 'Tellingen van Leeuwarden 2020 bij deze vraag' }).waitFor();
        assert.equal(await main(page).getByRole('heading', { name: /^Belemmeringen bij alle/ }).count(), 0);
    });

test('each answer is read out when it comes in hand, and what was decided about it', async ({ page, url }) => {
    await startCoding(page, url);
    await button(page, 'Volgende').click();
    await live(page).getByText(/^Antwoord 2 van \d+: ./).waitFor();
    await box(page, '2. Te weinig tijd').click();
    await live(page).getByText('Te weinig tijd: gegeven.').waitFor();
    assert.equal(await box(page, '2. Te weinig tijd').isChecked(), true);
    await page.getByRole('switch', { name: 'Sneltoetsen' }).click();
    await page.keyboard.press('3');
    assert.equal(await box(page, '3. Regels').isChecked(), false);
    assert.equal(await focused(page), 'Sneltoetsen');
});

test('suggestions are taken over or refused, search finds, and letters typed there are no shortcuts',
    async ({ page, url }) => {
        await startCoding(page, url);
        await page.getByRole('textbox', { name: 'Zoeken in de antwoorden' }).fill('tijd 1');
        await page.getByRole('textbox', { name: 'Zoeken in de antwoorden' }).fill('tijd');
        await page.keyboard.press('Enter');
        await button(page, 'Overnemen: Te weinig tijd').click();
        assert.equal(await box(page, '2. Te weinig tijd').isChecked(), true);
        assert.equal(await button(page, 'Overnemen: Te weinig tijd').count(), 0);
        await button(page, 'Volgende').click();
        await button(page, 'Niet overnemen: Te weinig tijd').click();
        assert.equal(await box(page, '2. Te weinig tijd').isChecked(), false);
        assert.equal(await button(page, 'Overnemen: Te weinig tijd').count(), 0);
    });

test('a second coder sends a file; kappa and every difference are there', async ({ page, url }) => {
    await startCoding(page, url);
    await button(page, 'Volgende').focus();
    for (let i = 0; i < 12; ++i) {
        await page.keyboard.press(i < 4 ? '1' : '2');
        await page.keyboard.press('v');
    }
    await tab(page, 'Tweede codeur').click();
    await page.getByRole('textbox', { name: 'Uw naam als codeur' }).fill('Kim');
    await page.keyboard.press('Enter');
    const file = await save(page, () => button(page, 'Uw codering opslaan').click());
    assert.match(file.name, /^codering Kim.*\.json$/);
    assert.ok(!file.bytes.includes('werkdruk op'), 'no answers leave with a coding');
    await tab(page, 'Coderen').click();
    for (let i = 0; i < 12; ++i)
        await page.keyboard.press('t');
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await choose(page, file.name, file.bytes);
    await tab(page, 'Tweede codeur').click();
    await main(page).getByText(/U en Kim bekeken allebei 12 antwoorden\. Bij 11 daarvan \(91,7%\)/).waitFor();
    const all = await tables(page);
    assert.equal(all.find(it => it.caption.startsWith('Antwoorden die u en Kim')).rows.length, 1);
    await button(page, 'Naar rij 2').click();
    await box(page, '2. Te weinig tijd').waitFor();
}, { setup: noPickers });

test('an open question is found by words and opened by keyboard', async ({ page, url }) => {
    await startCoding(page, url);
    await button(page, 'Andere vraag kiezen').focus();
    await page.keyboard.press('Enter');
    const field = questions(page).getByRole('searchbox', { name: 'Zoeken in de open vragen' });
    await field.fill('maatwerk');
    const list = questions(page).getByRole('list', { name: 'Open vraag' }).getByRole('button');
    await questions(page).getByText(/^3 van 18 open vragen$/).waitFor();
    assert.equal(await list.count(), 3);
    assert.equal(await list.nth(1).getAttribute('aria-label'), 'Maatwerk leveren: belemmeringen');
    await assertAudited(page);
    await list.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await questions(page).waitFor({ state: 'detached' });
    await main(page).getByRole('heading', { level: 2, name: /maatwerk.*belemmering/i }).waitFor();
    await button(page, 'Andere vraag kiezen').click();
    await page.keyboard.press('Escape'); // leaves the field,
    await page.keyboard.press('Escape'); // and then the question
    await questions(page).waitFor({ state: 'detached' });
});

test('answers like one get the same category at once, by keyboard, and one undo takes it back', async ({ page, url }) => {
    await startCoding(page, url);
    await page.getByRole('textbox', { name: 'Zoeken in de antwoorden' }).fill('tijd');
    await page.keyboard.press('Enter');
    await button(page, 'Lijkt hierop').click();
    await live(page).getByText(/lijk(t|en) hierop\.$/).waitFor();
    await main(page).getByText(/^Deze antwoorden hebben woorden gemeen met/).waitFor();
    const shown = await answers(page).count();
    assert.ok(shown > 2);
    await answers(page).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await main(page).getByText('3 antwoorden gekozen', { exact: true }).waitFor();
    const group = page.getByRole('group', { name: '3 antwoorden gekozen' });
    await group.getByRole('checkbox', { name: /^Te weinig tijd/ }).click();
    await live(page).getByText('Te weinig tijd: gegeven aan 3 antwoorden.').waitFor();
    await group.getByRole('checkbox', { name: /^Te weinig tijd.*3 van 3|^Te weinig tijd/ }).waitFor();
    await page.getByRole('progressbar', { name: /^3 van \d+ antwoorden bekeken/ }).waitFor();
    await assertAudited(page);
    await page.keyboard.press('Control+z');
    await live(page).getByText(/code Te weinig tijd bij 3 antwoorden/).waitFor();
    await page.getByRole('progressbar', { name: /^0 van \d+ antwoorden bekeken/ }).waitFor();
    await button(page, 'Alles kiezen wat getoond wordt').click();
    await main(page).getByText(`${shown} antwoorden gekozen`, { exact: true }).waitFor();
    await button(page, 'Niets kiezen').click();
    await main(page).getByText('Geen antwoord gekozen', { exact: true }).waitFor();
});

test('how it was coded is told once and kept in the project', async ({ page, url }) => {
    await startCoding(page, url);
    await tab(page, 'Tweede codeur').click();
    await page.getByRole('combobox', { name: 'Wie codeert wat?' }).selectOption('Eén codeur doet alles, een tweede een deel');
    await page.getByRole('combobox', { name: 'Waar komen de categorieën vandaan?' }).selectOption('Uit de antwoorden zelf');
    const who = page.getByRole('textbox', { name: 'Door wie' });
    await who.fill('twee onderzoekers');
    await who.blur();
    await assertAudited(page);
    const file = await save(page);
    assert.deepEqual(JSON.parse(file.bytes).surveys[0].codingMethod,
        { coders: 'part', from: 'answers', who: 'twee onderzoekers' });
}, { setup: noPickers });

test('a quote is shortened, checked and kept in the project; a changed word is noticed', async ({ page, url }) => {
    await startCoding(page, url);
    await button(page, 'Als citaat bewaren').click();
    await tab(page, 'Citaten').click();
    const words = page.getByRole('textbox', { name: 'Woorden van het citaat' });
    const whole = await words.inputValue();
    await page.getByRole('checkbox', { name: 'Gecontroleerd, niet herleidbaar' }).click();
    await words.fill(`${whole.split(' ')[0]} verzonnen`);
    await words.blur();
    await main(page).getByText(/staat niet zo in het antwoord/).waitFor();
    assert.equal(await page.getByRole('checkbox', { name: 'Gecontroleerd, niet herleidbaar' }).isChecked(), false);
    await page.keyboard.press('Control+z');
    await main(page).getByText(/staat niet zo in het antwoord/).waitFor({ state: 'detached' });
    assert.equal(await words.inputValue(), whole);
    await button(page, 'Naar rij 2').click();
    await box(page, '1. Geen belemmering').waitFor();
    const file = await save(page);
    assert.equal(JSON.parse(file.bytes).surveys[0].quotes[0].checked, true);
}, { setup: noPickers });

test('the stoplicht proposes, a person judges with evidence, and what lacks it says so', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Stoplicht');
    const rows = async () => (await tables(page)).find(it => it.figure).rows;
    assert.equal((await rows()).length, 6);
    assert.ok((await rows()).every(it => /^[●▲■] /.test(it[1])));
    await page.getByRole('combobox', { name: 'Belofte' }).selectOption('Kostenefficiënt werken');
    await tab(page, '■ blijft achter').click();
    await main(page).getByText('Dit oordeel heeft nog geen onderbouwing.', { exact: false }).waitFor();
    assert.ok((await rows())[5].at(-1).includes('ontbreekt'));
    await button(page, 'Onderbouwing toevoegen').click();
    assert.equal((await rows())[5].at(-1), '1');
    const reason = page.getByRole('textbox', { name: 'Waarom u zo oordeelt' });
    await reason.fill('Eerste regel.\nTweede regel.');
    await reason.blur();
    assert.equal(await reason.inputValue(), 'Eerste regel.\nTweede regel.');
    await button(page, 'Regels instellen').click();
    const before = (await rows()).map(it => it[1]);
    await page.getByRole('textbox', { name: 'Op koers vanaf, in % (herkenning)' }).fill('1');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Als de soorten verschillen' }).selectOption({ index: 1 });
    assert.notDeepEqual((await rows()).map(it => it[1]), before);
    await assertAudited(page);
});

await run();
