import { PikkuNetworkError, createPikkuClient, isPikkuError } from './todo/pikku-client.gen.js'
import type { Todo } from './todo/pikku-types.gen.js'

/** Drives the client in a browser, from another origin than the service's, and reports what held. */
const baseURL = document.body.dataset['service'] ?? ''
const { fetch, webSocket } = createPikkuClient({ baseURL, credentials: 'include' })
const stranger = createPikkuClient({ baseURL, credentials: 'omit' })

interface Check {
  name: string
  failure?: string
}

const checks: [name: string, body: () => Promise<void>][] = [
  [
    'a session in a cookie reaches another origin',
    async () => {
      await fetch.post('/session', { name: 'ann', password: 'correct horse' })
      const todo = await fetch.post('/v1/todos', { title: 'From a page' })
      equal(await fetch.get('/v1/todos/{id}', { id: todo.id }), todo)
    },
  ],
  [
    'every verb is allowed',
    async () => {
      const todo = await fetch.post('/v1/todos', { title: 'First' })
      const { id } = todo
      equal(await fetch.put('/v1/todos/{id}', { id, todo: { ...todo, title: 'Second' } }), { ...todo, title: 'Second' })
      equal((await fetch.patch('/v1/todos/{id}', { id, title: 'Third', revision: 1 })).revision, 2)
      equal(await fetch.delete('/v1/todos/{id}', { id }), undefined)
    },
  ],
  [
    'a declared error carries its data',
    async () => {
      const { id } = await fetch.post('/v1/todos', { title: 'Conflict' })
      const error = await failure(fetch.patch('/v1/todos/{id}', { id, revision: 7 }))
      if (!isPikkuError(error, 'RevisionConflict')) throw error
      equal(error.status, 409)
      equal(error.data, { expected: 7, actual: 1 })
    },
  ],
  [
    'a refusal can be read from another origin',
    async () => {
      const refused = await failure(stranger.fetch.post('/v1/todos', { title: 'No' }))
      if (!isPikkuError(refused)) throw refused
      equal(refused.status, 401)
      const wrong = await failure(fetch.post('/v1/todos', { title: '', estimate: 0.1 }))
      if (!isPikkuError(wrong)) throw wrong
      equal(wrong.problem.errors?.map((fault) => fault.pointer).sort(), ['/estimate', '/title'])
    },
  ],
  [
    'a file can be uploaded',
    async () => {
      const { id } = await fetch.post('/v1/todos', { title: 'Carry' })
      const file = new File([new Uint8Array(2_000_000)], 'a.bin')
      equal((await fetch.post('/v1/todos/{id}/attachments', { id, file })).size, 2_000_000)
    },
  ],
  [
    'a call ends with its signal',
    async () => {
      const controller = new AbortController()
      const call = failure(fetch.get('/v1/todos', {}, { signal: controller.signal }))
      const reason = new Error('enough')
      controller.abort(reason)
      equal((await call) === reason, true)
    },
  ],
  [
    'a stream that is cut is taken up behind its last element',
    async () => {
      for (let index = 0; index < 10; index += 1) await fetch.post('/v1/todos', { title: `Change ${index}` })
      const seen: number[] = []
      for await (const { cursor } of fetch.get('/v1/changes')) {
        seen.push(cursor)
        if (seen.length === 5) {
          await cutConnections()
          await fetch.post('/v1/todos', { title: 'While away' })
        }
        if (seen.length === 12) break
      }
      equal(seen, Array.from({ length: 12 }, (_, index) => index + 1))
    },
  ],
  [
    'a stream ends with its signal',
    async () => {
      const controller = new AbortController()
      const reason = new Error('enough')
      const error = await failure(
        (async () => {
          for await (const second of fetch.get('/uptime', undefined, { signal: controller.signal })) {
            equal(second, 0)
            controller.abort(reason)
          }
        })(),
      )
      equal(error === reason, true)
    },
  ],
  [
    'actions are answered and events heard',
    async () => {
      const socket = webSocket.connect('todos')
      const created: unknown[] = []
      socket.on('todo-changed', ({ change }) => created.push(change))
      const todo: Todo = await socket.send('action', 'create', { title: 'From a socket' })
      await until(() => created.length > 0)
      equal(created, [{ created: { _0: todo } }])
      equal((await socket.send('action', 'list', { limit: 1 })).items, [todo])
      socket.close()
    },
  ],
  [
    'a refused action leaves the connection open',
    async () => {
      const socket = webSocket.connect('todos')
      const states: string[] = []
      socket.onStateChange((state) => states.push(state))
      const error = await failure(socket.send('action', 'create', { title: '' }))
      if (!isPikkuError(error)) throw error
      equal(error.status, 422)
      await socket.send('topic', 'count')
      equal(states, ['open'])
      socket.close()
    },
  ],
  [
    'a lost connection is opened again',
    async () => {
      const socket = webSocket.connect('todos')
      const states: string[] = []
      socket.onStateChange((state) => states.push(state))
      const created: string[] = []
      socket.on('todo-changed', ({ id }) => created.push(id))
      await socket.send('topic', 'count')
      await cutConnections()
      await until(() => states.includes('connecting'))
      const { id } = await socket.send('action', 'create', { title: 'Back again' })
      await until(() => created.length > 0)
      equal(created, [id])
      equal(states, ['open', 'connecting', 'open'])
      socket.close()
    },
  ],
  [
    'a connection ends with its signal',
    async () => {
      const controller = new AbortController()
      const socket = webSocket.connect('todos', { signal: controller.signal })
      await socket.send('topic', 'count')
      const call = failure(socket.send('topic', 'count'))
      controller.abort()
      equal((await call) instanceof PikkuNetworkError, true)
      equal(socket.state, 'closed')
    },
  ],
  [
    'an ended session is gone',
    async () => {
      await fetch.delete('/session')
      const error = await failure(fetch.delete('/session'))
      equal(isPikkuError(error) && error.status, 401)
    },
  ],
]

/** Has all connections to the service broken. */
async function cutConnections(): Promise<void> {
  await globalThis.fetch('/cut', { method: 'POST' })
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  const result = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in result) throw new Error(`succeeded with ${JSON.stringify(result.value)}`)
  return result.error
}

/** Compares what JSON can say. */
function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (one !== other) throw new Error(`${one} is not ${other}`)
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function checked(name: string, body: () => Promise<void>): Promise<Check> {
  const isLate = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('took too long')), 20_000))
  try {
    await Promise.race([body(), isLate])
    return { name }
  } catch (error) {
    return { name, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

const report: Check[] = []
for (const [name, body] of checks) report.push(await checked(name, body))
await globalThis.fetch('/report', { method: 'POST', body: JSON.stringify(report) })
