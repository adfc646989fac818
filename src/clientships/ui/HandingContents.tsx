import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { needsBasis } from '../model.content.ts'
import type { HandingDetail } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'

/** What travels, as titles and days: never what it says. */
export function HandingContents({ contents }: Pick<HandingDetail, 'contents'>) {
  const t = useTexts(handingTexts)
  const format = useFormat()
  if (contents.length === 0) return <p className={classes.quiet}>{t.detail.contentsNone}</p>
  return (
    <ul className={classes.contents}>
      {contents.map(({ position, kind, title, onDay, basis }) => (
        <li key={position} className={classes.content}>
          <span>{format.name(title)}</span>
          {onDay && <DayText day={onDay} />}
          {needsBasis(kind) && (
            <span className={classes.quiet}>
              {t.contentKinds[kind]}
              {basis && `, ${t.bases[basis]}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
