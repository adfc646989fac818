import { IconCircleCheck, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { GapFigures, GapReason, GapRow } from '../model.gap.ts'
import type { LateByLaw as LateRow } from '../model.law.ts'
import { gapTexts } from '../texts/texts.ts'
import { GapCurve } from './GapCurve.tsx'
import { GapList } from './GapList.tsx'
import { GapRuleSection } from './GapRuleSection.tsx'
import classes from './Gaps.module.css'
import { LateByLaw } from './LateByLaw.tsx'
import { gapFiguresQuery } from './queries.gaps.ts'

interface GapsPageProps {
  readonly organisationId: OrganisationId
  /** The reason whose list is open; the first that there is when it is not said. */
  readonly reason: GapReason | undefined
  readonly openId: string | undefined
  /** Makes of a reason the way to its list. */
  readonly reasonLink: (reason: GapReason, isOpen: boolean, content: ReactNode) => ReactNode
  readonly link: (row: GapRow | LateRow) => ReactNode
  readonly above?: ReactNode
}

/** What is missing with the open clients of an organisation: how many, why, who, and how it was before. */
export function GapsPage({ above, ...props }: GapsPageProps) {
  const t = useTexts(gapTexts)
  const format = useFormat()
  const query = useQuery(gapFiguresQuery(props.organisationId))
  const { data } = query
  return (
    <>
      <PageHeader
        title={data ? t.titleOf(format.name(data.organisation.name)) : t.title}
        description={t.lead}
        above={above}
      />
      <Async query={query}>{(figures) => <Figures {...props} figures={figures} />}</Async>
    </>
  )
}

function Figures(props: Omit<GapsPageProps, 'above'> & { readonly figures: GapFigures }) {
  const { figures, organisationId, openId, link } = props
  const { countedOn, open, withGap, days, rule, mayList } = figures
  const t = useTexts(gapTexts)
  const format = useFormat()
  if (countedOn === null && open === 0)
    return (
      <EmptyState title={t.noClients} icon={IconUsers}>
        {t.noClientsText}
      </EmptyState>
    )
  return (
    <>
      <div className={classes.now}>
        {countedOn !== null && withGap === 0 ? (
          <EmptyState title={t.zero} icon={IconCircleCheck}>
            {t.zeroText(open)}
          </EmptyState>
        ) : (
          <dl className={classes.head}>
            <dt>{t.now}</dt>
            <dd className={classes.number}>{countedOn === null ? '–' : format.number(withGap)}</dd>
            <dd>
              {t.ofOpen(format.number(open))}
              {countedOn !== null && open > 0 && ` (${format.percent(withGap / open, 1)})`}
            </dd>
            <dd className={classes.note}>
              {countedOn === null ? t.notCounted : t.counted(format.day(countedOn))}
            </dd>
          </dl>
        )}
        <GapCurve days={days} />
      </div>
      {withGap > 0 && <Reasons {...props} />}
      {mayList && <LateByLaw organisationId={organisationId} openId={openId} link={link} />}
      <GapRuleSection organisationId={organisationId} rule={rule} mayWrite={mayList} />
    </>
  )
}

function Reasons(props: Omit<GapsPageProps, 'above'> & { readonly figures: GapFigures }) {
  const { figures, organisationId, reason, openId, reasonLink, link } = props
  const { reasons, mayList } = figures
  const t = useTexts(gapTexts)
  const shown = reason ?? reasons[0]?.reason
  return (
    <Section title={t.reasonsTitle}>
      <p className={classes.note}>{t.reasonsText}</p>
      <ul className={classes.reasons}>
        {reasons.map((one) => {
          const content = (
            <>
              <strong>{t.reasons[one.reason]}</strong>
              <span className={classes.count}>{t.count(one.count)}</span>
              <span className={classes.mend}>{t.mends[one.reason]}</span>
            </>
          )
          return (
            <li key={one.reason}>
              {mayList ? (
                reasonLink(one.reason, one.reason === shown, content)
              ) : (
                <div className={classes.reason}>{content}</div>
              )}
            </li>
          )
        })}
      </ul>
      {mayList && shown !== undefined && (
        <GapList
          organisationId={organisationId}
          reason={shown}
          total={reasons.find((one) => one.reason === shown)?.count ?? 0}
          openId={openId}
          link={link}
        />
      )}
    </Section>
  )
}
