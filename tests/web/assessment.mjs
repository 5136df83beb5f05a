// SPDX-License-Identifier: EUPL-1.2
// A workshop as its people meet it, by role and name only: eight participants score in five ways (device, code, QR code,
// file, paper), the results are revealed, talked about, voted on, agreed on, saved and opened again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset, assertAudited, button, choose, drop, goTo, heading, live, main, noPickers, open, save, settled, tables }
    from './lib/app.mjs';
import { picture } from './lib/drawing.mjs';
import { root, run, test } from './lib/runner.mjs';

const brief = JSON.parse(asset('vragenlijsten/basisfuncties-kort.json'));
const stage = (page, name) => page.getByRole('tab', { name });
const answers = page => main(page).getByRole('list', { name: 'Hoe goed is dit geborgd?' });

async function openAssessment(page, url) {
    await open(page, url);
    await goTo(page, 'Zelfevaluatie');
    await heading(page, 'Zelfevaluatie', 1).waitFor();
}

async function begin(page, url) {
    await openAssessment(page, url);
    await button(page, 'Beginnen met 11 stellingen').click();
    await heading(page, 'Over deze bijeenkomst', 2).waitFor();
}

/** The code behind which participants find the session. */
async function invitation(page) {
    const words = await main(page).getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/).first().textContent();
    return words.trim();
}

/** Who has the device answers everything with one score, and hands in. */
async function answerAll(page, score, role) {
    await heading(page, 'Uw antwoorden zijn van u', 1).waitFor();
    if (role)
        await main(page).getByRole('combobox', { name: 'Vanuit welke rol kijkt u?' }).selectOption(role);
    await button(page, 'Beginnen').click();
    for (const statement of brief.statements) {
        await heading(page, statement.text, 1).waitFor();
        await answers(page).getByRole('button', { name: new RegExp(`^${score} `) }).click();
        await button(page, 'Volgende').click();
    }
    await button(page, 'Inleveren').click();
}

const file = (session, code, score, role) => JSON.stringify({ schema: 'wijkkompas/answers/1',
    questionnaire: brief.id, session, participant: { code, role },
    answers: brief.statements.map(it => ({ item: it.id, score, state: 'answered', where: 'niemand' })) });

/** Answers on an own device, in a page of its own; returns the code to read aloud and a picture of the QR code. */
async function ownCode(newContext, url, code, score, role) {
    const context = await newContext();
    const page = await context.newPage();
    await openAssessment(page, url);
    await page.getByRole('textbox', { name: 'Code van de bijeenkomst' }).fill(code.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await answerAll(page, score, role);
    await heading(page, 'Uw antwoorden', 1).waitFor();
    const words = await main(page).getByText(/^([0-9A-Z]{4}-)+[0-9A-Z]{1,4}$/).first().textContent();
    const figure = page.getByRole('figure', { name: 'Uw code als QR' });
    await figure.scrollIntoViewIfNeeded();
    await settled(page);
    const qr = await picture(page, { clip: await figure.boundingBox() });
    await context.close();
    return { words: words.trim(), picture: qr };
}

test('a whole workshop: eight people in five ways, reveal, talk, vote, agree, close, save, open', async ({ page, newContext, url, newPage }) => {
    await begin(page, url);
    await page.getByRole('textbox', { name: 'Team of onderwerp' }).fill('Team Noord');
    await page.keyboard.press('Enter');
    await heading(page, 'Team Noord', 1).waitFor();
    const code = await invitation(page);

    await stage(page, '2 Scoren').click();
    for (const [score, role] of [[2, 'professional'], [4, 'gemeente']]) {
        await button(page, 'Volgende deelnemer op dit apparaat').click();
        await answerAll(page, score, role);
        await live(page).filter({ hasText: 'Ingeleverd' }).waitFor();
    }
    await main(page).getByText('Ingeleverd: 2.').waitFor();

    await stage(page, '3 Verzamelen').click();
    const own = [];
    for (const [score, role] of [[3, 'professional'], [5, 'professional'], [2, 'gemeente']])
        own.push(await ownCode(newContext, url, code, score, role));
    const codes = own.slice(0, 2).map(it => it.words);
    for (const words of codes) {
        await page.getByRole('textbox', { name: 'Code met antwoorden' }).fill(words.toLowerCase());
        await page.keyboard.press('Enter');
        await live(page).filter({ hasText: 'is toegevoegd uit de code' }).waitFor();
    }
    // A wrong sign is noticed, and what was typed stays to be mended.
    const wrong = (codes[0][0] === '2' ? '3' : '2') + codes[0].slice(1);
    await page.getByRole('textbox', { name: 'Code met antwoorden' }).fill(wrong);
    await page.keyboard.press('Enter');
    await main(page).getByText(/klopt niet/).first().waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Code met antwoorden' }).inputValue(), wrong);
    await drop(page, 'foto.png', own[2].picture, 'image/png');
    await live(page).filter({ hasText: 'is toegevoegd uit foto.png' }).waitFor();
    const session = null; // answers that name no session fit any
    await drop(page, 'k7.json', file(session, 'K7', 1, 'inwoner'));
    await live(page).filter({ hasText: 'k7.json' }).waitFor();
    await drop(page, 'm9.json', file(session, 'M9', 2, 'inwoner'));
    await live(page).filter({ hasText: 'm9.json' }).waitFor();
    await drop(page, 'nog-eens.json', file(session, 'M9', 2, 'inwoner'));
    await main(page).getByText(/was er al, met dezelfde antwoorden/).first().waitFor();
    await page.getByRole('textbox', { name: 'Antwoorden van een formulier' }).fill('3 3 3 3 3 w w 3 3 3 n');
    await page.keyboard.press('Enter');
    await live(page).filter({ hasText: 'het formulier' }).waitFor();
    const people = main(page).getByRole('table', { name: 'Deelnemers' });
    assert.equal(await people.getByRole('row').count(), 1 + 8);

    await stage(page, '4 Onthullen').click();
    assert.equal(await main(page).getByRole('figure').count(), 0, 'nothing shows before it is revealed');
    await button(page, 'Onthul de uitkomst (8 ingeleverd)').click();
    await main(page).getByRole('figure').first().waitFor();
    await page.getByRole('tab', { name: 'Wat opvalt' }).click();
    await heading(page, 'Van niemand', 2).waitFor();
    await page.getByRole('tab', { name: 'Rollen' }).click();
    await main(page).getByRole('figure', { name: 'Gemiddelde score per rol' }).waitFor();

    await stage(page, '5 Bespreken').click();
    await main(page).getByRole('figure').first().waitFor();
    await heading(page, 'Wat de routekaart hierover zegt', 3).waitFor();
    await page.getByRole('textbox', { name: 'Wat is er gezegd?' }).fill('Het loket is te vaak dicht.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('combobox', { name: 'Samen komen wij uit op' }).selectOption('3 deels geborgd');
    await button(page, 'Volgende stelling').click();
    await main(page).getByText('2 van 11', { exact: true }).waitFor();

    await stage(page, '6 Kiezen').click();
    await page.getByRole('textbox', { name: `Stippen voor ${brief.statements[3].title}` }).fill('5');
    await page.keyboard.press('Enter');
    await main(page).getByText('5 stippen · moeite niet gezegd · effect niet gezegd').waitFor();

    await stage(page, '7 Afspreken').click();
    await button(page, 'Afspraak toevoegen').click();
    await page.getByRole('textbox', { name: 'Wat', exact: true }).fill('Loket open op zaterdag');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Wie', exact: true }).fill('Ali');
    await page.keyboard.press('Enter');
    await stage(page, '8 Afsluiten').click();
    await main(page).getByRole('rowheader', { name: 'Loket open op zaterdag' }).first().waitFor({ state: 'attached' });
    await assertAudited(page);

    const saved = await save(page);
    const other = await newPage();
    await open(other, url);
    await choose(other, saved.name, saved.bytes);
    await heading(other, 'Team Noord', 1).waitFor();
    await main(other).getByRole('rowheader', { name: 'Loket open op zaterdag' }).first().waitFor({ state: 'attached' });
    await stage(other, '5 Bespreken').click();
    assert.equal(await other.getByRole('textbox', { name: 'Wat is er gezegd?' }).inputValue(),
        'Het loket is te vaak dicht.');
    await other.getByText('2 van 11', { exact: true }).waitFor({ state: 'detached' });
}, { setup: noPickers });

test('who scores sees nothing of anyone else, and cannot take their answers back', async ({ page, url }) => {
    await begin(page, url);
    await stage(page, '2 Scoren').click();
    await button(page, 'Volgende deelnemer op dit apparaat').click();
    await answerAll(page, 2);
    await button(page, 'Volgende deelnemer op dit apparaat').click();
    await heading(page, 'Uw antwoorden zijn van u', 1).waitFor();
    assert.equal(await page.getByRole('navigation').count(), 0);
    assert.equal(await button(page, 'Ongedaan maken').count(), 0);
    await page.keyboard.press('Control+z');
    await button(page, 'Beginnen').click();
    await heading(page, brief.statements[0].text, 1).waitFor();
    assert.equal(await answers(page).locator('[aria-current], [aria-pressed=true], [aria-selected=true]').count(), 0);
    await button(page, 'Later verder').click();
    await main(page).getByText('Ingeleverd: 1.').waitFor();
    await assertAudited(page);
}, { on: 'file' });

test('two answers are not shown, and the beamer shows no codes', async ({ page, url }) => {
    await begin(page, url);
    await stage(page, '3 Verzamelen').click();
    for (const scores of ['11111111111', '55555555555']) {
        await page.getByRole('textbox', { name: 'Antwoorden van een formulier' }).fill(scores);
        await page.keyboard.press('Enter');
        await live(page).filter({ hasText: 'het formulier' }).waitFor();
    }
    await stage(page, '4 Onthullen').click();
    await main(page).getByText(/Bij 3 of meer kunt u ze tonen/).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Onthul/ }).count(), 0);
    await stage(page, '3 Verzamelen').click();
    await page.getByRole('textbox', { name: 'Antwoorden van een formulier' }).fill('3w3w3w3w3w3');
    await page.keyboard.press('Enter');
    await stage(page, '4 Onthullen').click();
    await button(page, 'Onthul de uitkomst (3 ingeleverd)').click();
    await main(page).getByRole('figure').first().waitFor();
    await button(page, 'Voor de zaal').click();
    await button(page, 'Gewoon beeld').waitFor();
    await settled(page);
    assert.equal(await main(page).getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/).count(), 0);
    await assertAudited(page);
}, { on: 'site' });

/** A session in which so many forms were typed over and revealed; it stays at the stage of revealing. */
async function revealed(page, team, forms) {
    await button(page, 'Beginnen met 11 stellingen').click();
    await page.getByRole('textbox', { name: 'Team of onderwerp' }).fill(team);
    await page.keyboard.press('Enter');
    await heading(page, team, 1).waitFor();
    await stage(page, '3 Verzamelen').click();
    for (const scores of forms) {
        await page.getByRole('textbox', { name: 'Antwoorden van een formulier' }).fill(scores);
        await page.keyboard.press('Enter');
        await live(page).filter({ hasText: 'het formulier' }).waitFor();
    }
    await stage(page, '4 Onthullen').click();
    await page.getByRole('button', { name: /^Onthul de uitkomst/ }).click();
    await main(page).getByRole('figure').first().waitFor();
}

test('next time: what became of the agreements, and whether the score moved', async ({ page, url }) => {
    await openAssessment(page, url);
    await revealed(page, 'Vorig jaar', ['1t1t2 3 3 3 3 3 3 3 3', '2t2t2 3 3 4 3 3 3 3 3', '1t3t2 4 3 3 3 3 3 3 2']);
    await stage(page, '7 Afspreken').click();
    await button(page, 'Afspraak toevoegen').click();
    await page.getByRole('textbox', { name: 'Wat', exact: true }).fill('Loket open op zaterdag');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^Wanneer/ }).fill('2020-01-15');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Stelling die moet veranderen' }).selectOption(brief.statements[0].title);
    await page.getByRole('combobox', { name: 'Naar score' }).selectOption('4 grotendeels geborgd');
    await button(page, 'Alle bijeenkomsten').click();
    await button(page, 'Beginnen met 11 stellingen').waitFor();
    await revealed(page, 'Dit jaar', ['4 3 2 3 3 3 3 3 3 3 3', '5 3 3 3 3 3 3 3 3 3 3', '4 4 2 3 3 3 3 4 3 3 2']);
    await stage(page, '8 Afsluiten').click();
    const followed = main(page).getByRole('table', { name: /^Wat kwam er terecht van de afspraken/ });
    const row = followed.getByRole('row').filter({ hasText: 'Loket open op zaterdag' });
    await row.filter({ hasText: 'omhoog, doel gehaald' }).waitFor({ state: 'attached' });
    assert.match(await row.textContent(), /1,3.*4,3.*te laat/);
    await page.getByRole('combobox', { name: 'Stand van: Loket open op zaterdag' }).selectOption('klaar');
    await row.filter({ hasText: 'klaar' }).waitFor({ state: 'attached' });
    await assertAudited(page);
});

test('from the third session on the screen and the report show how every basisfunctie moved', async ({ page, url }) => {
    await open(page, url);
    const name = 'drie-bijeenkomsten.wijkkompas';
    await drop(page, name, readFileSync(join(root, 'tests/data/projecten', name)));
    await main(page).getByRole('list', { name: 'Bijeenkomsten in dit project' }).getByRole('button', { name: 'Team Noord' })
        .last().click();
    await stage(page, '8 Afsluiten').click();
    const title = 'Verloop over 3 bijeenkomsten';
    await heading(page, title, 2).waitFor();
    const figure = main(page).getByRole('figure', { name: title });
    await figure.waitFor();
    const table = (await tables(page)).find(it => it.caption === title);
    assert.deepEqual(table.columns, ['Basisfunctie', 'stellingen', '2024-11-18', 'n', '2025-11-25', 'n', '2026-11-24', 'n', 'verschil']);
    assert.equal(table.rows.length, 5);
    await assertAudited(page);
    const { bytes } = await save(page, () => button(page, 'Verslag opslaan…').click());
    const sentence = table.rows[0];
    const html = bytes.toString();
    assert.ok(html.includes(title));
    assert.match(html, new RegExp(`‘${sentence[0]}’ kreeg een hogere score: van ${sentence[2]} `));
}, { setup: noPickers });

test('teams stand side by side by what they shared, and sessions come from another project', async ({ page, url, newPage }) => {
    await openAssessment(page, url);
    const files = [];
    for (const [team, forms] of [['Noord', ['12345123451', '23451234512', '34512345123']], ['Zuid', ['44444444444', '55555554444', '44444555555']]]) {
        await revealed(page, team, forms);
        await stage(page, '8 Afsluiten').click();
        files.push(await save(page, () => button(page, 'Uitkomst zonder namen opslaan…').click()));
        await button(page, 'Alle bijeenkomsten').click();
    }
    const saved = await save(page);
    const other = await newPage();
    await openAssessment(other, url);
    for (const { name, bytes } of files) {
        assert.ok(!bytes.toString().includes('"code"'));
        await drop(other, name, bytes);
        await live(other).filter({ hasText: 'staat erbij' }).waitFor();
    }
    await main(other).getByRole('figure', { name: 'Gemiddelde score per team' }).waitFor();
    assert.equal(await other.getByRole('textbox', { name: 'Naam van team 2' }).inputValue(), 'Zuid');
    await choose(other, saved.name, saved.bytes, 'Bijeenkomsten uit een ander project halen…');
    await live(other).filter({ hasText: '2 erbij' }).waitFor();
    await main(other).getByRole('list', { name: 'Bijeenkomsten in dit project' }).getByRole('button', { name: 'Zuid' }).waitFor();
    await assertAudited(other);
}, { setup: noPickers });

test('a questionnaire of one\'s own: copied, changed, and used', async ({ page, url }) => {
    await openAssessment(page, url);
    await page.getByRole('button', { name: /^Kopie maken van/ }).first().click();
    await page.getByRole('textbox', { name: 'Titel van de vragenlijst' }).fill('Onze wijk');
    await page.keyboard.press('Enter');
    await heading(page, 'Onze wijk', 1).waitFor();
    await button(page, 'Stelling toevoegen').click();
    await page.getByRole('textbox', { name: 'Stelling, als hele zin' }).fill('Iedereen kent het buurthuis.');
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Stellingen: 12', 2).waitFor();
    await assertAudited(page);
    await button(page, 'Terug naar de zelfevaluatie').click();
    await page.getByRole('button', { name: /^Onze wijk/ }).click();
    await stage(page, '2 Scoren').click();
    await button(page, 'Volgende deelnemer op dit apparaat').click();
    await button(page, 'Beginnen').click();
    for (let i = 0; i < 11; ++i)
        await button(page, 'Volgende').click();
    await heading(page, 'Iedereen kent het buurthuis.', 1).waitFor();
});

test('the clock of a discussion counts down, and is stopped', async ({ page, url }) => {
    await openAssessment(page, url);
    await revealed(page, 'Noord', ['12345123451', '23451234512', '34512345123']);
    await stage(page, '1 Voorbereiden').click();
    await page.getByRole('textbox', { name: 'Minuten per stelling' }).fill('1');
    await page.keyboard.press('Enter');
    await stage(page, '5 Bespreken').click();
    await button(page, 'Klok starten').click();
    await live(page).filter({ hasText: 'De klok loopt' }).waitFor();
    await main(page).getByText(/^Nog 0:5[0-8]/).waitFor();
    await button(page, 'Klok stoppen').click();
    await button(page, 'Klok starten').waitFor();
});

await run();
