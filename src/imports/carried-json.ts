import type { Carried, CarriedSheet, Place } from '#worksheets/kit/carried.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Ref } from '#worksheets/workbook.ts'
import { nothingChanged, Refusal } from './refusal.ts'

const notOurs = `The marks in this file that lead your answers back are damaged. ${nothingChanged} Type the answers in, or ask for the file once more.`
const newer = `This file was made by a newer version of Shared Table. ${nothingChanged} Update Shared Table on this device and open the file again.`

/** As much as may be carried: letters of JSON, places in all, and how deep a value goes. */
const most = { letters: 10 * 2 ** 20, places: 100_000, depth: 8 } as const

/**
 * What a file carries, read from its JSON. A file can be altered by anybody, so it is built anew from the parts that are
 * known, each checked; throws a Refusal where one is not what it should be or the file is of a newer version.
 */
export function carriedFromJson(json: string): Carried {
  if (json.length > most.letters) throw new Refusal(notOurs)
  return carriedFrom(parsed(json))
}

/** The same from a value that is parsed already. */
export function carriedFrom(value: unknown): Carried {
  const whole = objectIn(value)
  if (whole['kind'] !== 'shared-table-sheets') throw new Refusal(notOurs)
  if (typeof whole['format'] === 'number' && whole['format'] > 1) throw new Refusal(newer)
  if (whole['format'] !== 1) throw new Refusal(notOurs)
  const circle = whole['circle']
  if (circle !== 'core team' && circle !== 'partners') throw new Refusal(notOurs)
  const sheets = listIn(whole['sheets']).map(sheetFrom)
  if (sheets.reduce((sum, sheet) => sum + sheet.places.length, 0) > most.places) throw new Refusal(notOurs)
  return {
    format: 1, kind: 'shared-table-sheets', circle, sheets,
    partnership: textIn(whole['partnership']), name: textIn(whole['name']), made: textIn(whole['made']), by: textIn(whole['by']),
  }
}

/** A parsed JSON value; throws a Refusal where the text is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refusal(notOurs)
  }
}

function sheetFrom(value: unknown): CarriedSheet {
  const sheet = objectIn(value)
  const round = sheet['round'] === null ? null : textIn(sheet['round'])
  return { id: textIn(sheet['id']), title: textIn(sheet['title']), round, places: listIn(sheet['places']).map(placeFrom) }
}

function placeFrom(value: unknown): Place {
  const place = objectIn(value)
  const basedOn = listIn(place['basedOn']).map(textIn)
  return { key: textIn(place['key']), ref: refFrom(place['ref']), basedOn, value: jsonIn(place['value'], 0), text: textIn(place['text']) }
}

function refFrom(value: unknown): Ref {
  const ref = objectIn(value)
  const { row, column } = ref
  return {
    worksheet: textIn(ref['worksheet']), field: textIn(ref['field']),
    ...(row === undefined ? {} : { row: textIn(row) }), ...(column === undefined ? {} : { column: textIn(column) }),
  }
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(notOurs)
  return value as Readonly<Record<string, unknown>> // an object that is no list has keys and values that are not known yet
}

function listIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal(notOurs)
  return value
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal(notOurs)
  return value
}

function jsonIn(value: unknown, depth: number): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (depth > most.depth) throw new Refusal(notOurs)
  if (Array.isArray(value)) return value.map((one) => jsonIn(one, depth + 1))
  return Object.fromEntries(Object.entries(objectIn(value)).map(([key, one]) => {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Refusal(notOurs)
    return [key, jsonIn(one, depth + 1)]
  }))
}
