const brand = '00000000-0000-4000-8000-00000000b0b0'
const product = '00000000-0000-4000-8000-00000000c0c0'

export const project = '00000000-0000-4000-8000-00000000d0d0'
export const scene = '00000000-0000-4000-8000-00000000e0e0'

/** Bodies of creates, plainly for demonstration. */
export const examples: Record<string, unknown> = {
  users: { email: 'demo.brand@example.com', password: 'demo-password-1', displayName: 'Demo Brand' },
  brands: {
    name: 'Demo Brand',
    category: 'Beauty',
    description: 'A brand that exists for demonstration only.',
    website: 'https://brand.example.com',
    channels: ['Demo shop'],
  },
  products: {
    name: 'Demo Cream',
    brand,
    category: 'Skincare',
    price: 30000,
    currency: 'KRW',
    usp: 'Made for demonstration.',
    targetGender: 'unisex',
  },
  campaigns: {
    title: 'Demo campaign, spring',
    brand,
    product,
    adType: 'branding',
    budget: 5000000,
    currency: 'KRW',
    proposalDeadline: '2030-03-01',
    campaignStartDate: '2030-03-10',
    campaignEndDate: '2030-03-31',
    targeting: { influencerCategories: ['Beauty'], targetAge: '20-29', uspImportance: 4 },
  },
  projects: {
    title: 'Demo film, spring',
    script: 'A quiet sea at dawn. A cream that remembers it.',
    videoPreference: { ratio: '9:16', resolution: '720p' },
  },
  scenes: {
    project,
    title: 'Dawn',
    audioDescription: 'A quiet sea at dawn.',
    imagePrompt: 'A quiet sea at dawn, soft light',
    durationSeconds: 5,
  },
  prompts: {
    title: 'Demo product shot',
    content: '{{product}} on a stone by the sea',
    isTemplate: true,
    variables: [{ name: 'product', type: 'text', required: true }],
  },
  'usage-limits': { type: 'seedance', unit: 'usd', period: 'day', limit: 10 },
}
