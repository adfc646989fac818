import { createTransport } from 'nodemailer'
import { ConfigError } from './config.ts'

/** A file of text that comes with a message. */
export interface Attachment {
  readonly filename: string
  readonly content: string
  readonly contentType: string
}

/** A message of plain text to one address. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachments?: readonly Attachment[]
}

/** The way in which an installation sends mail, and the address of the application for links in it. */
export interface Mailer {
  readonly publicUrl: string
  /** @throws when the server did not take the message */
  send(message: Message): Promise<void>
}

/** Milliseconds after which a server that does not answer counts as failed: the job tries again later. */
const patience = 15_000

/**
 * The mail server of SMTP_URL (`smtp://` or `smtps://`, with user and password where it asks for them) and the sender of
 * SMTP_FROM; undefined where none is set: then no mail is sent, and nothing fails.
 * @throws ConfigError when the settings cannot be right
 */
export function environmentMailer(env: NodeJS.ProcessEnv, publicUrl: string): Mailer | undefined {
  const { SMTP_URL: url, SMTP_FROM: from } = env
  if (url === undefined || url === '') return undefined
  if (!/^smtps?:\/\/[^/]+/.test(url) || !URL.canParse(url))
    throw new ConfigError(
      'The setting SMTP_URL must be like "smtp://user:password@mail.example:587".',
    )
  if (from === undefined || !/^[^\s@]+@[^\s@]+$/.test(from))
    throw new ConfigError('Set SMTP_FROM to the address from which mail is sent.')
  const server = new URL(url)
  const transport = createTransport({
    host: server.hostname,
    port: server.port === '' ? (server.protocol === 'smtps:' ? 465 : 587) : Number(server.port),
    secure: server.protocol === 'smtps:',
    // A user's password goes over an encrypted connection alone.
    requireTLS: server.protocol === 'smtp:' && server.username !== '',
    ...(server.username === ''
      ? {}
      : {
          auth: {
            user: decodeURIComponent(server.username),
            pass: decodeURIComponent(server.password),
          },
        }),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
  })
  return {
    publicUrl,
    async send({ attachments = [], ...message }) {
      await transport.sendMail({ ...message, from, attachments: [...attachments] })
    },
  }
}
