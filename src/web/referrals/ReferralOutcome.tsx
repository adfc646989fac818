import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { useBeginReferral } from '../../clientships/ui/queries.referrals.ts'
import type { Doors } from '../../eligibility/model.judged.ts'
import { traceWords } from '../../eligibility/texts/trace-words.ts'
import { VerdictWords } from '../../eligibility/ui/VerdictWords.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import classes from './Referrals.module.css'

interface ReferralOutcomeProps {
  readonly referral: Referral
  readonly doors: Doors
}

/** What became of a referral; of a returned one the reason, the sentence, what would change it, and the way on. */
export function ReferralOutcome({ referral, doors }: ReferralOutcomeProps) {
  const t = useTexts(referralTexts)
  const format = useFormat()
  const { state, decidedOn, returnReason, to } = referral
  if (state === 'returned')
    return (
      <section className={classes.banner} data-state={state} aria-label={t.states.returned}>
        <h2 className={classes.bannerTitle}>{t.returned.title(to ? format.name(to.name) : '')}</h2>
        <div className={classes.label}>
          {returnReason && t.returnReasons[returnReason]} · <DayText day={decidedOn} />
        </div>
        <Returned referral={referral} doors={doors} />
      </section>
    )
  const [title, text] =
    state === 'accepted'
      ? [t.sent.accepted, t.sent.acceptedText]
      : state === 'withdrawn'
        ? [t.sent.withdrawn, t.sent.withdrawnText]
        : state === 'discarded'
          ? [t.sent.discarded, t.sent.expiredText]
          : [t.sent.expired, t.sent.expiredText]
  return (
    <section className={classes.banner} data-state={state} aria-label={t.states[state]}>
      <h2 className={classes.bannerTitle}>{title}</h2>
      <p className={classes.bannerWords}>{text}</p>
      {state !== 'accepted' && <Again referral={referral} />}
    </section>
  )
}

function Returned({ referral, doors }: ReferralOutcomeProps) {
  const t = useTexts(referralTexts).returned
  const { locale } = useLocale()
  const format = useFormat()
  const words = useMemo(() => traceWords(locale), [locale])
  const step = referral.steps.findLast(({ kind }) => kind === 'returned')
  const door = doors.centres.find((one) => one.organisationId === referral.to?.organisationId)
  const trace = door?.judged?.trace
  return (
    <>
      {step?.words && <p className={classes.bannerWords}>{step.words}</p>}
      {step !== undefined && step.suggestedServices.length > 0 && (
        <div className={classes.bannerPart}>
          <div className={classes.label}>{t.suggested}</div>
          {step.suggestedServices.map(format.name).join(', ')}
        </div>
      )}
      {trace && (
        <div className={classes.bannerPart}>
          <div className={classes.label}>{t.change}</div>
          <VerdictWords trace={trace} words={words} />
        </div>
      )}
      <Again referral={referral} />
    </>
  )
}

/** A new draft of the same person; for those who may still refer them. */
function Again({ referral }: Pick<ReferralOutcomeProps, 'referral'>) {
  const t = useTexts(referralTexts).returned
  const navigate = useNavigate()
  const begin = useBeginReferral()
  const { mutate, isPending } = useMutation({
    mutationFn: () => begin(referral.clientId, referral.from.organisationId),
    onSuccess: ({ handoverId }) =>
      void navigate({ to: '/referrals/$handoverId', params: { handoverId } }),
    onError: toastFailed,
  })
  return (
    <div className={classes.bannerPart}>
      <Button
        loading={isPending}
        leftSection={<IconSend size={18} aria-hidden />}
        onClick={() => mutate()}
      >
        {t.again}
      </Button>
      <div className={classes.label}>{t.againText}</div>
    </div>
  )
}
