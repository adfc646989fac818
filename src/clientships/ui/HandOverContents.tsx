import { Anchor, Checkbox, Group, Select, Text } from '@mantine/core'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { contentBases, contentKey, needsBasis } from '../model.content.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import type { DraftProps } from './HandOverTo.tsx'
import { isWithin, offersOf } from './handover-draft.ts'

type Basis = (typeof contentBases)[number]

/** What travels, chosen one by one; what is sensitive says on what its handing over rests. */
export function HandOverContents({ form, draft, onDraft }: DraftProps) {
  const t = useTexts(handingTexts)
  const format = useFormat()
  const offers = offersOf(form, draft)
  const { contents } = draft
  const change = (alter: (next: Map<string, Basis | null>) => void) => {
    const next = new Map(contents)
    alter(next)
    onDraft({ contents: next })
  }
  if (isWithin(form, draft)) return <Text c="dimmed">{t.form.contentsWithin}</Text>
  const plain = offers.filter((offer) => !needsBasis(offer.kind))
  return (
    <>
      <Text c="dimmed" size="sm">
        {offers.length === 0 ? t.form.contentsNone : t.form.contentsText}
      </Text>
      {offers.length > 0 && (
        <Group gap="md" mt="xs">
          <Text size="sm" role="status">
            {t.form.chosen(contents.size, offers.length)}
          </Text>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() =>
              change((next) => {
                for (const offer of plain) next.set(contentKey(offer), null)
              })
            }
          >
            {t.form.all}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => onDraft({ contents: new Map() })}
          >
            {t.form.none}
          </Anchor>
        </Group>
      )}
      {offers.length > 0 && (
        <div className={classes.offers}>
          {offers.map((offer) => {
            const key = contentKey(offer)
            const basis = contents.get(key)
            const isSensitive = needsBasis(offer.kind)
            const title = `${format.name(offer.title)}${offer.onDay ? ` ${format.day(offer.onDay)}` : ''}`
            return (
              <div key={key} className={classes.offer}>
                <Checkbox
                  label={title}
                  description={isSensitive ? t.contentKinds[offer.kind] : undefined}
                  checked={basis !== undefined}
                  onChange={() =>
                    change((next) => {
                      if (!next.delete(key)) next.set(key, null)
                    })
                  }
                />
                <span className={classes.offerText}>{offer.text}</span>
                {isSensitive && basis !== undefined && (
                  <Select
                    label={t.form.basis}
                    size="xs"
                    required
                    allowDeselect={false}
                    data={contentBases.map((one) => ({ value: one, label: t.bases[one] }))}
                    value={basis}
                    error={basis === null ? t.form.basisMissing : undefined}
                    onChange={(value) => change((next) => next.set(key, value as Basis))}
                  />
                )}
              </div>
            )
          })}
        </div>
      )}
    </>
  )
}
