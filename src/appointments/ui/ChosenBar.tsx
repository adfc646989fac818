import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { type ClientLanguage, clientLanguages } from '../../clients/model.client-language.ts'
import type { MessageWay } from '../../clients/model.reach.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { wayOf } from './way-of.ts'

interface ChosenBarProps {
  /** How many times are chosen. */
  readonly chosen: number
  readonly warning: ReactNode
  readonly reach: readonly MessageWay[]
  readonly language: ClientLanguage
  readonly onLanguage: (language: ClientLanguage) => void
  readonly isBusy: boolean
  readonly onBook: () => void
  readonly onOffer: (send: boolean) => void
}

/** What can be done with chosen times: one is booked; one or more are offered by a link, which is sent or given by hand. */
export function ChosenBar(props: ChosenBarProps) {
  const { chosen, warning, reach, language, onLanguage, isBusy, onBook, onOffer } = props
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const ways = wayOf(reach)
  const isOnly = chosen === 1
  return (
    <div className={classes.bar}>
      <p className={classes.barHead}>
        <strong role="status">{t.chosen(chosen)}</strong>{' '}
        <span>{ways === undefined ? t.noReach : t.reach(t.ways[ways])}</span>
      </p>
      {warning}
      {isOnly && (
        <Button loading={isBusy} onClick={onBook}>
          {t.bookChosen}
        </Button>
      )}
      {ways !== undefined && (
        <Button
          variant={isOnly ? 'default' : 'filled'}
          loading={isBusy}
          onClick={() => onOffer(true)}
        >
          {t.sendLink}
        </Button>
      )}
      <Button
        variant={isOnly || ways !== undefined ? 'default' : 'filled'}
        loading={isBusy}
        onClick={() => onOffer(false)}
      >
        {t.giveLink}
      </Button>
      <CodeSelect
        aria-label={t.clientLanguage}
        className={classes.barLanguage}
        clearable={false}
        codes={clientLanguages.map((code) => ({ code, name: format.language(code) }))}
        value={language}
        onChange={(code) => onLanguage(clientLanguages.find((one) => one === code) ?? language)}
      />
    </div>
  )
}
