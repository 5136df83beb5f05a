// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace wk::tests {

/// A questionnaire with everything that one can have, and texts that trip over each other's signs.
inline std::string full_instrument()
{
    return R"({"schema":"wijkkompas/instrument/1","id":"alles 1","title":"Alles & \"meer\" {x}","language":"nl",
        "scales":{"min":{"points":[{"code":-2,"label":"slecht"},{"code":0,"label":"< matig >"},{"code":3,"label":"goed & wel"}],
                         "noOpinion":["weet niet","wil niet zeggen"]},
                  "ja":{"points":[{"code":0,"label":"nee"},{"code":1,"label":"ja"}]}},
        "themes":[{"id":"een","title":"Eén \"thema\""},{"id":"twee","title":"Twee"}],
        "kinds":[{"id":"vertrouwen","title":"Theorie & \"zo\""},{"id":"voortgang","title":"Praktijk"}],
        "items":[{"id":"h_1","theme":"een","kind":"herkenning","scale":"ja","text":"Kent u {dit}?","favourable":"low"},
                 {"id":"v-1","theme":"een","kind":"vertrouwen","scale":"min","text":"\"Samen\" gaat 't beter","reverse":true},
                 {"id":"u.1","theme":"een","kind":"voortgang","scale":"min","text":"Het ging beter","column":"Kolom X"},
                 {"id":"v 1","theme":"twee","kind":"overig","scale":"min","text":"En buiten?\nOok 's avonds?","favourable":"high"},
                 {"id":"los","kind":"overig","scale":"ja","text":"Zonder thema"},
                 {"id":"w-1","theme":"een","kind":"voortgang","scale":"min","text":"Ook voor wie dit niet kent"}],
        "routing":[{"if":{"item":"h_1","is":[0]},"skip":["u.1","o_1"]},{"if":{"item":"v-1","is":[-2,0]},"skip":["v 1"]}],
        "pairs":[["v-1","u.1"],["v-1","v 1"]],
        "factors":[{"id":"wijk","title":"Wijk","levels":["Noord","R&D","< 1 jaar"]},{"id":"vrij","title":"Vrij"}],
        "numeric":[{"id":"leeftijd","title":"Leeftijd","unit":"jaar"}],
        "open":[{"id":"o_1","theme":"een","kind":"belemmeringen","text":"Wat helpt?"},{"id":"o_2","text":"Nog iets?"}]})";
}

} // namespace wk::tests
