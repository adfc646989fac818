import type { FastifyInstance } from 'fastify'

/** What a request came back with. */
export interface Reply<Body = Record<string, unknown>> {
  readonly status: number
  readonly body: Body
  /** The Set-Cookie headers as they were sent. */
  readonly setCookie: readonly string[]
  readonly location: string | undefined
}

/** Asks an application as a browser does: keeps its cookies and names its origin. */
export interface BrowserLike {
  readonly cookies: Map<string, string>
  get<Body = Record<string, unknown>>(url: string): Promise<Reply<Body>>
  post<Body = Record<string, unknown>>(
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Reply<Body>>
}

let opened = 0

/** A browser at the address of the application, without cookies at first, on a machine of its own. */
export function openBrowser(app: () => FastifyInstance, origin: string): BrowserLike {
  const cookies = new Map<string, string>()
  opened += 1
  const remoteAddress = `10.0.${Math.floor(opened / 250)}.${(opened % 250) + 1}`
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    body: object | undefined,
    headers: Record<string, string>,
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app().inject({
      method,
      url,
      remoteAddress,
      headers: {
        host: new URL(origin).host,
        ...(method === 'POST' ? { origin } : {}),
        ...(cookie === '' ? {} : { cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    const setCookie = [answer.headers['set-cookie'] ?? []].flat()
    for (const text of setCookie) {
      const [pair = '', ...attributes] = text.split(/;\s*/)
      const name = pair.slice(0, pair.indexOf('='))
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name)
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1))
    }
    const isJson = String(answer.headers['content-type']).includes('json')
    return {
      status: answer.statusCode,
      body: isJson && answer.body !== '' ? JSON.parse(answer.body) : answer.body,
      setCookie,
      location: answer.headers.location,
    }
  }
  return {
    cookies,
    get: (url) => ask('GET', url, undefined, {}),
    post: (url, body = {}, headers = {}) => ask('POST', url, body, headers),
  }
}
