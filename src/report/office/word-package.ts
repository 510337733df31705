import { zipPackage } from './package.ts'
import { twips } from './word.ts'
import { contentTypesXml, coreXml, relationsXml, xmlHeader } from './xml.ts'

/** Pages that follow each other in one direction; the first section's first page has no number. */
export interface WordSection {
  readonly body: string
  readonly landscape: boolean
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Margins by Nghị định 30/2020/NĐ-CP, phụ lục I: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. */
export const margins = { top: 20, bottom: 20, left: 30, right: 15 } as const

/** What is left of the page between the margins, in millimetres. */
export const textWidth = {
  portrait: 210 - margins.left - margins.right,
  landscape: 297 - margins.left - margins.right,
} as const

/**
 * A DOCX package in the layout of Nghị định 30/2020/NĐ-CP: A4, Times New Roman 13, page number in the middle of the top
 * margin and none on the first page.
 */
export function wordPackage(
  sections: readonly WordSection[],
  { title, day, language }: { readonly title: string; readonly day: string; readonly language: string },
): Uint8Array {
  const last = sections.length - 1
  const body = sections.map((section, index) => {
    const properties = sectionXml(section, index === 0)
    return index === last
      ? `${section.body}${properties}`
      : `${section.body}<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties}</w:pPr></w:p>`
  })
  const word = 'officedocument.wordprocessingml'
  return zipPackage([
    [
      '[Content_Types].xml',
      contentTypesXml({
        'word/document.xml': `${word}.document.main`,
        'word/styles.xml': `${word}.styles`,
        'word/settings.xml': `${word}.settings`,
        'word/header1.xml': `${word}.header`,
        'word/header2.xml': `${word}.header`,
        'docProps/core.xml': 'package.core-properties',
      }),
    ],
    [
      '_rels/.rels',
      relationsXml([
        { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
        { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
      ]),
    ],
    ['docProps/core.xml', coreXml(title, day)],
    [
      'word/document.xml',
      `${xmlHeader}<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relationsXml([
        { id: 'rId1', type: 'styles', target: 'styles.xml' },
        { id: 'rId2', type: 'settings', target: 'settings.xml' },
        { id: 'rId3', type: 'header', target: 'header1.xml' },
        { id: 'rId4', type: 'header', target: 'header2.xml' },
      ]),
    ],
    ['word/styles.xml', stylesXml(language)],
    [
      'word/settings.xml',
      `${xmlHeader}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
    ['word/header1.xml', headerXml(pageNumber)],
    ['word/header2.xml', headerXml('')],
  ])
}

function sectionXml({ landscape }: WordSection, first: boolean): string {
  const [width, height] = landscape ? [297, 210] : [210, 297]
  const turned = landscape ? ' w:orient="landscape"' : ''
  const headers = `<w:headerReference w:type="default" r:id="rId3"/>${first ? '<w:headerReference w:type="first" r:id="rId4"/>' : ''}`
  const { top, right, bottom, left } = margins
  return `<w:sectPr>${headers}<w:type w:val="nextPage"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`
}

const pageNumber =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

function headerXml(runs: string): string {
  return `${xmlHeader}<w:hdr ${namespaces}><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr>${runs}</w:p></w:hdr>`
}

function stylesXml(language: string): string {
  const font = 'Times New Roman'
  return `${xmlHeader}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="${language === 'vi' ? 'vi-VN' : 'en-GB'}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>`
}
