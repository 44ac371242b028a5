/** A number of things as its reader writes it. */
export const countIn = (language: string, count: number): string => count.toLocaleString(language)
