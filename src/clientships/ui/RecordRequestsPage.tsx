import { Button, Group, Text } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { OwnRequest, RecordDemandId } from '../model.record-request.ts'
import { recordRequestTexts } from '../texts/record-requests.ts'
import classes from './Handing.module.css'
import { recordRequestsQuery } from './queries.record-requests.ts'
import { RecordDemands } from './RecordDemands.tsx'
import { AskRecordDialog } from './RecordRequestDialogs.tsx'

interface RecordRequestsPageProps {
  readonly mayAsk: boolean
  /** Decides on some, or oversees all. */
  readonly sees: 'none' | 'own' | 'all'
  readonly linkTo: (demandId: RecordDemandId, text: string) => ReactNode
}

/** Requests for records of other organisations: what one has asked, and what waits for one's decision. */
export function RecordRequestsPage({ mayAsk, sees, linkTo }: RecordRequestsPageProps) {
  const t = useTexts(recordRequestTexts)
  const query = useQuery(recordRequestsQuery)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.lead}
        actions={
          mayAsk && (
            <Button
              leftSection={<IconMailQuestion size={18} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {t.ask}
            </Button>
          )
        }
      />
      <Async query={query} skeleton="rows">
        {({ own, demands, isCut }) => (
          <>
            {sees !== 'none' && (
              <Section title={sees === 'all' ? t.overseen : t.demands}>
                <RecordDemands demands={demands} />
                {isCut && <Text c="dimmed">{t.cut}</Text>}
              </Section>
            )}
            {mayAsk && (
              <Section title={t.own}>
                {own.length === 0 && <Text c="dimmed">{t.noOwn}</Text>}
                <ul className={classes.contents}>
                  {own.map((one) => (
                    <Own key={one.requestId} request={one} linkTo={linkTo} />
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Async>
      {asking && <AskRecordDialog onClose={() => setAsking(false)} />}
    </>
  )
}

interface OwnProps extends Pick<RecordRequestsPageProps, 'linkTo'> {
  readonly request: OwnRequest
}

function Own({ request: { askedAt, lapsesOn, isLapsed, grants }, linkTo }: OwnProps) {
  const t = useTexts(recordRequestTexts)
  const format = useFormat()
  return (
    <li className={classes.notice}>
      <span>{t.askedOn(format.instant(askedAt))}</span>
      {grants.map((grant) => (
        <Group key={grant.demandId} gap="sm">
          <StateMark state="met">
            {t.granted(format.name(grant.from.name), format.instant(grant.until))}
          </StateMark>
          {linkTo(grant.demandId, t.open)}
        </Group>
      ))}
      {grants.length === 0 && (
        <StateMark state={isLapsed ? 'ended' : 'waiting'}>
          {isLapsed ? t.lapsed : t.waiting(format.day(lapsesOn))}
        </StateMark>
      )}
    </li>
  )
}
