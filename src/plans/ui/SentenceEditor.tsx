import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { slotsOf } from '../model.phrase.ts'
import type { PlanStep, SentencePart } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { type Sentence, say } from '../model.sentence.ts'
import { planTexts } from '../texts/texts.ts'
import classes from './Plan.module.css'
import { PlanRow } from './PlanRow.tsx'
import { OwnTranslation, OwnWords, SlotFields, StepFields } from './SentenceFields.tsx'
import type { PlanDrafting } from './usePlanDraft.ts'
import type { Languages } from './Words.tsx'

interface SentenceEditorProps {
  readonly plan: Plan
  readonly part: SentencePart
  readonly sentence: Sentence | PlanStep
  readonly at: number
  readonly count: number
  readonly languages: Languages
  readonly faults: PlanDrafting['faults']
  readonly onChange: (sentence: Sentence | PlanStep) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One sentence while the plan is made: the words in both languages, what is open in them, who and by when. */
export function SentenceEditor(props: SentenceEditorProps) {
  const { plan, part, sentence, at, count, languages, faults, onChange, onMove, onRemove } = props
  const t = useTexts(planTexts)
  const { locale } = useLocale()
  const [adds, setAdds] = useState(false)
  const { library, binding } = languages
  const path = `body.${part}.${sentence.sentenceId}`
  const faultAt = (where: string) => {
    const code = faults.find((one) => one.path === where)?.code
    return code === undefined ? undefined : fieldErrorText(code, locale, planTexts)
  }
  const fault = faultAt(path)
  const writes = sentence.phrase === null || sentence.text !== '' || adds
  const edits = { languages, sentence, onChange }
  const words = say(library, sentence, binding, binding)
    .map(({ text }) => text)
    .join(' ')
  const isStep = 'responsible' in sentence
  const hasSlots = slotsOf(library.phrases[binding][sentence.phrase?.key ?? ''] ?? '').length > 0
  return (
    <li className={classes.sentence} data-fault={fault ? true : undefined}>
      <div className={classes.edited}>
        <PlanRow
          languages={languages}
          sentence={sentence}
          own={writes ? <OwnWords {...edits} isNew={adds || words === ''} /> : undefined}
          beside={writes ? <OwnTranslation {...edits} /> : undefined}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t.actions(words === '' ? t.write : words)}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowUp size={16} aria-hidden />}
              disabled={at === 0}
              onClick={() => onMove(-1)}
            >
              {t.up}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} aria-hidden />}
              disabled={at === count - 1}
              onClick={() => onMove(1)}
            >
              {t.down}
            </Menu.Item>
            {!writes && (
              <Menu.Item
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => setAdds(true)}
              >
                {t.addWords}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
              {t.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {(isStep || hasSlots) && (
        <div className={classes.fields}>
          <SlotFields {...edits} />
          {isStep && (
            <StepFields
              plan={plan}
              step={sentence}
              fault={faultAt(`${path}.responsible`)}
              onChange={onChange}
            />
          )}
        </div>
      )}
      {fault && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
    </li>
  )
}
