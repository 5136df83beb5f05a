// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace wk::survey {

// The words of which answers on scales are made, Dutch and English, without accents: read by answer_order only.

struct Opposite {
    std::string_view low; ///< empty: the denial of the other
    std::string_view high;
};

inline constexpr std::array Opposites{Opposite{"oneens", "eens"},
                                      Opposite{"ontevreden", "tevreden"},
                                      Opposite{"onbelangrijk", "belangrijk"},
                                      Opposite{"onwaarschijnlijk", "waarschijnlijk"},
                                      Opposite{"onduidelijk", "duidelijk"},
                                      Opposite{"onveilig", "veilig"},
                                      Opposite{"moeilijk", "makkelijk"},
                                      Opposite{"moeilijk", "gemakkelijk"},
                                      Opposite{"negatief", "positief"},
                                      Opposite{"onwaar", "waar"},
                                      Opposite{"", "toepassing"},
                                      Opposite{"", "herkenbaar"},
                                      Opposite{"disagree", "agree"},
                                      Opposite{"dissatisfied", "satisfied"},
                                      Opposite{"unsatisfied", "satisfied"},
                                      Opposite{"unimportant", "important"},
                                      Opposite{"unlikely", "likely"},
                                      Opposite{"difficult", "easy"},
                                      Opposite{"negative", "positive"},
                                      Opposite{"unclear", "clear"},
                                      Opposite{"unsafe", "safe"},
                                      Opposite{"unhelpful", "helpful"},
                                      Opposite{"onprettig", "prettig"},
                                      Opposite{"irrelevant", "relevant"},
                                      Opposite{"zinloos", "zinvol"},
                                      Opposite{"onbekend", "bekend"},
                                      Opposite{"slechter", "beter"},
                                      Opposite{"minder", "meer"},
                                      Opposite{"verslechterd", "verbeterd"},
                                      Opposite{"afgenomen", "toegenomen"},
                                      Opposite{"worse", "better"},
                                      Opposite{"less", "more"},
                                      Opposite{"worsened", "improved"},
                                      Opposite{"decreased", "increased"},
                                      Opposite{"", "nuttig"},
                                      Opposite{"", "useful"},
                                      Opposite{"", "betrokken"},
                                      Opposite{"", "applicable"}};

/// How far from the middle a word brings what it stands before.
struct Strength {
    std::string_view word;
    int steps;
};

inline constexpr int PlainSteps = 4; ///< "eens" by itself

inline constexpr std::array Strengths{
    Strength{"helemaal", 6},   Strength{"volledig", 6},     Strength{"geheel", 6},      Strength{"volkomen", 6},
    Strength{"volstrekt", 6},  Strength{"totaal", 6},       Strength{"absoluut", 6},    Strength{"zeer", 6},
    Strength{"sterk", 6},      Strength{"heel", 6},         Strength{"erg", 6},         Strength{"uiterst", 7},
    Strength{"strongly", 6},   Strength{"completely", 6},   Strength{"totally", 6},     Strength{"fully", 6},
    Strength{"very", 6},       Strength{"extremely", 7},    Strength{"grotendeels", 3}, Strength{"tamelijk", 3},
    Strength{"redelijk", 3},   Strength{"vrij", 3},         Strength{"fairly", 3},      Strength{"mostly", 3},
    Strength{"moderately", 3}, Strength{"enigszins", 2},    Strength{"enigzins", 2},    Strength{"beetje", 2},
    Strength{"deels", 2},      Strength{"gedeeltelijk", 2}, Strength{"licht", 2},       Strength{"eerder", 2},
    Strength{"somewhat", 2},   Strength{"slightly", 2},     Strength{"partly", 2},      Strength{"tend", 2},
    Strength{"overwegend", 3}, Strength{"iets", 2},         Strength{"little", 2},      Strength{"bit", 2},
    Strength{"veel", 6},       Strength{"much", 6},         Strength{"greatly", 6},     Strength{"duidelijk", 5},
    Strength{"entirely", 6},   Strength{"highly", 6},       Strength{"quite", 3},       Strength{"generally", 3},
    Strength{"nogal", 3},      Strength{"weinig", 1}};

inline constexpr std::array<std::string_view, 14> Middles{
    "neutraal",    "neutral",   "undecided", "hetzelfde", "gelijk",   "gelijk gebleven", "onveranderd",
    "ongewijzigd", "even veel", "evenveel",  "same",      "the same", "unchanged",       "no change"};
inline constexpr std::array<std::string_view, 20> Fillers{"mee", "het", "er",  "ermee", "hiermee", "een", "ik",
                                                          "ben", "met", "van", "dit",   "is",      "i",   "a",
                                                          "to",  "wel", "am",  "at",    "all",     "de"};
inline constexpr std::array<std::string_view, 2> Denials{"niet", "not"};
/// "meer eens dan oneens": a little to the side of the first.
inline constexpr std::array<std::string_view, 6> Rathers{"meer", "eerder", "more", "rather", "vaker", "liever"};
inline constexpr std::array<std::string_view, 2> Thans{"dan", "than"};
inline constexpr int RatherSteps = 2;
inline constexpr std::array<std::string_view, 7> Joints{"noch", "en", "of", "maar", "neither", "nor", "or"};

/// Places of a scale, closed by -1.
using PlaceList = std::array<int, 9>;

template <class List>
constexpr bool contains_place(const List& list, int place)
{
    for (const int each : list)
        if (each == place)
            return true;
    return false;
}

constexpr std::size_t size_of(const PlaceList& list)
{
    std::size_t out = 0;
    while (out < list.size() && list[out] >= 0)
        ++out;
    return out;
}

struct PlacedWord {
    std::string_view text;
    int place;
};

/// Answers that have a fixed order without a middle, and which of them are usually asked together.
struct AnswerList {
    std::span<const PlacedWord> words; ///< of one place the first is the usual one
    std::span<const PlaceList> asked;
};

constexpr PlaceList places(std::initializer_list<int> list)
{
    PlaceList out{-1, -1, -1, -1, -1, -1, -1, -1, -1};
    std::size_t at = 0;
    for (const int each : list)
        out[at++] = each;
    return out;
}

inline constexpr std::array FrequencyWords{
    PlacedWord{"nooit", 0},         PlacedWord{"never", 0},           PlacedWord{"bijna nooit", 1},
    PlacedWord{"vrijwel nooit", 1}, PlacedWord{"zelden of nooit", 1}, PlacedWord{"nooit of zelden", 1},
    PlacedWord{"zelden nooit", 1},  PlacedWord{"almost never", 1},    PlacedWord{"hardly ever", 1},
    PlacedWord{"zelden", 2},        PlacedWord{"rarely", 2},          PlacedWord{"seldom", 2},
    PlacedWord{"soms", 3},          PlacedWord{"af en toe", 3},       PlacedWord{"soms wel soms niet", 3},
    PlacedWord{"sometimes", 3},     PlacedWord{"occasionally", 3},    PlacedWord{"regelmatig", 4},
    PlacedWord{"geregeld", 4},      PlacedWord{"regularly", 4},       PlacedWord{"vaak", 5},
    PlacedWord{"often", 5},         PlacedWord{"meestal", 6},         PlacedWord{"heel vaak", 6},
    PlacedWord{"zeer vaak", 6},     PlacedWord{"usually", 6},         PlacedWord{"very often", 6},
    PlacedWord{"bijna altijd", 7},  PlacedWord{"vrijwel altijd", 7},  PlacedWord{"almost always", 7},
    PlacedWord{"altijd", 8},        PlacedWord{"always", 8}};
inline constexpr std::array FrequencyLists{places({0, 3, 8}),
                                           places({0, 3, 5}),
                                           places({0, 3, 5, 8}),
                                           places({0, 2, 5, 8}),
                                           places({0, 3, 6, 8}),
                                           places({0, 3, 4, 5}),
                                           places({0, 3, 4, 8}),
                                           places({0, 2, 3, 5, 8}),
                                           places({0, 3, 4, 5, 8}),
                                           places({0, 2, 3, 6, 8}),
                                           places({0, 1, 3, 7, 8}),
                                           places({0, 2, 4, 5, 8}),
                                           places({0, 2, 3, 4, 5}),
                                           places({0, 3, 5, 6, 8}),
                                           places({0, 2, 3, 4, 8}),
                                           places({0, 2, 3, 5, 6}),
                                           places({1, 3, 7}),
                                           places({1, 3, 5, 7}),
                                           places({1, 2, 3, 5, 7}),
                                           places({1, 3, 4, 5, 7}),
                                           places({1, 3, 5}),
                                           places({1, 3, 4, 5}),
                                           places({0, 2, 3, 5, 6, 8}),
                                           places({0, 2, 3, 4, 5, 8}),
                                           places({0, 2, 3, 4, 5, 6, 8})};

inline constexpr std::array RhythmWords{PlacedWord{"nooit", 0},
                                        PlacedWord{"never", 0},
                                        PlacedWord{"minder dan jaarlijks", 1},
                                        PlacedWord{"zelden", 1},
                                        PlacedWord{"jaarlijks", 2},
                                        PlacedWord{"elk jaar", 2},
                                        PlacedWord{"yearly", 2},
                                        PlacedWord{"annually", 2},
                                        PlacedWord{"enkele keren per jaar", 3},
                                        PlacedWord{"een paar keer per jaar", 3},
                                        PlacedWord{"maandelijks", 4},
                                        PlacedWord{"elke maand", 4},
                                        PlacedWord{"monthly", 4},
                                        PlacedWord{"enkele keren per maand", 5},
                                        PlacedWord{"een paar keer per maand", 5},
                                        PlacedWord{"wekelijks", 6},
                                        PlacedWord{"elke week", 6},
                                        PlacedWord{"weekly", 6},
                                        PlacedWord{"enkele keren per week", 7},
                                        PlacedWord{"een paar keer per week", 7},
                                        PlacedWord{"dagelijks", 8},
                                        PlacedWord{"elke dag", 8},
                                        PlacedWord{"daily", 8}};
inline constexpr std::array RhythmLists{places({0, 2, 4, 6, 8}), places({2, 4, 6, 8}),    places({0, 4, 6, 8}),
                                        places({4, 6, 8}),       places({0, 1, 4, 6, 8}), places({0, 3, 4, 6, 8}),
                                        places({0, 3, 5, 7, 8})};

inline constexpr std::array CertaintyWords{PlacedWord{"zeker niet", 0},
                                           PlacedWord{"nee zeker niet", 0},
                                           PlacedWord{"beslist niet", 0},
                                           PlacedWord{"definitely not", 0},
                                           PlacedWord{"waarschijnlijk niet", 1},
                                           PlacedWord{"nee waarschijnlijk niet", 1},
                                           PlacedWord{"probably not", 1},
                                           PlacedWord{"misschien", 2},
                                           PlacedWord{"misschien wel misschien niet", 2},
                                           PlacedWord{"maybe", 2},
                                           PlacedWord{"perhaps", 2},
                                           PlacedWord{"might or might not", 2},
                                           PlacedWord{"possibly", 2},
                                           PlacedWord{"waarschijnlijk wel", 3},
                                           PlacedWord{"ja waarschijnlijk wel", 3},
                                           PlacedWord{"probably", 3},
                                           PlacedWord{"probably yes", 3},
                                           PlacedWord{"zeker wel", 4},
                                           PlacedWord{"ja zeker", 4},
                                           PlacedWord{"ja zeker wel", 4},
                                           PlacedWord{"beslist wel", 4},
                                           PlacedWord{"definitely", 4},
                                           PlacedWord{"definitely yes", 4}};
inline constexpr std::array CertaintyLists{places({0, 1, 3, 4}), places({0, 1, 2, 3, 4}), places({0, 2, 4})};

inline constexpr std::array QualityWords{PlacedWord{"zeer slecht", 0},
                                         PlacedWord{"heel slecht", 0},
                                         PlacedWord{"erg slecht", 0},
                                         PlacedWord{"very poor", 0},
                                         PlacedWord{"very bad", 0},
                                         PlacedWord{"slecht", 1},
                                         PlacedWord{"poor", 1},
                                         PlacedWord{"bad", 1},
                                         PlacedWord{"onvoldoende", 2},
                                         PlacedWord{"insufficient", 2},
                                         PlacedWord{"matig", 3},
                                         PlacedWord{"fair", 3},
                                         PlacedWord{"gaat wel", 3},
                                         PlacedWord{"neutraal", 4},
                                         PlacedWord{"niet goed niet slecht", 4},
                                         PlacedWord{"niet slecht niet goed", 4},
                                         PlacedWord{"noch goed noch slecht", 4},
                                         PlacedWord{"noch slecht noch goed", 4},
                                         PlacedWord{"neutral", 4},
                                         PlacedWord{"voldoende", 5},
                                         PlacedWord{"redelijk", 5},
                                         PlacedWord{"average", 5},
                                         PlacedWord{"gemiddeld", 5},
                                         PlacedWord{"acceptable", 5},
                                         PlacedWord{"sufficient", 5},
                                         PlacedWord{"ruim voldoende", 6},
                                         PlacedWord{"goed", 7},
                                         PlacedWord{"good", 7},
                                         PlacedWord{"zeer goed", 8},
                                         PlacedWord{"heel goed", 8},
                                         PlacedWord{"erg goed", 8},
                                         PlacedWord{"very good", 8},
                                         PlacedWord{"uitstekend", 9},
                                         PlacedWord{"excellent", 9}};
inline constexpr std::array QualityLists{places({1, 7}),
                                         places({1, 3, 7}),
                                         places({1, 4, 7}),
                                         places({1, 5, 7}),
                                         places({2, 5, 7}),
                                         places({1, 3, 5, 7}),
                                         places({1, 3, 7, 9}),
                                         places({1, 3, 7, 8}),
                                         places({0, 1, 7, 8}),
                                         places({2, 3, 5, 7}),
                                         places({2, 5, 7, 8}),
                                         places({2, 5, 6, 7}),
                                         places({0, 1, 3, 7, 8}),
                                         places({0, 1, 4, 7, 8}),
                                         places({0, 1, 5, 7, 8}),
                                         places({1, 3, 5, 7, 9}),
                                         places({1, 3, 5, 7, 8}),
                                         places({1, 3, 7, 8, 9}),
                                         places({2, 3, 5, 7, 8}),
                                         places({2, 3, 5, 6, 7}),
                                         places({1, 2, 5, 7, 8}),
                                         places({0, 1, 2, 5, 7, 8}),
                                         places({1, 3, 5, 7, 8, 9}),
                                         places({0, 1, 3, 5, 7, 8}),
                                         places({0, 1, 3, 5, 7, 8, 9}),
                                         places({0, 1, 3, 5, 7, 9}),
                                         places({0, 1, 5, 7, 9}),
                                         places({1, 5, 7, 8, 9}),
                                         places({0, 1, 2, 5, 6, 7, 8})};

inline constexpr std::array AmountWords{PlacedWord{"helemaal niet", 0},
                                        PlacedWord{"not at all", 0},
                                        PlacedWord{"niet", 1},
                                        PlacedWord{"nauwelijks", 1},
                                        PlacedWord{"weinig", 2},
                                        PlacedWord{"in geringe mate", 2},
                                        PlacedWord{"in beperkte mate", 2},
                                        PlacedWord{"een beetje", 3},
                                        PlacedWord{"enigszins", 3},
                                        PlacedWord{"in enige mate", 3},
                                        PlacedWord{"deels", 3},
                                        PlacedWord{"gedeeltelijk", 3},
                                        PlacedWord{"a little", 3},
                                        PlacedWord{"slightly", 3},
                                        PlacedWord{"somewhat", 3},
                                        PlacedWord{"redelijk", 4},
                                        PlacedWord{"in redelijke mate", 4},
                                        PlacedWord{"tamelijk", 4},
                                        PlacedWord{"moderately", 4},
                                        PlacedWord{"grotendeels", 5},
                                        PlacedWord{"in grote mate", 5},
                                        PlacedWord{"veel", 5},
                                        PlacedWord{"very", 5},
                                        PlacedWord{"a lot", 5},
                                        PlacedWord{"helemaal", 6},
                                        PlacedWord{"helemaal wel", 6},
                                        PlacedWord{"volledig", 6},
                                        PlacedWord{"in zeer grote mate", 6},
                                        PlacedWord{"heel veel", 6},
                                        PlacedWord{"zeer veel", 6},
                                        PlacedWord{"completely", 6},
                                        PlacedWord{"extremely", 6}};
inline constexpr std::array AmountLists{places({0, 3, 6}),         places({1, 3, 6}),       places({0, 3, 5, 6}),
                                        places({0, 1, 3, 6}),      places({0, 3, 4, 6}),    places({0, 2, 5, 6}),
                                        places({0, 2, 3, 5, 6}),   places({0, 1, 3, 5, 6}), places({0, 3, 4, 5, 6}),
                                        places({0, 2, 4, 5, 6}),   places({0, 1, 4, 5, 6}), places({0, 1, 3, 4, 6}),
                                        places({0, 1, 3, 4, 5, 6})};

inline constexpr std::array YesWords{
    PlacedWord{"nee", 0},        PlacedWord{"no", 0},        PlacedWord{"n", 0},
    PlacedWord{"false", 0},      PlacedWord{"onwaar", 0},    PlacedWord{"niet waar", 0},
    PlacedWord{"j", 2},          PlacedWord{"y", 2},         PlacedWord{"true", 2},
    PlacedWord{"waar", 2},       PlacedWord{"misschien", 1}, PlacedWord{"maybe", 1},
    PlacedWord{"soms", 1},       PlacedWord{"deels", 1},     PlacedWord{"gedeeltelijk", 1},
    PlacedWord{"een beetje", 1}, PlacedWord{"enigszins", 1}, PlacedWord{"partly", 1},
    PlacedWord{"sometimes", 1},  PlacedWord{"ja", 2},        PlacedWord{"yes", 2}};
inline constexpr std::array YesLists{places({0, 2}), places({0, 1, 2})};

inline constexpr std::array AnswerLists{
    AnswerList{FrequencyWords, FrequencyLists}, AnswerList{QualityWords, QualityLists},
    AnswerList{AmountWords, AmountLists},       AnswerList{YesWords, YesLists},
    AnswerList{CertaintyWords, CertaintyLists}, AnswerList{RhythmWords, RhythmLists}};

/// Answers outside every scale, in words between blanks. Several behind each other, perhaps with "of", are one too.
inline constexpr std::array<std::string_view, 46> NoOpinions{"geen mening",
                                                             "weet niet",
                                                             "weet ik niet",
                                                             "weet het niet",
                                                             "ik weet het niet",
                                                             "ik weet niet",
                                                             "weet ik nog niet",
                                                             "weet nog niet",
                                                             "geen idee",
                                                             "geen oordeel",
                                                             "geen beeld",
                                                             "geen zicht op",
                                                             "n v t",
                                                             "nvt",
                                                             "niet van toepassing",
                                                             "nog niet van toepassing",
                                                             "geen antwoord",
                                                             "geen voorkeur",
                                                             "wil ik niet zeggen",
                                                             "wil niet zeggen",
                                                             "zeg ik liever niet",
                                                             "zeg liever niet",
                                                             "dat zeg ik liever niet",
                                                             "geen ervaring mee",
                                                             "geen ervaring",
                                                             "kan ik niet beoordelen",
                                                             "kan niet beoordelen",
                                                             "niet te beoordelen",
                                                             "kan ik niet zeggen",
                                                             "kan niet zeggen",
                                                             "niet ingevuld",
                                                             "don't know",
                                                             "don t know",
                                                             "i don t know",
                                                             "i do not know",
                                                             "do not know",
                                                             "dont know",
                                                             "no opinion",
                                                             "not applicable",
                                                             "n a",
                                                             "no answer",
                                                             "prefer not to say",
                                                             "prefer not to answer",
                                                             "rather not say",
                                                             "cannot say",
                                                             "can t say"};
inline constexpr std::array<std::string_view, 4> BetweenNoOpinions{"of", "en", "or", "and"};

/// What survey tools call an answer outside the scale where they write codes; under fold().
inline constexpr std::array<std::string_view, 14> NoOpinionCodes{
    "dk", "dkna", "wn", "wnnvt", "na", "gm", "nvt", "n.v.t.", "wnt", "wgo", "refused", "nr", "ref", "weetniet"};

} // namespace wk::survey
