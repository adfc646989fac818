import type { SecurityTexts } from './fi.security.ts'

/** Signing in by other ways than a password, and the person's own page of it, in English. */
export const en: SecurityTexts = {
  ways: {
    or: 'or',
    passkey: 'Sign in with a passkey',
    organisation: (name: string) => `Sign in: ${name}`,
    useBackupCode: 'Use a backup code',
    useApp: 'Use the authenticator app',
    backupCode: 'Backup code',
    backupCodeText: 'Write one of your backup codes. Each works once.',
  },
  title: 'Sign-in security',
  lead: 'How you sign in, and what protects your account.',
  byOrganisation: 'You have also signed in by your organisation’s own sign-in.',
  password: {
    title: 'Password',
    none: 'You have no password. You sign in another way.',
    change: 'Change password',
    current: 'Current password',
    next: 'New password',
    hint: 'At least 12 characters. A long sentence is better than a complicated word.',
    repeat: 'New password once more',
    done: 'The password is changed. Your other sessions have ended.',
  },
  factor: {
    title: 'Authenticator app',
    text: 'Beside the password, the code of your phone’s authenticator app is asked for. The account is safe even if somebody gets the password.',
    on: 'On',
    off: 'Off',
    needsPassword:
      'The authenticator app adds to the password. Without a password it is not needed.',
    enable: 'Turn on',
    disable: 'Turn off',
    password: 'Your password',
    next: 'Continue',
    key: 'Key',
    keyText:
      'Add the account to the authenticator app with this key. On a phone the link opens the app.',
    openApp: 'Open in the authenticator app',
    code: 'The code that the app shows',
    confirm: 'Confirm',
    backupTitle: 'Save the backup codes',
    backupText:
      'If the phone is lost, a backup code lets you in. Each works once. They are not shown again.',
    copy: 'Copy the codes',
    copied: 'Codes copied',
    saved: 'I have saved the codes',
    newCodes: 'Make new backup codes',
    enabled: 'The authenticator app is on',
    disabled: 'The authenticator app is off',
  },
  passkeys: {
    title: 'Passkeys',
    text: 'With a passkey you sign in by the lock of your device: fingerprint, face or PIN. No password is needed, and none can be stolen.',
    none: 'No passkeys',
    unknownBrowser: 'This browser does not know passkeys.',
    add: 'Add a passkey',
    name: 'Name',
    nameHint: 'For example Work laptop',
    added: 'Passkey added',
    remove: (name: string) => `Remove ${name}`,
    removed: 'Passkey removed',
    since: (day: string) => `Added ${day}`,
  },
  errors: {
    wrongPassword: 'The password is wrong. Nothing was changed.',
    wrongBackupCode: 'The backup code is wrong or used already.',
    codeLocked: 'A wrong code was given too many times. Wait 15 minutes.',
    passkeyCancelled: 'The passkey was not used. Try again or sign in another way.',
    passkeyThere: 'This device already has a passkey for this service.',
    passkeyUnknown: 'This passkey is not known here. Sign in another way and add it again.',
    passkeyRefused: 'The passkey could not be added. Try again.',
    providerAway:
      'Your organisation’s sign-in does not answer just now. Try again in a moment or sign in another way.',
    signup_disabled:
      'You have no account in this service. Ask the administrator of your organisation for one.',
    account_not_linked:
      'Your organisation did not confirm your email address, so your account could not be linked. Contact the administrator.',
    signInFailed: 'Signing in through your organisation did not succeed. Try again.',
  },
}
