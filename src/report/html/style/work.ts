/** Filters, the list of findings and the two texts. */
export const work = `
.js #findings>h2{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.filters{display:flex;flex-wrap:wrap;gap:.35rem .6rem;align-items:center;position:relative;background:var(--paper);border:1px solid var(--line);padding:.4rem .6rem;margin-bottom:.6rem;font-size:.93rem}
.filters label:not(.chip)>span:first-child,.filters legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.filters select{max-width:10rem}.search input{width:13rem}
.filters fieldset{display:flex;gap:.3rem;flex-wrap:wrap}
.chip{position:relative}.chip input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.filters .chip>span{display:block;font-size:.88rem;color:var(--soft);border:1px solid #8d99a6;border-radius:3px;padding:.22rem .55rem;min-height:1.9rem;background:#fff}
.filters .chip input:checked+span{background:var(--b,var(--accent-soft));color:var(--c,var(--accent));border-color:var(--c,var(--accent));font-weight:600}
.filters .chip input:checked+span::before{content:"✓ "}
.filters .chip input:disabled+span{color:var(--soft);border-color:var(--line);border-style:dashed}
.filters .chip input:focus-visible+span{outline:2px solid var(--accent);outline-offset:1px}
.shown{font-size:.88rem;color:var(--soft);margin-left:auto;align-self:center}
.printed{display:none}
.work{display:grid;grid-template-columns:minmax(22rem,36%) 1fr;gap:.8rem}
.js .work .lists{overflow:auto;scroll-padding:2.1rem 0 1rem}
.js .work .lists,.js .panes{height:var(--room,70vh)}
.nothing{display:none;padding:1rem}.lists:not(:has(.group:not([hidden]))) .nothing{display:block}
.group{background:var(--paper);border:1px solid var(--line);margin-bottom:.7rem}
.group>h3{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:.95rem;padding:.45rem .7rem .1rem;position:sticky;top:0;background:var(--paper);z-index:1}
.group>.sub{padding:0 .7rem .45rem;border-bottom:1px solid var(--line)}
.finding{border-bottom:1px solid var(--line);border-left:4px solid transparent}
.finding:last-child{border-bottom:0}
.line{content-visibility:auto;contain-intrinsic-height:auto 2.2rem}.list .finding:not(.current,.line){content-visibility:auto;contain-intrinsic-height:auto 4rem}
.finding.current{border-left-color:var(--accent);background:#f8fafc}
.finding h4{font-size:1rem;font-weight:400}
.finding h4 button,.finding h4 a{display:block;width:100%;text-align:left;border:0;background:none;padding:.45rem .7rem;color:inherit;text-decoration:none;border-radius:0;position:relative}
.text:empty,.text:not(:empty)+.absent{display:none}.absent{padding:.6rem .9rem;color:var(--soft)}
.finding h4 button:hover,.finding h4 a:hover{background:var(--accent-soft)}
.finding h4 button:focus-visible{outline-offset:-2px}
.no{color:var(--soft);font-variant-numeric:tabular-nums;margin-right:.5rem;font-size:.86rem}
.badge{font-size:.8rem;font-weight:600;background:var(--b);color:var(--c);border-radius:2px;padding:.05rem .4rem;margin-right:.5rem;white-space:nowrap}
.waived .badge{text-decoration:line-through}
.where{display:block}.line .sec{margin-left:.6rem}.where,.line .sec{color:var(--soft);font-size:.84rem}
.body{padding:0 .7rem .7rem}.js .finding:not(.open) .body{display:none}
.quote{border-left:3px solid var(--line);padding-left:.6rem;margin-bottom:.5rem}
figcaption{font-size:.82rem;color:var(--soft);margin-bottom:.1rem}.side{font-weight:650;color:var(--ink)}.side::after{content:":"}
.go{font-size:.8rem;padding:.02rem .45rem;min-height:1.5rem;color:var(--accent);border-color:var(--accent)}
blockquote{font:1.05rem/1.4 var(--serif);overflow-wrap:anywhere}
blockquote b{font-weight:400;background:#eef1f5;box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.05rem .1rem}blockquote em{font-style:normal;font-weight:700;text-decoration:underline;text-underline-offset:2px}
.ctx{color:var(--soft)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.25rem .9rem;font-size:.86rem;border-top:1px solid var(--line);padding-top:.45rem}
.facts dt{color:var(--soft);font-size:.78rem}
.related{font-size:.88rem;margin-bottom:.5rem}.related li{padding-left:.8rem}
.opinion{display:none}
.panes{display:grid;grid-template-columns:1fr 1fr;gap:.6rem}
.pane{display:flex;flex-direction:column;min-height:0;min-width:0;background:var(--paper);border:1px solid var(--line)}
.pane-head{display:flex;gap:.5rem;align-items:center;padding:.35rem .6rem;border-bottom:1px solid var(--line);background:var(--accent-soft)}
.pane-head h3{font-size:.88rem;white-space:nowrap}.pane-head select{min-width:0;flex:1;width:100%}
.text{overflow:auto;flex:1;padding:.6rem .9rem 40vh;font:1.1rem/1.5 var(--serif);position:relative}
.text p{white-space:pre-wrap;overflow-wrap:anywhere;margin-bottom:.1rem}.text .g{margin-top:.55rem}.text .h{font-weight:700;margin-top:.6rem}
mark{background:none;color:inherit}
mark[class*=v-]{background:var(--b);border-bottom:2px solid var(--c);cursor:pointer}
mark.v-pass,mark.v-notApplicable,mark.v-open{border-bottom-style:dotted}
mark.active{background:#ffe27a;border-bottom:2px solid var(--ink);outline:2px solid var(--ink);outline-offset:-1px}
@media (max-width:68rem){.work{grid-template-columns:1fr}.js .work .lists{height:auto;max-height:60vh}.js .panes{height:75vh}}
@media (max-width:44rem){html{font-size:14px}.panes{grid-template-columns:1fr;grid-template-rows:1fr 1fr}.js .panes{height:130vh}main{padding:.6rem}.top{padding:.5rem .6rem 0}.top{grid-template-columns:1fr}.tools,nav,.made{grid-row:auto;grid-column:1;justify-content:start;text-align:left}.search input{width:100%}}
`
