import { writeFileSync, mkdirSync } from 'node:fs';
import { asset, button, drop, goTo, heading, live, main, open, settled, save, noPickers } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';
const W = +(process.env.W || 1280), H = +(process.env.H || 2200), LOOK = process.env.LOOK || 'light';
mkdirSync('/tmp/walk', { recursive: true });
test('walk', async ({ page, url }) => {
    await page.setViewportSize({ width: W, height: H });
    let n = 0;
    const shot = async name => { await page.mouse.move(W - 2, 2); await settled(page); writeFileSync(`/tmp/walk/${W}-${LOOK}-${String(++n).padStart(2, '0')}-${name}.png`, await page.screenshot()); };
    await open(page, url);
    if (LOOK === 'dark') { await goTo(page, 'Instellingen'); await page.getByRole('combobox', { name: 'Kleuren' }).selectOption('Donker'); }
    const stage = name => page.getByRole('tab', { name }).click();
    await goTo(page, 'Zelfevaluatie');
    const field = async (name, text) => { await page.getByRole('textbox', { name }).fill(text); await page.keyboard.press('Enter'); await settled(page); };
    const forms = { professional: ['1t 4t 5g 2t 4p 3 4t 3 5 w0 2', '5t 4 4g 2 3p 3 w 2 5 w0 3', '1 3 4 5r 4 2 n 4 4 1 2', '2 4 4 1 4 3 3 3 5 w0 4'],
        gemeente: ['4 5 5g 4 5p 3 4 3 5 2 5', '5 5 4g 4 5p 4 5 3 5 3 4', '4 4 5g 5 5 3 4 4 4 2 4'], inwoner: ['2 2 2 2 1 1 2 3 2 w0 w', '1 2 3 2 2 1 2 2 w w0 w', '2 3 2 1 2 2 1 3 3 1 w'] };
    const session = async (team, date) => {
        await button(page, 'Beginnen met 11 stellingen').click();
        await field('Team of onderwerp', team);
        await field('Datum', date);
        await stage('3 Verzamelen');
        for (const [name, all] of Object.entries(forms)) {
            await page.getByRole('combobox', { name: 'Rol op het formulier' }).selectOption(name);
            for (const scores of all) await field('Antwoorden van een formulier', scores);
        }
        await stage('4 Onthullen');
        await page.getByRole('button', { name: /^Onthul de uitkomst/ }).click();
    };
    await session('Team Noord', '2025-11-20');
    await stage('7 Afspreken');
    await button(page, 'Afspraak toevoegen').click();
    await field('Wat', 'Loket open op zaterdag');
    await field('Wie', 'Ali');
    await field(/^Wanneer/, '2026-03-01');
    await page.getByRole('combobox', { name: 'Stelling die moet veranderen' }).selectOption({ index: 1 });
    await page.getByRole('combobox', { name: 'Naar score' }).selectOption({ index: 4 });
    await button(page, 'Alle bijeenkomsten').click();
    await button(page, 'Beginnen met 11 stellingen').waitFor();
    forms.professional = forms.professional.map(it => it.replace(/[12](?=[tgpr]| )/, '4'));
    await session('Team Noord', '2026-11-20');
    await stage('1 Voorbereiden');
    await field(/^Begint om/, '13:30');
    await shot('voorbereiden');
    await button(page, 'Voor de zaal').click();
    await shot('zaal');
    await button(page, 'Gewoon beeld').click();
    await stage('2 Scoren');
    await button(page, 'Volgende deelnemer op dit apparaat').click();
    await button(page, 'Beginnen').click();
    await page.getByRole('button', { name: /^4 grotendeels/ }).click();
    await button(page, 'Later verder').click();
    await shot('scoren');
    await page.getByRole('button', { name: /^Verder met/ }).click();
    await button(page, 'Beginnen').click();
    await shot('verborgen');
    await button(page, 'Later verder').click();
    await stage('3 Verzamelen');
    await shot('verzamelen');
    await stage('4 Onthullen');
    await shot('onthullen');
    for (const tab of ['Basisfuncties en stappen', 'Rollen', 'Wie regelt het', 'Wat opvalt']) {
        await page.getByRole('tab', { name: tab }).click();
        await shot(tab.split(' ').at(-1).toLowerCase());
    }
    await stage('5 Bespreken');
    await button(page, 'Klok starten').click();
    await page.getByRole('textbox', { name: 'Wat is er gezegd?' }).fill('Het loket is te vaak dicht.');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(1500);
    n++; writeFileSync(`/tmp/walk/${W}-${LOOK}-${String(n).padStart(2, '0')}-bespreken.png`, await page.screenshot());
    await button(page, 'Klok stoppen').click();
    await stage('6 Kiezen');
    await shot('kiezen');
    await stage('7 Afspreken');
    await button(page, 'Afspraak toevoegen').click();
    await shot('afspreken');
    await stage('8 Afsluiten');
    await shot('afsluiten');
    const file = await save(page, () => button(page, 'Uitkomst zonder namen opslaan…').click());
    await button(page, 'Alle bijeenkomsten').click();
    await drop(page, file.name, file.bytes);
    await drop(page, 'zuid.json', file.bytes.toString().replace('"Team Noord"', '"Team Zuid"'));
    await shot('begin');
    await page.getByRole('button', { name: /^Kopie maken van/ }).first().click();
    await shot('vragenlijst');
}, { setup: noPickers });
await run();
