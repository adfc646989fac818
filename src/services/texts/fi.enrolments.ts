/** The texts of enrolments, groups and queues in Finnish, the source. */
export const fi = {
  errors: {
    alreadyInGroup: 'Asiakas on jo tässä ryhmässä tai sen jonossa. Mitään ei muutettu.',
    offeringNotOpen: 'Ryhmään ei voi ilmoittautua: se ei ole avoinna. Valitse toinen ryhmä.',
    providerWithoutAccess:
      'Ryhmän järjestäjä ei näe asiakkaan tietoja. Pyydä palvelua ensin järjestäjältä.',
    enrolmentNotSo: 'Tätä ei voi tehdä ilmoittautumisen nykyisessä tilassa. Tarkista tila.',
    otherService: 'Siirto käy vain saman palvelun toiseen ryhmään. Valitse toinen ryhmä.',
    chosenTwice: 'Sama ilmoittautuminen on valittu kahdesti.',
    priorityTwice: 'Sama peruste on valittu kahdesti.',
  },
}
export type EnrolmentTexts = typeof fi
