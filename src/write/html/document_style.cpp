// SPDX-License-Identifier: EUPL-1.2
#include "write/html/document_style.h"

#include "base/text.h"
#include "base/utf8.h"
#include "report/scene/palette.h"
#include "write/markup/markup.h"
#include "write/svg/svg.h"

#include <cstdio>
#include <string_view>

namespace wk::write {

namespace {

// The letters of the figures are set for Open Sans, which is wide: what may stand in for it is narrower.
constexpr std::string_view Screen = R"(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--background);color:var(--text);
font:400 1.0625rem/1.6 'Open Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-variant-numeric:lining-nums}
svg{font-family:inherit;display:block;height:auto;max-width:100%}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
.skip{position:absolute;left:-100vw;top:.5rem;padding:.75rem 1rem;background:var(--surface);border-radius:8px;z-index:1}
.skip:focus{left:.5rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1,h2,h3,h4{font-weight:600;line-height:1.25;margin:0;text-wrap:balance;overflow-wrap:break-word}
p,ul{margin:0 0 1rem}
p,li,blockquote{max-width:68ch;overflow-wrap:break-word;text-wrap:pretty}
.cover,.page{width:min(100% - 3rem,58rem);margin-inline:auto}
.cover{padding:4.5rem 0 2.5rem}
.kicker{font-size:.875rem;font-weight:600;color:var(--accent);margin-bottom:.75rem}
h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.625rem);line-height:1.15;letter-spacing:-.01em;max-width:24ch}
.subtitle{font-size:1.25rem;line-height:1.45;color:var(--muted);margin:1rem 0 0}
.imprint{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:0;margin:1.5rem 0 0;font-size:.875rem;
color:var(--muted)}
.warning{border-left:4px solid var(--attention);background:var(--surface);border-radius:0 8px 8px 0;
padding:.875rem 1.25rem;margin-top:2rem;max-width:46rem}
.warning p{margin:0;font-weight:600}
nav{margin-bottom:3rem;font-size:.9375rem;line-height:1.4}
nav h2{font-size:1rem;margin-bottom:.5rem}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-left:1.75rem}
nav a{display:flex;gap:.5rem;padding:.25rem 0;color:inherit;text-decoration:none}
nav a:hover span:last-child{text-decoration:underline}
nav .number{flex:none;min-width:1.25rem;margin:0}
nav ol ol .number{min-width:1.75rem}
.number{color:var(--muted);font-weight:400;margin-right:.75rem;font-variant-numeric:tabular-nums}
main:focus{outline:none}
h2{font-size:1.75rem}
h3{font-size:1.3125rem}
h4{font-size:1.0625rem}
main h2{margin:4.5rem 0 1.25rem;padding-top:1rem;border-top:2px solid var(--text)}
main>section:first-child>h2{margin-top:0}
main h3{margin:3rem 0 1rem}
main h4{margin:2.25rem 0 .75rem}
h2+section>h3,h3+section>h4{margin-top:1.25rem}
.lead{font-size:1.25rem;line-height:1.5;margin-bottom:1.5rem}
.passport{font-size:.875rem;line-height:1.55;color:var(--muted);border-left:2px solid var(--no-answer);
padding-left:1rem;margin:1.5rem 0;max-width:76ch}
.list-title{font-weight:600;margin:1.5rem 0 .5rem}
main ul{padding-left:1.25rem}
main li{margin-bottom:.5rem;padding-left:.25rem;white-space:pre-line}
main li::marker{color:var(--muted)}
figure,.table{background:var(--surface);border:1px solid var(--no-answer);border-radius:8px;margin:2rem 0;
padding:1.25rem 1.5rem}
figcaption{margin-bottom:1rem;line-height:1.4}
.label{display:block;font-size:.8125rem;font-weight:600;color:var(--muted)}
.title{font-weight:600;font-size:1.0625rem}
.scroll{overflow-x:auto;
background:linear-gradient(90deg,var(--surface) 40%,transparent) 0 0/2.5rem 100% local,
linear-gradient(270deg,var(--surface) 40%,transparent) 100% 0/2.5rem 100% local,
linear-gradient(90deg,var(--no-answer),transparent) 0 0/.75rem 100%,
linear-gradient(270deg,var(--no-answer),transparent) 100% 0/.75rem 100%;background-repeat:no-repeat}
figure .scroll svg{min-width:46rem}
.note{font-size:.8125rem;line-height:1.5;color:var(--muted);margin:1rem 0 0;max-width:none}
figure .note a{margin-left:.75rem;white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
caption{text-align:left;margin-bottom:.75rem;font-weight:600;font-size:1.0625rem}
th,td{padding:.4375rem .625rem;text-align:left;vertical-align:top;font-weight:400}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;font-size:.8125rem;color:var(--muted);font-weight:600;border-bottom:1px solid var(--border)}
tbody tr+tr>*{border-top:1px solid var(--no-answer)}
tbody th{min-width:13rem}
tbody td:not(.n){min-width:7.25rem}
.narrow tbody th{min-width:0;overflow-wrap:anywhere}
.narrow{width:auto;min-width:min(100%,30rem)}
.n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
td.n{white-space:nowrap}
.total>*{font-weight:600}
tbody .total>*{border-top:1px solid var(--border)}
.facts tbody th{color:var(--muted);width:40%;min-width:7rem}
.facts td,.narrow td{overflow-wrap:anywhere}
.facts tbody td,.narrow tbody td{min-width:0}
.quote{border-left:3px solid var(--accent);margin:1.25rem 0;padding:.125rem 0 .125rem 1.25rem}
blockquote{margin:0;font-size:1.0625rem}
blockquote p{margin:0;quotes:'‘' '’'}
blockquote p::before{content:open-quote}
blockquote p::after{content:close-quote}
.from{font-size:.875rem;color:var(--muted);margin:.25rem 0 0}
.light{background:var(--surface);border:1px solid var(--no-answer);border-left:6px solid currentColor;border-radius:8px;
padding:1rem 1.5rem;margin:1.5rem 0}
.light>*{color:var(--text)}
.light p:last-child{margin-bottom:0}
.light-title{font-size:.875rem;color:var(--muted);margin-bottom:.125rem}
.light-word{font-size:1.25rem;font-weight:600;color:inherit;margin-bottom:.5rem}
.ink-on-track{color:var(--on-track)}
.ink-attention{color:var(--attention)}
.ink-behind{color:var(--behind)}
@media (min-width:78rem){
.cover{width:min(100% - 4rem,77rem)}
.page{display:grid;grid-template-columns:15rem minmax(0,58rem);gap:3.5rem;width:min(100% - 4rem,77rem)}
.cover>*{margin-left:0}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:1.5rem 0;margin:0;font-size:.875rem}
}
main{padding-bottom:6rem}
.brief .cover,.brief .page{display:block;width:min(100% - 3rem,64rem)}
.brief .cover{padding:3rem 0 1.5rem}
.brief main{display:grid;grid-template-columns:1fr 1fr;column-gap:2.5rem}
.brief main>section{grid-column:1/-1;min-width:0}
.brief main>section:has(>ul){grid-column:auto}
.brief h2{font-size:1.25rem}
.brief main h2{margin:2rem 0 .75rem;border-width:1px}
.brief p,.brief li{max-width:none}
.brief figure{margin:1rem 0}
.brief .passport{overflow-wrap:anywhere;margin:.75rem 0 0}
@media (max-width:40rem){
body{font-size:1rem}
.cover,.page,.brief .cover,.brief .page{width:calc(100% - 2rem)}
.cover{padding-top:2.5rem}
.brief main{display:block}
figure,.table{padding:1rem;margin-inline:-.25rem}
}
)";

constexpr std::string_view OnPaper = R"(
@page{size:A4;margin:20mm 16mm 22mm;
@bottom-right{content:counter(page);font:9pt 'Open Sans',Arial,sans-serif}}
@page:first{@bottom-right{content:none}@bottom-left{content:none}}
@page brief{size:A4;margin:12mm 14mm;@bottom-right{content:none}@bottom-left{content:none}}
@page wide{size:A4 landscape;margin:18mm 16mm}
@media print{
:root{color-scheme:light}
html{font-size:9.5pt}
body{background:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip{display:none}
.cover,.page{display:block;width:auto}
.cover{padding:30mm 0 0}
h1{font-size:28pt}
nav{position:static;max-height:none;overflow:visible;break-after:page;margin-top:12mm;padding:0}
nav a{padding:.05rem 0}
a{color:inherit;text-decoration:none}
a[data-at]::after{content:' (' attr(data-at) ')';color:var(--muted)}
main{padding:0}
main h2{margin-top:12mm}
h2,h3,h4,caption,figcaption,.list-title,.lead{break-after:avoid}
h2,h3,h4,figure,tr,.light,.quote,.short{break-inside:avoid}
p,li{orphans:3;widows:3}
thead{display:table-header-group}
.table .note,figure .note{break-before:avoid}
figure,.table,.light{border-radius:0;margin:5mm 0}
figure{padding:4mm 0;border-width:1px 0}
.table{padding:0;border:0}
.light{border-width:0 0 0 1.5mm;padding:0 0 0 4mm}
.scroll{overflow:visible;background:none}
figure .scroll svg{min-width:0;width:100%;max-height:208mm}
.appendix{page:wide}
.own-page{break-before:page;break-after:page}
.appendix table{font-size:7.5pt}
.appendix thead th{font-size:7pt}
th,td{padding:.25rem .4rem}
tbody th{min-width:11rem}
tbody td:not(.n){min-width:0}
.brief{page:brief;font-size:8.5pt;line-height:1.4}
.brief .cover,.brief .page{width:auto;padding:0}
.brief h1{font-size:19pt;max-width:none}
.brief .kicker,.brief .subtitle{margin:0 0 1mm;font-size:10pt}
.brief .imprint{margin:1.5mm 0 0}
.brief .warning{margin:3mm 0 0;padding:1.5mm 4mm;max-width:none}
.brief h2{font-size:11pt}
.brief main{display:grid;margin-top:4mm}
.brief main h2{margin:3.5mm 0 1.5mm;padding-top:1.5mm}
.brief main p,.brief main ul{margin-bottom:1.5mm}
.brief main li{margin-bottom:.75mm}
.brief figure{margin:0;padding:0;border:0}
.brief figcaption{margin-bottom:1mm}
.brief figcaption .label{display:inline}
.brief .note{margin:1mm 0 0}
.brief .passport{margin:1mm 0 0;font-size:7pt;line-height:1.35}
}
)";

} // namespace

std::string document_style()
{
    return "\n:root{color-scheme:light dark;" + ink_variables(report::Appearance::Light) +
           "}\n@media screen and (prefers-color-scheme:dark){:root{" + ink_variables(report::Appearance::Dark) + "}}" +
           std::string(Screen) + std::string(OnPaper).substr(1);
}

std::string running_title(std::string_view title)
{
    constexpr std::size_t longest = 80;
    const std::string words = clipped(sound_text(title), longest);
    std::string text; // each character by its number, so that none can end what it stands in
    for (std::size_t at = 0; at < words.size();) {
        char digits[12];
        std::snprintf(digits, sizeof digits, "\\%06X", unsigned(next_character(words, at).value_or(ReplacementCode)));
        text += digits;
    }
    return "@page{@bottom-left{content:\"" + text + "\";font:9pt 'Open Sans',Arial,sans-serif}}\n";
}

} // namespace wk::write
