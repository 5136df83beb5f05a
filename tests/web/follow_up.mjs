// SPDX-License-Identifier: EUPL-1.2
// From conclusion to follow-up: made by role and name, clicked through to what it rests on, undone, and read in the
// saved report.
import assert from 'node:assert/strict';
import { assertAudited, button, heading, main, noPickers, open, openExample, save, section, settled, THEMES }
    from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const SECTION = 'Conclusies en aanbevelingen';
const tab = (page, name) => page.getByRole('tab', { name, exact: true }).click();
const choice = (page, name) => page.getByRole('combobox', { name, exact: true });

/** Types in a field and leaves it, as one does. */
async function write(page, name, words) {
    await page.getByRole('textbox', { name, exact: true }).fill(words);
    await page.keyboard.press('Tab');
}

/** A conclusion about the first theme on its first item and first test. */
async function conclude(page) {
    await section(page, SECTION);
    await main(page).getByText('Er zijn nog geen conclusies.').waitFor();
    await button(page, 'Conclusie toevoegen').click();
    await write(page, 'De conclusie in één zin', 'Teams zijn niet altijd te vinden');
    await heading(page, 'Conclusie 1: Teams zijn niet altijd te vinden', 2).waitFor();
    await choice(page, 'Gaat over').selectOption(THEMES[0]);
    await main(page).getByText('Deze conclusie steunt nog nergens op.').waitFor();
    await button(page, 'Onderbouwing toevoegen').click();
    await main(page).getByText(/^Deze conclusie steunt op 1 stelling \(n \d+\)\.$/).waitFor();
    await choice(page, 'Soort onderbouwing').selectOption('Toets');
    await button(page, 'Onderbouwing toevoegen').click();
    await main(page).getByText(/^Deze conclusie steunt op 1 stelling \(n \d+\) en 1 toets \(/).waitFor();
}

test('a published report opens as an example, at the conclusion that was contested', async ({ page, url }) => {
    await open(page, url);
    await button(page, 'Heerenveen, van rapport tot brief').click();
    await heading(page, 'Conclusies en aanbevelingen', 1).waitFor();
    await main(page).getByText('0 van 0 respondenten').or(page.getByText('0 van 0 respondenten')).first().waitFor();
    await main(page).getByText(/^Deze conclusie steunt op \d+ documenten\.$/).waitFor();
    await tab(page, 'Aanbevelingen');
    assert.equal(await page.getByRole('checkbox', { name: /^Het college bestrijdt/ }).isChecked(), true);
    await assertAudited(page);
    await section(page, 'Stoplicht');
    const notes = await main(page).getByRole('textbox').evaluateAll(all => all.map(it => it.value));
    assert.ok(notes.includes('89% van 28 mensen herkent dit als opdracht.'), notes.join(' | '));
    await section(page, 'Vergelijken');
    assert.equal(await page.getByRole('checkbox', { name: 'Heerenveen 2020' }).isChecked(), true);
    await assertAudited(page);
});

test('a conclusion shows what it rests on and what speaks against it, and each piece leads to its screen',
    async ({ page, url }) => {
        await open(page, url);
        await openExample(page);
        await conclude(page);
        await main(page).getByText('Dit volgt uit de cijfers:').waitFor();
        await write(page, 'Wat er verder tegen pleit', 'Twee teams zijn er wel.');
        await assertAudited(page);
        await button(page, 'Bekijken: stelling').click();
        await heading(page, THEMES[0], 1).waitFor();
        await section(page, SECTION);
        await button(page, 'Bekijken: toets').click();
        await heading(page, 'Theorie en praktijk naast elkaar', 1).waitFor();
        await section(page, SECTION);
        assert.equal(await page.getByRole('textbox', { name: 'Wat er verder tegen pleit' }).inputValue(),
            'Twee teams zijn er wel.');
        await page.keyboard.press('Control+z');
        await page.waitForFunction(() => [...document.querySelectorAll('textarea')]
            .every(it => it.value !== 'Twee teams zijn er wel.'));
        await button(page, 'Conclusie verwijderen').click();
        await main(page).getByText('Er zijn nog geen conclusies.').waitFor();
    });

test('a recommendation follows from conclusions, with three questions, a date that has to be one, and a timeline',
    async ({ page, url }) => {
        await open(page, url);
        await openExample(page);
        await conclude(page);
        await tab(page, 'Aanbevelingen');
        await main(page).getByText('Er zijn nog geen aanbevelingen.').waitFor();
        await button(page, 'Aanbeveling toevoegen').click();
        await write(page, 'De aanbeveling in één zin', 'Open een inloop');
        await page.getByRole('checkbox', { name: /^Conclusie 1: Teams/ }).click();
        await write(page, 'Antwoord van het college op: Hoe ernstig is het probleem?', 'Beperkt.');
        await main(page).getByText('Het college beantwoordde 1 van de 3 vragen.', { exact: true }).waitFor();
        await choice(page, 'Wat het college met de aanbeveling doet').selectOption('neemt haar niet over');
        await page.getByRole('checkbox', { name: /^Het college bestrijdt/ }).click();
        await write(page, 'Klaar op (jjjj-mm-dd)', 'volgend jaar');
        await page.getByRole('alert').getByText('‘volgend jaar’ is geen datum.').waitFor();
        await write(page, 'Klaar op (jjjj-mm-dd)', '2020-03-01');
        await main(page).getByText('nog niet begonnen (te laat)', { exact: true }).waitFor();
        await button(page, 'Gebeurtenis toevoegen').click();
        await write(page, 'Datum (jjjj-mm-dd)', '2019-12-01');
        await write(page, 'Wat er gebeurde', 'Brief van het college');
        await settled(page);
        await assertAudited(page);
        await button(page, 'Bekijken: Conclusie 1').click();
        await heading(page, 'Conclusie 1: Teams zijn niet altijd te vinden', 2).waitFor();
        await tab(page, 'Tijdlijn');
        const dates = await main(page).getByRole('table').last().locator('tbody tr')
            .evaluateAll(rows => rows.map(row => [...row.cells].map(cell => cell.textContent)));
        assert.deepEqual(dates, [['1 december 2019', 'Brief van het college', 'Aanbeveling 1: Open een inloop'],
            ['1 maart 2020', 'hoort klaar te zijn', 'Aanbeveling 1: Open een inloop']]);
        await section(page, 'Rapport');
        const { bytes } = await save(page, () => button(page, 'Document opslaan…').click());
        const html = String(bytes);
        for (const words of ['Conclusie 1: Teams zijn niet altijd te vinden', 'Het college beantwoordde 1 van de 3 vragen.',
            'Het college: neemt haar niet over.', 'Brief van het college', '<a href="#toetsen-paren"'])
            assert.ok(html.includes(words), words);
    }, { setup: noPickers });

await run();
