/** The words of the two doors: a person beside the criteria of each centre. */
export const fi = {
  title: 'Sopivuus',
  door: (centre: string) => `Sopivuus: ${centre}`,
  /** Before a judgement that leans on values that nobody has saved yet. */
  supposed: 'Täytetyillä tiedoilla',
  discuss: 'Yhdestä ehdosta keskustellaan asiakkaan kanssa. Et näe sen tietoja.',
  services: 'Palvelut, jotka auttavat täyttämään ehdon',
  alternatives: 'Jokin näistä riittää',
  together: 'Kaikki nämä yhdessä',
  never: 'Tämä ei saa täyttyä',
  oneOfItems: {
    degree: 'Jonkin tutkinnon on täytettävä',
    own_field_experience: 'Jonkin työkokemuksen on täytettävä',
  },
  sameItem: {
    degree: 'Saman tutkinnon on täytettävä',
    own_field_experience: 'Saman työkokemuksen on täytettävä',
  },
  item: {
    degree: (number: string) => `Tutkinto ${number}`,
    own_field_experience: (number: string) => `Työkokemus ${number}`,
  },
  conflict: (value: string) => `Toinen tieto: ${value}`,
  derived: (part: string) => `Heikoin osataito: ${part}`,
  notSaved: 'Ei vielä tallennettu',
  fill: (fact: string) => `Täydennä: ${fact}`,
  change: (fact: string) => `Kokeile toista arvoa: ${fact}`,
  takeBack: (fact: string) => `Poista täydennys: ${fact}`,
  given: 'Tieto on henkilötiedoissa, ei täällä.',
  criteria: (from: string) => `Kriteerit ${from} alkaen`,
  noCriteria: 'Keskuksella ei ole voimassa olevia kriteerejä.',
}

export type DoorTexts = typeof fi
