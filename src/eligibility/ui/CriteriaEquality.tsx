import { Button, Table, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import type { Preview } from '../model.preview.ts'
import {
  countComparable,
  type EqualityGroup,
  findAgeBand,
  findShareChange,
  readEquality,
  type ShareChange,
} from '../model.preview-reading.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaPreview.module.css'

/** Whether a draft falls on one group: by sex, age and language, the share that fits now and with the draft. */
export function CriteriaEquality({ equality }: { readonly equality: Preview['equality'] }) {
  const t = useTexts(criteriaTexts).preview
  const format = useFormat()
  const { sexes } = t
  const names = {
    sex: (group: string) => (group === 'female' || group === 'male' ? sexes[group] : t.unknown),
    age: (group: string) => {
      const band = findAgeBand(group)
      if (band === undefined) return t.unknown
      return band.to === undefined ? t.oldest(band.from) : t.ages(band.from, band.to)
    },
    language: (group: string) => {
      if (group === 'unknown') return t.unknown
      return group === 'other' ? t.otherLanguages : format.language(group)
    },
  }
  return (
    <div className={classes.tables}>
      <Groups title={t.sex} groups={equality.sex} nameOf={names.sex} />
      <Groups title={t.age} groups={equality.age} nameOf={names.age} />
      <Groups title={t.language} groups={equality.language} nameOf={names.language} />
    </div>
  )
}

/** So many rows stand in sight before the rest is asked for. */
const most = 12

interface GroupsProps {
  readonly title: string
  readonly groups: readonly EqualityGroup[]
  readonly nameOf: (group: string) => string
}

/** One table of groups, above it what it shows in a sentence. */
function Groups({ title, groups, nameOf }: GroupsProps) {
  const t = useTexts(criteriaTexts).preview
  const format = useFormat()
  const id = useId()
  const { actions } = useTexts(platformTexts)
  const [isWhole, setWhole] = useState(groups.length <= most + 2)
  const comparable = countComparable(groups)
  const ordered = groups.toSorted(unknownLast)
  const share = (count: number | null, part: number | undefined) => {
    if (count === null) return <span className={classes.hidden}>{t.hidden}</span>
    const number = format.number(count)
    return part === undefined ? number : t.share(number, format.percent(part))
  }
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h4 id={id} className={classes.groupTitle}>
        {title}
      </h4>
      <Text size="xs" mb={4}>
        <Sentence groups={groups} nameOf={nameOf} />
        {comparable < groups.length && ` ${t.comparable(comparable, groups.length)}`}
      </Text>
      <Table aria-labelledby={id} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.group}</Table.Th>
            <Table.Th>{t.people}</Table.Th>
            <Table.Th>{t.fitsBefore}</Table.Th>
            <Table.Th>{t.fitsAfter}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(isWhole ? ordered : ordered.slice(0, most)).map((group) => {
            const change = findShareChange(group)
            return (
              <Table.Tr key={group.group}>
                <Table.Th scope="row">{nameOf(group.group)}</Table.Th>
                <Table.Td>{share(group.people, undefined)}</Table.Td>
                <Table.Td>{share(group.fitsBefore, change?.before)}</Table.Td>
                <Table.Td>{share(group.fitsAfter, change?.after)}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {!isWhole && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setWhole(true)}>
          {actions.showMore}
        </Button>
      )}
    </section>
  )
}

const unknownLast = (a: EqualityGroup, b: EqualityGroup) =>
  Number(a.group === 'unknown') - Number(b.group === 'unknown')

function Sentence({ groups, nameOf }: Pick<GroupsProps, 'groups' | 'nameOf'>) {
  const t = useTexts(criteriaTexts).preview
  const format = useFormat()
  const told = ({ group, before, after }: ShareChange) => {
    // A change that rounds away shows by a decimal.
    const decimals = format.percent(before) === format.percent(after) ? 1 : 0
    const [from, to] = [before, after].map((share) => format.percent(share, decimals))
    return t.shareChange(nameOf(group), from ?? '', to ?? '')
  }
  const reading = readEquality(groups)
  switch (reading.kind) {
    case 'tooSmall':
      return t.tooSmall
    case 'same':
      return t.same
    case 'one':
      return t.one(told(reading.only))
    case 'differ':
      return t.differ(told(reading.highest), told(reading.lowest))
  }
}
