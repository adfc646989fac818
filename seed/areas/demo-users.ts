/** The password of every demo user. */
export const demoPassword = 'taitopolku-demo'

/** The sign-in name of a demo user; only they have an address of this domain. */
export const demoEmail = (user: string) => `${user}@demo.test`

/** The address of somebody of a demo area who does not sign in: at a domain that nobody can own (RFC 2606). */
export function colleagueEmail(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')
  return `${plain.toLowerCase().replaceAll(' ', '.')}@staff.example`
}
