import type { ContentItem, ContentKind } from './model.content.ts'
import { handingTexts } from './texts/handings.ts'

/**
 * A kind that goes with access as a whole: told whether or not there is anything of it, so that before acceptance nobody
 * learns of that. Of the client it says facts, or lines.
 */
export const goingWithAccess = (
  kind: ContentKind,
  { facts = [], lines = [] }: { facts?: ContentItem['facts']; lines?: readonly string[] },
): ContentItem => ({
  ...{ kind, rowId: null, organisationId: null, onDay: null, by: null, facts },
  text: lines.length === 0 ? null : lines.map((line) => `– ${line}`).join('\n'),
  title: {
    fi: handingTexts.fi.contentKinds[kind],
    sv: handingTexts.sv.contentKinds[kind],
    en: handingTexts.en.contentKinds[kind],
  },
})
