/** Aborted when this process has to end: work that can be done again elsewhere lets go. */
export const stopping = new AbortController()
