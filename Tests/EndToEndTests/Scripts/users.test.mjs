import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { proxyTo, userService } from './client.mjs'
import { PikkuNetworkError, createPikkuClient, isPikkuError } from './user-service/pikku-client.gen.js'

const clientOf = (token) => createPikkuClient({ baseURL: userService, token })
const [admin, member, nobody] = [clientOf('admin'), clientOf('member'), clientOf(undefined)]
const ada = '00000000-0000-4000-8000-000000000001'

/** What a new user needs, with an address of its own. */
function newUser() {
  return { email: `${randomUUID()}@example.org`, password: 'long enough', name: 'Zoë 🦊' }
}

function isRefused(status) {
  return (error) => isPikkuError(error) && error.status === status && error.code === undefined
}

test('a route without input', async () => {
  const { active } = await nobody.fetch.get('/api/custom/stats')
  assert.ok(active >= 1)
})

test('an input from the query, with defaults', async () => {
  const first = await nobody.fetch.get('/users')
  assert.equal(first.page, 1)
  assert.deepEqual(first.users[0], {
    id: ada, email: 'ada@example.org', name: 'Ada', roles: ['admin'], createdAt: '1970-01-01T00:00:00Z',
  })
  assert.deepEqual((await nobody.fetch.get('/users', { page: 1000, limit: 1 })).users, [])
})

test('what is created is found', async () => {
  const input = newUser()
  const user = await admin.fetch.post('/users', input)
  assert.equal(user.email, input.email)
  assert.equal(user.name, input.name)
  assert.deepEqual(user.roles, ['member'])
  assert.ok(!('password' in user))
  assert.deepEqual(await nobody.fetch.get('/users/{id}', { id: user.id }), user)
})

test('declared errors with their data', async () => {
  const input = newUser()
  await admin.fetch.post('/users', input)
  await assert.rejects(admin.fetch.post('/users', input), (error) => {
    assert.ok(isPikkuError(error, 'EmailTaken'))
    assert.ok(isPikkuError(error, 'post', '/users'))
    assert.equal(error.status, 409)
    assert.deepEqual(error.data, { email: input.email })
    assert.equal(error.problem.type, 'about:blank')
    return true
  })
  await assert.rejects(nobody.fetch.get('/users/{id}', { id: randomUUID() }), (error) => {
    return isPikkuError(error, 'UserNotFound') && error.status === 404 && error.data === undefined
  })
})

test('401 without a session, 403 with one that may not', async () => {
  await assert.rejects(nobody.fetch.post('/users', newUser()), isRefused(401))
  await assert.rejects(clientOf('nonsense').fetch.post('/users', newUser()), isRefused(401))
  await assert.rejects(member.fetch.post('/users', newUser()), isRefused(403))
})

test('all that is wrong with an input, at once', async () => {
  await assert.rejects(admin.fetch.post('/users', { email: 'x', password: 'short' }), (error) => {
    assert.ok(isRefused(422)(error))
    const found = error.problem.errors.map((fault) => `${fault.in} ${fault.pointer} ${fault.keyword}`)
    assert.deepEqual(found.sort(), ['body /email format', 'body /name required', 'body /password minLength'])
    return true
  })
  await assert.rejects(nobody.fetch.get('/users', { page: 0, limit: 101 }), (error) => {
    assert.ok(isRefused(422)(error))
    const found = error.problem.errors.map((fault) => `${fault.in} ${fault.pointer} ${fault.keyword}`)
    assert.deepEqual(found.sort(), ['query /limit maximum', 'query /page minimum'])
    return true
  })
  await assert.rejects(nobody.fetch.get('/users/{id}', { id: 'x' }), (error) => {
    return isRefused(422)(error) && error.problem.errors[0].in === 'path'
  })
})

test('remote procedures', async () => {
  assert.equal((await nobody.rpc.invoke('getUsers', { limit: 1 })).users.length, 1)
  const input = newUser()
  assert.equal((await admin.rpc.invoke('createUser', input)).email, input.email)
  await assert.rejects(admin.rpc.invoke('createUser', input), (error) => {
    return isPikkuError(error, 'EmailTaken') && error.data.email === input.email
  })
  await assert.rejects(nobody.rpc.invoke('createUser', newUser()), isRefused(401))
  await assert.rejects(member.rpc.invoke('createUser', newUser()), isRefused(403))
  await assert.rejects(nobody.rpc.invoke('getUsers', { limit: 0 }), isRefused(422))
})

test('uploads of the declared kind and size', async () => {
  const upload = (image, id = ada) => admin.fetch.post('/users/{id}/avatar', { id, image })
  const picture = (size, type = 'image/png') => new File([new Uint8Array(size)], 'picture.png', { type })
  assert.deepEqual(await upload(picture(300_000)), { url: `urn:uuid:${ada}`, size: 300_000 })
  assert.equal((await upload(picture(1_048_576, 'image/jpeg'))).size, 1_048_576)
  const refusal = (keyword) => (error) => {
    assert.ok(isRefused(422)(error), `${error}`)
    assert.deepEqual(error.problem.errors.map((fault) => [fault.pointer, fault.keyword]), [['/image', keyword]])
    return true
  }
  await assert.rejects(upload(picture(1_048_577)), refusal('maxSize'))
  await assert.rejects(upload(picture(10, 'image/gif')), refusal('mediaTypes'))
  await assert.rejects(upload(picture(10), randomUUID()), (error) => isPikkuError(error, 'UserNotFound'))
  await assert.rejects(
    nobody.fetch.post('/users/{id}/avatar', { id: ada, image: picture(10) }), isRefused(401))
})

test('signals and deadlines end a call', async () => {
  const proxy = await proxyTo(userService)
  const { fetch } = createPikkuClient({ baseURL: proxy.url })
  proxy.isStalled = true
  const controller = new AbortController()
  const call = assert.rejects(fetch.get('/users', {}, { signal: controller.signal }), /enough/)
  controller.abort(new Error('enough'))
  await call
  await assert.rejects(fetch.get('/users', {}, { timeout: 30 }), (error) => {
    return error instanceof PikkuNetworkError && error.isTimeout
  })
  proxy.target = undefined
  await assert.rejects(fetch.get('/users'), (error) => error instanceof PikkuNetworkError && !error.isTimeout)
})

test('many calls at once', async () => {
  const pages = Array.from({ length: 100 }, (_, index) => index + 1)
  const lists = await Promise.all(pages.map((page) => nobody.fetch.get('/users', { page, limit: 1 })))
  assert.deepEqual(lists.map((list) => list.page), pages)
})
