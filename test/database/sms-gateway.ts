import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

interface Sent {
  readonly id: string
  readonly to: string
  readonly from: string
  readonly text: string
}

/** A gateway of text messages that speaks the interface of docs/guide/text-messages.md and keeps what it was sent, each once. */
export interface Gateway {
  readonly sent: readonly Sent[]
  /** The settings of an installation that uses it. */
  readonly env: NodeJS.ProcessEnv
  /** Answers the next requests with an error. */
  failing(isFailing: boolean): void
}

const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Gives the tests of a file a gateway of their own. */
export function useGateway(): Gateway {
  const token = 'token-of-the-gateway'
  const sent = new Map<string, Sent>()
  const state = { isFailing: false, url: '' }
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const isKnown = request.headers.authorization === `Bearer ${token}`
      const isMessage =
        request.method === 'POST' && request.headers['content-type'] === 'application/json'
      response.statusCode = state.isFailing ? 503 : !isKnown ? 401 : !isMessage ? 400 : 202
      if (response.statusCode === 202) {
        const message = JSON.parse(body) as Sent
        sent.set(message.id, message)
      }
      response.end()
    })
  })
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`
  })
  afterAll(() => new Promise((done) => server.close(done)))
  return {
    get sent() {
      return [...sent.values()]
    },
    get env() {
      return { SMS_URL: state.url, SMS_TOKEN: token, SMS_FROM: 'Taitopolku' }
    },
    failing: (isFailing) => {
      state.isFailing = isFailing
    },
  }
}
