import { initAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// The stroke leads to the search from anywhere but a field.
document.addEventListener('keydown', event => {
  const search = document.getElementById('find-anything')
  const isTyping = event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping || !search) return
  event.preventDefault()
  search.focus()
})
