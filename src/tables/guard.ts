/**
 * A text that a spreadsheet would take for a formula when it opens a CSV: one that begins with = + - @ (or their full-width
 * twins, which some spreadsheets read alike), tab or line break, also after white space. Apostrophes in front count as
 * part of the pattern, so that guarding can be undone without doubt.
 */
const formula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/

/** The text with an apostrophe in front where a spreadsheet might run it. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text as it was before {@link guarded}. */
export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)
