import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRef } from 'react'
import { LeaveGuard } from '../../platform/browser/form/LeaveGuard.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { useFocusKept } from '../../platform/browser/useFocusKept.ts'
import type { SpecFault, Study } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { FaultText } from './FaultText.tsx'
import { SpecForm } from './SpecForm.tsx'
import { SpecSettings } from './SpecSettings.tsx'
import classes from './Study.module.css'
import { changeForm, readForm } from './spec-document.ts'
import type { SpecDraft } from './spec-draft.ts'

interface SpecSectionProps {
  readonly study: Study
  readonly draft: SpecDraft
}

/**
 * The specification: form and text side by side, its faults by line, every value with where it comes from. Of a study whose data
 * are gone the text alone.
 */
export function SpecSection({ study, draft }: SpecSectionProps) {
  const t = useTexts(studyTexts).spec
  const { text, isChanged, check } = draft
  const area = useRef<HTMLTextAreaElement>(null)
  const verdict = useFocusKept(draft.isSaving)
  const form = readForm(text)
  const mayWrite = study.right === 'write' && !study.isForgotten
  const settings = draft.lastCheck?.settings ?? []
  const goTo = ({ line, column }: SpecFault) => {
    const before = text.split('\n').slice(0, line - 1)
    const at = before.join('\n').length + (before.length > 0 ? 1 : 0) + column - 1
    // A text area brings its caret into sight when it gets the focus.
    area.current?.setSelectionRange(at, at)
    area.current?.blur()
    area.current?.focus()
  }
  return (
    <Section
      title={t.title}
      actions={
        <>
          <Text size="sm" className={classes.quiet}>
            {isChanged ? t.unsaved : t.version(study.specifications)}
          </Text>
          {mayWrite && (
            <Button
              disabled={!isChanged}
              loading={draft.isSaving}
              onClick={() =>
                void draft
                  .save()
                  .then(({ specifications }) => toastDone(t.saved(specifications)))
                  .catch(toastFailed)
              }
            >
              {t.save}
            </Button>
          )}
        </>
      }
    >
      <LeaveGuard unsaved={() => isChanged} />
      <Stack gap="md">
        {!study.isForgotten && (
          <div role="status" ref={verdict} tabIndex={-1}>
            {check === undefined ? (
              <StateMark state="waiting">{t.checking}</StateMark>
            ) : check.faults.length === 0 ? (
              <StateMark state="met">{t.fine}</StateMark>
            ) : (
              <Faults faults={check.faults} onGo={goTo} />
            )}
          </div>
        )}
        <div className={classes.sides}>
          {!study.isForgotten && (
            <Section title={t.form}>
              {form === undefined ? (
                <Text className={classes.quiet}>{t.formWaits}</Text>
              ) : (
                <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0 }}>
                  <SpecForm
                    values={form}
                    files={study.files}
                    onChange={(key, value) => draft.write((now) => changeForm(now, key, value))}
                  />
                </fieldset>
              )}
            </Section>
          )}
          <Section title={t.yaml}>
            <Textarea
              ref={area}
              aria-label={t.yaml}
              description={!study.isForgotten && t.yamlHint}
              className={classes.text}
              value={text}
              onChange={(event) => {
                const { value } = event.currentTarget
                draft.write(() => value)
              }}
              readOnly={!mayWrite}
              spellCheck={false}
              autosize
              minRows={18}
              maxRows={36}
            />
          </Section>
        </div>
        {settings.length > 0 && <SpecSettings settings={settings} />}
      </Stack>
    </Section>
  )
}

interface FaultsProps {
  readonly faults: readonly SpecFault[]
  readonly onGo: (fault: SpecFault) => void
}

/** All that is wrong, in the order of the lines; a press goes to the place. */
function Faults({ faults, onGo }: FaultsProps) {
  const t = useTexts(studyTexts).spec
  const { locale } = useLocale()
  return (
    <Alert color="error" title={t.faults(faults.length)} icon={<IconAlertTriangle aria-hidden />}>
      <Stack component="ul" gap="xs" className={classes.faults}>
        {faults.map((fault) => (
          <Group component="li" key={`${fault.line} ${fault.column} ${fault.sentence}`} gap="sm">
            <Button variant="default" size="compact-sm" onClick={() => onGo(fault)}>
              {t.faultAt(fault.line, fault.column)}
            </Button>
            <FaultText locale={locale} fault={fault} english={fault.sentence} />
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
