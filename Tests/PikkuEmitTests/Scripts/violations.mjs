// Says what emitted validators find wrong with documents.
//
//     node violations.mjs VALIDATORS.js < documents
//
// A line of input is a type's name, a tab, the document. A line of output holds the pointer and the keyword of each
// violation, in JSON; `isX` must say the same as `validateX`.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const validators = await import(pathToFileURL(resolve(process.argv[2])).href)
for (const line of readFileSync(0, 'utf8').split('\n').slice(0, -1)) {
  const tab = line.indexOf('\t')
  const value = JSON.parse(line.slice(tab + 1))
  const name = line.slice(0, tab)
  const violations = validators[`validate${name}`](value)
  assert.equal(validators[`is${name}`](value), violations.length === 0)
  process.stdout.write(JSON.stringify(violations.map(({ pointer, keyword }) => `${pointer} ${keyword}`)) + '\n')
}
