import { formatBusinessNumber } from '@/accounting/businessNumber'
import type { InvoiceData, InvoiceLine, Party } from '@/accounting/invoice'
import { amendmentCode } from '@/accounting/invoice'
import { headings } from '@/accounting/pdf/words'
import type { Language, Triple } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import styles from './Paper.module.css'

type Props = { data: InvoiceData; language: Language }

/** Rows of lines the form has at least. */
const formLines = 4
const partyRows = 5
/** Of one side: its name upright, a heading and its value, twice. What is not said is shared. */
const sideWidths = [36, 62, undefined, 74, 64]

/** A tax invoice as the Korean form; for who reads another language, the headings are translated below. */
export function InvoicePaper({ data, language }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when narrow, and the keyboard must reach that
    <section className={styles.scroll} aria-label={headings.title[language]} tabIndex={0}>
      <div className={styles.sheet} data-kind={data.kind}>
        <Top data={data} language={language} />
        <Parties data={data} language={language} />
        <Summary data={data} language={language} />
        <LineTable data={data} language={language} />
      </div>
    </section>
  )
}

function Top({ data, language }: Props) {
  const title = data.kind === 'amendment' ? headings.amendedTitle : headings.title
  return (
    <table className={styles.form}>
      <tbody>
        <tr>
          <th rowSpan={3} scope="col" className={styles.title}>
            {title.ko}
            {language === 'ko' ? null : <small>{title[language]}</small>}
          </th>
          <Heading words={headings.approvalNumber} language={language} />
          <td>{data.approvalNumber}</td>
        </tr>
        <tr>
          <Heading words={headings.invoiceNumber} language={language} />
          <td>{data.invoiceNumber}</td>
        </tr>
        <tr>
          <Heading words={headings.issuedDate} language={language} />
          <td>{data.issuedDate ?? <span className={styles.negative}>{headings.notIssued[language]}</span>}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** The supplier on the left and the buyer on the right, their names upright. */
function Parties({ data: { supplier, buyer }, language }: Props) {
  const buyers = rowsOf(buyer, language)
  return (
    <table className={`${styles.form} ${styles.parties}`}>
      <colgroup>
        {[...sideWidths, ...sideWidths].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a form stand where they stand
          <col key={index} width={width} />
        ))}
      </colgroup>
      <tbody>
        {rowsOf(supplier, language).map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form stand where they stand
          <tr key={index}>
            {index === 0 ? <Upright words={headings.supplier} language={language} /> : null}
            {cells}
            {index === 0 ? <Upright words={headings.buyer} language={language} /> : null}
            {buyers[index]}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Upright = ({ words, language }: Omit<HeadingProps, 'scope'>) => (
  <th rowSpan={partyRows} className={styles.upright}>
    <div>
      <span lang="ko">{words.ko}</span>
      {language === 'ko' ? null : <small lang={language}>{words[language]}</small>}
    </div>
  </th>
)

function rowsOf(party: Party, language: Language) {
  const one = (words: Triple, value: string | undefined, className?: string) => [
    <Heading key="name" words={words} language={language} />,
    <td key="value" colSpan={3} className={className}>
      {value}
    </td>,
  ]
  const two = (first: Triple, a: string | undefined, second: Triple, b: string | undefined) => [
    <Heading key="first" words={first} language={language} />,
    <td key="a">{a}</td>,
    <Heading key="second" words={second} language={language} />,
    <td key="b">{b}</td>,
  ]
  return [
    one(headings.businessNumber, formatBusinessNumber(party.businessNumber), styles.strong),
    two(headings.companyName, party.companyName, headings.ceoName, party.ceoName),
    one(headings.address, party.address),
    two(headings.businessType, party.businessType, headings.businessItem, party.businessItem),
    one(headings.email, party.email),
  ]
}

function Summary({ data, language }: Props) {
  const { amendmentReason: reason } = data
  return (
    <table className={styles.form}>
      <tbody>
        <tr>
          <Heading words={headings.writeDate} language={language} />
          <td className={styles.strong}>{data.writeDate}</td>
          <Heading words={headings.supplyAmount} language={language} />
          <Won value={data.amount} isStrong />
          <Heading words={headings.taxAmount} language={language} />
          <Won value={data.taxAmount} isStrong />
        </tr>
        {reason ? (
          <tr>
            <Heading words={headings.amendmentReason} language={language} />
            <td colSpan={2}>
              {amendmentCode(reason)}. {options.amendmentReason[reason].ko}
              {language === 'ko' ? null : ` · ${options.amendmentReason[reason][language]}`}
            </td>
            <Heading words={headings.originalApprovalNumber} language={language} />
            <td colSpan={2}>{data.originalApprovalNumber}</td>
          </tr>
        ) : null}
        <tr>
          <Heading words={headings.remarks} language={language} />
          <td colSpan={5}>{data.remarks}</td>
        </tr>
      </tbody>
    </table>
  )
}

const columns = [
  'month',
  'day',
  'item',
  'specification',
  'quantity',
  'unitPrice',
  'supplyAmount',
  'taxAmount',
  'note',
] as const

function LineTable({ data, language }: Props) {
  const rows: (InvoiceLine | undefined)[] = [...data.lines]
  while (rows.length < formLines) rows.push(undefined)
  const purpose = headings[data.purpose]
  return (
    <>
      <table className={`${styles.form} ${styles.lines}`}>
        <thead>
          <tr>
            {columns.map((name) => (
              <Heading key={name} words={headings[name]} language={language} scope="col" />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form stand where they stand
            <tr key={index}>
              <td className={styles.day}>{line?.supplyDate.slice(5, 7)}</td>
              <td className={styles.day}>{line?.supplyDate.slice(8, 10)}</td>
              <td>{line?.item}</td>
              <td>{line?.specification}</td>
              <Won value={line?.quantity} />
              <Won value={line?.unitPrice} />
              <Won value={line?.supplyAmount} />
              <Won value={line?.taxAmount} />
              <td>{line?.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.form}>
        <tbody>
          <tr>
            <Heading words={headings.totalAmount} language={language} />
            <Won value={data.totalAmount} isStrong />
            <td className={styles.purpose}>
              {purpose.ko}
              {language === 'ko' ? null : <small>{purpose[language]}</small>}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  )
}

type HeadingProps = { words: Triple; language: Language; scope?: 'row' | 'col' }

const Heading = ({ words, language, scope = 'row' }: HeadingProps) => (
  <th scope={scope} lang="ko">
    {words.ko}
    {language === 'ko' ? null : <small lang={language}>{words[language]}</small>}
  </th>
)

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** Negative ones in red, and with a minus sign for who prints in black. */
const Won = ({ value, isStrong }: { value: number | undefined; isStrong?: boolean }) => (
  <td
    className={[styles.won, isStrong && styles.strong, (value ?? 0) < 0 && styles.negative].filter(Boolean).join(' ')}
  >
    {value === undefined ? '' : grouped.format(value)}
  </td>
)
