/** Why an issued invoice is amended, in the order of the law's six cases. */
export const amendmentReasons = [
  'error',
  'amount-change',
  'return',
  'cancellation',
  'local-credit',
  'duplicate',
] as const
