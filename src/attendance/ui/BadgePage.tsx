import { useEffect, useState } from 'react'
import { createCall } from '../../platform/browser/api.ts'
import { locales } from '../../platform/shared/locale.ts'
import { credentialSchema, type VerifiedBadge } from '../model.badge.ts'
import type { badgeLinkRoutes } from '../routes.progress.ts'
import { badgeTexts } from '../texts/check-in.ts'
import classes from './LinkPages.module.css'

const call = createCall<typeof badgeLinkRoutes>()
const languages = locales.filter((locale) => locale !== 'sv')

function InBoth({ text }: { readonly text: keyof (typeof badgeTexts)['fi'] }) {
  return languages.map((locale) => (
    <span key={locale} lang={locale} className={classes.word}>
      {badgeTexts[locale === 'fi' ? 'fi' : 'en'][text]}
    </span>
  ))
}

/** A badge as whoever has its address sees it: what it says, and whether it is genuine and holds. It names nobody. */
export function BadgePage({ token }: { readonly token: string }) {
  const [badge, setBadge] = useState<VerifiedBadge | null>()
  useEffect(() => {
    call('GET /api/badges/:token', { params: { token } } as never).then(
      (answer) => setBadge(answer as VerifiedBadge),
      () => setBadge(null),
    )
  }, [token])
  const content = credentialSchema.safeParse(badge?.content).data
  if (badge === undefined) return <main className={classes.own} aria-busy="true" />
  if (badge === null || content === undefined)
    return (
      <main className={classes.own}>
        <h1>
          <InBoth text="over" />
        </h1>
      </main>
    )
  const { achievement, activityStartDate, activityEndDate } = content.credentialSubject
  const standing = badge.revokedAt !== null ? 'taken' : badge.isSigned ? 'genuine' : 'false'
  return (
    <main className={classes.own}>
      <p className={standing === 'genuine' ? classes.in : classes.fault}>
        <InBoth text={standing} />
      </p>
      <h1>{achievement.name}</h1>
      <p>{achievement.criteria.narrative}</p>
      <p>
        <strong>
          <InBoth text="issuer" />
        </strong>{' '}
        {content.issuer.name}
      </p>
      <p>
        <strong>
          <InBoth text="when" />
        </strong>{' '}
        {activityStartDate.slice(0, 10)} – {activityEndDate.slice(0, 10)}
      </p>
      {achievement.alignment.length > 0 && (
        <>
          <h2>
            <InBoth text="skills" />
          </h2>
          <ul>
            {achievement.alignment.map(({ targetUrl, targetName }) => (
              <li key={targetUrl}>
                <a href={targetUrl}>{targetName}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  )
}
