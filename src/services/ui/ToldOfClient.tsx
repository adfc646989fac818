import { IconMessage } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ToldOfClient as Told } from '../model.enrolment.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { sessionTexts } from '../texts/sessions.ts'
import classes from './Group.module.css'

/** What a client was told of a group and whether it reached them: the newest in sight, the others folded. */
export function ToldOfClient({ told }: { readonly told: readonly Told[] }) {
  const t = useTexts(enrolmentTexts).client
  const line = useToldLine()
  const [newest, ...earlier] = told
  if (newest === undefined) return null
  return (
    <div className={classes.told}>
      <IconMessage size={16} aria-hidden />
      <div>
        <div>{line(newest)}</div>
        {earlier.length > 0 && (
          <details>
            <summary>{t.earlier(earlier.length)}</summary>
            <ul>
              {earlier.map((one) => (
                <li key={`${one.kind} ${one.at}`}>{line(one)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  )
}

/** What was told and how it stands, in a line. */
function useToldLine(): (one: Told) => string {
  const { client: t } = useTexts(enrolmentTexts)
  const { notices } = useTexts(sessionTexts)
  const format = useFormat()
  const standing = ({ kind, given, sent }: Told): string => {
    if (given !== null) return notices.given(notices.ways[given.how], given.by)
    const isOfSessions = kind in notices.kinds
    if (sent === null) return isOfSessions ? notices.notGiven : t.notYetSent
    const [way, ...others] = sent.ways
    if (way === undefined) return isOfSessions ? notices.notReached : t.notSent
    const ways = others.length > 0 ? notices.sentBy.both : notices.sentBy[way]
    return notices.sent(ways, format.instant(sent.at))
  }
  return (one) => `${{ ...t.told, ...notices.kinds }[one.kind]}. ${standing(one)}`
}
