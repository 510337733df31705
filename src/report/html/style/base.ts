/** Type, colour and the frame of the page. System fonts that carry Vietnamese; Times for the words of the plans. */
export const base = `
:root{--ink:#1b2530;--soft:#505d6a;--line:#d3d9e0;--ground:#f4f5f7;--paper:#fff;--accent:#1d4f84;--accent-soft:#e7eff7;
--fail:#951b1b;--fail-bg:#fbe2df;--review:#704600;--review-bg:#fdefcb;--open:#414a6b;--open-bg:#e5e8f2;--pass:#1c5831;--pass-bg:#ddf0e2;--na:#505d6a;--na-bg:#eaedf0;
--sans:"Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;--serif:"Times New Roman",Tinos,"Liberation Serif","Noto Serif",serif}
*{box-sizing:border-box}
html{font:15px/1.45 var(--sans);color:var(--ink);background:var(--ground)}
body{margin:0}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,fieldset{margin:0;padding:0;border:0}
ol,ul{list-style:none}
button,input,select{font:inherit;color:inherit}
a{color:var(--accent)}
[hidden]{display:none!important}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
[lang=vi]{unicode-bidi:isolate}
code{font:.85em ui-monospace,Consolas,"Liberation Mono",monospace;color:var(--soft);overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.4rem;z-index:9}
.top{background:var(--paper);border-bottom:3px solid var(--accent);padding:.6rem 1.25rem 0;display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem}
.top h1{font-size:1.25rem;font-weight:650;line-height:1.3}
.made{color:var(--soft);font-size:.85rem;grid-row:2;grid-column:2;align-self:center;text-align:right}
.tools{grid-row:1;grid-column:2;display:flex;gap:.3rem;align-items:start;flex-wrap:wrap;justify-content:end}
button,select,input[type=search]{background:#fff;border:1px solid #8d99a6;border-radius:3px;padding:.22rem .6rem;min-height:1.9rem}
button{cursor:pointer}button:hover{background:var(--accent-soft)}
[data-language][aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:#fff}
nav{grid-row:2;grid-column:1;display:flex;gap:.1rem;margin-top:.3rem;flex-wrap:wrap}
nav a{padding:.4rem .9rem;text-decoration:none;color:var(--ink);border-radius:3px 3px 0 0}
nav a:hover{background:var(--accent-soft)}
nav a[aria-current]{background:var(--accent);color:#fff;font-weight:600}
main{padding:.9rem 1.25rem 2rem}main:focus{outline:0}
.view{scroll-margin-top:100vh}.js .view{display:none}.js .view.on{display:block}
.view>h2{font-size:1.15rem;margin:.2rem 0 .7rem}
noscript{display:block;padding:.5rem 1.25rem;background:var(--review-bg)}
html:not(.js) .tools,html:not(.js) .filters,html:not(.js) .panes,html:not(.js) .go{display:none}
.none,.sub{color:var(--soft)}.sub{display:block;font-size:.86rem;font-weight:400}
.v-fail{--c:var(--fail);--b:var(--fail-bg)}.v-review{--c:var(--review);--b:var(--review-bg)}.v-open{--c:var(--open);--b:var(--open-bg)}
.v-pass{--c:var(--pass);--b:var(--pass-bg)}.v-notApplicable{--c:var(--na);--b:var(--na-bg)}
dialog{border:1px solid var(--accent);border-radius:4px;padding:1.2rem 1.6rem;max-width:32rem}
dialog::backdrop{background:#1b253066}
dialog h2{font-size:1.1rem;margin-bottom:.6rem}dialog dl div{display:flex;gap:1rem;padding:.2rem 0}dialog dt{flex:0 0 5rem}
dialog button{margin-top:.8rem}
kbd{border:1px solid var(--line);border-bottom-width:2px;border-radius:3px;padding:0 .35rem;background:var(--ground);font:.9em var(--sans)}
`
