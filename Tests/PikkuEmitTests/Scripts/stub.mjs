import { createServer } from 'node:http'
import { after } from 'node:test'

/** A server that keeps what it was asked, byte by byte, and answers as told. */
export async function startStub() {
  const requests = []
  const stub = { requests, answer: (_request, response) => response.writeHead(204).end(), last: () => requests.at(-1) }
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      requests.push({ method, url, headers, body: Buffer.concat(chunks).toString('latin1') })
      stub.answer(requests.at(-1), response)
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  stub.baseURL = `http://127.0.0.1:${server.address().port}`
  return stub
}

export function json(value, status = 200, type = 'application/json') {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value))
}

export function problem(value) {
  return json({ type: 'about:blank', ...value }, value.status, 'application/problem+json')
}
