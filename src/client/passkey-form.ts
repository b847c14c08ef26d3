const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );

const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

interface Descriptor {
  readonly id: string;
  readonly transports?: AuthenticatorTransport[];
}

/** What the portal sends: the options of the browser with bytes as base64url. */
interface CreationOptions
  extends Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials: readonly Descriptor[];
}
interface RequestOptions
  extends Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> {
  readonly challenge: string;
  readonly allowCredentials: readonly Descriptor[];
}

const described = (list: readonly Descriptor[]): PublicKeyCredentialDescriptor[] =>
  list.map((entry) => ({ ...entry, type: 'public-key', id: fromBase64Url(entry.id) }));

async function ask<Options>(address: string): Promise<Options> {
  // As an empty form, the only kind of body that the portal reads.
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams() });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function create(address: string): Promise<Credential | null> {
  const options = await ask<CreationOptions>(address);
  return navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: fromBase64Url(options.challenge),
      user: { ...options.user, id: fromBase64Url(options.user.id) },
      excludeCredentials: described(options.excludeCredentials),
    },
  });
}

async function get(address: string): Promise<Credential | null> {
  const options = await ask<RequestOptions>(address);
  return navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: fromBase64Url(options.challenge),
      allowCredentials: described(options.allowCredentials),
    },
  });
}

function answerOf(credential: Credential | null): string {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey');
  const { id, type, response } = credential;
  const clientDataJSON = toBase64Url(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    const attestationObject = toBase64Url(response.attestationObject);
    const transports = response.getTransports();
    return JSON.stringify({
      id,
      rawId: id,
      type,
      response: { clientDataJSON, attestationObject, transports },
    });
  }
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error('no answer');
  return JSON.stringify({
    id,
    rawId: id,
    type,
    userHandle: response.userHandle && toBase64Url(response.userHandle),
    response: {
      clientDataJSON,
      authenticatorData: toBase64Url(response.authenticatorData),
      signature: toBase64Url(response.signature),
    },
  });
}

/**
 * `<passkey-form>` around a form that only a script can fill: where the browser knows passkeys it shows the form instead of the hint,
 * lets the device answer when the form is sent, and sends it on with the answer.
 */
export class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || !window.PublicKeyCredential) return;
    form.hidden = false;
    this.querySelector('.passkey-hint')?.remove();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send(form);
    });
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const words = this.querySelector('[role="status"]');
    if (words) words.textContent = '';
    try {
      const { options = '', kind } = this.dataset;
      const answer = answerOf(await (kind === 'create' ? create(options) : get(options)));
      const field = form.elements.namedItem('credential');
      if (field instanceof HTMLInputElement) field.value = answer;
      form.submit();
    } catch {
      // Cancelled, too late, no such passkey, offline: the browser has said more than we may know.
      if (words) words.textContent = this.dataset.failed ?? '';
    }
  }
}
