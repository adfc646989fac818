import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { handingTexts } from '../../clientships/texts/handings.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { HandingTimes } from '../model.handing-times.ts'
import { handingTimesQuery } from './queries.ts'

/** How long handovers to and from a centre waited, by kind, sent and received apart. */
export function HandingTimesSection({
  organisationId,
}: {
  readonly organisationId: OrganisationId
}) {
  const t = useTexts(handingTexts).times
  const query = useQuery(handingTimesQuery(organisationId))
  return (
    <Section title={t.title}>
      <Async query={query} skeleton="rows">
        {(times) => <Times times={times} />}
      </Async>
    </Section>
  )
}

function Times({ times }: { readonly times: HandingTimes }) {
  const texts = useTexts(handingTexts)
  const t = texts.times
  const format = useFormat()
  const { rows, from, until } = times
  if (rows.length === 0) return <Text c="dimmed">{t.none}</Text>
  return (
    <>
      <Text c="dimmed" mb="xs">
        {t.text(format.day(from), format.day(until))}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.kind}</Table.Th>
              <Table.Th ta="end">{t.open}</Table.Th>
              <Table.Th ta="end">{t.overdue}</Table.Th>
              <Table.Th ta="end">{t.decided}</Table.Th>
              <Table.Th ta="end">{t.inTime}</Table.Th>
              <Table.Th ta="end">{t.median}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.kind} ${row.isSent}`}>
                <Table.Td>
                  {texts.kinds[row.kind]} · {row.isSent ? t.sent : t.received}
                </Table.Td>
                <Table.Td ta="end">{format.number(row.open)}</Table.Td>
                <Table.Td ta="end">{format.number(row.overdue)}</Table.Td>
                <Table.Td ta="end">{format.number(row.decided)}</Table.Td>
                <Table.Td ta="end">
                  {format.number(row.inTime)} / {format.number(row.decided)}
                </Table.Td>
                <Table.Td ta="end">
                  {row.medianDays === null ? '–' : t.days(format.number(row.medianDays))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
