import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as validators from './validators.gen.js'

const found = (violations) => violations.map(({ pointer, keyword }) => `${pointer} ${keyword}`)

test('says what must hold', () => {
  const violations = validators.validateText({ short: 'ab', long: 'x', pattern: '-', email: 'a' })
  assert.deepEqual(
    violations.map(({ detail }) => detail),
    [
      'must have at most 1 character', 'must have at least 2 characters', "must match '^[a-z\\/]+$'",
      'must be an email address',
    ],
  )
  assert.equal(validators.validateRole('guest')[0].detail, "must be 'admin', 'member' or 'it's'")
  assert.equal(validators.validateIntegers({ int64: -1e30 })[0].detail, 'must be at least -9223372036854775808')
})

test('takes a file that is of its type and not too large', () => {
  const blob = (size, type) => new Blob(['x'.repeat(size)], { type })
  assert.ok(validators.isUpload({ file: blob(4, 'image/png'), others: [] }))
  assert.ok(validators.isUpload({ file: blob(4, 'image/svg+xml;charset=utf-8'), others: [blob(9, '')] }))
  assert.deepEqual(found(validators.validateUpload({ file: blob(5, 'text/plain'), others: ['x'] })), [
    '/file maxSize', '/file mediaTypes', '/others/0 type',
  ])
})

test('takes undefined for an absent member', () => {
  assert.ok(validators.isDefaultsInput({ name: 'a', size: undefined, nickname: undefined }))
  assert.deepEqual(found(validators.validateDefaultsInput({ name: undefined })), ['/name required'])
  assert.deepEqual(found(validators.validateDefaultsInput(undefined)), [' required'])
})

test('does not take inherited members', () => {
  assert.deepEqual(found(validators.validateDefaultsInput(Object.create({ name: 'a' }))), ['/name required'])
  assert.deepEqual(found(validators.validateInherited({})), ['/constructor required', '/__proto__ required'])
})

test('is not brought down by a value that nests without end', () => {
  const endless = { children: [] }
  endless.children.push(endless)
  assert.deepEqual(validators.validateTree(endless).map(({ keyword }) => keyword), ['json'])
  let tree = { children: [] }
  for (let depth = 2; depth < 128; depth += 2) tree = { children: [tree] }
  assert.ok(validators.isTree(tree))
  assert.ok(!validators.isTree({ children: [tree] }))
})

test('takes what no JSON can be for what it is not', () => {
  for (const value of [10n, Symbol('a'), () => 1, new Date(0), NaN]) {
    assert.deepEqual(found(validators.validateIntegers({ int64: value })), ['/int64 type'])
    assert.ok(!validators.isRole(value))
  }
  assert.deepEqual(found(validators.validateLists({ unique: [1n, 1n] })), [
    '/unique/0 type', '/unique/1 type', '/unique uniqueItems',
  ])
})
