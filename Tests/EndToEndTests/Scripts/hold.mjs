import { createRequire } from 'node:module'

/** Holds a connection open, and says how it ends. */
const WebSocket = createRequire(import.meta.url)('ws')
const socket = new WebSocket(process.argv[2].replace('http', 'ws'))
socket.on('open', () => console.log('open'))
socket.on('close', (code) => console.log(`closed ${code}`))
socket.on('error', (error) => console.log(`failed: ${error.message}`))
