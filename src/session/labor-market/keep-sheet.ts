import { byPeriod, isSamePeriod, periodText } from '#labor-market/period.ts'
import { readSheet, type SheetMapping } from '#labor-market/state-sheet.ts'
import { Refused } from '#labor-market/types.ts'
import type { FigureStorage } from '#storage/labor-market.ts'
import { outcomeOf, settle, vintageOf, type FigureFile, type ImportOutcome } from './import-file.ts'
import { openWriter } from './table-writer.ts'

/** A state office's sheet as cells, with what a person said of its columns and areas. */
export interface MappedSheet {
  readonly file: Pick<FigureFile, 'name' | 'size' | 'lastModified'>
  /** Its lines, the heads first. */
  readonly rows: readonly (readonly string[])[]
  readonly mapping: SheetMapping
  /** The code of an area by its name, or undefined where it is left out. */
  readonly areaCode: (name: string) => string | undefined
}

/** Keeps the figures of a mapped sheet as a source of its own. What is refused leaves nothing behind. */
export async function keepSheet(storage: FigureStorage, sheet: MappedSheet, now: number): Promise<ImportOutcome> {
  const { file } = sheet
  const vintage = vintageOf(file)
  let id: number | undefined
  try {
    const { tables, titles, unknownAreas } = readSheet(sheet.rows, sheet.mapping, { source: { file: file.name, shape: 'state sheet', vintage, bytes: file.size }, areaCode: sheet.areaCode })
    if (tables.length === 0) throw new Refused(file.name, undefined, 'none of its areas is a county, a state or the nation.')
    id = await storage.begin({ file: file.name, addedAt: now })
    const writer = openWriter(storage, id, file.name)
    for (const table of tables) writer.take(table)
    await writer.flush()
    const periods = tables.map((one) => one.period).toSorted(byPeriod)
    return await settle(storage, id, {
      file: file.name, shape: 'state sheet', vintage, fileBytes: file.size, packedBytes: writer.bytes(), rows: tables.reduce((sum, one) => sum + one.rows, 0),
      areas: writer.areas(), names: writer.names(), periods: periods.filter((one, at) => !periods.slice(0, at).some((other) => isSamePeriod(one, other))).map(periodText),
      titles: [...titles], remarks: unknownAreas.length === 0 ? [] : [`Left out, because they are no county, state or nation: ${unknownAreas.join('; ')}.`], addedAt: now, digest: writer.digest(),
    })
  } catch (error) {
    if (id !== undefined) await storage.remove(id).catch(() => undefined) // what cannot be removed now goes when the app opens next
    return outcomeOf(error)
  }
}
