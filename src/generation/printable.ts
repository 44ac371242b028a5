/** A text without what XML, a database or the arguments of a program cannot hold. */
export const printable = (text: string) => text.replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
