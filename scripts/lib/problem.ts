/** Something the person at the keyboard can put right: only its sentence is shown. */
export class Problem extends Error {
  override name = 'Problem'
}
