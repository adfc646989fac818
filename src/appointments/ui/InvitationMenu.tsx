import { Button, Menu } from '@mantine/core'
import { bindingLanguages } from '../../plans/model.language.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Appointment } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import { invitationAddress } from './queries.appointments.ts'

/** The invitation of an appointment, to be printed in either language of the office with the client's beside it. */
export function InvitationMenu({ appointment }: { readonly appointment: Appointment }) {
  const t = useTexts(appointmentTexts)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-md" variant="subtle" color="gray">
          {t.invitation}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {bindingLanguages.map((binding) => (
          <Menu.Item
            key={binding}
            component="a"
            href={invitationAddress(appointment, binding)}
            download
          >
            {t.invitationIn[binding]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
