import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** A command that may be sent again under its key until it is answered; who gives it is the cookie. */
export interface Command {
  readonly path: string
  readonly cookie: string
  readonly body: unknown
  readonly key: string
  /** Undefined until it is answered; a conflict is an answer. */
  answer: { readonly status: number; readonly body: unknown } | undefined
}

export const newCommand = (cookie: string, path: string, body: unknown): Command => ({
  ...{ path, cookie, body },
  key: randomUUID(),
  answer: undefined,
})

/** Sends a command once; throws when it is refused for good. An error of the server is no answer. */
export async function sendOnce(url: string, command: Command): Promise<void> {
  const { path, cookie, body, key } = command
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  })
  const text = await answer.text()
  if (answer.ok || answer.status === 409)
    command.answer = { status: answer.status, body: JSON.parse(text) }
  else if (answer.status < 500) throw new Error(`Refused: ${path} ${answer.status} ${text}`)
}

/** Sends a command until it is answered; gives what the answer says. */
export async function sendUntilAnswered<Body>(url: string, command: Command): Promise<Body> {
  for (let attempt = 1; command.answer === undefined; attempt += 1) {
    try {
      await sendOnce(url, command)
    } catch (error) {
      if (attempt > 100 || String(error).includes('Refused')) throw error
    }
    if (command.answer === undefined) await sleep(100)
  }
  return command.answer.body as Body
}

/** Reads until it is as wanted; failures of the moment are passed over. */
export async function readUntil<Body>(
  url: string,
  cookie: string,
  path: string,
  isWanted: (body: Body) => boolean,
): Promise<Body> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${url}${path}`, { headers: { cookie } }).catch(() => undefined)
    const body = answer?.ok ? ((await answer.json().catch(() => undefined)) as Body) : undefined
    if (body !== undefined && isWanted(body)) return body
    if (attempt > 1200) throw new Error(`${path} never came to be: ${JSON.stringify(body)}`)
    await sleep(100)
  }
}
