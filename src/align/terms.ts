/** How much a syllable says about which clause it stands in; 1 is usual, 0 nothing. */
export type TermWeights = (syllable: string) => number
