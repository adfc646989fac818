import type { ClientId } from '../clients/model.access.ts'
import { readContact } from '../clients/operations.contact.ts'
import { getProfile } from '../clients/operations.facts.ts'
import { type ClientContext, readClient } from '../clients/operations.identity.ts'
import { makePdf } from '../platform/server/documents.ts'
import { FileAnswer, mediaTypes } from '../platform/server/file-answer.ts'
import { yearsBetween } from '../platform/shared/days.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { cvContent } from './cv/cv-content.ts'
import { cvDocument } from './cv/cv-document.ts'
import { type Cv, type CvEntry, type CvQuery, usualSections } from './model.cv.ts'
import { cvTexts } from './texts/cv.ts'

/** What a higher domain adds to a CV, and checks the right to. */
export interface CvExtra {
  readonly section: 'skills'
  entries(context: ClientContext, clientId: ClientId, language: Locale): Promise<CvEntry[]>
}

/**
 * A CV of what is known of a client and the client chooses to tell. How the person is reached stands in it only when they
 * are not protected and the reader has the right to it.
 */
export async function readCv(
  context: ClientContext,
  clientId: ClientId,
  { language, sections = usualSections }: CvQuery,
  extras: readonly CvExtra[] = [],
): Promise<Cv> {
  const { tx, actor, today } = context
  const client = await readClient(context, clientId)
  const { rights, givenNames, usedName, familyName, birthDate, motherTongue } = client
  const answer = await readContact(tx, actor.areaId, clientId)
  const contact = rights.contact === 'none' || client.isProtected ? null : answer.contact
  const content = cvContent(
    {
      name: `${usedName ?? givenNames} ${familyName}`,
      profile: await getProfile(context, clientId, ['facts']),
      motherTongue,
      age: birthDate === null ? null : yearsBetween(birthDate, today),
      contact,
      on: today,
    },
    language,
    sections,
  )
  const added: Pick<Cv, 'sections' | 'empty'> = { sections: [], empty: [] }
  // One after another: a transaction does one thing at a time.
  for (const { section, entries: read } of extras.filter((one) => sections.includes(one.section))) {
    const entries = await read(context, clientId, language)
    if (entries.length === 0) added.empty.push(section)
    else added.sections.push({ section, heading: cvTexts[language].sections[section], entries })
  }
  const isReached = [contact?.phone, contact?.email, contact?.streetAddress].some(Boolean)
  const why = client.isProtected
    ? 'protected'
    : rights.contact === 'none'
      ? 'no_right'
      : isReached
        ? null
        : 'not_known'
  return {
    ...{ clientId, ...content },
    sections: [...content.sections, ...added.sections],
    empty: [...content.empty, ...added.empty],
    withoutContact: sections.includes('contact') ? why : null,
  }
}

/** A CV as an accessible PDF; its name tells nothing of the person. */
export async function printCv(
  context: ClientContext,
  clientId: ClientId,
  query: CvQuery,
  extras: readonly CvExtra[],
): Promise<FileAnswer> {
  const cv = await readCv(context, clientId, query, extras)
  const pdf = await makePdf(cvDocument(cv, context.today))
  return new FileAnswer(`cv-${query.language}.pdf`, mediaTypes.pdf, pdf)
}
