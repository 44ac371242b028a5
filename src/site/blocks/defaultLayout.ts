import { type Language, say } from '@/i18n/triple'
import { siteHome as words } from '@/i18n/words/siteHome'
import type { Block } from './Blocks'

/** The home page of a house whose editors have not written one yet. */
export function defaultLayout(language: Language): Block[] {
  const word = (key: keyof typeof words) => say(words[key], language)
  return [
    {
      blockType: 'hero',
      title: word('headline'),
      intro: word('lead'),
      ctaPrimaryLabel: word('openAdmin'),
      ctaPrimaryHref: '/admin',
      ctaSecondaryLabel: word('readApi'),
      ctaSecondaryHref: '/api/docs',
    },
    {
      blockType: 'features',
      title: word('nowTitle'),
      intro: word('nowIntro'),
      features: [
        { icon: 'users', title: word('nowCampaigns'), description: word('nowCampaignsText') },
        { icon: 'film', title: word('nowStudio'), description: word('nowStudioText') },
        { icon: 'shield', title: word('nowRoles'), description: word('nowRolesText') },
        { icon: 'globe', title: word('nowApi'), description: word('nowApiText') },
      ],
    },
    {
      blockType: 'closing',
      title: word('closingTitle'),
      intro: word('closingText'),
      ctaLabel: word('openAdmin'),
      ctaHref: '/admin',
    },
  ]
}
