import type { NoticeTexts } from './fi.notices.ts'

export const sv: NoticeTexts = {
  title: 'Brev till kunden',
  none: 'Ett brev uppstår när en hänvisning skickas eller besvaras.',
  kinds: {
    referral_sent: 'Hänvisningen skickad',
    referral_accepted: 'Mottagen som kund',
    referral_returned: 'Hänvisningen returnerad',
    referral_withdrawn: 'Hänvisningen återtagen',
    assignment_accepted: 'Ny sakkunnig',
    transfer_sent: 'Överföring begärd',
    transfer_accepted: 'Överförd',
    transfer_ended: 'Överföringen blev inte av',
    transfer_lapsed: 'Begäran om överföring upphörde',
    service_sent: 'Tjänst begärd',
    service_accepted: 'Tjänsten börjar',
    service_ended: 'Tjänsten ordnades inte',
    service_lapsed: 'Begäran om tjänst upphörde',
    return_accepted: 'Returnerad',
  },
  from: (sender, number) => `${sender}, hänvisning ${number}`,
  fromHanding: (sender, number) => `${sender}, överföring ${number}`,
  letterIn: {
    fi: 'Brev på finska (PDF)',
    sv: 'Brev på svenska (PDF)',
    en: 'Brev på engelska (PDF)',
  },
  chosen: 'kundens språk',
  otherLanguage: (language) =>
    `Kundens kontaktspråk är ${language}. Breven finns på finska, svenska och engelska: gå igenom brevet tillsammans, vid behov med tolk.`,
  protectedAddress:
    'Kunden har spärrmarkering. Adressen skrivs inte ut i brevet, eftersom du inte har rätt till den.',
  unknownAddress: 'Kundens postadress har inte antecknats. I brevet skrivs bara namnet ut.',
  give: 'Anteckna som given',
  notGiven: 'Ännu inte given',
  given: {
    post: 'Skickat per post',
    in_person: 'Givet personligen',
    read_aloud: 'Genomgånget muntligen',
    message: 'Skickat som meddelande',
  },
  givenBy: (way, by) => `${way}, ${by}`,
  done: 'Brevet är antecknat som givet.',
  head: {
    title: 'Kontaktuppgifter i brev',
    edit: 'Ändra kontaktuppgifterna',
    text: 'De syns i organisationens brev till kunder. Brev som redan gjorts ändras inte.',
    fields: {
      streetAddress: 'Adress',
      postalCode: 'Postnummer',
      postOffice: 'Postanstalt',
      phone: 'Telefon',
      email: 'E-post',
    },
    none: 'Inte antecknat',
    saved: 'Brevens kontaktuppgifter har sparats.',
  },
  errors: {
    postalCodeInvalid: 'Ett postnummer har fem siffror.',
    phoneInvalid: 'Skriv telefonnumret med siffror, till exempel 09 123 4567.',
    emailInvalid: 'Kontrollera e-postadressen.',
    noticeAlreadyGiven:
      'Brevet är redan antecknat som givet. Den tidigare anteckningen finns kvar.',
  },
}
