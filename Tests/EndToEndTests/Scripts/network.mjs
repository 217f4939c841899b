import { connect, createServer } from 'node:net'

/** A way to a service that can be cut, as networks do; what clients send is kept. */
export async function startProxy(target) {
  const connections = new Set()
  const proxy = {
    /** Where to: may change, and is nowhere when undefined. */
    target,
    /** All that clients have sent, connection by connection. */
    sent: [],
    /** How many bytes of answers a connection carries before it is cut. */
    limit: Infinity,
    /** Whether answers wait. */
    isStalled: false,
    /** Without those that nothing was ever sent on: a client may keep one in reserve. */
    get openConnections() {
      return [...connections].filter(([client]) => client.bytesRead > 0).length
    },
    cut() {
      for (const sockets of connections) sockets.forEach((socket) => socket.destroy())
    },
    close() {
      server.close()
      proxy.cut()
    },
  }
  const server = createServer((client) => {
    const index = proxy.sent.push('') - 1
    if (proxy.target === undefined) return client.destroy()
    const { hostname, port } = new URL(proxy.target)
    const service = connect(port, hostname)
    const sockets = [client, service]
    let carried = 0
    connections.add(sockets)
    client.on('data', (chunk) => {
      proxy.sent[index] += chunk.toString('latin1')
      service.write(chunk)
    })
    service.on('data', (chunk) => {
      if (proxy.isStalled) return
      const rest = proxy.limit - carried
      carried += chunk.length
      if (chunk.length < rest) client.write(chunk)
      else client.write(chunk.subarray(0, rest), () => sockets.forEach((socket) => socket.destroy()))
    })
    for (const [one, other] of [sockets, [service, client]]) {
      one.on('error', () => undefined)
      one.on('end', () => other.end())
      one.on('close', () => {
        connections.delete(sockets)
        other.destroy()
      })
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${server.address().port}`
  return proxy
}

/** Waits until something holds. */
export async function until(what, condition) {
  for (const end = Date.now() + 30_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
