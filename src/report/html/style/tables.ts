/** Overview, heat map, coverage, drawings of time. */
export const tables = `
.counts{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem}
.counts li{background:var(--b,#fff);color:var(--c,var(--ink));border:1px solid var(--line);border-left:4px solid var(--c,#8d99a6);padding:.35rem .8rem;border-radius:3px}
.counts b{font-size:1.3rem;font-variant-numeric:tabular-nums}
.scroll{overflow:auto;background:var(--paper);border:1px solid var(--line);margin-bottom:1.2rem}
table{border-collapse:collapse;width:100%;background:var(--paper)}
caption{text-align:left;font-weight:650;padding:.5rem .7rem;background:var(--paper)}
th,td{border-bottom:1px solid var(--line);padding:.38rem .6rem;text-align:left;vertical-align:top}
thead th{position:sticky;top:0;background:var(--accent-soft);font-weight:600;font-size:.88rem;z-index:1;border-bottom:1px solid #a9bdd2}
tbody th{font-weight:400}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .num{white-space:normal}
td.num b{color:var(--c);background:var(--b);padding:.05rem .45rem;border-radius:2px}.zero{color:var(--soft)}
.documents tbody th a{font-weight:600}.path{font-size:.8rem;overflow-wrap:anywhere}
.heat,.coverage{width:auto;min-width:60%}
.heat td,.coverage td{text-align:center;border-left:1px solid var(--line);padding:0;min-width:3.4rem}
.heat thead th,.coverage thead th{vertical-align:bottom}
.heat thead th:not(:first-child),.coverage thead th:nth-child(n+3){text-align:center;max-width:11rem}
.heat tbody th{position:sticky;left:0;background:var(--paper);max-width:30rem;min-width:min(22rem,40vw)}
.heat td[class],.coverage td[class^=v]{background:var(--b);color:var(--c)}
.heat td>*,.coverage td>a{display:flex;justify-content:center;gap:.3rem;padding:.36rem;color:inherit;text-decoration:none;font-weight:650}
.heat td>a:hover,.coverage td>a:hover{outline:2px solid var(--c);outline-offset:-2px}
.heat i{font-style:normal}
.narrow td{min-width:1.7rem}.narrow th:not([scope=row]){font-size:.78rem;padding:.3rem .2rem}
.legend{display:flex;gap:.4rem 1.2rem;flex-wrap:wrap;font-size:.88rem;margin:-.7rem 0 1.2rem}
.legend span span{color:var(--ink)}.legend>span{color:var(--c)}.legend i{font-style:normal;font-weight:700;background:var(--b);padding:0 .35rem;border-radius:2px}
.coverage tbody th{font-family:var(--serif);max-width:46rem;min-width:min(26rem,45vw)}.coverage td.sec{text-align:left;padding:.38rem .6rem;color:var(--soft);font-size:.86rem;border-left:0}
.timelines h3{font-size:1rem;margin-bottom:.4rem}
.scroll:has(.coverage),.scroll:has(tr:nth-child(40)){max-height:78vh}
.based{display:block}.based+.based{margin-top:.25rem}
.timeline{display:block;width:100%;min-width:46rem;max-width:84rem;height:auto;font-family:var(--sans)}
.timeline text{font-size:10.5px;fill:var(--ink)}.timeline .year{text-anchor:middle;fill:var(--soft)}
.timeline .grid{stroke:#e3e7ec}.timeline .rule{stroke:#a9bdd2}.timeline .name{font-size:11.5px;font-weight:600}
.timeline .above .name{fill:var(--accent)}.timeline .lane{fill:var(--soft)}
.bar-programme{fill:#c3d6ea;stroke:#1d4f84}.bar-phases{fill:#e4ecf4;stroke:#6f8fb0}.bar-awards{fill:#f3e7c6;stroke:#9a7a2a}
.timeline .once path{fill:#1d4f84}.timeline .yearly path{fill:#fff;stroke:#1d4f84;stroke-width:1.3}
.left{margin-bottom:.8rem;background:var(--paper);border:1px solid var(--line);padding:.5rem .8rem}
.left h3{font-size:1rem;display:inline}.left summary{cursor:pointer}.left li{padding:.3rem 0}.left table{margin-top:.5rem}
.left q,.related q{font-family:var(--serif)}
`
