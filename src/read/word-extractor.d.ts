/** The part of word-extractor that `doc.ts` uses; the package has no types of its own. */
declare module 'word-extractor' {
  interface Options {
    readonly filterUnicode?: boolean
  }
  interface WordDocument {
    getBody(options?: Options): string
    getFootnotes(options?: Options): string
    getEndnotes(options?: Options): string
    getTextboxes(options?: Options & { readonly includeHeadersAndFooters?: boolean }): string
  }
  class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>
  }
  export = WordExtractor
}
