import type { Localised } from '../../platform/shared/locale.ts'
import { plural } from '../../platform/shared/texts.ts'

/** What e-mail says: how many, where, how to change it. Nothing of anybody stands in it. */
interface MailTexts {
  readonly subject: (count: number) => string
  readonly text: (count: number, address: string) => string
}

const fi: MailTexts = {
  subject: (count) =>
    plural('fi', count, {
      one: 'Uusi ilmoitus Taitopolussa',
      other: 'Uusia ilmoituksia Taitopolussa',
    }),
  text: (count, address) =>
    `${plural('fi', count, {
      one: 'Sinulla on 1 uusi ilmoitus Taitopolussa.',
      other: `Sinulla on ${count} uutta ilmoitusta Taitopolussa.`,
    })}\n\n${address}\n\nVoit muuttaa sähköposteja Taitopolun ilmoituksissa.\n`,
}

const sv: MailTexts = {
  subject: (count) =>
    plural('sv', count, {
      one: 'En ny avisering i Taitopolku',
      other: 'Nya aviseringar i Taitopolku',
    }),
  text: (count, address) =>
    `${plural('sv', count, {
      one: 'Du har 1 ny avisering i Taitopolku.',
      other: `Du har ${count} nya aviseringar i Taitopolku.`,
    })}\n\n${address}\n\nDu kan ändra e-posten bland aviseringarna i Taitopolku.\n`,
}

const en: MailTexts = {
  subject: (count) =>
    plural('en', count, { one: 'A new notice in Taitopolku', other: 'New notices in Taitopolku' }),
  text: (count, address) =>
    `${plural('en', count, {
      one: 'You have 1 new notice in Taitopolku.',
      other: `You have ${count} new notices in Taitopolku.`,
    })}\n\n${address}\n\nYou can change e-mail among the notices in Taitopolku.\n`,
}

export const mailTexts = { fi, sv, en } satisfies Localised<MailTexts>
