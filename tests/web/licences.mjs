// SPDX-License-Identifier: EUPL-1.2
// Whose work travels in the program is shown in it, in both deliverables, by keyboard too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertAudited, goTo, heading, main, open } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

const libraries = JSON.parse(readFileSync(join(root, 'scripts/libraries.json'), 'utf8'));
const version = readFileSync(join(root, 'CMakeLists.txt'), 'utf8').match(/^project\(wijkkompas VERSION ([\d.]+) /m)[1];

test('every part has its licence, in English, and the page says its version', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Instellingen');
    await main(page).getByText(`Versie ${version}. `).waitFor();
    const shown = page.getByRole('switch', { name: 'Licenties tonen' });
    await shown.focus();
    await page.keyboard.press('Space');
    const choice = page.getByRole('combobox', { name: 'Onderdeel' });
    const names = await choice.locator('option').allTextContents();
    assert.deepEqual(names, libraries.map(it => `${it.name} ${it.version}`));
    for (const { name, version, license, home } of libraries) {
        await choice.selectOption(`${name} ${version}`);
        await heading(page, `${name} ${version}`, 3).waitFor();
        await main(page).getByText(`Licentie: ${license}. Herkomst: ${home}`).waitFor();
        const words = await main(page).locator('p[lang="en"]').allTextContents();
        assert.ok(words.join(' ').length > 600, name);
    }
    await assertAudited(page);
    await shown.focus();
    await page.keyboard.press('Space');
    await choice.waitFor({ state: 'detached' });
    assert.equal(await main(page).locator('[lang]').count(), 0);
});

await run();
