/** The texts of rooms and interpreters in Finnish, the source. */
export const fi = {
  rooms: {
    title: 'Tilat',
    add: 'Lisää tila',
    none: 'Ei tiloja',
    noneText: 'Lisää tilat, niin ryhmien tapaamiset ja ajanvaraukset varaavat ne.',
    office: 'Toimipiste',
    nameHint: 'Kuten ovessa lukee. Nimeä ei käännetä.',
    seats: 'Paikkoja',
    detail: (office: string, seats: string) => `${office}, ${seats} paikkaa`,
    past: 'Käytöstä poistuneet tilat',
  },
  interpreters: {
    title: 'Tulkit',
    description: 'Tulkit, joita tapaamisiin ja ajanvarauksiin varataan.',
    add: 'Lisää tulkki',
    none: 'Ei tulkkeja',
    noneText: 'Lisää tulkki kielineen, niin hänet voi varata.',
    languages: 'Kielet',
    phone: 'Puhelin',
    email: 'Sähköposti',
    past: 'Tulkit, joita ei enää varata',
  },
}
export type RoomTexts = typeof fi
