import { bodyKey } from '../knowledge/bodies.ts'
import { type Plan, planSchema } from '../model/plan.ts'
import type { Period } from '../model/references.ts'
import type { Source, SourceProblem } from '../read/source.ts'
import { compareKey } from '../text/fold.ts'
import { assignmentsOf } from './assignments.ts'
import { attachedTo, attachingLines } from './attached.ts'
import { awardsOf } from './awards.ts'
import { budgetOf } from './budget.ts'
import type { Citation } from './citation.ts'
import { citationsOf } from './citations.ts'
import { locator, type ParseContext } from './context.ts'
import { criteriaOf } from './criteria.ts'
import { deadlinesOf } from './deadlines.ts'
import { definitionsOf } from './definitions.ts'
import { footnotesOf } from './footnotes.ts'
import { type HeaderReading, headerOf } from './header.ts'
import { issuerOf } from './issuer.ts'
import { kindOfBody } from './kind.ts'
import { outlineOf } from './outline.ts'
import { ownProgramme, periodsOf } from './periods.ts'
import { phasesOf } from './phases.ts'
import { programmesOf } from './programmes.ts'
import { referencesOf } from './references.ts'
import { firstDocumentOf } from './second-document.ts'
import { sectionItems } from './section-items.ts'
import { sectionsOf } from './sections.ts'
import { tailOf } from './tail.ts'
import { targetsOf } from './targets.ts'
import { placeOf } from './view.ts'
import { yearPairsOf } from './years.ts'

/** A file that shows no part of an administrative document (không phải kế hoạch) is not passed off as read. */
const nothingRecognised: SourceProblem = {
  code: 'parse/nothing-recognised',
  level: 'error',
  data: {},
  span: null,
}

/** Reads the model (mô hình) of one document. Total: what is not understood is in `unparsed`, nothing throws. */
export function parsePlan(source: Source): Plan {
  const { view, regions, further } = firstDocumentOf(source)
  const attachment = attachedTo(view, regions)
  const header = headerOf(view, regions, attachment)
  const outline = outlineOf(view, regions.body)
  const { path, nodeAt } = locator(view, outline)
  const own = [
    ...header.own,
    ...(attachment.span === null ? [] : [attachment.span]),
    ...attachingLines(view, regions.body.from),
  ]
  const citations = citationsOf(view, own).filter((one) => !isOwn(header, one))
  const years = yearPairsOf(view)
  const { programmes, mentions } = programmesOf(view, years)
  const context: ParseContext = { view, regions, header, outline, citations, mentions, path, nodeAt }
  const periods = periodsOf({ ...context, programmes, years })
  const tail = tailOf(view, regions.tail)
  const wrapped = regions.wrapperTail === null ? null : tailOf(view, regions.wrapperTail)
  const signature = tail.signature ?? wrapped?.signature ?? null
  const { purposes, requirements, contents, solutions } = sectionItems(view, outline)
  const { awards, awardStandards } = awardsOf(context)
  const { phases, phaseCount } = phasesOf(context)
  const sections = sectionsOf(view, outline)
  const issuer = issuerOf(view, header, regions, signature)
  const kind = header.kind ?? kindOfBody(view, regions)
  const isRecognised =
    sections.length > 0 || [issuer, kind, header.number, header.title].some((part) => part !== null)
  const problems = [
    ...source.problems,
    ...(further === null ? [] : [further.problem]),
    ...(isRecognised ? [] : [nothingRecognised]),
  ]
  return {
    schema: planSchema,
    source: {
      path: source.path,
      sha256: source.sha256,
      bytes: source.bytes,
      format: source.format,
      pages: source.pages,
      encoding: source.encoding,
      ocr: source.ocr,
    },
    status: problems.some((problem) => problem.level === 'error') ? 'partial' : 'complete',
    problems: problems.map(({ code, level, data, span }) => ({
      code,
      level,
      data: { ...data },
      place:
        span === null
          ? null
          : {
              ...span,
              quote: source.text.slice(span.start, span.end),
              page: null,
              section: '',
              confidence: 1,
            },
    })),
    text: source.text,
    header: {
      issuer,
      number: header.number,
      issued: header.issued,
      kind,
      title: header.title,
      stamps: header.stamps,
    },
    attachedTo: attachment.value,
    programmes: programmes.map((each) => ({
      ...each,
      period: each.period ?? periodBehind(each.id, periods),
    })),
    references: [
      ...referencesOf({
        view,
        regions,
        citations,
        mentions,
        ownProgramme: ownProgramme(context),
        path,
        nodeAt,
        titleSpan: header.titleSpan,
      }),
    ],
    periods: [...periods],
    phases,
    phaseCount,
    sections: [...sections],
    purposes: [...purposes],
    requirements: [...requirements],
    contents: [...contents],
    solutions: [...solutions],
    criteria: [...criteriaOf(context)],
    awards,
    awardStandards,
    deadlines: [...deadlinesOf(context)],
    targets: [...targetsOf(context)],
    budget: budgetOf(context),
    assignments: [...assignmentsOf(context)],
    recipients: tail.recipients.length > 0 ? tail.recipients : (wrapped?.recipients ?? []),
    archive: tail.archive ?? wrapped?.archive ?? null,
    signature,
    footnotes: [...footnotesOf(view, path)],
    definitions: definitionsOf(context),
    unparsed: [
      ...(regions.rest.to > regions.rest.from
        ? [
            {
              reason: 'appendix',
              place: placeOf(
                view,
                {
                  start: view.paragraphs[regions.rest.from]!.start,
                  end: view.paragraphs[regions.rest.to - 1]!.end,
                },
                '',
              ),
            },
          ]
        : []),
      ...(further === null ? [] : [{ reason: 'further-document', place: further.place }]),
    ],
  }
}

/** The plan's own number, told again without another date or issuer, is no reference. */
function isOwn(header: HeaderReading, one: Citation): boolean {
  const { number, issued } = header
  return (
    number !== null &&
    !number.blank &&
    one.symbol?.serial === number.serial &&
    compareKey(one.number ?? '') === compareKey(number.raw) &&
    (one.issuer === null || isIssuer(header, one.issuer)) &&
    (one.date === null || one.date === issued?.date)
  )
}

/** "UBND xã", "Chủ tịch UBND xã Mai Sơn" for "ỦY BAN NHÂN DÂN / XÃ MAI SƠN", in one line of the letterhead or in two. */
function isIssuer({ letterhead }: HeaderReading, name: string): boolean {
  const key = bodyKey(name).replace(/^(?:chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|thủ trưởng) /u, '')
  return letterhead.some(({ text }, index) =>
    [text, `${text} ${letterhead[index + 1]?.text ?? ''}`].some((line) =>
      `${bodyKey(line)} `.startsWith(`${key} `),
    ),
  )
}

/** Years that stand behind a programme's name, outside its quotes. */
function periodBehind(id: string, periods: readonly Period[]): { from: number; to: number } | null {
  const found = periods.find((period) => period.subject === 'programme' && period.programme === id)
  return found === undefined ? null : { from: found.from, to: found.to }
}
