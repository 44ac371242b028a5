import { TableFault } from './fault'
import { tableLimits } from './limits'
import { attribute, type Tag, tagsOf } from './tags'
import type { ZipEntry } from './zip'

/**
 * Why a cell that would be read as empty is not: a formula whose value was never stored, one of the cells under a merged
 * one, or a value that cannot be found.
 */
export type Unreadable = 'formula' | 'merged' | 'cell'

type Scan = { rows: number; unreadable: Map<number, Map<number, Unreadable>> }

/** As many are kept: whatever they are, such a table is not taken in. */
const most = 200_000

/**
 * Looks through the cells of a sheet for what its reader would take for empty.
 * @param texts how many shared texts the workbook has
 * @throws TableFault
 */
export async function scanSheet(entry: ZipEntry, texts: number): Promise<Scan> {
  const unreadable: Scan['unreadable'] = new Map()
  let [rows, kept, line, column, isFilled] = [0, 0, 0, -1, false]
  let cell: Cell | undefined
  const note = (row: number, place: number, why: Unreadable) => {
    if (place >= tableLimits.columns || ++kept > most) return
    unreadable.set(row, (unreadable.get(row) ?? new Map()).set(place, why))
  }
  const endCell = () => {
    if (!cell) return
    const why = unreadableIn(cell, texts)
    if (why) note(line, column, why)
    isFilled ||= why !== undefined || cell.text.trim() !== ''
    cell = undefined
  }
  const noteMerged = (ref: string) => {
    const [from, to] = ref.split(':').map(placeOf)
    if (!from || !to) return
    for (let row = from.line; row <= Math.min(to.line, tableLimits.rows) && kept <= most; row++)
      for (let place = from.column; place <= Math.min(to.column, tableLimits.columns); place++)
        if (row !== from.line || place !== from.column) note(row, place, 'merged')
  }
  const read = ({ text, isEnd, name, attributes, isClosed }: Tag) => {
    if (cell) cell.text += text
    // The words of a formula are not what its cell says.
    if (cell && isEnd && name === 'f') cell.text = ''
    if (isEnd) {
      if (name === 'c') endCell()
      else if (name === 'row' && isFilled) rows++
    } else if (name === 'row') {
      line = Number(attribute(attributes, 'r') ?? line + 1)
      ;[column, isFilled] = [-1, false]
    } else if (name === 'c') {
      const ref = attribute(attributes, 'r')
      column = ref ? placeOf(ref).column : column + 1
      cell = { type: attribute(attributes, 't') ?? 'n', text: '', hasFormula: false, hasValue: false }
      if (isClosed) endCell()
    } else if (cell && name === 'f') cell.hasFormula = true
    else if (cell && name === 'v') cell.hasValue = true
    else if (name === 'mergeCell') noteMerged(attribute(attributes, 'ref') ?? '')
  }
  for await (const tags of tagsOf(entry)) tags.forEach(read)
  if (kept > most) throw new TableFault('too-large')
  return { rows, unreadable }
}

type Cell = { type: string; text: string; hasFormula: boolean; hasValue: boolean }

function unreadableIn(cell: Cell, texts: number): Unreadable | undefined {
  const { type, hasFormula, hasValue } = cell
  const text = cell.text.trim()
  // A formula that gives an empty text has that stored as its value.
  if (hasFormula && (!hasValue || (text === '' && type !== 'str'))) return 'formula'
  if (type === 's' && hasValue && !(Number(text || Number.NaN) < texts)) return 'cell'
  return type === 'e' && text === '' ? 'cell' : undefined
}

/** `D2` as line 2 and column 3, which counts from 0. */
function placeOf(ref: string) {
  const [, letters = '', line = '0'] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(ref) ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { line: Number(line), column }
}
