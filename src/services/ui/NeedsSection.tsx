import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import type { Trace } from '../../eligibility/model.trace.schema.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { CatalogueService } from '../model.service.ts'
import type { ServiceNeeds, Suggestion } from '../model.suggestion.ts'
import { serviceTexts } from '../texts/texts.ts'
import { serviceNeedsQuery } from './queries.services.ts'
import classes from './Services.module.css'
import { useNeedWords } from './useNeedWords.ts'

type Centre = ServiceNeeds['centres'][number]
type Group = Suggestion['offerings'][number]

export interface NeedsSectionProps {
  readonly clientId: ClientId
  readonly serviceLink: (serviceId: CatalogueService['serviceId'], name: string) => ReactNode
  readonly groupLink: (group: Group, text: string) => ReactNode
  /** Draws the trace of what a service asks. */
  readonly entry: (trace: Trace) => ReactNode
  /** What joins the client to a group; nothing where the reader may not. */
  readonly join?: (group: Group, name: string) => ReactNode
  /** The way to ask for a service whose provider does not see the client yet; nothing where it does. */
  readonly request?: (suggestion: Suggestion, name: string) => ReactNode
}

/** What a client's plan says and what the client misses of each centre's criteria, and the services that lead there with their groups. */
export function NeedsSection({ clientId, ...links }: NeedsSectionProps) {
  const t = useTexts(serviceTexts).needs
  const query = useQuery(serviceNeedsQuery(clientId))
  return (
    <Async query={query}>
      {({ centres, plan }) => (
        <>
          <p className={classes.quiet}>{t.lead}</p>
          {plan.length > 0 && <OfPlan plan={plan} links={links} />}
          {centres.map((centre) => (
            <OfCentre key={centre.organisation.organisationId} centre={centre} links={links} />
          ))}
        </>
      )}
    </Async>
  )
}

type Links = Omit<NeedsSectionProps, 'clientId'>

/** What the plan says, and the services that lead there. */
function OfPlan({ plan, links }: { readonly plan: ServiceNeeds['plan']; readonly links: Links }) {
  const t = useTexts(serviceTexts).needs
  const format = useFormat()
  return (
    <Section title={t.fromPlan}>
      <ul className={classes.plain}>
        {plan.map(({ sentenceId, part, words, services }) => (
          <li key={sentenceId} className={classes.need}>
            <p className={classes.needHead}>
              <span className={classes.quiet}>{t.parts[part]}</span>
              <strong>{format.name(words)}</strong>
            </p>
            <ul className={classes.suggestions}>
              {services.map((one) => (
                <li key={one.serviceId}>
                  <Suggested suggestion={one} links={links} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OfCentre({ centre, links }: { readonly centre: Centre; readonly links: Links }) {
  const t = useTexts(serviceTexts).needs
  const format = useFormat()
  const needWords = useNeedWords()
  return (
    <Section title={format.name(centre.organisation.name)}>
      {centre.outcome === null ? (
        <p className={classes.quiet}>{t.noCriteria}</p>
      ) : centre.needs.length === 0 ? (
        <EmptyState title={t.none} icon={IconCircleCheck} />
      ) : (
        <ul className={classes.plain}>
          {centre.needs.map((need) => (
            <li key={need.id} className={classes.need}>
              <p className={classes.needHead}>
                <StateMark state={need.outcome}>
                  {need.outcome === 'not_met' ? t.missing : t.ask}
                </StateMark>
                <strong>{needWords(need)}</strong>
              </p>
              {need.services.length === 0 ? (
                <p className={classes.quiet}>{t.noServices}</p>
              ) : (
                <ul className={classes.suggestions}>
                  {need.services.map((one) => (
                    <li key={one.serviceId}>
                      <Suggested suggestion={one} links={links} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

interface SuggestedProps {
  readonly suggestion: Suggestion
  readonly links: Links
}

function Suggested({ suggestion, links }: SuggestedProps) {
  const t = useTexts(serviceTexts).needs
  const format = useFormat()
  const { serviceId, fit, entry, trace, offerings, organisation } = suggestion
  const name = format.name(suggestion.name)
  // Who runs a group has to see who comes: until then the service is asked for, and nobody is put into a group.
  const request = links.request?.(suggestion, name)
  return (
    <>
      <div className={classes.suggestionHead}>
        {links.serviceLink(serviceId, name)}
        <span className={classes.quiet}>
          {format.name(organisation.name)} · {t.fits[fit]}
        </span>
        <StateMark state={entry}>{t.entry[entry]}</StateMark>
        {request}
      </div>
      {trace !== null && (
        <details className={classes.fold}>
          <summary>{t.why}</summary>
          {links.entry(trace)}
        </details>
      )}
      {offerings.length === 0 ? (
        <p className={classes.quiet}>{t.noGroups}</p>
      ) : (
        <ul className={classes.groups}>
          {offerings.map((group) => (
            <li key={group.offeringId}>
              {links.groupLink(
                group,
                t.group(format.day(group.startsOn), format.language(group.language)),
              )}
              <span className={classes.quiet}>{group.free > 0 ? t.free(group.free) : t.full}</span>
              {!request && links.join?.(group, name)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
