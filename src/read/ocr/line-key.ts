/** What a line of a page is known by where something is told of it alone. */
export const lineKey = (page: number, line: number) => `${page}:${line}`
