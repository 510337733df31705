/** A4 in the margins of Nghị định 30: the counts, then every finding that the filters let through with both quotes. */
export const print = `
@page{size:A4;margin:20mm 15mm 20mm 25mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt "Times New Roman",serif}}
@media print{
html{font:11pt/1.3 var(--serif);background:#fff;--soft:#3b4650}
.skip,.tools,nav,noscript,.filters,.panes,.go,dialog,.none.nothing{display:none!important}
.top{border-bottom:1.5pt solid #000;padding:0 0 4pt;display:block}.top h1{font-size:15pt}
main{padding:0}
.js .view{display:block}.js #coverage{display:none}.js[data-view=coverage] #coverage{display:block}
.view>h2,.js #findings>h2{position:static;clip-path:none;width:auto;height:auto;font-size:13pt;margin:10pt 0 5pt;break-after:avoid}
#findings{break-before:page}
.printed{display:block;margin-bottom:5pt}
.work{display:block}.js .work .lists{height:auto;max-height:none;overflow:visible}
.scroll:is(*,:has(*)){overflow:visible;max-height:none;border:0}
.js .finding .body,.js .finding:not(.open) .body{display:block}
.where{display:inline}.group>h3{white-space:normal;position:static;font-size:12pt;break-after:avoid}.group>.sub{break-after:avoid}
.group{border:0}.group:not([hidden])~.group:not([hidden]){break-before:page}
.list .finding:is(*){content-visibility:visible}.finding{break-inside:avoid;border-left:0!important;border-bottom:.5pt solid #777;background:none!important;padding:3pt 0}
.finding h4 button{padding:2pt 0;min-height:0;white-space:normal}.msg{font-weight:700}
.body{padding:0}.quotes{display:grid;grid-template-columns:1fr 1fr;gap:8pt}.quotes:has(.none){display:block}.quote,.none{font-size:10pt}.quotes .none{display:inline-block;margin-bottom:2pt}blockquote{font-size:11pt}
.facts{display:block;font-size:9.5pt;padding-top:2pt;line-height:1.25}.facts div{display:inline}.facts div+div::before{content:" · "}.facts dt,.facts dd{display:inline;font-size:9.5pt}.facts dt::after{content:": "}.facts code{font-size:7.5pt}
.opinion{display:flex;gap:5pt;margin:4pt 0 2pt;font-size:9.5pt}.dots{flex:1;border-bottom:.7pt dotted #000}
thead{display:table-header-group}thead th{position:static}tr{break-inside:avoid}
th,td{padding:2pt 4pt}.documents,.left table{font-size:10pt}.documents .path{display:none}.documents :is(th,td):nth-child(3){width:28%}.documents .num{font-size:9pt;padding:2pt}
.heat,.coverage{font-size:8.5pt;width:100%;min-width:0}.heat tbody th{position:static;min-width:0}.heat td,.coverage td{min-width:0}.heat thead th:not(:first-child){font-size:7.5pt}.coverage tbody th{min-width:0}
.timeline{min-width:0;font-family:var(--serif)}.timeline text{font-size:14px}.timeline .name{font-size:15px}.timelines,.timelines .scroll{break-inside:avoid}
.counts li{padding:1pt 6pt}.counts b{font-size:11pt}.legend{margin-top:2pt}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;block-size:auto}
.left{border:0;padding:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sign{display:flex!important}
}
.sign{display:none;justify-content:space-between;margin-top:16pt;break-inside:avoid;text-align:center}.sign div{width:45%;min-height:70pt}.sign i{display:block;font-weight:400}
`
