// Passkeys: asks the device, and tells the person in a sentence when it did not work.
{
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const identified = list => (list ?? []).map(item => ({ ...item, id: bytes(item.id) }))

  async function send(path, token, body, type) {
    const answer = await fetch(path, { method: 'POST', headers: { 'X-CSRF-TOKEN': token, 'Content-Type': type }, body })
    return answer.headers.get('Content-Type')?.startsWith('application/json')
      ? answer.json()
      : { problem: 'This page was open too long. Reload it and try again.' }
  }

  async function create(options) {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: identified(options.excludeCredentials)
      }
    })
    return {
      id: made.id, rawId: text(made.rawId), type: made.type,
      authenticatorAttachment: made.authenticatorAttachment ?? undefined,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports?.() ?? []
      }
    }
  }

  async function get(options) {
    const given = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: identified(options.allowCredentials) }
    })
    return {
      id: given.id, rawId: text(given.rawId), type: given.type,
      authenticatorAttachment: given.authenticatorAttachment ?? undefined,
      clientExtensionResults: given.getClientExtensionResults(),
      response: {
        authenticatorData: text(given.response.authenticatorData),
        clientDataJSON: text(given.response.clientDataJSON),
        signature: text(given.response.signature),
        userHandle: given.response.userHandle ? text(given.response.userHandle) : undefined
      }
    }
  }

  async function run(box) {
    const form = box.closest('form')
    const token = form.querySelector('input[name=_csrf]').value
    const fields = new URLSearchParams()
    for (const name of ['name', 'email']) {
      if (form.elements[name]) fields.set(name, form.elements[name].value)
    }
    const options = await send(box.dataset.passkey + '/options', token, fields.toString(), 'application/x-www-form-urlencoded')
    if (options.problem || options.to) return options
    const credential = box.dataset.act === 'create' ? await create(options) : await get(options)
    const to = form.elements.to ? '?to=' + encodeURIComponent(form.elements.to.value) : ''
    return send(box.dataset.passkey + to, token, JSON.stringify(credential), 'application/json')
  }

  for (const box of document.querySelectorAll('[data-passkey]')) {
    if (!window.PublicKeyCredential) continue
    box.hidden = false
    const button = box.querySelector('button')
    const problem = box.querySelector('[role=alert]')
    button.addEventListener('click', async () => {
      problem.textContent = ''
      button.disabled = true
      try {
        const answer = await run(box)
        if (answer.to) return location.assign(answer.to)
        problem.textContent = answer.problem
      } catch (failure) {
        problem.textContent = failure.name === 'InvalidStateError'
          ? 'This device has a passkey for you already.'
          : 'Nothing was changed: the device did not answer, or you stopped it. Try again, or use another way.'
      }
      button.disabled = false
    })
  }
}
