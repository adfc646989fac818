import { getSignIn, postSignIn, signInProblem } from './library.ts'

/** Whether this browser knows passkeys. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

/** Asks the device; the person may say no there, or take too long. */
async function fromDevice(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  let credential: Credential | null
  try {
    credential = await ask()
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    throw signInProblem(400, name === 'InvalidStateError' ? 'passkeyThere' : 'passkeyCancelled')
  }
  if (credential instanceof PublicKeyCredential) return credential
  throw signInProblem(400, 'passkeyCancelled')
}

/** Signs in by a passkey of this device; nothing is written, not even the address. */
export async function signInByPasskey(): Promise<void> {
  const options = await getSignIn<PublicKeyCredentialRequestOptionsJSON>(
    'passkey/generate-authenticate-options',
    'internal',
  )
  const credential = await fromDevice(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    }),
  )
  await postSignIn(
    'passkey/verify-authentication',
    { response: credential.toJSON() },
    'passkeyUnknown',
  )
}

/** Makes a passkey on this device for the signed-in person. */
export async function addPasskey(name: string): Promise<void> {
  const options = await getSignIn<PublicKeyCredentialCreationOptionsJSON>(
    'passkey/generate-register-options',
    'unauthenticated',
  )
  const credential = await fromDevice(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    }),
  )
  await postSignIn(
    'passkey/verify-registration',
    { response: credential.toJSON(), name },
    'passkeyRefused',
  )
}

/** Forgets a passkey: the device can no longer sign in by it. */
export async function removePasskey(passkeyId: string): Promise<void> {
  await postSignIn('passkey/delete-passkey', { id: passkeyId }, 'notFound')
}
