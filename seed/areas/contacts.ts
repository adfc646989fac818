/** How clients of the demo reach an organisation; the numbers and addresses are made up. */
export interface DemoContact {
  readonly streetAddress: string
  readonly postalCode: string
  readonly postOffice: string
  readonly phone: string
  readonly email: string
}

const contact = (
  streetAddress: string,
  [postalCode, postOffice]: readonly [string, string],
  line: string,
  mailbox: string,
): DemoContact => ({
  ...{ streetAddress, postalCode, postOffice },
  phone: `09 123 ${line}`,
  email: `${mailbox}@demo.test`,
})

/** By the code of the organisation; others have none, and their letters carry the name alone. */
export const demoContacts: Readonly<Record<string, DemoContact>> = {
  koske: contact('Esimerkkikatu 1', ['02230', 'Espoo'], '4501', 'koske'),
  oske: contact('Esimerkkikatu 3', ['02650', 'Espoo'], '4502', 'oske'),
  stadi: contact('Mallikatu 5', ['00510', 'Helsinki'], '4503', 'stadi'),
  'employment-service': contact('Virastokuja 2', ['02770', 'Espoo'], '4504', 'tyollisyys'),
}
