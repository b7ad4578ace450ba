/** What is used of saxen, which has no types of its own. */
declare module 'saxen' {
  type Context = () => { readonly data: string; readonly line: number; readonly column: number }
  type Decode = (text: string) => string

  export class Parser {
    on(event: 'openTag', hear: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode, isEmpty: boolean, context: Context) => void): this
    on(event: 'closeTag', hear: (name: string, decode: Decode, isEmpty: boolean, context: Context) => void): this
    on(event: 'text', hear: (text: string, decode: Decode, context: Context) => void): this
    on(event: 'cdata', hear: (text: string, context: Context) => void): this
    on(event: 'error', hear: (error: Error, context: Context) => void): this
    ns(prefixes?: Readonly<Record<string, string>>): this
    parse(xml: string): Error | null
    write(xml: string): this
    end(): Error | null
    stop(): void
  }
}
