import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type ContentItem, contentKey } from '../model.content.ts'
import type { Preview, PreviewRequest } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { previewQuery } from './queries.handings.ts'

/** Draws facts in the words of their domain. */
export type FactsOf = (props: Pick<ContentItem, 'facts'>) => ReactNode

interface HandOverPreviewProps {
  readonly asked: PreviewRequest | undefined
  readonly Facts: FactsOf
}

/** Exactly what the receiver will read, by the receiver's own reading. */
export function HandOverPreview({ asked, Facts }: HandOverPreviewProps) {
  const t = useTexts(handingTexts).form
  const query = useQuery(previewQuery(asked))
  return (
    <div className={classes.preview}>
      {asked === undefined ? (
        <Text c="dimmed">{t.previewWaits}</Text>
      ) : (
        <Async query={query}>{(preview) => <Read preview={preview} Facts={Facts} />}</Async>
      )}
    </div>
  )
}

/** What an item says: words, facts, or that there is nothing that the receiver would read. */
function Said({ item, Facts }: { readonly item: ContentItem; readonly Facts: FactsOf }) {
  const t = useTexts(handingTexts).form
  const { text, rowId, facts } = item
  if (facts.length > 0) return <Facts facts={facts} />
  if (text !== null || rowId !== null)
    return <p className={classes.itemText}>{text ?? t.hiddenText}</p>
  return (
    <Text size="sm" c="dimmed">
      {t.noneRecorded}
    </Text>
  )
}

function Read({ preview, Facts }: { readonly preview: Preview; readonly Facts: FactsOf }) {
  const t = useTexts(handingTexts)
  const format = useFormat()
  const { reader, items } = preview
  const name = [reader.name, format.name(reader.organisation.name)].filter(Boolean).join(', ')
  return (
    <>
      <Text fw={600}>{t.form.previewText(name)}</Text>
      <Text size="sm" c="dimmed">
        {t.form.previewBefore}
      </Text>
      {items.length === 0 && <Text mt="sm">{t.form.previewEmpty}</Text>}
      {items.map((item) => (
        <div key={contentKey(item)} className={classes.item}>
          <Text fw={600} size="sm">
            {format.name(item.title)}
            {item.onDay && ` ${format.day(item.onDay)}`}
            {item.by && `, ${item.by}`}
          </Text>
          <Said item={item} Facts={Facts} />
        </div>
      ))}
    </>
  )
}
