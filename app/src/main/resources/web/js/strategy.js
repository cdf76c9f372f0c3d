// The lit stretch of a paper is brought into view inside its own column; the page itself stays.
const litBlock = document.querySelector('.tl-source .tl-lit')
const paperColumn = litBlock?.closest('.tl-source')
if (litBlock && paperColumn && paperColumn.scrollHeight > paperColumn.clientHeight) {
  const within = litBlock.getBoundingClientRect().top - paperColumn.getBoundingClientRect().top
  paperColumn.scrollTop += within - paperColumn.clientHeight / 3
}
