// SPDX-License-Identifier: EUPL-1.2
// All files of browser tests in one browser, two pages at a time. An argument keeps tests whose name, with that of
// their file before it, holds it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runFiles } from './runner.mjs';

const folder = join(root, 'tests/web');
await runFiles(readdirSync(folder).filter(it => it.endsWith('.mjs')).sort().map(it => join(folder, it)));
