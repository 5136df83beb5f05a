#pragma once

#include "report/charts.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wk::app {

// What can be chosen, shown and asked: the words in which State and Action speak.

enum class Screen : std::uint8_t { Start, Survey, Settings };

/// Light and dark as chosen; System follows the machine.
enum class Appearance : std::uint8_t { System, Light, Dark };

/// Files that the program carries with it, as text. They outlive the state. In the browser they follow a
/// moment after the start; they are empty until then.
struct Assets {
    std::string_view instrument;
    std::string_view instrument_name;
    std::string_view example;
    std::string_view example_name;
    std::string_view example_frame;
    std::string_view example_frame_name;

    /// Whether they are there, and with them all of the program (see needs_everything).
    bool complete() const { return !instrument.empty() && !example.empty() && !example_frame.empty(); }
};

/// What the survey screen shows: the data, the response, or one theme.
enum class SectionKind : std::uint8_t { Data, Response, Theme };

struct Section {
    SectionKind kind = SectionKind::Data;
    std::size_t theme = 0; ///< index into Findings::themes

    bool operator==(const Section&) const = default;
};

struct TableSort {
    std::size_t column = 0;
    bool descending = false;
    bool active = false; ///< false: the order of the instrument
};

struct SurveyScreen {
    Section section;
    report::BarStyle bar_style = report::BarStyle::Stacked;
    bool show_filter = false;
    bool show_tables = false;
    TableSort sort;
};

struct Settings {
    Appearance appearance = Appearance::System;
    int text_percent = 100; ///< 80 to 200

    bool operator==(const Settings&) const = default;
};

enum class MessageKind : std::uint8_t { Done, Attention, Error };

/// Something that was just done or went wrong, until the user dismisses it.
struct Message {
    MessageKind kind = MessageKind::Done;
    std::string text;
};

/// A question that has to be answered before work goes on.
enum class Dialog : std::uint8_t {
    None,
    LeaveUnsaved, ///< a new or other project would replace unsaved work
    Silence,      ///< how to check that nothing leaves this device
};

} // namespace wk::app
