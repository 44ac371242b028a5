import { type Language, say } from '@/i18n/triple'
import { shorts as words } from '@/i18n/words/shorts'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Form'
import { Icon } from '../ui/Icon'
import { Canvas } from './Canvas'

type Idea = { title: string; description: string }
type Props = { language: Language; prompts?: Idea[] }

/** What the server takes. */
const longest = 300
const formats = ['9:16', '16:9', '1:1'] as const
const box = 'mt-1.5 block w-full rounded-md border border-edge bg-raised px-3 py-2 text-body'
const name = 'block text-small font-semibold'

/**
 * The form for a storyboard frame. It works as it stands, its picture in a new tab; with JavaScript the picture appears
 * beside it. `prompts` can be drawn as they are, each by a button.
 */
export function TryShort({ language, prompts = [] }: Props) {
  const told = (word: Parameters<typeof say>[0]) => say(word, language)
  return (
    <Canvas
      id="try"
      words={{
        waiting: told(words.waiting),
        drawing: told(words.drawing),
        drawn: told(words.drawn),
        failed: told(words.failed),
        save: told(words.save),
        altOf: told(words.altOf),
        opens: told(words.opens),
      }}
    >
      <input type="hidden" name="locale" value={language} />
      <div>
        <label htmlFor="try-prompt" className={name}>
          {told(words.prompt)}
        </label>
        <textarea
          id="try-prompt"
          name="prompt"
          required
          rows={4}
          maxLength={longest}
          placeholder={told(words.example)}
          aria-describedby="try-hint"
          className={`${box} resize-y`}
        />
        <p id="try-hint" className="mt-1.5 text-tiny text-soft">
          {told(words.promptHint)}
        </p>
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <Choices
          name="ratio"
          legend={told(words.ratio)}
          options={formats.map((value) => ({ value, label: told(words.ratios[value]) }))}
          chosen="9:16"
        />
        <div className="min-w-[11rem] flex-1">
          <label htmlFor="try-style" className={name}>
            {told(words.style)}
          </label>
          <select id="try-style" name="style" className={`${box} min-h-11`}>
            <option value="">{told(words.anyStyle)}</option>
            {words.styles.map((style) => (
              <option key={style.en}>{told(style)}</option>
            ))}
          </select>
        </div>
      </div>
      <div>
        <Button>
          <Icon name="sparkles" />
          {told(words.submit)}
        </Button>
        <p className="mt-3 text-tiny text-soft">{told(words.about)}</p>
      </div>
      {prompts.length > 0 ? (
        <fieldset>
          <legend className={name}>{told(words.ideas)}</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {prompts.map(({ title, description }) => (
              <button
                key={title}
                type="submit"
                name="idea"
                value={description.slice(0, longest)}
                formNoValidate
                className="min-h-8 cursor-pointer rounded-md border border-line px-3 py-1 text-tiny hover:border-ink hover:bg-raised"
              >
                {title}
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
    </Canvas>
  )
}
