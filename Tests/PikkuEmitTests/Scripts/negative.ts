import type { PikkuProblem } from './pikku-client.gen.js'
import { createPikkuClient, isPikkuError, pikkuFetch, pikkuRPC, pikkuWebSocket } from './pikku-client.gen.js'
import type { User } from './pikku-types.gen.js'

/** Whether two types are the same, `any` included. */
type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false
const holds = <Claim extends true>(_?: Claim) => undefined

export async function calls() {
  const users = await pikkuFetch.get('/users')
  holds<Same<typeof users, User[]>>()
  await pikkuFetch.get('/users', { page: 2, tags: ['a'] }, { timeout: 1000 })
  await pikkuFetch.get('/stats', undefined, { signal: new AbortController().signal })
  const stats = await pikkuFetch.get('/stats')
  holds<Same<typeof stats, { [key: string]: number }>>()
  const nothing = await pikkuFetch.delete('/users/{id}', { id: '1' })
  holds<Same<typeof nothing, void>>()
  for await (const second of pikkuFetch.get('/watch')) holds<Same<typeof second, number>>()
  await pikkuFetch.post('/users/{id}/avatar', { id: '1', image: new Blob(['']), labels: [] })

  // @ts-expect-error an input with a required field
  await pikkuFetch.get('/users/{id}')
  // @ts-expect-error a missing field
  await pikkuFetch.patch('/users/{id}', { id: '1' })
  // @ts-expect-error a field of another type
  await pikkuFetch.get('/users', { page: '2' })
  // @ts-expect-error an unknown field
  await pikkuFetch.get('/users', { pages: 2 })
  // @ts-expect-error a route of another method
  await pikkuFetch.get('/ping')
  // @ts-expect-error an unknown route
  await pikkuFetch.post('/nowhere')
  // @ts-expect-error a method that no route has
  await pikkuFetch.put('/users')
  // @ts-expect-error an input where there is none
  await pikkuFetch.get('/stats', { page: 1 })
  // @ts-expect-error a text where a file is wanted
  await pikkuFetch.post('/users/{id}/avatar', { id: '1', image: 'text', labels: [] })
}

export async function procedures() {
  const user = await pikkuRPC.invoke('createUser', { email: 'a@example.com' })
  holds<Same<typeof user, User>>()
  await pikkuRPC.invoke('ping')
  // @ts-expect-error an input with a required field
  await pikkuRPC.invoke('createUser')
  // @ts-expect-error an unknown name
  await pikkuRPC.invoke('deleteUser', { id: '1' })
}

export async function errors() {
  try {
    await pikkuFetch.post('/users', { email: 'a@example.com' })
  } catch (error) {
    if (isPikkuError(error, 'EmailTaken')) holds<Same<typeof error.data.email, string>>()
    if (isPikkuError(error, 'post', '/users')) {
      holds<Same<typeof error.code, 'EmailTaken' | undefined>>()
      if (error.code === 'EmailTaken') holds<Same<typeof error.data.email, string>>()
      // @ts-expect-error an error that the route does not declare
      if (error.code === 'UserNotFound') return
      // @ts-expect-error data before the code is known
      error.data.email
    }
    if (isPikkuError(error)) {
      holds<Same<typeof error.problem, PikkuProblem>>()
      holds<Same<typeof error.status, number>>()
      if (error.code === 'UserNotFound') holds<Same<typeof error.data, undefined>>()
    }
    // @ts-expect-error an unknown code
    if (isPikkuError(error, 'EmailFree')) return
  }
}

export async function channels() {
  const socket = pikkuWebSocket.connect('user-updates')
  const stop = socket.on('user-created', (user) => holds<Same<typeof user, User>>())
  stop()
  const user = await socket.send('action', 'createUser', { email: 'a@example.com' }, { timeout: 5 })
  holds<Same<typeof user, User>>()
  await socket.send('action', 'ping')
  await socket.sendMessage({ email: 'a@example.com' })
  for await (const follower of socket.send('action', 'follow', { id: '1' })) holds<Same<typeof follower, User>>()
  for await (const second of socket.send('topic', 'watch')) holds<Same<typeof second, number>>()
  const answers = pikkuWebSocket.connect('followers').sendMessage({ id: '1' })
  holds<Same<typeof answers, AsyncGenerator<User, void, undefined>>>()
  // @ts-expect-error a stream is no promise
  socket.send('topic', 'watch').then(() => undefined)
  // @ts-expect-error one answer is no stream
  for await (const answer of socket.send('action', 'ping')) answer
  // @ts-expect-error a stream whose input has a required field
  socket.send('action', 'follow')
  // @ts-expect-error an unknown event
  socket.on('user-deleted', () => undefined)
  // @ts-expect-error an unknown action
  await socket.send('action', 'deleteUser', { id: '1' })
  // @ts-expect-error an unknown property
  await socket.send('topic', 'createUser', { email: 'a@example.com' })
  // @ts-expect-error an input with a required field
  await socket.send('action', 'createUser')
  // @ts-expect-error a channel without messages
  await pikkuWebSocket.connect('rooms').sendMessage({})
  // @ts-expect-error an unknown channel
  pikkuWebSocket.connect('user-news')
}

export function clients() {
  const client = createPikkuClient({ baseURL: 'https://example.com', token: async () => 'secret' })
  client.fetch.configure({ token: undefined })
  // @ts-expect-error an unknown option
  client.rpc.configure({ bearer: 'secret' })
}
