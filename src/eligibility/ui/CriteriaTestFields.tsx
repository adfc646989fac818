import { Group, Radio } from '@mantine/core'
import { useContext } from 'react'
import { subLevels } from '../../clients/model.facts.levels.ts'
import { factDefinition } from '../../clients/model.facts.ts'
import { type Code, CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { CodesSelect } from '../../platform/browser/form/CodesSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import {
  askedValues,
  choosableValues,
  constantsFor,
  countUses,
  findConstant,
  setConstant,
  testOfValues,
} from '../model.asked.ts'
import type { FactTest } from '../model.criteria.ts'
import { setTest } from '../model.edit-line.ts'
import type { ConditionLine } from '../model.outline.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import { CriteriaPeriodFields } from './CriteriaPeriodFields.tsx'
import { useEditing } from './criteria-editing.ts'
import { CriteriaMunicipalities, useCriteriaWords } from './criteria-names.ts'

/** What is asked of the fact: a level, values, or how long ago a day may be. */
export function CriteriaTestFields({ line }: { readonly line: ConditionLine }) {
  const t = useTexts(criteriaTexts).fields
  const words = useCriteriaWords()
  const { apply } = useEditing()
  const { fact, test } = line.leaf
  const { domain } = factDefinition(fact)
  const ask = (next: FactTest) => apply((tree) => setTest(tree, line, next))
  switch (domain.kind) {
    case 'level':
      return (
        <CodeSelect
          label={t.level}
          ordered
          clearable={false}
          allowDeselect={false}
          codes={subLevels.slice(1).map((code) => ({ code, name: words.value(fact, code) }))}
          value={test.op === 'atLeast' ? test.level : null}
          onChange={(code) => {
            const level = subLevels.find((one) => one === code)
            if (level !== undefined) ask({ op: 'atLeast', level })
          }}
        />
      )
    case 'day':
      return <CriteriaPeriodFields fact={fact} test={test} onChange={ask} />
    default:
      return <Values line={line} onChange={ask} />
  }
}

interface ValuesProps {
  readonly line: ConditionLine
  readonly onChange: (test: FactTest) => void
}

/** In place of the name of a shared list: the condition has values of its own. */
const ownValues = 'own'

function Values({ line, onChange }: ValuesProps) {
  const t = useTexts(criteriaTexts).fields
  const words = useCriteriaWords()
  const { tree, apply } = useEditing()
  const municipalities = useContext(CriteriaMunicipalities)
  const constantName = useConstantName()
  const { fact, test } = line.leaf
  const values = askedValues(test, tree.constants)
  const constant = findConstant(test)
  const shared = constantsFor(tree, fact)
  const choosable = choosableValues(fact)
  const codes: readonly Code[] =
    choosable.length > 0
      ? choosable.map((code) => ({ code, name: words.value(fact, code) }))
      : municipalities

  if (choosable.includes('yes'))
    return (
      <Radio.Group
        label={t.answer}
        value={values[0] ?? ''}
        onChange={(value) => onChange(testOfValues([value]))}
      >
        <Group gap="lg" mih="var(--control-height)">
          {codes.map(({ code, name }) => (
            <Radio key={code} value={code} label={name} />
          ))}
        </Group>
      </Radio.Group>
    )

  const chooseList = (name: string | null) => {
    if (name === ownValues) onChange(testOfValues(values))
    else if (name !== null) onChange({ op: 'oneOf', values: { constant: name } })
  }
  return (
    <>
      {shared.length > 0 && (
        <CodeSelect
          label={t.list}
          ordered
          clearable={false}
          allowDeselect={false}
          codes={[
            ...shared.map((code) => ({ code, name: constantName(code) })),
            { code: ownValues, name: t.ownValues },
          ]}
          value={constant ?? ownValues}
          onChange={chooseList}
        />
      )}
      <CodesSelect
        label={constant === undefined ? t.values : constantName(constant)}
        description={constant !== undefined && t.shared(countUses(tree, constant))}
        ordered={choosable.length > 0}
        codes={codes}
        value={values.filter((value) => value !== '')}
        onChange={(chosen) =>
          constant === undefined
            ? onChange(testOfValues(chosen))
            : apply((now) => setConstant(now, constant, chosen))
        }
        className={classes.wide}
      />
    </>
  )
}

/** Names a shared list: those that are delivered in the language of the interface, others as they are written. */
function useConstantName(): (name: string) => string {
  const { constants } = useTexts(criteriaTexts).fields
  const names = new Map([
    ['counts_as_unemployed', constants.unemployed],
    ['higher_education', constants.degrees],
    ['fields_in_english', constants.fields],
    ['municipalities', constants.municipalities],
    ['integration_phases', constants.phases],
  ])
  return (name) => names.get(name) ?? name
}
