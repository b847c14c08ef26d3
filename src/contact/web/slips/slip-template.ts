import { DOCUMENT_FONTS } from '../../../platform/documents/typeset.ts';

/**
 * A5 pages, one slip each. Data: see `SlipDocument`. Labels and values stand in a grid, which is layout and no table; each label is a
 * heading, so that a screen reader jumps from one to the next.
 */
export const SLIP_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let size = float(sys.inputs.size) * 1pt
#let action = rgb(data.colour)
#let muted = rgb("#555555")
#let ltr-side = if data.rtl { right } else { left }
#set document(title: data.title, author: data.network)
#set text(lang: data.lang, dir: if data.rtl { rtl } else { ltr }, font: ${DOCUMENT_FONTS}, fallback: false, size: size)
#set page(width: 148mm, height: 210mm, margin: (x: 12mm, top: 10mm, bottom: 9mm))
#set par(leading: 0.5em, spacing: 0.55em)
#set heading(numbering: none, outlined: true)
#show heading.where(level: 1): it => block(above: 4.5mm, below: 4.5mm, text(size: 1.9em, weight: "bold", fill: action, it.body))
#show heading.where(level: 2): it => block(above: 0mm, below: 0.35em, text(size: 1em, weight: "bold", it.body))
// German and names: left to right in every language.
#let german(body) = { set text(lang: "de", dir: ltr); set align(ltr-side); body }
#let beside(words) = if words != none { german(text(size: 0.8em, fill: muted, words)) }
#let line-of(line) = if line.german { german(line.text) } else { line.text }
#let rule = line(length: 100%, stroke: 0.5pt + rgb("#999999"))
#let tick = box(width: 0.8em, height: 0.8em, stroke: 0.6pt + muted, baseline: 0.1em)

#let part(p) = (
  { heading(level: 2, p.label); beside(p.german) },
  if p.lines.len() == 0 { v(5.5mm); rule; if p.tall { v(7mm); rule } }
  else if p.ticks { grid(columns: if data.rtl or p.lines.len() < 5 { (1fr,) } else { (1fr, 1fr) }, row-gutter: 0.5em, column-gutter: 3mm, ..p.lines.map(l => grid(columns: (1.3em, 1fr), tick, line-of(l)))) }
  else { for (at, l) in p.lines.enumerate() { if p.strong and at == 0 { block(below: 0.5em, text(size: 1.15em, weight: "bold", line-of(l))) } else { block(above: 0.5em, below: 0.5em, line-of(l)) } } },
)

#let slip(s) = {
  grid(columns: (1fr, auto), german(text(size: 0.85em, weight: "bold", fill: action, data.network)), text(size: 0.85em, fill: muted, s.number))
  v(1mm)
  line(length: 100%, stroke: 1.5pt + action)
  heading(level: 1, data.title)
  block(below: 2mm, data.lead)
  beside(data.titleGerman)
  v(3mm)
  grid(columns: (38mm, 1fr), column-gutter: 4mm, row-gutter: 0.75em, ..s.parts.map(part).flatten())
  v(1fr)
  block(width: 100%, stroke: 1pt + action, radius: 2mm, inset: 3.5mm, grid(columns: (31mm, 1fr), column-gutter: 4mm, align: horizon,
    image(bytes(s.qr), format: "svg", width: 31mm, alt: s.qrText),
    {
      heading(level: 2, data.codeLabel)
      german(text(size: 1.65em, weight: "bold", tracking: 0.05em, s.code))
      v(1mm)
      block(data.codeText)
      beside(data.codeTextGerman)
      if s.until != none { block(s.until) }
      block({ data.questions.at(0); box({ set text(dir: ltr); data.phone }); data.questions.at(1) })
    }))
}

#for (at, s) in data.slips.enumerate() {
  if at > 0 { pagebreak() }
  slip(s)
}
`;
