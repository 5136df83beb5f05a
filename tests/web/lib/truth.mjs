// SPDX-License-Identifier: EUPL-1.2
// What is true of the invented study (tests/data/waterrijk), worked out here and written in Dutch, apart from the program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runner.mjs';

const folder = join(root, 'tests/data/waterrijk');
export const studyFile = name => readFileSync(join(folder, name));

/** Rows of a file with commas and quotation marks, as objects. */
function rowsOf(text) {
    const rows = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
        rows.at(-1).push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain);
        if (end === '\n')
            rows.push([]);
        else if (end === '')
            break;
    }
    const [header, ...rest] = rows.filter(row => row.length > 1);
    return rest.map(row => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

export const respondents = rowsOf(studyFile('waterrijk2025_truth.csv').toString());
/** Statements: id, points, reversed, words and kind. */
export const statements = JSON.parse(studyFile('items.json'))
    .map(([id, points, reversed, words, kind]) => ({ id, points, reversed: reversed === 1, words, kind }));

export const dutch = (value, decimals) => new Intl.NumberFormat('nl-NL',
    { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
/** A share of counts as a percentage with one decimal, half up, computed in whole numbers. */
export const percent = (part, whole) => dutch(Math.floor((2000 * part + whole) / (2 * whole)) / 10, 1) + '%';
/** Rounded half up where the number is exact to nine decimals: what binary makes of a half is nobody's answer. */
const rounded = (value, decimals) => dutch(Math.round(Number((value * 10 ** decimals).toFixed(9))) / 10 ** decimals, decimals);

const numbers = (id, among) => among.map(it => it[id]).filter(it => it !== '').map(it => it === 'ja' ? 1 : it === 'nee' ? 0 : Number(it));
const mean = all => all.reduce((sum, it) => sum + it, 0) / all.length;

/** All figures of one statement, as they are printed. */
export function figuresOf(statement, among = respondents) {
    const all = numbers(statement.id, among).sort((a, b) => a - b);
    const points = statement.id === 'H1' ? [0, 1] : Array.from({ length: statement.points }, (_, i) => i + 1);
    const top = points.length === 2 ? [1] : statement.reversed ? points.slice(0, 2) : points.slice(-2);
    const middle = (all[Math.floor((all.length - 1) / 2)] + all[Math.ceil((all.length - 1) / 2)]) / 2;
    const average = mean(all);
    const spread = Math.sqrt(all.reduce((sum, it) => sum + (it - average) ** 2, 0) / (all.length - 1));
    const favourable = all.filter(it => top.includes(it)).length;
    return {
        n: all.length, shares: points.map(point => percent(all.filter(it => it === point).length, all.length)),
        mean: rounded(average, 2), median: dutch(middle, 1), sd: rounded(spread, 2), favourable: percent(favourable, all.length),
        favourableCount: favourable,
    };
}
export const FAMILIES = { id: 'H1', points: 2, reversed: false, words: 'Werkt u met gezinnen met kinderen onder de 18?', kind: 'ov' };

/** Mean and number of answers of a statement in one group. */
export function groupOf(statement, factor, level) {
    const all = numbers(statement.id, respondents.filter(it => it[factor] === level));
    return { n: String(all.length), mean: rounded(mean(all), 2) };
}

/** How many of those who answered both find practice lower, equal and higher. */
export function pairOf(first, second) {
    const both = respondents.filter(it => it[first] !== '' && it[second] !== '').map(it => Number(it[second]) - Number(it[first]));
    return [both.length, both.filter(it => it < 0).length, both.filter(it => it === 0).length, both.filter(it => it > 0).length].map(String);
}

/** The statement that these words are about, with what stands behind it left out of account. */
export const statementCalled = words => [FAMILIES, ...statements].find(it => words.startsWith(it.words.replace(/[.]$/, '')));
