// SPDX-License-Identifier: EUPL-1.2
// What a study tells before its figures: filled in by keyboard, with a source whose statement a conclusion leans on, a
// chapter of one's own in the report, undone, saved and opened again.
import assert from 'node:assert/strict';
import { assertAudited, button, choose, focused, heading, live, main, noPickers, open, openExample, save, section, settled,
    THEMES } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const SECTION = 'Onderzoek';
const tab = (page, name) => page.getByRole('tab', { name, exact: true }).click();
const field = (page, name) => main(page).getByRole('textbox', { name, exact: true });
const combo = (page, name) => main(page).getByRole('combobox', { name, exact: true });

/** Goes on with Tab, or back with Shift and Tab, until this has the keyboard. */
async function tabTo(page, name, key = 'Tab') {
    for (let i = 0; i < 60; ++i) {
        if (await focused(page) === name)
            return;
        await page.keyboard.press(key);
    }
    assert.fail(`${name} is not reached by Tab`);
}

/** Types in a field that Tab reaches. */
async function type(page, name, words, key = 'Tab') {
    await tabTo(page, name, key);
    await page.keyboard.type(words);
    await settled(page);
}

/** Presses what Tab reaches. */
async function press(page, name) {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await settled(page);
}

/** Types in a field and leaves it. */
async function write(page, name, words) {
    await field(page, name).fill(words);
    await page.keyboard.press('Tab');
    await settled(page);
}

/** A source with one statement about the first theme. */
async function addSource(page) {
    await section(page, SECTION);
    await tab(page, 'Andere bronnen');
    await main(page).getByText('Er zijn nog geen andere bronnen.').waitFor();
    await button(page, 'Bron toevoegen').click();
    await write(page, 'Naam van de bron in het rapport', 'Gesprek met de wethouder');
    await combo(page, 'Soort bron').selectOption('Gesprek');
    await write(page, 'Datum van de bron', '12 mei 2026');
    await heading(page, 'Bron 1: Gesprek met de wethouder', 2).waitFor();
    await button(page, 'Uitspraak toevoegen').click();
    await write(page, 'Uitspraak 1', 'De inloop is elke dag open.');
    await combo(page, 'Uitspraak 1 gaat over').selectOption(THEMES[0]);
    await settled(page);
}

const SAYS = 'De inloop is elke dag open (Gesprek met de wethouder, gesprek, 12 mei 2026)';

test('the story of a study is told by keyboard alone, its questions are put in order, and each step back has a name',
    async ({ page, url }) => {
        await open(page, url);
        await openExample(page);
        await section(page, SECTION);
        await main(page).getByText('Er zijn nog geen deelvragen.').waitFor();
        await type(page, 'Aanleiding', 'De raad vroeg erom.');
        await type(page, 'Doel', 'Bijsturen waar dat nodig is.');
        await type(page, 'Hoofdvraag', 'Wat merken inwoners van de beloften?');
        await press(page, 'Deelvraag toevoegen');
        await type(page, 'Deelvraag 1', 'Wie komt er?', 'Shift+Tab');
        await press(page, 'Deelvraag toevoegen');
        await type(page, 'Deelvraag 2', 'Wie komt er niet?', 'Shift+Tab');
        await press(page, 'Deelvraag 2 eerder zetten');
        assert.equal(await field(page, 'Deelvraag 1').inputValue(), 'Wie komt er niet?');
        await press(page, 'Norm toevoegen');
        await type(page, 'Norm 1', 'Hulp is dichtbij', 'Shift+Tab');
        await type(page, 'Waar norm 1 vandaan komt', 'Besluit van de raad');
        await type(page, 'Het antwoord op de hoofdvraag, in enkele zinnen', 'Zij merken er iets van.');
        await main(page).getByText('De hoofdvraag is: Wat merken inwoners van de beloften?').waitFor();
        await assertAudited(page);
        await page.keyboard.press('Tab'); // in the field the keys take back letters
        await page.keyboard.press('Control+z');
        await live(page).filter({ hasText: 'Ongedaan gemaakt: hoofdconclusie.' }).waitFor();
        await button(page, 'Deelvraag 1 verwijderen').click();
        await button(page, 'Deelvraag 2 verwijderen').waitFor({ state: 'detached' });
        assert.equal(await field(page, 'Deelvraag 1').inputValue(), 'Wie komt er?');
        await button(page, 'Ongedaan maken').click();
        await live(page).filter({ hasText: 'Ongedaan gemaakt: onderzoeksvragen.' }).waitFor();
        assert.equal(await field(page, 'Deelvraag 2').inputValue(), 'Wie komt er?');
    });

test('a conclusion leans on what a source says, leads there, and all of it comes back from the file', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await addSource(page);
    await assertAudited(page);
    await section(page, 'Conclusies en aanbevelingen');
    await button(page, 'Conclusie toevoegen').click();
    await combo(page, 'Soort onderbouwing').selectOption('Uitspraak uit een bron');
    await combo(page, 'Welke').waitFor();
    assert.deepEqual(await combo(page, 'Welke').locator('option').allTextContents(), [SAYS]);
    await button(page, 'Onderbouwing toevoegen').click();
    await main(page).getByText('Deze conclusie steunt op 1 uitspraak uit 1 andere bron.', { exact: true }).waitFor();
    await main(page).getByText(`Uitspraak uit een bron: ${SAYS}`, { exact: true }).waitFor();
    await assertAudited(page);
    await button(page, 'Bekijken: uitspraak uit een bron').click();
    await heading(page, 'Bron 1: Gesprek met de wethouder', 2).waitFor();
    await main(page).getByText('Hier steunt al iets op: 1 conclusie.', { exact: true }).waitFor();
    const { bytes } = await save(page);
    await button(page, 'Bron 1 verwijderen').click();
    await main(page).getByText('Er zijn nog geen andere bronnen.').waitFor();
    await section(page, 'Conclusies en aanbevelingen');
    await main(page).getByText(/^Een stuk van de onderbouwing bestaat niet meer/).waitFor();
    await page.keyboard.press('Control+z');
    await live(page).filter({ hasText: 'Ongedaan gemaakt: andere bronnen.' }).waitFor();
    await main(page).getByText('Deze conclusie steunt op 1 uitspraak uit 1 andere bron.', { exact: true }).waitFor();
    const study = JSON.parse(bytes).surveys[0].study;
    assert.equal(study.sources[0].statements[0].text, 'De inloop is elke dag open.');
    const again = await page.context().newPage();
    await open(again, url);
    await choose(again, 'onderzoek.wijkkompas', bytes);
    await again.getByRole('heading', { level: 1 }).first().waitFor();
    await section(again, SECTION);
    await tab(again, 'Andere bronnen');
    await heading(again, 'Bron 1: Gesprek met de wethouder', 2).waitFor();
    assert.equal(await field(again, 'Uitspraak 1').inputValue(), 'De inloop is elke dag open.');
}, { setup: noPickers });

test('a document that evidence only names becomes a source', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Conclusies en aanbevelingen');
    await button(page, 'Conclusie toevoegen').click();
    await combo(page, 'Soort onderbouwing').selectOption('Document');
    await write(page, 'Naam van het stuk of gesprek', 'Beleidsplan 2024, p. 12');
    await button(page, 'Onderbouwing toevoegen').click();
    await write(page, 'Wat zegt dit?', 'Elke wijk krijgt een inloop');
    await button(page, 'Als bron opnemen').click();
    await main(page).getByText('Uitspraak uit een bron: Elke wijk krijgt een inloop (Beleidsplan 2024, document, p. 12)',
        { exact: true }).waitFor();
    await assertAudited(page);
});

test('a chapter of one\'s own is written, put before another and read in the saved report', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await button(page, 'Eigen hoofdstuk toevoegen').click();
    await write(page, 'Titel van uw hoofdstuk', 'Hoe wij dit aanpakten');
    await write(page, 'Tekst van uw hoofdstuk', 'Wij spraken met zes teams.');
    await main(page).getByText('Wij spraken met zes teams.', { exact: true }).waitFor();
    await button(page, 'Eerder zetten').click();
    await settled(page);
    await assertAudited(page);
    const { bytes } = await save(page, () => button(page, 'Document opslaan…').click());
    const html = String(bytes);
    assert.ok(html.includes('Hoe wij dit aanpakten') && html.includes('Wij spraken met zes teams.'));
    await button(page, 'Dit hoofdstuk verwijderen').click();
    await main(page).getByRole('button', { name: 'Hoe wij dit aanpakten', exact: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await live(page).filter({ hasText: 'Ongedaan gemaakt: eigen hoofdstuk.' }).waitFor();
}, { setup: noPickers });

test('a press right after typing counts, also when what is typed changes a heading', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, SECTION);
    await tab(page, 'Andere bronnen');
    await button(page, 'Bron toevoegen').click();
    await field(page, 'Naam van de bron in het rapport').fill('Gesprek met de wethouder');
    await button(page, 'Uitspraak toevoegen').click();
    await field(page, 'Uitspraak 1').waitFor();
    await heading(page, 'Bron 1: Gesprek met de wethouder', 2).waitFor();
});

await run();
