import { type FactKey, factDefinition } from '../../clients/model.facts.ts'
import type { Client } from '../../clients/model.identity.ts'
import type { ClientTexts } from '../../clients/texts/fi.ts'
import type { NavTab } from '../NavTabs.tsx'

/** The names of the tabs that show what lies above the domain of clients. */
interface TabNames {
  readonly documents: string
  readonly assessments: string
  readonly skills: string
  readonly services: string
  readonly appointments: string
  readonly plans: string
  readonly notes: string
  readonly referrals: string
}

/** Whether the reader may read any facts of the client. */
export function readsFacts({ rights }: Pick<Client, 'rights'>): boolean {
  return rights.facts !== 'none' || rights.support_needs !== 'none'
}

/** Whether the reader may record any facts of the client. */
export function recordsFacts({ rights }: Pick<Client, 'rights'>): boolean {
  return rights.facts === 'write' || rights.support_needs === 'write'
}

/**
 * The tabs of a client that the reader's rights open: few, by what one comes for. A tab of several pages leads to its first and
 * shows the others under the line.
 */
export function clientTabs(client: Client, t: ClientTexts, names: TabNames): NavTab[] {
  const { clientId, rights } = client
  const address = `/clients/${clientId}`
  const page = (shown: boolean, path: string, text: string): NavTab[] =>
    shown ? [{ path: `${address}/${path}`, text }] : []
  const group = (text: string, ...pages: NavTab[]): NavTab[] => {
    const [first] = pages
    return first === undefined ? [] : [{ path: first.path, text, pages }]
  }
  const { facts, employment, eligibility_trace: trace, assessment } = rights
  return [
    { path: address, text: t.tabs.overview, exact: true },
    ...group(
      t.tabs.facts,
      ...page(readsFacts(client), 'facts', t.tabs.known),
      ...page(facts !== 'none' || employment !== 'none', 'documents', names.documents),
      ...page(trace !== 'none', 'doors', t.tabs.doors),
    ),
    ...group(
      t.tabs.competence,
      ...page(assessment !== 'none', 'assessments', names.assessments),
      ...page(assessment !== 'none', 'skills', names.skills),
    ),
    ...page(trace !== 'none', 'services', names.services),
    ...page(rights.clientship !== 'none', 'appointments', names.appointments),
    ...page(rights.plan !== 'none', 'plans', names.plans),
    ...page(rights.notes !== 'none', 'notes', names.notes),
    ...page(rights.referral !== 'none', 'referrals', names.referrals),
    ...group(
      t.tabs.person,
      ...page(true, 'identity', t.tabs.identity),
      ...page(rights.contact !== 'none', 'contact', t.tabs.contact),
      ...page(rights.identity === 'write', 'duplicates', t.tabs.duplicates),
    ),
  ]
}

/** Whether the reader may record this fact of the client as an observation. */
export function mayRecord({ rights }: Pick<Client, 'rights'>, fact: FactKey): boolean {
  const { right } = factDefinition(fact)
  return (right === 'facts' || right === 'support_needs') && rights[right] === 'write'
}

/** Whether the reader may read observations of this fact. */
export function mayRead({ rights }: Pick<Client, 'rights'>, fact: FactKey): boolean {
  const { right } = factDefinition(fact)
  return (right === 'facts' || right === 'support_needs') && rights[right] !== 'none'
}
