import type { Locale } from '../../platform/shared/locale.ts'
import type { LetterHead } from '../model.letter-head.ts'
import type { GivenWay, NoticeKind } from '../model.notice.ts'

const kinds: Readonly<Record<NoticeKind, string>> = {
  referral_sent: 'Lähete lähetetty',
  referral_accepted: 'Otettu asiakkaaksi',
  referral_returned: 'Lähete palautettu',
  referral_withdrawn: 'Lähete peruttu',
  assignment_accepted: 'Uusi asiantuntija',
  transfer_sent: 'Siirtoa pyydetty',
  transfer_accepted: 'Siirretty',
  transfer_ended: 'Siirto ei toteutunut',
  transfer_lapsed: 'Siirtopyyntö päättyi',
  service_sent: 'Palvelua pyydetty',
  service_accepted: 'Palvelu alkaa',
  service_ended: 'Palvelua ei järjestynyt',
  service_lapsed: 'Palvelupyyntö päättyi',
  return_accepted: 'Palautettu',
}
const given: Readonly<Record<GivenWay, string>> = {
  post: 'Lähetetty postitse',
  in_person: 'Annettu käteen',
  read_aloud: 'Käyty läpi puhuen',
  message: 'Lähetetty viestinä',
}
const letterIn: Readonly<Record<Locale, string>> = {
  fi: 'Kirje suomeksi (PDF)',
  sv: 'Kirje ruotsiksi (PDF)',
  en: 'Kirje englanniksi (PDF)',
}

const fields: Readonly<Record<keyof Omit<LetterHead, 'version'>, string>> = {
  streetAddress: 'Osoite',
  postalCode: 'Postinumero',
  postOffice: 'Postitoimipaikka',
  phone: 'Puhelin',
  email: 'Sähköposti',
}

/** What clients are told of their referrals, in Finnish, the source of the other languages. */
export const fi = {
  title: 'Kirjeet asiakkaalle',
  none: 'Kirje syntyy, kun lähete lähetetään tai siihen vastataan.',
  kinds,
  from: (sender: string, number: number) => `${sender}, lähete ${number}`,
  fromHanding: (sender: string, number: number) => `${sender}, siirto ${number}`,
  letterIn,
  /** After the name of the language that was chosen for the client. */
  chosen: 'asiakkaan kieli',
  otherLanguage: (language: string) =>
    `Asiakkaan asiointikieli on ${language}. Kirjeitä on suomeksi, ruotsiksi ja englanniksi: käykää kirje läpi yhdessä, tarvittaessa tulkin kanssa.`,
  protectedAddress:
    'Asiakkaalla on turvakielto. Kirjeeseen ei tulostu osoitetta, koska sinulla ei ole siihen oikeutta.',
  unknownAddress: 'Asiakkaan postiosoitetta ei ole kirjattu. Kirjeeseen tulostuu vain nimi.',
  give: 'Merkitse annetuksi',
  notGiven: 'Ei vielä annettu',
  given,
  givenBy: (way: string, by: string) => `${way}, ${by}`,
  done: 'Kirje on merkitty annetuksi.',
  head: {
    title: 'Kirjeiden yhteystiedot',
    edit: 'Muuta yhteystietoja',
    text: 'Nämä näkyvät organisaation kirjeissä asiakkaille. Jo tehdyt kirjeet eivät muutu.',
    fields,
    none: 'Ei kirjattu',
    saved: 'Kirjeiden yhteystiedot on tallennettu.',
  },
  errors: {
    postalCodeInvalid: 'Postinumerossa on viisi numeroa.',
    phoneInvalid: 'Kirjoita puhelinnumero numeroin, esimerkiksi 09 123 4567.',
    emailInvalid: 'Tarkista sähköpostiosoite.',
    noticeAlreadyGiven: 'Kirje on jo merkitty annetuksi. Aiempi merkintä on tallessa.',
  },
}

export type NoticeTexts = typeof fi
