import type { InputOf, OutputOf, RouteName, RouteOf, RouteShape } from '../shared/route-types.ts'
import { type ErrorTexts, type FieldProblem, Problem } from './problem.ts'

interface Options {
  /** Ends the call early; TanStack Query gives one to every query. */
  readonly signal?: AbortSignal | undefined
}

type Rest<Input> = object extends Input
  ? [input?: Input, options?: Options]
  : [input: Input, options?: Options]

/** Calls a route by its name (`GET /api/clients/:clientId`) with what it takes; gives what it gives. */
export type Call<Routes extends readonly RouteShape[]> = <
  const Name extends RouteName<Routes[number]>,
>(
  name: Name,
  ...rest: Rest<InputOf<RouteOf<Routes[number], Name>>>
) => Promise<OutputOf<RouteOf<Routes[number], Name>>>

interface Sent {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * Makes the caller of a domain's routes:
 * `const call = createCall<typeof clientRoutes>(clientTexts)`; only the type of the routes is imported.
 * A failed call throws a `Problem` that carries `texts`, so whoever shows it can explain it.
 */
export function createCall<Routes extends readonly RouteShape[]>(texts?: ErrorTexts): Call<Routes> {
  return (async (name: string, sent: Sent = {}, options: Options = {}) => {
    const [method = '', path = ''] = name.split(' ')
    return send(method, address(path, sent), sent.body, options.signal, texts)
  }) as Call<Routes>
}

/** The address of a route with its parameters and query filled in; absent values are left out. */
export function address(path: string, { params = {}, query = {} }: Sent): string {
  const filled = path.replace(/:(\w+)/g, (_whole, key: string) => {
    const value = params[key]
    if (value === undefined || value === null) throw new Error(`${path} needs ${key}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(key, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}

/**
 * Keys of commands whose outcome is not known yet. The same command sent again, by a second click or
 * after the network failed, carries the same key, so the server does it once.
 */
const openKeys = new Map<string, string>()

async function send(
  method: string,
  url: string,
  body: unknown,
  signal: AbortSignal | undefined,
  texts: ErrorTexts | undefined,
): Promise<unknown> {
  const content = body === undefined ? undefined : JSON.stringify(body)
  // Words that the server makes are in the language of the page.
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  }
  if (content !== undefined) headers['content-type'] = 'application/json'
  const command = method === 'POST' ? `${url} ${content ?? ''}` : undefined
  if (command !== undefined) {
    const key = openKeys.get(command) ?? crypto.randomUUID()
    openKeys.set(command, key)
    headers['idempotency-key'] = key
  }

  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      redirect: 'error',
      ...(content === undefined ? {} : { body: content }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Problem({ status: 0, errorCode: 'networkFailed', texts })
  }
  const answer = response.ok ? await readJson(response, texts) : await readProblem(response, texts)
  // An answer cut short or a gateway's 5xx does not tell whether the command was done: the key stays.
  if (command !== undefined && response.status < 500) openKeys.delete(command)
  if (answer instanceof Problem) throw answer
  return answer
}

async function readJson(response: Response, texts: ErrorTexts | undefined): Promise<unknown> {
  if (response.status === 204) return null
  try {
    return await response.json()
  } catch {
    throw new Problem({ status: 0, errorCode: 'networkFailed', texts })
  }
}

const codeOfStatus: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  429: 'tooManyRequests',
  502: 'serverAway',
  503: 'serverAway',
  504: 'serverAway',
}

async function readProblem(response: Response, texts: ErrorTexts | undefined): Promise<Problem> {
  const { status } = response
  const known = (await response.json().catch(() => undefined)) as
    | { errorCode?: string; fields?: readonly FieldProblem[]; current?: unknown }
    | null
    | undefined
  return new Problem({
    status,
    errorCode: known?.errorCode ?? codeOfStatus[status] ?? 'internal',
    fields: known?.fields ?? [],
    current: known?.current,
    texts,
  })
}
