import { shortInput } from '@/collections/studio/operations/tryShort'
import { operation } from '../operation'
import { bodyOrForm } from '../parts'

export const tryingShorts = operation({
  id: 'tryShort',
  summary: 'One storyboard frame, without an account',
  description:
    'Drawn on this machine by the time and place that the prompt speaks of, marked as a draft, at most 720 pixels on its longer side; nothing is kept. Five an hour for each address. A form of a page may send `idea` instead of `prompt`.',
  tag: 'system',
  body: bodyOrForm(shortInput, { prompt: '노을 지는 해변의 작은 유리병', ratio: '9:16', style: '달빛' }),
  answer: { schema: { type: 'string', contentMediaType: 'image/jpeg' }, type: 'image/jpeg', description: 'The frame' },
  errors: [400, 503],
  open: true,
})
