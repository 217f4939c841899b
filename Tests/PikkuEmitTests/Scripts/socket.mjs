import { createPikkuClient } from './pikku-client.gen.js'

/** Plays the part of the platform's class; the test plays the server's. */
export class FakeWebSocket {
  static all = []
  sent = []

  constructor(url, protocols) {
    Object.assign(this, { url, protocols })
    FakeWebSocket.all.push(this)
  }

  static get last() {
    return FakeWebSocket.all.at(-1)
  }

  send(text) {
    this.sent.push(text)
  }

  close(code, reason) {
    this.closed = { code, reason }
  }

  open() {
    this.onopen()
  }

  receive(frame) {
    this.onmessage({ data: JSON.stringify(frame) })
  }

  lose(code = 1006) {
    this.onclose({ code, reason: '' })
  }
}

export const client = createPikkuClient({ baseURL: 'https://example.com/api', WebSocket: FakeWebSocket })
export const user = { id: '1', email: 'a@example.com', roles: [] }

/** A connection of the client, and its other end. */
export function connect(options) {
  const socket = client.webSocket.connect('user-updates', options)
  return { socket, server: FakeWebSocket.last }
}
