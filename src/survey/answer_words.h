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
                                      Opposite{"negative", "positive"}};

/// How far from the middle a word brings what it stands before.
struct Strength {
    std::string_view word;
    int steps;
};

inline constexpr int PlainSteps = 4; ///< "eens" by itself

inline constexpr std::array Strengths{
    Strength{"helemaal", 6},   Strength{"volledig", 6},     Strength{"geheel", 6},      Strength{"volkomen", 6},
    Strength{"volstrekt", 6},  Strength{"totaal", 6},       Strength{"absoluut", 6},    Strength{"zeer", 6},
    Strength{"sterk", 6},      Strength{"heel", 6},         Strength{"erg", 6},         Strength{"uiterst", 6},
    Strength{"strongly", 6},   Strength{"completely", 6},   Strength{"totally", 6},     Strength{"fully", 6},
    Strength{"very", 6},       Strength{"extremely", 6},    Strength{"grotendeels", 3}, Strength{"tamelijk", 3},
    Strength{"redelijk", 3},   Strength{"vrij", 3},         Strength{"fairly", 3},      Strength{"mostly", 3},
    Strength{"moderately", 3}, Strength{"enigszins", 2},    Strength{"enigzins", 2},    Strength{"beetje", 2},
    Strength{"deels", 2},      Strength{"gedeeltelijk", 2}, Strength{"licht", 2},       Strength{"eerder", 2},
    Strength{"somewhat", 2},   Strength{"slightly", 2},     Strength{"partly", 2},      Strength{"tend", 2}};

inline constexpr std::array<std::string_view, 2> Middles{"neutraal", "neutral"};
inline constexpr std::array<std::string_view, 16> Fillers{"mee", "het", "er",  "ermee", "hiermee", "een", "ik", "ben",
                                                          "met", "van", "dit", "is",    "i",       "a",   "to", "wel"};
inline constexpr std::array<std::string_view, 2> Denials{"niet", "not"};
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

inline constexpr std::array FrequencyWords{PlacedWord{"nooit", 0},
                                           PlacedWord{"never", 0},
                                           PlacedWord{"bijna nooit", 1},
                                           PlacedWord{"vrijwel nooit", 1},
                                           PlacedWord{"zelden of nooit", 1},
                                           PlacedWord{"almost never", 1},
                                           PlacedWord{"hardly ever", 1},
                                           PlacedWord{"zelden", 2},
                                           PlacedWord{"rarely", 2},
                                           PlacedWord{"seldom", 2},
                                           PlacedWord{"soms", 3},
                                           PlacedWord{"af en toe", 3},
                                           PlacedWord{"sometimes", 3},
                                           PlacedWord{"occasionally", 3},
                                           PlacedWord{"regelmatig", 4},
                                           PlacedWord{"geregeld", 4},
                                           PlacedWord{"regularly", 4},
                                           PlacedWord{"vaak", 5},
                                           PlacedWord{"often", 5},
                                           PlacedWord{"meestal", 6},
                                           PlacedWord{"heel vaak", 6},
                                           PlacedWord{"zeer vaak", 6},
                                           PlacedWord{"usually", 6},
                                           PlacedWord{"very often", 6},
                                           PlacedWord{"bijna altijd", 7},
                                           PlacedWord{"vrijwel altijd", 7},
                                           PlacedWord{"almost always", 7},
                                           PlacedWord{"altijd", 8},
                                           PlacedWord{"always", 8}};
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
                                         PlacedWord{"neutraal", 4},
                                         PlacedWord{"niet goed niet slecht", 4},
                                         PlacedWord{"niet slecht niet goed", 4},
                                         PlacedWord{"noch goed noch slecht", 4},
                                         PlacedWord{"noch slecht noch goed", 4},
                                         PlacedWord{"neutral", 4},
                                         PlacedWord{"voldoende", 5},
                                         PlacedWord{"redelijk", 5},
                                         PlacedWord{"average", 5},
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
                                         places({0, 1, 3, 5, 7, 8, 9})};

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
    PlacedWord{"nee", 0},          PlacedWord{"no", 0},         PlacedWord{"soms", 1},      PlacedWord{"deels", 1},
    PlacedWord{"gedeeltelijk", 1}, PlacedWord{"een beetje", 1}, PlacedWord{"enigszins", 1}, PlacedWord{"partly", 1},
    PlacedWord{"sometimes", 1},    PlacedWord{"ja", 2},         PlacedWord{"yes", 2}};
inline constexpr std::array YesLists{places({0, 2}), places({0, 1, 2})};

inline constexpr std::array AnswerLists{AnswerList{FrequencyWords, FrequencyLists},
                                        AnswerList{QualityWords, QualityLists}, AnswerList{AmountWords, AmountLists},
                                        AnswerList{YesWords, YesLists}};

/// Answers outside every scale.
inline constexpr std::array<std::string_view, 24> NoOpinions{"geen mening",
                                                             "weet niet",
                                                             "weet ik niet",
                                                             "weet het niet",
                                                             "weet ik niet geen mening",
                                                             "weet niet geen mening",
                                                             "geen idee",
                                                             "n v t",
                                                             "nvt",
                                                             "niet van toepassing",
                                                             "niet van toepassing weet niet",
                                                             "weet niet niet van toepassing",
                                                             "weet niet n v t",
                                                             "geen antwoord",
                                                             "wil ik niet zeggen",
                                                             "zeg ik liever niet",
                                                             "geen ervaring mee",
                                                             "geen ervaring",
                                                             "don't know",
                                                             "don t know",
                                                             "i don t know",
                                                             "no opinion",
                                                             "not applicable",
                                                             "n a"};

} // namespace wk::survey
