import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Handing } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { HandingMark } from './HandingMark.tsx'
import { InboxWait } from './InboxWait.tsx'
import { clientHandingsQuery } from './queries.handings.ts'

interface HandingNoticesProps {
  readonly clientId: ClientId
  /** Draws the way to a handing. */
  readonly linkTo: (handing: Handing, text: string) => ReactNode
}

/** What of a client is on its way, and a handing that came back last: one line each, nothing where there is none. */
export function HandingNotices({ clientId, linkTo }: HandingNoticesProps) {
  const t = useTexts(handingTexts)
  const format = useFormat()
  const { data } = useQuery(clientHandingsQuery(clientId))
  if (data === undefined) return null
  const [latest] = data
  const shown = data.filter(
    ({ state, handoverId }) =>
      state === 'sent' ||
      state === 'received' ||
      (state === 'returned' && handoverId === latest?.handoverId),
  )
  if (shown.length === 0) return null
  return (
    <div className={classes.notices}>
      {shown.map((handing) => {
        const to = handing.toStaff?.name ?? format.name(handing.to.name)
        const isOpen = handing.state !== 'returned'
        return (
          <div key={handing.handoverId} className={classes.notice}>
            {isOpen ? (
              <InboxWait sentOn={handing.sentOn} dueOn={handing.dueOn} inLine />
            ) : (
              <HandingMark state={handing.state} />
            )}
            <span>
              {isOpen
                ? t.onClient.open(t.kinds[handing.kind], to)
                : t.onClient.declined(t.kinds[handing.kind], to)}
            </span>
            {linkTo(handing, t.onClient.show)}
          </div>
        )
      })}
    </div>
  )
}
