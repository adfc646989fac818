import { z } from 'zod'
import { versionSchema } from '../areas/model.setting.ts'
import { type Day, daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'

export const badgeIdSchema = idSchema('Badge')
export type BadgeId = z.infer<typeof badgeIdSchema>

/** What a badge says of a participation: nothing that tells who took part. */
export interface BadgeContent {
  /** The address of the badge: whoever has it reads and verifies it. */
  readonly address: string
  /** Stands for the person in the badge alone, and nowhere else. */
  readonly holder: string
  readonly issuer: { readonly address: string; readonly name: string; readonly url: string }
  readonly service: { readonly address: string; readonly name: string }
  readonly skills: readonly { readonly address: string; readonly name: string }[]
  readonly hours: number
  readonly from: Day
  readonly until: Day
  readonly issuedAt: string
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

/**
 * An Open Badge of a participation as a verifiable credential. The holder is a number made for the badge: the standard
 * asks for an identifier, and neither a name nor an address is given.
 * Source: Open Badges 3.0 (1EdTech), sections B.1.1 to B.1.8; W3C Verifiable Credentials Data Model 2.0.
 */
export const credentialOf = (badge: BadgeContent) => ({
  '@context': contexts,
  id: badge.address,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: badge.service.name,
  issuer: {
    ...{ id: badge.issuer.address, type: ['Profile'] },
    ...{ name: badge.issuer.name, url: badge.issuer.url },
  },
  validFrom: badge.issuedAt,
  credentialSubject: {
    id: badge.holder,
    type: ['AchievementSubject'],
    activityStartDate: `${badge.from}T00:00:00Z`,
    activityEndDate: `${badge.until}T00:00:00Z`,
    achievement: {
      id: badge.service.address,
      type: ['Achievement'],
      achievementType: 'Course',
      name: badge.service.name,
      description: `Osallistuminen palveluun ${badge.service.name}, ${badge.hours} tuntia`,
      criteria: {
        narrative: `Osallistunut palveluun ${badge.from}–${badge.until}, läsnä ${badge.hours} tuntia.`,
      },
      alignment: badge.skills.map(({ address, name }) => ({
        ...{ type: ['Alignment'], targetName: name, targetUrl: address },
        ...{ targetFramework: 'ESCO', targetType: 'ext:ESCO' },
      })),
    },
  },
})

/**
 * The claims of a credential as a signed token: the credential itself with the registered claims beside its members.
 * Source: Open Badges 3.0, section 8.2.4.1 (JWT-VC).
 */
export const claimsOf = (badge: BadgeContent) => ({
  ...credentialOf(badge),
  iss: badge.issuer.address,
  jti: badge.address,
  sub: badge.holder,
  nbf: Math.floor(Temporal.Instant.from(badge.issuedAt).epochMilliseconds / 1000),
})

/** A badge as it is shown to who works with the client. */
export const shownBadgeSchema = z.strictObject({
  badgeId: badgeIdSchema,
  agreedOn: daySchema,
  issuedAt: instantSchema,
  revokedAt: instantSchema.nullable(),
  /** The signed credential, which the client keeps and passes on; its `id` is where it is verified. */
  credential: z.string(),
  version: versionSchema,
})
export type ShownBadge = z.infer<typeof shownBadgeSchema>

/** The client agreed on that day that whoever has the address may read the badge. */
export const newBadgeSchema = z.strictObject({ agreedOn: daySchema })

/** A badge as anybody reads it who has its address: the credential, whether its signature is right, and whether it holds. */
export const verifiedBadgeSchema = z.strictObject({
  credential: z.string(),
  content: z.record(z.string(), z.unknown()),
  isSigned: z.boolean(),
  revokedAt: instantSchema.nullable(),
  /** The key by which anybody can check it, as a JSON Web Key. */
  key: z.record(z.string(), z.unknown()),
})
export type VerifiedBadge = z.infer<typeof verifiedBadgeSchema>

/** What a page reads in a credential. */
export const credentialSchema = z.object({
  issuer: z.object({ name: z.string() }),
  credentialSubject: z.object({
    activityStartDate: z.string(),
    activityEndDate: z.string(),
    achievement: z.object({
      name: z.string(),
      criteria: z.object({ narrative: z.string() }),
      alignment: z.array(z.object({ targetName: z.string(), targetUrl: z.url() })),
    }),
  }),
})
