import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PikkuError, PikkuNetworkError, createPikkuClient, isPikkuError } from './pikku-client.gen.js'
import { json, problem, startStub } from './stub.mjs'

const stub = await startStub()
const client = createPikkuClient({ baseURL: `${stub.baseURL}/` })
const { fetch, rpc } = client
const user = { id: '1', email: 'a@example.com', roles: [] }

test('escapes every segment of a path, and keeps the slashes of a wildcard', async () => {
  stub.answer = json('text')
  assert.equal(await fetch.get('/a b/{path...}', { path: 'x/y z//ü?#%{id}' }), 'text')
  assert.equal(stub.last().url, '/a%20b/x/y%20z//%C3%BC%3F%23%25%7Bid%7D')
  await fetch.delete('/users/{id}', { id: 'a/b' })
  assert.equal(stub.last().url, '/users/a%2Fb')
})

test('refuses a parameter that would make the path another one', async () => {
  const count = stub.requests.length
  for (const id of ['..', '.', '', undefined]) {
    await assert.rejects(fetch.delete('/users/{id}', { id }), TypeError)
  }
  await assert.rejects(fetch.get('/a b/{path...}', { path: 'a/../../b' }), TypeError)
  assert.equal(stub.requests.length, count)
})

test('repeats the key of an array, and skips what says nothing', async () => {
  stub.answer = json([user])
  const input = { page: 2, tags: ['a b', 'c&d=e+f', 'ü'], isAdmin: false, other: undefined }
  assert.deepEqual(await fetch.get('/users', input), [user])
  assert.equal(stub.last().url, '/users?page=2&tags=a%20b&tags=c%26d%3De%2Bf&tags=%C3%BC&isAdmin=false')
  assert.equal(stub.last().headers.accept, 'application/json')
  assert.equal(stub.last().headers['content-type'], undefined)
  await fetch.get('/users', { tags: [], isAdmin: null })
  assert.equal(stub.last().url, '/users')
  await fetch.get('/users')
  assert.equal(stub.last().url, '/users')
})

test('sends an input as JSON, without what travels elsewhere', async () => {
  stub.answer = json(user)
  assert.deepEqual(await fetch.post('/users', { email: 'ü@example.com', name: undefined }), user)
  assert.equal(Buffer.from(stub.last().body, 'latin1').toString(), '{"email":"ü@example.com"}')
  assert.equal(stub.last().headers['content-type'], 'application/json')
  await fetch.patch('/users/{id}', { id: 'x', 'dry-run': true, name: 'Ann' })
  assert.equal(`${stub.last().method} ${stub.last().url}`, 'PATCH /users/x?dry-run=true')
  assert.equal(stub.last().body, '{"name":"Ann"}')
})

test('sends no body where a route takes none', async () => {
  stub.answer = (_request, response) => response.writeHead(204).end()
  assert.equal(await fetch.post('/ping'), undefined)
  assert.equal(stub.last().body, '')
  assert.equal(stub.last().headers['content-type'], undefined)
})

test('gives nothing for a response without content', async () => {
  stub.answer = (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end()
  assert.equal(await fetch.head('/users/{id}', { id: '1' }), undefined)
  assert.equal(stub.last().method, 'HEAD')
})

test('sends files as a form', async () => {
  stub.answer = json({ url: 'https://example.com/1.png' })
  const image = new Blob(['\x89PNG'], { type: 'image/png' })
  await fetch.post('/users/{id}/avatar', { id: '1', image, labels: ['a', 'b'] })
  const { url, headers, body } = stub.last()
  assert.equal(url, '/users/1/avatar')
  const [, boundary] = /^multipart\/form-data; ?boundary=(.+)$/.exec(headers['content-type'])
  const part = (head, text) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`
  const parts = [
    part('name="image"; filename="blob"\r\nContent-Type: image/png', '\xc2\x89PNG'),
    part('name="labels"', 'a'),
    part('name="labels"', 'b'),
  ]
  assert.equal(body.trimEnd(), `${parts.join('')}--${boundary}--`)
})

test('calls remote procedures', async () => {
  stub.answer = json(user)
  assert.deepEqual(await rpc.invoke('createUser', { email: 'a@example.com' }), user)
  assert.equal(`${stub.last().method} ${stub.last().url}`, 'POST /rpc/createUser')
  assert.equal(stub.last().body, '{"email":"a@example.com"}')
  await rpc.invoke('ping')
  assert.equal(`${stub.last().url} ${stub.last().body}`, '/rpc/ping ')
})

test('sends headers and tokens, the nearest to the call first', async () => {
  stub.answer = json([])
  const headers = async () => ({ 'x-app': 'app', 'x-call': 'app' })
  const own = createPikkuClient({ baseURL: stub.baseURL, headers, token: async () => 'secret' })
  await own.fetch.get('/users', {}, { headers: { 'x-call': 'call' } })
  const sent = stub.last().headers
  assert.deepEqual([sent['x-app'], sent['x-call'], sent.authorization], ['app', 'call', 'Bearer secret'])
  own.fetch.configure({ token: undefined })
  await own.rpc.invoke('ping')
  assert.equal(stub.last().headers.authorization, undefined)
})

test('passes on what a callback of the options throws', async () => {
  const own = createPikkuClient({ baseURL: stub.baseURL, token: () => Promise.reject(new Error('logged out')) })
  assert.equal((await failure(own.fetch.get('/users'))).message, 'logged out')
})

test('tells declared errors apart', async () => {
  stub.answer = problem({ title: 'Conflict', status: 409, code: 'EmailTaken', data: { email: 'a@example.com' } })
  const error = await failure(fetch.post('/users', { email: 'a@example.com' }))
  assert.ok(error instanceof PikkuError)
  assert.ok(isPikkuError(error) && isPikkuError(error, 'EmailTaken') && isPikkuError(error, 'post', '/users'))
  assert.ok(!isPikkuError(error, 'UserNotFound') && !isPikkuError(error, 'get', '/users'))
  assert.deepEqual([error.status, error.code, error.data], [409, 'EmailTaken', { email: 'a@example.com' }])
  assert.equal(error.message, 'POST /users: 409 Conflict')
  assert.ok(!isPikkuError(new Error('no')))
})

test('reports other refusals without a code', async () => {
  const errors = [{ in: 'query', pointer: '/page', keyword: 'minimum', detail: 'must be at least 1' }]
  stub.answer = problem({ title: 'Unprocessable', status: 422, code: 'Unheard', errors })
  const invalid = await failure(fetch.get('/users', { page: 0 }))
  assert.deepEqual([invalid.status, invalid.code, invalid.problem.errors], [422, undefined, errors])
  stub.answer = (_request, response) => response.writeHead(502, 'Bad Gateway').end('<html>')
  const gateway = await failure(fetch.get('/users'))
  assert.ok(isPikkuError(gateway))
  assert.deepEqual(gateway.problem, { type: 'about:blank', title: 'Bad Gateway', status: 502 })
})

test('fails with the reason of a signal, and ends the request', async () => {
  const isClosed = new Promise((resolve) => {
    stub.answer = (_request, response) => response.on('close', resolve)
  })
  const controller = new AbortController()
  const call = failure(fetch.get('/users', {}, { signal: controller.signal }))
  const count = stub.requests.length
  while (stub.requests.length === count) await new Promise((resolve) => setTimeout(resolve, 5))
  controller.abort(new Error('enough'))
  assert.equal((await call).message, 'enough')
  await isClosed
  const asked = stub.requests.length
  assert.equal((await failure(fetch.get('/users', {}, { signal: controller.signal }))).message, 'enough')
  assert.equal(stub.requests.length, asked)
})

test('fails when the time is up, while waiting and while reading', async () => {
  stub.answer = () => undefined
  const waiting = await failure(fetch.get('/users', {}, { timeout: 50 }))
  assert.ok(waiting instanceof PikkuNetworkError && waiting.isTimeout)
  assert.equal(waiting.message, 'GET /users: no answer within 50 ms')
  stub.answer = (_request, response) => response.writeHead(200).write('[')
  const reading = await failure(fetch.get('/users', {}, { timeout: 50 }))
  assert.ok(reading instanceof PikkuNetworkError && reading.isTimeout)
})

test('tells a failing network from a refusal', async () => {
  const nobody = createPikkuClient({ baseURL: 'http://127.0.0.1:1' })
  const error = await failure(nobody.fetch.get('/users'))
  assert.ok(error instanceof PikkuNetworkError && !error.isTimeout && error.cause instanceof Error)
  assert.ok(!isPikkuError(error))
  stub.answer = (_request, response) => response.writeHead(200).end('{"cut')
  assert.ok((await failure(fetch.get('/users'))) instanceof PikkuNetworkError)
})

function failure(promise) {
  return promise.then(() => assert.fail('it should have failed'), (error) => error)
}
