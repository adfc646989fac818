/** The texts of plans in Finnish, the source of the other languages. */
export const fi = {
  errors: {
    planNotSo: 'Suunnitelma on muuttunut. Näet sen nyt sellaisena kuin se on.',
    planKindNotOffered: 'Tällaista suunnitelmaa ei tehdä tästä päivästä alkaen.',
    endBeforeStart: 'Suunnitelma ei voi päättyä ennen kuin se alkaa.',
    planTooLong: 'Suunnitelma on pidempi kuin laki sallii.',
    reviewTooLate: 'Tarkistus on myöhemmin kuin laki sallii.',
    reviewAfterEnd: 'Tarkistus on suunnitelman päättymisen jälkeen.',
    sentenceTwice: 'Sama lause on suunnitelmassa kahdesti.',
    phraseUnknown: 'Tätä fraasia ei ole.',
    responsibleInvalid: 'Vastuuhenkilöä tai organisaatiota ei ole tällä alueella.',
    goalMissing: 'Lisää tavoite.',
    planStepMissing: 'Lisää ainakin yksi tehtävä.',
    slotMissing: 'Täydennä lauseen avoin kohta.',
    wordsChanged: 'Teksti on muuttunut. Lue se uudelleen.',
    dayInFuture: 'Päivä ei voi olla tulevaisuudessa.',
    organisationMissing: 'Valitse, minkä organisaation suunnitelma on.',
  },
}
export type PlanTexts = typeof fi
