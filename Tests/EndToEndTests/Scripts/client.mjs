import { createRequire } from 'node:module'
import { after } from 'node:test'
import { startProxy } from './network.mjs'

/** The class that a browser has by itself, and Node only since version 22. */
export const WebSocket = createRequire(import.meta.url)('ws')

/** The addresses of running services. */
export const { USER_SERVICE: userService, TODO_SERVICE: todo } = process.env

/** A proxy that is gone when the tests are. */
export async function proxyTo(target) {
  const proxy = await startProxy(target)
  after(() => proxy.close())
  return proxy
}

/** Carries cookies from answers into requests and connections, as a browser does. */
export function cookieJar() {
  const cookies = new Map()
  const text = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookies,
    async fetch(url, init) {
      const headers = new Headers(init?.headers)
      if (cookies.size > 0) headers.set('cookie', text())
      const response = await fetch(url, { ...init, headers })
      for (const line of response.headers.getSetCookie()) {
        const [, name, value, attributes] = /^([^=]+)=([^;]*)(.*)$/.exec(line)
        const expiry = /;\s*expires=([^;]*)/i.exec(attributes)?.[1]
        const isGone = /;\s*max-age=0/i.test(attributes) || (expiry !== undefined && new Date(expiry) < new Date())
        if (isGone) cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    },
    WebSocket: class extends WebSocket {
      constructor(url, protocols) {
        super(url, protocols, { headers: cookies.size > 0 ? { cookie: text() } : {} })
      }
    },
  }
}

/** Options of a client that signs in to the todo service by a cookie. */
export function withCookies(baseURL) {
  const { fetch, WebSocket, cookies } = cookieJar()
  return { options: { baseURL, fetch, WebSocket }, cookies }
}

export const ann = { name: 'ann', password: 'correct horse' }
export const bob = { name: 'bob', password: 'battery staple' }

/** Lets timers of the client fire early, and gives what they were set to. */
export function hurry(t, factor = 20) {
  const delays = []
  const { setTimeout } = globalThis
  t.mock.method(globalThis, 'setTimeout', (body, delay = 0, ...rest) => {
    if (delay >= 100) delays.push(delay)
    return setTimeout(body, delay >= 100 ? delay / factor : delay, ...rest)
  })
  return delays
}
