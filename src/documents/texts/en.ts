import type { DocumentTexts } from './fi.ts'

/** The texts of documents in English. */
export const en: DocumentTexts = {
  tab: 'Documents',
  title: 'Documents',
  lead: 'Diplomas, contracts and test results that the client has brought. A fact can cite the document in which it was read.',
  none: 'No documents have been brought yet',
  noneText: 'Add a diploma as a file or photograph it with a phone.',
  nothingToRead: 'There are no documents that you may see',
  kinds: {
    diploma: 'Diploma',
    certificate: 'Other certificate',
    language_test: 'Language test result',
    contract: 'Employment contract',
    other: 'Other document',
  },
  add: 'Add a document',
  choose: 'Choose a file',
  photograph: 'Take a picture',
  drop: 'or drop the file here',
  accepted: 'PDF, JPEG, PNG, WebP or HEIC, at most 10 megabytes',
  chosen: (name, size) => `${name} · ${size}`,
  fields: {
    kind: 'What the document is',
    title: 'In more detail',
    titleText: 'For example the degree and the school. No identity code.',
    datedOn: 'Date of the document',
  },
  save: 'Save the document',
  sending: 'Sending the file',
  saved: 'The document was saved',
  datedOn: (day) => `Dated ${day}`,
  brought: (name, at) => `Added by ${name} ${at}`,
  size: (megabytes) => `${megabytes} MB`,
  scans: { clean: 'Checked for malware', not_scanned: 'Not checked for malware' },
  cited: (count) => (count === 1 ? 'One fact rests on this' : `${count} facts rest on this`),
  look: 'View',
  saveCopy: 'Download',
  preview: (name) => `Preview: ${name}`,
  notShown:
    'Browsers do not show HEIC pictures. Download the file and open it in a picture program.',
  remove: 'Remove the document',
  removeText:
    'The document is removed for good and nobody can open it afterwards. The facts that rest on it stay.',
  removed: 'The document was removed',
  removedOn: (day) => `Removed ${day}`,
  citation: 'Rests on the document',
  citationHidden: 'Rests on a document that you do not see',
  errors: {
    documentTypeUnknown:
      'The file is not PDF, JPEG, PNG, WebP or HEIC. Nothing was saved. Choose another file or photograph the document.',
    documentTooLarge:
      'The file is too large. At most 10 megabytes are taken. Scan it at a lower resolution or split it.',
    documentInfected:
      'Malware was found in the file. Nothing was saved. Ask the client for another copy.',
    documentBroken:
      'The picture file is broken, so where it was taken and other such details cannot be removed. Nothing was saved. Photograph the document again.',
    documentRemoved: 'The document has been removed.',
    documentFileLost:
      'The file of the document cannot be opened. Tell those who maintain the system and ask the client for a new copy.',
    scannerAway:
      'The check for malware does not work right now, so nothing was saved. Try again in a moment.',
    dayInFuture: 'The day cannot be in the future',
  },
}
