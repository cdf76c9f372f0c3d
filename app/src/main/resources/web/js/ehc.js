// A plan: lines between what is joined, brighter for the row at hand. The page says the same in words without it.
{
  const columns = document.querySelector('[data-links]')
  if (columns) {
    const space = 'http://www.w3.org/2000/svg'
    const wide = matchMedia('(min-width: 64em)')
    const rows = new Map([...columns.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row]))
    const column = row => [...columns.children].indexOf(row.closest('.tl-plan-columns__column'))
    let drawing = null

    const joined = () => {
      const pairs = []
      for (const [label, row] of rows) {
        for (const link of row.querySelectorAll('[data-to]')) {
          const other = rows.get(link.dataset.to)
          if (other && column(row) < column(other)) pairs.push([label, link.dataset.to])
        }
      }
      return pairs
    }

    const path = (from, to, frame) => {
      const a = from.getBoundingClientRect()
      const b = to.getBoundingClientRect()
      const x1 = a.right - frame.left, y1 = a.top - frame.top + Math.min(24, a.height / 2)
      const x2 = b.left - frame.left, y2 = b.top - frame.top + Math.min(24, b.height / 2)
      const bend = (x2 - x1) / 2
      return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
    }

    const draw = () => {
      drawing?.remove()
      if (!wide.matches) return
      drawing = document.createElementNS(space, 'svg')
      drawing.setAttribute('class', 'tl-plan-lines')
      drawing.setAttribute('aria-hidden', 'true')
      const frame = columns.getBoundingClientRect()
      for (const [one, other] of joined()) {
        const line = document.createElementNS(space, 'path')
        line.setAttribute('d', path(rows.get(one), rows.get(other), frame))
        line.dataset.ends = `${one} ${other}`
        drawing.append(line)
      }
      columns.append(drawing)
    }

    const light = row => {
      const label = row?.dataset.row
      columns.querySelectorAll('.tl-plan-row--lit').forEach(each => each.classList.remove('tl-plan-row--lit'))
      drawing?.querySelectorAll('path').forEach(line => line.classList.toggle('tl-lit', !!label && line.dataset.ends.split(' ').includes(label)))
      if (!label) return
      row.querySelectorAll('[data-to]').forEach(link => rows.get(link.dataset.to)?.classList.add('tl-plan-row--lit'))
    }

    columns.addEventListener('mouseover', event => light(event.target.closest('[data-row]')))
    columns.addEventListener('mouseleave', () => light(null))
    columns.addEventListener('focusin', event => light(event.target.closest('[data-row]')))
    new ResizeObserver(draw).observe(columns)
    draw()
  }
}
