import type { Reporter } from './report.ts'

/** Every format of report by its name on the command line; each is loaded when asked for. */
export const formats: Readonly<Record<string, () => Promise<Reporter>>> = {
  json: async () => (await import('./json.ts')).jsonReport,
  html: async () => (await import('./html.ts')).htmlReport,
  docx: async () => (await import('./docx.ts')).docxReport,
  'annotated-docx': async () => (await import('./annotated-docx.ts')).annotatedDocxReport,
  'annotated-pdf': async () => (await import('./annotated-pdf.ts')).annotatedPdfReport,
  xlsx: async () => (await import('./xlsx.ts')).xlsxReport,
  csv: async () => (await import('./csv.ts')).csvReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => (await import('./github.ts')).githubReport,
  markdown: async () => (await import('./plan-markdown.ts')).markdownReport,
  akn: async () => (await import('./akn.ts')).aknReport,
}
