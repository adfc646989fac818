import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ImportState } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'

const steps = ['file', 'columns', 'preview', 'sending'] as const

/** At which step a list in a state is. */
const stepOf: Readonly<Record<ImportState, (typeof steps)[number] | undefined>> = {
  mapping: 'columns',
  reading: 'columns',
  preview: 'preview',
  sending: 'sending',
  done: undefined,
  discarded: undefined,
}

/** Where one is on the way from the file to the referrals. */
export function ImportSteps({ state }: { readonly state: ImportState | 'file' }) {
  const t = useTexts(importTexts).steps
  const current = state === 'file' ? 'file' : stepOf[state]
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          {t[step]}
        </li>
      ))}
    </ol>
  )
}
