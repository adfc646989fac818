import { plural } from '../../platform/shared/texts.ts'

/** The texts of who may open a record outside their access in Finnish, the source. */
export const fi = {
  title: 'Avaaminen perustelulla',
  description:
    'Kun asiakas tarvitsee apua heti eikä hänen asiantuntijaansa tavoiteta, oman organisaation asiakkaan tiedot voi avata kirjaamalla perustelun. Tiedot voi silloin vain lukea. Turvakiellon alaisia yhteystietoja ei näytetä.',
  section: 'Kuka saa avata ja kuinka pitkäksi ajaksi',
  edit: 'Muuta',
  roles: 'Roolit, joissa saa avata',
  rolesHint: 'Jos yhtään ei ole valittu, kukaan ei voi avata.',
  nobody: 'Ei kukaan',
  time: 'Aika',
  hours: 'Kuinka monta tuntia tiedot ovat auki',
  hoursHint: '1–24 tuntia. Jo avatut pysyvät auki niille annetun ajan.',
  hourCount: (count: number) => plural('fi', count, { one: '1 tunti', other: `${count} tuntia` }),
  told: 'Kenelle ilmoitetaan',
  toldText: 'Tietosuojavastaavalle ja asiakkaan organisaation esihenkilölle heti',
}
export type GlassRuleTexts = typeof fi
