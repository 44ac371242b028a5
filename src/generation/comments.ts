/**
 * What a text model rates in one order. An order is paid with a single request, so everything has to fit into one
 * answer: longer lists are refused before anything is ordered, and keep their offline ratings.
 */
export const mostComments = 200
/** Of all the comments together, in UTF-16 units. */
export const mostCharacters = 100_000

/** The most an answer may have: some seventeen tokens for each rating, and as many again for a model that thinks. */
export const mostRatingTokens = 8000

/**
 * The comments as a model gets them, numbered from 1. As JSON, because no text can end its own quotation in it: whatever
 * a comment says, it stays one string with a number.
 */
export const numbered = (texts: string[]): string =>
  JSON.stringify(texts.map((text, index) => ({ number: index + 1, text })))

/** Whether so many comments fit into one order. */
export const fits = (texts: string[]): boolean =>
  texts.length <= mostComments && texts.reduce((sum, { length }) => sum + length, 0) <= mostCharacters
