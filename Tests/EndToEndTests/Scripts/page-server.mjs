import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProxy } from './network.mjs'

/** Gives a browser the page and the client, cuts its connections when the page asks for it, and prints its report. */
const root = dirname(fileURLToPath(import.meta.url))
const proxy = await startProxy(undefined)
let report = ''

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1')
  if (request.method === 'POST') {
    if (pathname === '/cut') proxy.cut()
    if (pathname === '/report') {
      for await (const chunk of request) report += chunk
      console.log(`Report: ${report}`)
    }
    return response.writeHead(204).end()
  }
  if (pathname === '/') {
    proxy.target = searchParams.get('service') ?? undefined
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    return response.end(`<!doctype html><body data-service="${proxy.url}"><script type="module" src="page.js"></script>`)
  }
  try {
    const text = await readFile(join(root, normalize(pathname)))
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(text)
  } catch {
    response.writeHead(404).end()
  }
})
server.listen(0, '127.0.0.1', () => console.log(`Page at http://127.0.0.1:${server.address().port}`))
