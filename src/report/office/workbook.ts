import { zipPackage } from './package.ts'
import { columnName, type Sheet, sheetXml } from './sheet.ts'
import { contentTypesXml, coreXml, relationsXml, xmlHeader, xmlText } from './xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WorkbookProperties {
  readonly title: string
  /** "2026-11-21" */
  readonly day: string
}

/**
 * An XLSX package. Written here and not by a library: of those at hand none sets a filter, a list of choices and the
 * time in the zip, and words go in as inline strings that no program computes.
 */
export function workbook(sheets: readonly Sheet[], { title, day }: WorkbookProperties): Uint8Array {
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  const types: Record<string, string> = {
    'xl/workbook.xml': 'officedocument.spreadsheetml.sheet.main',
    'xl/styles.xml': 'officedocument.spreadsheetml.styles',
    'docProps/core.xml': 'package.core-properties',
  }
  for (const name of names) types[`xl/${name}`] = 'officedocument.spreadsheetml.worksheet'
  return zipPackage([
    ['[Content_Types].xml', contentTypesXml(types)],
    [
      '_rels/.rels',
      relationsXml([
        { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
        { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
      ]),
    ],
    ['docProps/core.xml', coreXml(title, day)],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...names.map((target, index) => ({ id: `rId${index + 1}`, type: 'worksheet', target })),
        { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, index) => [`xl/${names[index]!}`, `${xmlHeader}${sheetXml(sheet)}`] as const),
  ])
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  // Excel looks for the range of a sheet's filter under this hidden name.
  const filters = sheets.map(({ name, columns, rows }, index) => {
    const last = `$${columnName(columns.length - 1)}$${rows.length + 1}`
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!$A$1:${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$1</definedName>`
  })
  return `${xmlHeader}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
}

const font = '<sz val="11"/><name val="Times New Roman"/><family val="1"/>'
const wrapped = '<alignment vertical="top" wrapText="1"/>'
const edges =
  '<left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/>'
const words = 'numFmtId="49" fontId="0" borderId="1" xfId="0" applyAlignment="1" applyBorder="1"'

/** In the order of `styles` in `sheet.ts`; a guarded cell stays words when somebody edits it. */
const stylesXml = `${xmlHeader}<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf ${words} fillId="0">${wrapped}</xf><xf ${words} fillId="0" quotePrefix="1">${wrapped}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1" applyBorder="1">${wrapped}</xf><xf ${words} fillId="3" applyFill="1">${wrapped}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
