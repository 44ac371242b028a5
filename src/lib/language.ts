import type { PayloadRequest } from 'payload'

/** The caller's language as Payload worked it out (cookie, Accept-Language, then Korean). */
export const languageOf = (req: Pick<PayloadRequest, 'i18n'>): string => req.i18n?.language ?? 'ko'
