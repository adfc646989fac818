import { ConfigError } from './config.ts'

/** A text message to one number. */
export interface TextMessage {
  /** The same for the same message sent again: a gateway sends it once. */
  readonly id: string
  /** The number with its country, `+358401234567`. */
  readonly to: string
  readonly text: string
}

/** The way in which an installation sends text messages. */
export interface Texter {
  /** @throws when the gateway did not take the message */
  send(message: TextMessage): Promise<void>
}

/** Milliseconds after which a gateway that does not answer counts as failed: the job tries again later. */
const patience = 15_000

/**
 * The gateway of SMS_URL with the token of SMS_TOKEN and the sender of SMS_FROM (docs/guide/text-messages.md); undefined where
 * none is set: then no text message is sent, and nothing fails.
 * @throws ConfigError when the settings cannot be right
 */
export function environmentTexter(env: NodeJS.ProcessEnv): Texter | undefined {
  const { SMS_URL: url, SMS_TOKEN: token, SMS_FROM: from } = env
  if (url === undefined || url === '') return undefined
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new ConfigError('The setting SMS_URL must be like "https://gateway.example/messages".')
  if (token === undefined || token === '')
    throw new ConfigError('Set SMS_TOKEN to the token that the gateway asks for.')
  if (from === undefined || !/^(\+\d{5,15}|[A-Za-z0-9 ]{1,11})$/.test(from))
    throw new ConfigError('Set SMS_FROM to a number or to a name of at most 11 letters and digits.')
  return {
    async send({ id, to, text }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id, to, from, text }),
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
      })
      // The answer is read to its end, so that the connection is free again; its words may repeat the message.
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`)
    },
  }
}
