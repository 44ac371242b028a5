/** Tokens as providers count them. */
export const tokensOf = ({ inputTokens, outputTokens }: { inputTokens?: number; outputTokens?: number }) => ({
  ...(inputTokens === undefined ? {} : { inputTokens }),
  ...(outputTokens === undefined ? {} : { outputTokens }),
})
