import { useNavigate } from '@tanstack/react-router'
import { handingTexts } from '../../clientships/texts/handings.ts'
import { HandOverForm } from '../../clientships/ui/HandOverForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { useOpenClient } from './open-client.ts'
import { PreviewFacts } from './PreviewFacts.tsx'

/** Hands the open client over, or asks for a service. */
export function HandOverTab() {
  const client = useOpenClient()
  const t = useTexts(handingTexts)
  const navigate = useNavigate()
  const { clientId } = client
  return (
    <Section title={t.action}>
      <HandOverForm
        clientId={clientId}
        Facts={PreviewFacts}
        onSent={() => void navigate({ to: '/clients/$clientId', params: { clientId } })}
      />
    </Section>
  )
}
