// SPDX-License-Identifier: EUPL-1.2
// A report of somebody else: pasted, and dropped on the screen Narekenen.
import assert from 'node:assert/strict';
import { assertAudited, button, drop, goTo, heading, live, main, open, tables } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const WRONG = 'Het gaat goed volgens 34 van de 94 respondenten (38%).';
const RIGHT = 'Het verschil is groot, t(92) = 2,31, p = 0,023. Dat zegt 36% (34 van de 94). ';

test('a pasted report is worked out at once, wrong figures first', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Narekenen');
    await page.getByRole('textbox', { name: 'Tekst van het rapport' }).fill(`${RIGHT}${RIGHT}${RIGHT}\n\n${WRONG}`);
    await heading(page, 'Wat er is nagerekend', 1).waitFor();
    await main(page).getByText('Van 7 nagerekende uitkomsten kan 1 niet kloppen.').waitFor();
    const table = (await tables(page)).find(it => it.caption === 'Kan niet kloppen');
    assert.equal(table.rows.length, 1);
    assert.match(JSON.stringify(table.rows), /34 van de 94 is 36,2%, en niet 38%/);
    await assertAudited(page);
    await page.getByRole('switch', { name: /^Laat zien wat klopt: 6 uitkomsten/ }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('caption')].some(it => it.textContent === 'Kan kloppen'));
    await button(page, 'Ander rapport').click();
    await heading(page, 'Narekenen: kan dit kloppen?', 1).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Tekst van het rapport' }).inputValue(), '');
});

test('a report that is dropped on the screen is read, whatever program made it', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Narekenen');
    await drop(page, 'rapport.html', `<!doctype html><html><body><p>${WRONG}</p></body></html>`, 'text/html');
    await main(page).getByText('Het rapport: rapport.html').waitFor();
    await live(page).filter({ hasText: /niet kloppen/ }).waitFor({ state: 'attached' });
    await button(page, 'Ander rapport').click();
    await drop(page, 'rapport.txt', RIGHT, 'text/plain');
    await main(page).getByText('Alle 2 nagerekende uitkomsten kunnen kloppen.').waitFor();
    await assertAudited(page);
});

test('in a narrow window every finding is whole, and what cannot be worked out waits for its switch', async ({ page, url }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, url);
    await goTo(page, 'Narekenen');
    await page.getByRole('textbox', { name: 'Tekst van het rapport' }).fill(`${WRONG}\n\n${'Zo’n 38% is tevreden. '.repeat(11)}`);
    await heading(page, 'Wat er is nagerekend', 1).waitFor();
    await main(page).getByText(/34 van de 94 is 36,2%, en niet 38%/).waitFor();
    assert.equal((await tables(page)).length, 0);
    assert.equal(await main(page).getByText('Zo’n 38% is tevreden.').count(), 0);
    await page.getByRole('switch', { name: 'Laat deze 11 uitkomsten zien' }).click();
    await main(page).getByText('Zo’n 38% is tevreden.').nth(10).waitFor();
    await assertAudited(page);
});

await run();
