// The plan: rows by keyboard, and a panel that opens without leaving the list. Works without.
{
  const plan = document.querySelector('[data-list=delivery]')
  if (plan) {
    const place = document.getElementById('panel-place')
    const rows = () => [...plan.querySelectorAll('#rows tbody tr')]
    const link = row => row.querySelector('a[href]')
    let here = -1

    const go = to => {
      const all = rows()
      if (!all.length) return
      all[here]?.classList.remove('tl-here')
      here = Math.max(0, Math.min(all.length - 1, to))
      all[here].classList.add('tl-here')
      link(all[here]).focus({ preventScroll: true })
      all[here].scrollIntoView({ block: 'nearest' })
    }

    const mark = row => {
      plan.querySelector('tr.tl-open')?.classList.remove('tl-open')
      row?.classList.add('tl-open')
    }

    const show = async (row, remember) => {
      const href = link(row).getAttribute('href')
      const id = /open=(\d+)$/.exec(href)[1]
      const address = new URL(href, location.href)
      const answer = await fetch(`/actions/${id}/panel?back=` + encodeURIComponent(address.pathname + address.search))
      if (!answer.ok || answer.redirected) { location.href = href; return }
      place.innerHTML = await answer.text()
      plan.classList.add('tl-plan--open')
      mark(row)
      if (remember) history.pushState({ open: id }, '', href)
      place.querySelector('#panel')?.focus({ preventScroll: true })
    }

    const close = remember => {
      const shut = place.querySelector('[data-close]')
      if (!shut) return
      if (remember) history.pushState({}, '', shut.getAttribute('href'))
      place.replaceChildren()
      plan.classList.remove('tl-plan--open')
      mark(null)
      if (here >= 0) go(here)
    }

    // A narrow window has no room beside the list: there the link is followed as it is.
    const hasRoom = () => matchMedia('(min-width: 64em)').matches

    plan.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button || !hasRoom()) return
      const row = event.target.closest('#rows tbody a[href]')?.closest('tr')
      if (row) {
        event.preventDefault()
        here = rows().indexOf(row)
        show(row, true)
      } else if (event.target.closest('[data-close]')) {
        event.preventDefault()
        close(true)
      }
    })

    addEventListener('popstate', () => {
      const id = new URLSearchParams(location.search).get('open')
      const row = id && rows().find(each => link(each).getAttribute('href').endsWith('open=' + id))
      if (row) show(row, false)
      else close(false)
    })

    document.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const typing = event.target.closest('input:not([type=checkbox]), textarea, select')
      if (event.key === 'Escape' && place.querySelector('#panel')) {
        close(true)
        return
      }
      if (typing) return
      switch (event.key) {
        case 'j': go(here + 1); break
        case 'k': go(here < 0 ? 0 : here - 1); break
        case 'x': {
          const tick = rows()[here]?.querySelector('input[type=checkbox]')
          if (!tick) return
          tick.checked = !tick.checked
          if (tick.checked) plan.querySelector('.tl-bulk').open = true
          break
        }
        case 'u': {
          const undo = document.getElementById('undo')
          if (!undo) return
          undo.requestSubmit()
          break
        }
        case '/': document.getElementById('q').focus(); break
        default: return
      }
      event.preventDefault()
    })
  }
}
// A narrow window shows the part of the timeline where today is.
const todayLine = document.querySelector('.tl-timeline__today')
const timeColumn = todayLine?.closest('.tl-scroll')
if (timeColumn && timeColumn.scrollWidth > timeColumn.clientWidth) {
  const today = todayLine.getBoundingClientRect().left - timeColumn.getBoundingClientRect().left - 100
  timeColumn.scrollLeft += today - (timeColumn.clientWidth - 100) / 2
}
