// The tray: rows by keyboard. Works without.
{
  const list = document.querySelector('[data-rows=cases]')
  if (list) {
    const rows = () => [...list.querySelectorAll('#rows tbody tr:not(.tl-group)')]
    let here = -1

    const go = to => {
      const all = rows()
      if (!all.length) return
      all[here]?.classList.remove('tl-here')
      here = Math.max(0, Math.min(all.length - 1, to))
      all[here].classList.add('tl-here')
      all[here].querySelector('a[href]').focus({ preventScroll: true })
      all[here].scrollIntoView({ block: 'nearest' })
    }

    const tick = () => {
      const box = rows()[here]?.querySelector('input[type=checkbox]')
      if (!box) return
      box.checked = !box.checked
      if (box.checked) list.querySelector('.tl-bulk').open = true
    }

    document.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target.closest('input:not([type=checkbox]), textarea, select')) return
      if (event.key === 'j') go(here + 1)
      else if (event.key === 'k') go(here < 0 ? 0 : here - 1)
      else if (event.key === 'x') tick()
      else return
      event.preventDefault()
    })
  }
}
