import { Button, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import type { MySignIn } from '../../areas/model.me.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import { plainText } from '../../platform/shared/plain-text.ts'
import { addPasskey, knowsPasskeys } from '../sign-in/passkeys.ts'
import { securityTexts } from '../texts/texts.ts'
import { useRefreshSignIn, useRemovePasskey } from './queries.ts'
import classes from './SecurityPage.module.css'

interface PasskeySectionProps {
  readonly passkeys: MySignIn['passkeys']
}

/** The passkeys of the person: what they are, adding one on this device, removing one. */
export function PasskeySection({ passkeys }: PasskeySectionProps) {
  const t = useTexts(securityTexts).passkeys
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t.title}
      actions={
        knowsPasskeys() &&
        !adding && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      <Text c="dimmed" mb="sm">
        {t.text}
      </Text>
      {!knowsPasskeys() && <Text mb="sm">{t.unknownBrowser}</Text>}
      {adding && <NewPasskey onDone={() => setAdding(false)} />}
      {passkeys.length === 0 ? <Text>{t.none}</Text> : <Passkeys passkeys={passkeys} />}
    </Section>
  )
}

function Passkeys({ passkeys }: PasskeySectionProps) {
  const t = useTexts(securityTexts).passkeys
  const format = useFormat()
  const remove = useRemovePasskey(t.removed)
  return (
    <ul className={classes.passkeys} aria-label={t.title}>
      {passkeys.map(({ passkeyId, name, addedAt }) => (
        <li key={passkeyId} className={classes.passkey}>
          <div>
            <Text fw={600} className={classes.name}>
              {name}
            </Text>
            <Text size="sm" c="dimmed">
              {t.since(format.day(dayOfInstant(addedAt)))}
            </Text>
          </div>
          <Button
            variant="subtle"
            color="error"
            leftSection={<IconTrash size={18} aria-hidden />}
            loading={remove.isPending && remove.variables === passkeyId}
            onClick={() => remove.mutate(passkeyId)}
          >
            {t.remove(name)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

const nameSchema = z.strictObject({ name: plainText(60) })

function NewPasskey({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(securityTexts).passkeys
  const { actions } = useTexts(platformTexts)
  const refresh = useRefreshSignIn()
  const form = useZodForm({
    schema: nameSchema,
    initial: { name: '' },
    save: async ({ name }) => {
      await addPasskey(name)
      await refresh()
      toastDone(t.added)
      onDone()
    },
  })
  return (
    <Form
      form={form}
      submitText={t.add}
      actions={
        <Button variant="default" onClick={onDone}>
          {actions.cancel}
        </Button>
      }
    >
      <TextField
        form={form}
        name="name"
        label={t.name}
        description={t.nameHint}
        required
        maxLength={60}
        autoComplete="off"
        autoFocus
      />
    </Form>
  )
}
