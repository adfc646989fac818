import { Button, Text } from '@mantine/core'
import { IconLifebuoy, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { SupportMeasures as Measures, SupportMeasure } from '../model.support.ts'
import { supportWords } from '../texts/support-words.ts'
import { supportTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { AgreeMeasure, EndMeasure } from './MeasureDialogs.tsx'
import { supportQuery } from './queries.support.ts'

/** The support measures that were agreed with a client: those that go on, with who follows each, and the ended ones. */
export function SupportMeasures({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(supportTexts)
  const query = useQuery(supportQuery(clientId))
  return (
    <Async query={query} skeleton="rows">
      {(answer) => <Listed answer={answer} title={t.title} />}
    </Async>
  )
}

interface ListedProps {
  readonly answer: Measures
  readonly title: string
}

function Listed({ answer, title }: ListedProps) {
  const t = useTexts(supportTexts)
  const [adds, setAdds] = useState(false)
  const [ends, setEnds] = useState<SupportMeasure>()
  const { measures, mayWrite } = answer
  const [open, ended] = [
    measures.filter(({ endedOn }) => endedOn === null),
    measures.filter(({ endedOn }) => endedOn !== null),
  ]
  const add = mayWrite && (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setAdds(true)}
    >
      {t.add}
    </Button>
  )
  return (
    <Section title={title} actions={measures.length > 0 && add}>
      {measures.length === 0 ? (
        <EmptyState title={t.none} icon={IconLifebuoy} action={add}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {open.map((one) => (
            <MeasureLine
              key={one.supportMeasureId}
              one={one}
              onEnd={mayWrite ? () => setEnds(one) : undefined}
            />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>{t.ended(ended.length)}</summary>
          <ul className={classes.list}>
            {ended.map((one) => (
              <MeasureLine key={one.supportMeasureId} one={one} onEnd={undefined} />
            ))}
          </ul>
        </details>
      )}
      {adds && <AgreeMeasure answer={answer} onClose={() => setAdds(false)} />}
      {ends && (
        <EndMeasure
          clientId={answer.clientId}
          measure={ends}
          name={t.measures[ends.measure]}
          onClose={() => setEnds(undefined)}
        />
      )}
    </Section>
  )
}

interface MeasureLineProps {
  readonly one: SupportMeasure
  readonly onEnd: (() => void) | undefined
}

function MeasureLine({ one, onEnd }: MeasureLineProps) {
  const t = useTexts(supportTexts)
  const { name, followed, ended } = supportWords(useLocale().locale)(one)
  return (
    <li className={classes.measure}>
      <div>
        <StateMark state={one.endedOn === null ? 'open' : 'ended'}>{name}</StateMark>
        <Text size="sm" c="dimmed">
          {followed}
        </Text>
        {ended !== null && (
          <Text size="sm" c="dimmed">
            {ended}
          </Text>
        )}
      </div>
      {onEnd && (
        <Button variant="subtle" aria-label={t.endOf(name)} onClick={onEnd}>
          {t.end}
        </Button>
      )}
    </li>
  )
}
