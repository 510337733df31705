/**
 * The two parts of natural that are used. Its main module reads the environment and prints, so it is never imported.
 */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  class TfIdf {
    addDocument(terms: readonly string[]): void
    /** 1 + ln(documents / (1 + documents with the term)). */
    idf(term: string): number
  }
  export = TfIdf
}

declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js' {
  class AggressiveTokenizerVi {
    tokenize(text: string): string[]
  }
  export = AggressiveTokenizerVi
}
