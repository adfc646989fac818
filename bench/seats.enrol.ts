import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** An answer to one enrolment, with the time until it had come. */
export interface Enrolled {
  readonly status: number
  readonly state: string
  readonly milliseconds: number
}

/**
 * Sends every enrolment at once, each on a connection of its own, as people who press the button at the same moment
 * do; gives the answers in the order of the people.
 */
export function enrolAtOnce(
  url: string,
  cookie: string,
  { offeringId, clientIds }: { readonly offeringId: string; readonly clientIds: readonly string[] },
): Promise<Enrolled[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clientIds.length })
  const one = (clientId: string): Promise<Enrolled> =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const body = JSON.stringify({ clientId })
      const sent = request(
        `${url}/api/offerings/${offeringId}/enrolments`,
        {
          method: 'POST',
          agent,
          headers: {
            cookie,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': randomUUID(),
          },
        },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', (part: string) => {
            text += part
          })
          answer.on('end', () => {
            const { state, errorCode } = JSON.parse(text) as { state?: string; errorCode?: string }
            resolve({
              status: answer.statusCode ?? 0,
              state: state ?? errorCode ?? '',
              milliseconds: performance.now() - start,
            })
          })
          answer.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  return Promise.all(clientIds.map(one)).finally(() => agent.destroy())
}
