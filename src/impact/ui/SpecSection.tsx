import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { LeaveGuard } from '../../platform/browser/form/LeaveGuard.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { SpecFault, Study } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { checkQuery, useSaveSpecification } from './queries.ts'
import { SpecForm } from './SpecForm.tsx'
import { SpecSettings } from './SpecSettings.tsx'
import classes from './Study.module.css'
import { changeForm, readForm } from './spec-document.ts'

/** The specification: form and text side by side, its fault by line, every value with where it comes from. */
export function SpecSection({ study }: { readonly study: Study }) {
  const t = useTexts(studyTexts).spec
  const [text, setText] = useState(study.text)
  const [asked] = useDebouncedValue(text, 400)
  const names = study.files.map(({ name }) => name)
  const check = useQuery(checkQuery(study.studyId, asked, names))
  const save = useSaveSpecification(study.studyId)
  const area = useRef<HTMLTextAreaElement>(null)
  const form = readForm(text)
  const isChanged = text !== study.text
  const mayWrite = study.right === 'write' && !study.isForgotten
  const fault = check.data?.faults[0]
  const isChecked = asked === text && !check.isFetching && check.data !== undefined
  const goTo = ({ line, column }: SpecFault) => {
    const before = text.split('\n').slice(0, line - 1)
    const at = before.join('\n').length + (before.length > 0 ? 1 : 0) + column - 1
    area.current?.focus()
    area.current?.setSelectionRange(at, at)
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
              loading={save.isPending}
              onClick={() =>
                save.mutate(
                  { text, version: study.version },
                  {
                    onSuccess: ({ specifications }) => toastDone(t.saved(specifications)),
                    onError: toastFailed,
                  },
                )
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
        <div role="status">
          {!isChecked ? (
            <StateMark state="waiting">{t.checking}</StateMark>
          ) : fault === undefined ? (
            <StateMark state="met">{t.fine}</StateMark>
          ) : (
            <Fault fault={fault} onGo={() => goTo(fault)} />
          )}
        </div>
        <div className={classes.sides}>
          <Section title={t.form}>
            {form === undefined ? (
              <Text className={classes.quiet}>{t.formWaits}</Text>
            ) : (
              <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0 }}>
                <SpecForm
                  values={form}
                  files={study.files}
                  onChange={(key, value) => setText((now) => changeForm(now, key, value))}
                />
              </fieldset>
            )}
          </Section>
          <Section title={t.yaml}>
            <Textarea
              ref={area}
              aria-label={t.yaml}
              description={t.yamlHint}
              className={classes.text}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              readOnly={!mayWrite}
              spellCheck={false}
              autosize
              minRows={18}
              maxRows={36}
            />
          </Section>
        </div>
        {check.data !== undefined && check.data.settings.length > 0 && (
          <SpecSettings settings={check.data.settings} />
        )}
      </Stack>
    </Section>
  )
}

function Fault({ fault, onGo }: { readonly fault: SpecFault; readonly onGo: () => void }) {
  const t = useTexts(studyTexts).spec
  return (
    <Alert color="error" icon={<IconAlertTriangle aria-hidden />}>
      <Group gap="sm">
        <Button variant="default" size="compact-sm" onClick={onGo}>
          {t.faultAt(fault.line, fault.column)}
        </Button>
        <span lang="en">{fault.sentence}</span>
      </Group>
    </Alert>
  )
}
