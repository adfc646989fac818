import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import { type NewDecision, type NewRecognition, newRecognitionSchema } from '../model.assessing.ts'
import {
  type ClientUnit,
  isDecision,
  type RecognitionKind,
  recognitionState,
} from '../model.skills.ts'
import { skillTexts } from '../texts/texts.ts'
import { useSkillCommands } from './queries.skills.ts'
import classes from './Skills.module.css'

const marks: Readonly<Record<RecognitionKind, MarkedState>> = {
  identified: 'open',
  recognised: 'met',
  refused: 'not_met',
  withdrawn: 'ended',
}

interface RecognitionProps {
  readonly clientId: ClientId
  readonly unit: ClientUnit
}

/** That competence was identified, and that it was recognised: each with who, when and on what. */
export function Recognition({ clientId, unit }: RecognitionProps) {
  const t = useTexts(skillTexts).recognition
  const format = useFormat()
  const [step, setStep] = useState<RecognitionKind>()
  return (
    <Section title={t.title}>
      <Text c="dimmed" mb="sm">
        {t.lead}
      </Text>
      {unit.recognition.length === 0 ? (
        <StateMark state="unknown">{t.none}</StateMark>
      ) : (
        <ol className={classes.rows}>
          {unit.recognition.map((one) => (
            <li key={one.recordedAt} className={classes.row}>
              <StateMark state={marks[one.kind]}>{t.kinds[one.kind]}</StateMark> {one.basis}
              <div className={classes.note}>
                {t.step(format.day(one.onDay), one.by, format.name(one.organisation))}
              </div>
            </li>
          ))}
        </ol>
      )}
      {unit.isDecidedByOthers && (
        <Text size="sm" mt="sm">
          {t.decidedByOthers}
        </Text>
      )}
      {unit.steps.length > 0 && (
        <Group gap="xs" mt="sm">
          {unit.steps.map((kind) => (
            <Button key={kind} variant="default" onClick={() => setStep(kind)}>
              {t.actions[kind]}
            </Button>
          ))}
        </Group>
      )}
      {step && (
        <StepDialog {...{ clientId, unit, kind: step }} onClose={() => setStep(undefined)} />
      )}
    </Section>
  )
}

const asked = newRecognitionSchema.pick({ onDay: true, basis: true })

interface StepDialogProps extends RecognitionProps {
  readonly kind: RecognitionKind
  readonly onClose: () => void
}

function StepDialog({ clientId, unit, kind, onClose }: StepDialogProps) {
  const t = useTexts(skillTexts).recognition
  const { recognise, decide } = useSkillCommands(clientId)
  const { qualification } = unit.unit
  const form = useZodForm({
    schema: asked,
    initial: { onDay: todayInFinland(), basis: '' } as Draft<typeof asked>,
    texts: skillTexts,
    async save(values) {
      const step = { ...values, kind, qualification, unit: unit.unit.unit }
      if (isDecision(recognitionState(unit.recognition), kind)) await decide(step as NewDecision)
      else await recognise(step as NewRecognition)
      onClose()
    },
  })
  return (
    <FormDialog title={t.actions[kind]} form={form} submitText={t.actions[kind]} onClose={onClose}>
      <DayField form={form} name="onDay" label={t.onDay} max={todayInFinland()} />
      <TextField
        form={form}
        name="basis"
        label={t.basis}
        description={t.basisText}
        maxLength={100}
        required
      />
    </FormDialog>
  )
}
