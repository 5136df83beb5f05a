// SPDX-License-Identifier: EUPL-1.2
#include "survey/answer_order.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/search_text.h"
#include "base/text.h"
#include "survey/answer_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace wk::survey {

namespace {

constexpr std::int64_t MostSteps = 10; ///< between the lowest and highest number of a scale that has all between them
constexpr std::size_t LongestLabel = 400;             ///< bytes: what is longer was written, not chosen
constexpr std::array UsualEnds{3, 4, 5, 6, 7, 9, 10}; ///< of numbers

// Families: numbers, then pairs of opposites, then lists.
constexpr std::size_t Numbers = 0;
constexpr std::size_t FirstPair = 1;
constexpr std::size_t FirstList = FirstPair + Opposites.size();

using Words = std::vector<std::string>;

/// The words of an answer: letters and digits without accents, small.
Words answer_words(std::string_view answer)
{
    Words out;
    if (answer.size() > LongestLabel)
        return out;
    std::string word;
    std::string text = search_text(answer).plain;
    for (std::size_t at = text.find("\xE2\x80"); at != std::string::npos; at = text.find("\xE2\x80"))
        text.replace(at, std::min<std::size_t>(3, text.size() - at), " "); // dashes and other marks of that block
    for (const char c : text) {
        if (is_word_byte(c)) {
            word += c;
        } else if (!word.empty()) {
            out.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        out.push_back(std::move(word));
    return out;
}

/// An answer with its words, which are looked up in every family.
struct Said {
    explicit Said(std::string answer) : text(std::move(answer)), words(answer_words(text)), plain(joined(words, " ")) {}

    std::string text;
    Words words;
    std::string plain; ///< the words with blanks between them
};

std::vector<Said> all_said(const std::vector<std::string>& answers)
{
    return {answers.begin(), answers.end()};
}

int strength_of(std::string_view word)
{
    for (const auto& strength : Strengths)
        if (strength.word == word)
            return strength.steps;
    return 0;
}

bool is_high_or_low(const std::string& word, const Opposite& pair)
{
    return word == pair.high || (!pair.low.empty() && word == pair.low);
}

/// Neither the one nor the other: "noch eens, noch oneens", "niet tevreden en niet ontevreden", "neutraal".
bool is_middle(const Said& answer, const Opposite& pair)
{
    if (contains(Middles, answer.plain))
        return true;
    const Words& words = answer.words;
    const bool both = !pair.low.empty() && contains(words, pair.high) && contains(words, pair.low);
    return both && std::all_of(words.begin(), words.end(), [&](const auto& word) {
               return word == pair.high || word == pair.low || contains(Fillers, word) || contains(Denials, word) ||
                      contains(Joints, word);
           });
}

/// "meer eens dan oneens", "eerder tevreden dan ontevreden": a little to the side of the first.
std::optional<int> place_rather(const Words& words, const Opposite& pair)
{
    Words kept;
    for (const auto& word : words)
        if (!contains(Fillers, word))
            kept.push_back(word);
    if (kept.size() != 4 || !contains(Rathers, kept[0]) || !contains(Thans, kept[2]) ||
        !is_high_or_low(kept[1], pair) || !is_high_or_low(kept[3], pair) || kept[1] == kept[3])
        return std::nullopt;
    return kept[1] == pair.high ? RatherSteps : -RatherSteps;
}

/// Place of an answer on the scale between two opposites: "helemaal niet mee eens" is −6, "mee eens" 4.
std::optional<int> place_between(const Said& answer, const Opposite& pair)
{
    if (is_middle(answer, pair))
        return 0;
    if (const auto rather = place_rather(answer.words, pair))
        return rather;
    int side = 0;
    int steps = 0;
    bool denied = false;
    bool just_denied = false;
    for (const auto& word : answer.words) {
        if (contains(Fillers, word))
            continue;
        if (contains(Denials, word)) {
            if (denied || side != 0)
                return std::nullopt;
            denied = just_denied = true;
            continue;
        }
        if (is_high_or_low(word, pair)) {
            if (side != 0)
                return std::nullopt;
            side = word == pair.high ? 1 : -1;
        } else if (const int found = strength_of(word); found > 0 && steps == 0 && side == 0 && !just_denied) {
            steps = found; // "niet helemaal eens" says less than "niet eens": who knows how much
        } else {
            return std::nullopt;
        }
        just_denied = false;
    }
    if (side == 0 || (denied && side < 0))
        return std::nullopt;
    return (denied ? -side : side) * (steps > 0 ? steps : PlainSteps);
}

std::optional<int> place_in(const Said& answer, const AnswerList& list)
{
    for (const auto& word : list.words)
        if (word.text == answer.plain)
            return word.place;
    return std::nullopt;
}

/// An answer with a number.
struct Numbered {
    int number = 0;
    std::string words;  ///< after it, or before it
    std::string letter; ///< before the number of a code: "A" of "A3"
};

/// "1 (helemaal mee oneens)", "5 = zeer goed", "(4)", "zeer goed (5)", "3", and "A3" as LimeSurvey has it.
std::optional<Numbered> numbered(std::string_view answer)
{
    answer = trim(answer);
    Numbered out;
    if (answer.size() > LongestLabel)
        return std::nullopt;
    if (const auto open = answer.rfind('('); open != std::string_view::npos && open > 0 && answer.ends_with(')'))
        if (const auto number = integer_from_text(answer.substr(open + 1, answer.size() - open - 2));
            number && std::abs(*number) <= MostSteps && !numbered(answer.substr(0, open)))
            return Numbered{int(*number), joined(answer_words(answer.substr(0, open)), " "), {}};
    if (answer.starts_with('(') || answer.starts_with('['))
        answer.remove_prefix(1);
    while (out.letter.size() < 3 && !answer.empty() && std::isalpha(static_cast<unsigned char>(answer.front())) != 0) {
        out.letter += char(std::toupper(static_cast<unsigned char>(answer.front())));
        answer.remove_prefix(1);
    }
    std::size_t end = answer.starts_with('-') && out.letter.empty() ? 1 : 0;
    while (end < answer.size() && answer[end] >= '0' && answer[end] <= '9')
        ++end;
    const auto number = integer_from_text(answer.substr(0, end));
    if (!number || *number < -1000000 || *number > 1000000)
        return std::nullopt;
    const std::string_view rest = answer.substr(end);
    if (!rest.empty() && (!out.letter.empty() || std::isalpha(static_cast<unsigned char>(rest.front())) != 0))
        return std::nullopt;
    const auto counts = [](char c) { return c >= '0' && c <= '9'; };
    if (std::any_of(rest.begin(), rest.end(), counts)) // "2 tot 5 jaar", "3,5"
        return std::nullopt;
    out.number = int(*number);
    out.words = joined(answer_words(rest), " ");
    return out;
}

std::optional<PlacedAnswers> placed_numbers(const std::vector<std::string>& answers)
{
    PlacedAnswers out{Numbers, {}, false};
    std::size_t worded = 0;
    std::string letter;
    for (const auto& answer : answers) {
        const auto found = numbered(answer);
        if (!found || (&answer != &answers.front() && found->letter != letter))
            return std::nullopt;
        letter = found->letter;
        worded += !found->words.empty();
        auto& place = out.places[found->number];
        if (!place.empty() && !numbered(place)->words.empty() && !found->words.empty())
            return std::nullopt; // one number for two texts
        if (place.empty() || !found->words.empty())
            place = std::string(trim(answer));
    }
    out.coded = !letter.empty();
    const auto span = std::int64_t(out.places.rbegin()->first) - out.places.begin()->first;
    if ((worded > 0 || out.coded) && span > MostSteps) // "100 gezinnen"
        return std::nullopt;
    return out;
}

constexpr std::size_t Families = FirstList + AnswerLists.size();

/// Where an answer stands in a family of words.
std::optional<int> place_in_family(const Said& answer, std::size_t family)
{
    if (family >= FirstList)
        return place_in(answer, AnswerLists[family - FirstList]);
    return place_between(answer, Opposites[family - FirstPair]);
}

std::optional<PlacedAnswers> placed_in_family(const std::vector<Said>& answers, std::size_t family)
{
    PlacedAnswers out{family, {}, false};
    for (const auto& answer : answers) {
        const auto place = place_in_family(answer, family);
        if (!place || !out.places.emplace(*place, trim(answer.text)).second)
            return std::nullopt;
    }
    return out;
}

std::optional<PlacedAnswers> placed_words(const std::vector<std::string>& answers)
{
    const auto said = all_said(answers);
    for (std::size_t family = FirstPair; family < Families; ++family)
        if (auto out = placed_in_family(said, family))
            return out;
    return std::nullopt;
}

/// From nothing to much: "niet belangrijk", "een beetje belangrijk", "belangrijk", "zeer belangrijk". One answer denies,
/// and of the others one is so weak that it has no opposite.
bool has_one_end(const PlacedAnswers& answers)
{
    if (answers.family < FirstPair || answers.family >= FirstList || answers.places.size() < 3)
        return false;
    std::size_t below = 0;
    bool weak = false;
    for (const auto& [place, text] : answers.places) {
        const Words words = answer_words(text);
        const bool denies =
            std::any_of(words.begin(), words.end(), [](const auto& each) { return contains(Denials, each); });
        if (place == 0 || (place < 0 && !denies))
            return false;
        below += place < 0;
        weak = weak || (place > 0 && place < PlainSteps);
    }
    return below == 1 && weak;
}

/// "A" where answers are codes like "A3".
std::string letter_of(const PlacedAnswers& answers)
{
    const auto& first = answers.places.begin()->second;
    const auto number = first.find_first_of("0123456789");
    return answers.coded && number != std::string::npos ? first.substr(0, number) : std::string();
}

/// The answer on the other side: "mee oneens" for "mee eens", or "niet mee eens" where others are denied.
std::string other_side(const PlacedAnswers& answers, int place, const Opposite& pair)
{
    const bool denies =
        pair.low.empty() || std::any_of(answers.places.begin(), answers.places.end(), [&](const auto& it) {
            const Words words = answer_words(it.second);
            return it.first < 0 && !contains(words, pair.low);
        });
    Words out;
    for (const auto& word : answer_words(answers.places.at(-place))) {
        if (contains(Denials, word))
            continue;
        if (word != pair.high && word != pair.low) {
            const bool before_filler = place < 0 && denies && strength_of(word) == 0 && !contains(out, Denials.front());
            if (before_filler)
                out.emplace_back(Denials.front());
            out.push_back(word);
            continue;
        }
        if (place < 0 && denies && !contains(out, Denials.front()))
            out.emplace_back(Denials.front());
        out.emplace_back(place > 0 || denies ? pair.high : pair.low);
    }
    return joined(out, " ");
}

/// The shortest of the lists that are asked and have all of `places`.
const PlaceList* list_with(const PlacedAnswers& answers)
{
    const PlaceList* out = nullptr;
    for (const auto& asked : AnswerLists[answers.family - FirstList].asked)
        if (std::all_of(answers.places.begin(), answers.places.end(),
                        [&](const auto& it) { return contains_place(asked, it.first); }) &&
            (out == nullptr || size_of(asked) < size_of(*out)))
            out = &asked;
    return out;
}

} // namespace

namespace {

/// "weet niet", "n.v.t. of geen mening": one or more ways to say it, and nothing else.
bool says_no_opinion(std::string_view text)
{
    std::string words = joined(answer_words(text), " ");
    bool found = false;
    while (!words.empty()) {
        std::size_t longest = 0;
        const auto take = [&](const auto& list) {
            for (const std::string_view each : list)
                if (each.size() > longest && words.starts_with(each) &&
                    (words.size() == each.size() || words[each.size()] == ' '))
                    longest = each.size();
        };
        take(NoOpinions);
        if (longest == 0 && found)
            take(BetweenNoOpinions);
        if (longest == 0 || (longest == words.size() && contains(BetweenNoOpinions, words)))
            return false;
        found = true;
        words.erase(0, std::min(words.size(), longest + 1));
    }
    return found;
}

/// Moves what `is_outside` says from the points of `answers` to what stands outside the scale.
template <class IsOutside>
void move_outside(FoundAnswers& answers, IsOutside is_outside)
{
    std::vector<std::string> points;
    for (auto& text : answers.points)
        (is_outside(text) ? answers.no_opinion : points).push_back(std::move(text));
    answers.points = std::move(points);
}

/// Whether answers are the numbers of a whole scale, but for some far above it: 1 to 5, and 9 or 99 that say that
/// somebody has no opinion.
std::set<int> numbers_outside(const std::vector<std::string>& points)
{
    constexpr int gap = 3; // 1 to 5 and 7 may be a scale of seven
    const auto placed = placed_numbers(points);
    if (!placed)
        return {};
    PlacedAnswers inside{Numbers, {}, placed->coded};
    std::set<int> outside;
    for (const auto& [place, text] : placed->places) {
        const bool far = !inside.places.empty() && place - inside.places.rbegin()->first >= gap;
        if (place < 0 || far || !outside.empty())
            outside.insert(place);
        else
            inside.places.emplace(place, text);
    }
    std::erase_if(outside, [](int each) { return each >= 0 && each < 8; });
    const bool whole =
        inside.places.size() + outside.size() == placed->places.size() && inside.places.size() > 2 && inside.complete();
    return whole && outside.size() <= 3 ? outside : std::set<int>();
}

/// The one or two answers whose words we do not know, among the words of a whole scale.
std::vector<std::string> words_outside(const std::vector<std::string>& points)
{
    if (points.size() < 4 || placed_answers(points))
        return {};
    const auto said = all_said(points);
    for (std::size_t family = FirstPair; family < Families; ++family) {
        std::vector<std::string> unknown;
        std::vector<Said> known;
        for (const auto& each : said) {
            if (place_in_family(each, family))
                known.push_back(each);
            else
                unknown.push_back(each.text);
        }
        if (unknown.empty() || unknown.size() > 2 || known.size() < 3)
            continue;
        const auto placed = placed_in_family(known, family);
        if (placed && placed->complete())
            return unknown;
    }
    return {};
}

} // namespace

FoundAnswers found_answers(const std::vector<std::string>& texts)
{
    FoundAnswers out;
    // "niet van toepassing" is a point where others say how far something applies.
    const bool applies = std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
        return !says_no_opinion(text) && contains(answer_words(text), "toepassing");
    });
    const bool coded =
        std::any_of(texts.begin(), texts.end(), [](const auto& text) { return numbered(text).has_value(); });
    for (const auto& text : texts) {
        const bool code = coded && contains(NoOpinionCodes, fold(text));
        const bool point =
            !(says_no_opinion(text) || code) || (applies && joined(answer_words(text), " ") == "niet van toepassing");
        (point ? out.points : out.no_opinion).push_back(text);
    }
    if (const auto unknown = words_outside(out.points); !unknown.empty()) {
        move_outside(out, [&](const auto& text) { return contains(unknown, text); });
        out.doubtful = true;
    }
    return out;
}

std::set<int> codes_outside(const FoundAnswers& answers)
{
    return answers.points.size() > 3 ? numbers_outside(answers.points) : std::set<int>();
}

void put_outside(FoundAnswers& answers, const std::set<int>& codes)
{
    const auto is_outside = [&](const std::string& text) {
        const auto found = numbered(text);
        return found && found->words.empty() && codes.contains(found->number);
    };
    if (std::none_of(answers.points.begin(), answers.points.end(), is_outside) ||
        std::none_of(answers.points.begin(), answers.points.end(), [&](const auto& text) {
            const auto found = numbered(text);
            return found && !codes.contains(found->number);
        }))
        return;
    move_outside(answers, is_outside);
    answers.doubtful = true;
}

bool PlacedAnswers::numbered() const
{
    return family == Numbers;
}

bool PlacedAnswers::yes_or_no() const
{
    return family >= FirstList && AnswerLists[family - FirstList].words.data() == YesWords.data() &&
           list_with(*this) == &YesLists.front();
}

bool PlacedAnswers::complete() const
{
    if (places.size() < 2)
        return false;
    if (!numbered())
        return has_one_end(*this) ||
               (places.size() == completed(*this).places.size() && (family < FirstList || list_with(*this) != nullptr));
    const int low = places.begin()->first;
    const int high = places.rbegin()->first;
    return (low == 0 || low == 1) && contains_place(UsualEnds, high) && std::size_t(high - low) + 1 == places.size();
}

std::optional<PlacedAnswers> placed_answers(const std::vector<std::string>& answers)
{
    if (answers.empty())
        return std::nullopt;
    auto out = placed_numbers(answers);
    return out ? out : placed_words(answers);
}

PlacedAnswers completed(const PlacedAnswers& answers)
{
    PlacedAnswers out = answers;
    if (answers.numbered()) {
        const int low = answers.places.begin()->first;
        const int high = answers.places.rbegin()->first;
        for (int i = low; std::int64_t(high) - low <= MostSteps && i <= high; ++i)
            out.places.emplace(i, letter_of(answers) + std::to_string(i));
    } else if (has_one_end(answers)) {
        return out;
    } else if (answers.family < FirstList) {
        for (const auto& it : answers.places)
            if (!answers.places.contains(-it.first))
                out.places.emplace(-it.first, other_side(answers, -it.first, Opposites[answers.family - FirstPair]));
    } else if (const auto* asked = list_with(answers)) {
        for (const auto& word : AnswerLists[answers.family - FirstList].words)
            if (contains_place(*asked, word.place))
                out.places.emplace(word.place, word.text);
    }
    return out;
}

bool says_in_words(const PlacedAnswers& answers)
{
    if (!answers.numbered())
        return true;
    std::vector<std::string> words;
    for (const auto& it : answers.places)
        if (auto found = survey::numbered(it.second); found && !found->words.empty())
            words.push_back(std::move(found->words));
    return words.size() > 1 && placed_words(words).has_value();
}

bool runs_against_words(const PlacedAnswers& answers)
{
    if (!answers.numbered())
        return false;
    const auto low = survey::numbered(answers.places.begin()->second);
    const auto high = survey::numbered(answers.places.rbegin()->second);
    if (!low || !high || low->words.empty() || high->words.empty())
        return false;
    const auto words = placed_words({low->words, high->words});
    return words && words->places.begin()->second != low->words;
}

} // namespace wk::survey
