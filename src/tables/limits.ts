/** What one table may hold: far above any real list, far below what would take the process down. */
export const tableLimits = {
  rows: 1_000_000,
  columns: 200,
  /** Characters in a cell: the limit of Excel itself. */
  cell: 32_767,
  /** Bytes of a CSV, and of everything in a workbook once it is unpacked. */
  bytes: 512_000_000,
  /**
   * Tags in a part of a workbook that is held in memory whole (texts, styles): some 600,000 different texts, about
   * 600 MB while they are read.
   */
  tags: 2_400_000,
  /** Bytes between two ends of tags: the longest cell with every character escaped, and some room. */
  tag: 1_000_000,
} as const
