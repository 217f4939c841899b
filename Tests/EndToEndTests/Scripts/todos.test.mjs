import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { ann, bob, todo as service, withCookies } from './client.mjs'
import { createPikkuClient, isPikkuError } from './todo/pikku-client.gen.js'

async function signedIn(member) {
  const { options, cookies } = withCookies(service)
  const client = createPikkuClient(options)
  await client.fetch.post('/session', member)
  return { ...client, cookies }
}

const { fetch, rpc } = await signedIn(ann)
const nobody = createPikkuClient({ baseURL: service })

function isRefused(status) {
  return (error) => isPikkuError(error) && error.status === status && error.code === undefined
}

test('a session in a cookie, from its beginning to its end', async () => {
  const { fetch, cookies } = await signedIn(bob)
  assert.deepEqual([...cookies.keys()], ['todo-session'])
  const todo = await fetch.post('/v1/todos', { title: 'Sign out' })
  assert.equal(await fetch.delete('/session'), undefined)
  assert.equal(cookies.size, 0)
  await assert.rejects(fetch.get('/v1/todos/{id}', { id: todo.id }), isRefused(401))
  await assert.rejects(fetch.delete('/session'), isRefused(401))
  await assert.rejects(nobody.fetch.post('/session', { ...ann, password: 'not at all' }), (error) => {
    return isPikkuError(error, 'WrongPassword') && error.status === 403
  })
  await assert.rejects(nobody.fetch.post('/session', { ...ann, password: 'short' }), isRefused(422))
})

test('GET, POST, PUT, PATCH and DELETE', async () => {
  const todo = await fetch.post('/v1/todos', {
    title: 'Buy "milk"', priority: 1, labels: ['shop'], due: { moment: { at: '2030-01-02T03:04:05Z', isStrict: true } },
  })
  assert.equal(todo.status, 'open')
  assert.equal(todo.revision, 1)
  assert.deepEqual(todo.due, { moment: { at: '2030-01-02T03:04:05Z', isStrict: true } })
  const { id } = todo
  assert.deepEqual(await fetch.get('/v1/todos/{id}', { id }), todo)

  const replacement = { ...todo, title: 'Buy tea', effort: { 12: 1.5 }, extension: { any: [1, null, 'ü'] } }
  assert.deepEqual(await fetch.put('/v1/todos/{id}', { id, todo: replacement }), replacement)
  const patched = await fetch.patch('/v1/todos/{id}', { id, status: 'done', revision: 1 })
  assert.deepEqual(patched, { ...replacement, status: 'done', revision: 2 })
  await assert.rejects(fetch.patch('/v1/todos/{id}', { id, title: 'Late', revision: 1 }), (error) => {
    assert.ok(isPikkuError(error, 'patch', '/v1/todos/{id}'))
    assert.equal(error.code, 'RevisionConflict')
    assert.equal(error.status, 409)
    assert.deepEqual(error.data, { expected: 1, actual: 2 })
    return true
  })

  assert.equal(await fetch.delete('/v1/todos/{id}', { id }), undefined)
  await assert.rejects(fetch.get('/v1/todos/{id}', { id }), (error) => {
    return isPikkuError(error, 'TodoNotFound') && error.data.id === id
  })
})

test('401, 403 and 422', async () => {
  const todo = await fetch.post('/v1/todos', { title: 'Stay' })
  await assert.rejects(nobody.fetch.post('/v1/todos', { title: 'Stay out' }), isRefused(401))
  const other = await signedIn(bob)
  await assert.rejects(other.fetch.delete('/v1/todos/{id}', { id: todo.id }), isRefused(403))
  await assert.rejects(fetch.post('/v1/todos', { title: '', priority: 4, labels: ['a', 'a'], estimate: 0.3 }), (error) => {
    assert.ok(isRefused(422)(error))
    const found = error.problem.errors.map((fault) => `${fault.pointer} ${fault.keyword}`)
    const wrong = ['/estimate multipleOf', '/labels uniqueItems', '/priority enum', '/title minLength']
    assert.deepEqual(found.sort(), wrong)
    return true
  })
  await assert.rejects(other.fetch.get('/admin/health'), isRefused(403))
  assert.equal((await fetch.get('/admin/health')).isReady, true)
})

test('filters and pages', async () => {
  const word = randomUUID()
  for (const index of [1, 2, 3]) await fetch.post('/v1/todos', { title: `${word} & ${index}` })
  const titles = (page) => page.items.map((todo) => todo.title.at(-1)).join('')
  const first = await nobody.fetch.get('/v1/todos', { q: `${word} &`, status: ['open', 'in-progress'], limit: 2 })
  assert.equal(titles(first), '32')
  const last = await nobody.fetch.get('/v1/todos', { q: word, limit: 2, after: first.next })
  assert.equal(titles(last), '1')
  assert.equal(last.next, undefined)
  const none = await nobody.fetch.get('/v1/todos', { q: word, due_before: '2030-01-01T00:00:00+01:00' })
  assert.deepEqual(none.items, [])
})

test('paths, bare values, lists and maps', async () => {
  assert.equal(await nobody.fetch.get('/files/{path...}', { path: 'a b/ü?/c%2F.txt' }), 'a b/ü?/c%2F.txt')
  const counts = await nobody.fetch.get('/counts')
  assert.ok(counts.open >= 0)
  assert.equal(typeof (await nobody.fetch.get('/counts/v1')), 'number')
  const label = { name: 'home', color: '#00ff00', rule: { kind: 'title', contains: 'home' } }
  const saved = { ...label, rule: { ...label.rule, ignoreCase: true } }
  assert.deepEqual(await fetch.post('/labels', label), saved)
  assert.deepEqual(await nobody.fetch.get('/labels'), [saved])
})

test('remote procedures', async () => {
  const todo = await rpc.invoke('create', { title: 'Call' })
  assert.deepEqual(await nobody.rpc.invoke('todos.get', { id: todo.id }), todo)
  await assert.rejects(nobody.rpc.invoke('todos.get', { id: ann.name }), isRefused(422))
  const id = randomUUID().toUpperCase()
  await assert.rejects(nobody.rpc.invoke('todos.get', { id }), (error) => {
    return isPikkuError(error, 'TodoNotFound') && error.data.id === id
  })
  await assert.rejects(nobody.rpc.invoke('create', { title: 'Call' }), isRefused(401))
})

test('an attachment of several megabytes', async () => {
  const { id } = await fetch.post('/v1/todos', { title: 'Carry' })
  const file = new File([new Uint8Array(8_000_000)], 'größe 1.bin', { type: 'application/octet-stream' })
  const attachment = await fetch.post('/v1/todos/{id}/attachments', { id, file, caption: 'Heavy' })
  assert.equal(attachment.size, 8_000_000)
  assert.equal(attachment.name, file.name)
  const large = new File([new Uint8Array(10_485_761)], 'large.bin')
  await assert.rejects(fetch.post('/v1/todos/{id}/attachments', { id, file: large }), isPikkuError)
})
