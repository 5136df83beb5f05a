// SPDX-License-Identifier: EUPL-1.2
#include "app/sharing/figure_files.h"

#include "app/sharing/sharing_facts.h"
#include "app/state/state.h"
#include "write/svg/svg.h"

#include <utility>

namespace wk::app {

namespace {

// Of a figure in a file, in CSS pixels.
constexpr float FileWidth = 1000;
constexpr float ResponseFileWidth = 800;

std::string figure_file(const report::Scene& scene)
{
    return scene.shapes.empty() ? std::string() : write::write_svg(scene, report::Appearance::Light);
}

} // namespace

SaveFigure figure_to_save(const State& state, std::string name, const MakeFigure& make, Shows shows)
{
    if (shows == Shows::Response)
        return {std::move(name), figure_file(make(*state.findings, {ResponseFileWidth, 1})), {}};
    auto shared = shared_findings(state);
    if (!shared || shared->sets.empty())
        return {std::move(name), {}, {}};
    std::string svg = figure_file(make(shared->findings, {FileWidth, 1}));
    if (svg.empty())
        return {std::move(name), {}, {}};
    if (shows == Shows::Everybody)
        shared->sets.resize(1);
    return {std::move(name), std::move(svg), std::move(shared->sets)};
}

SaveSessionFigure session_figure_to_save(std::string name, const std::function<report::Scene(report::ChartSize)>& make)
{
    return {std::move(name), write::write_svg(make({FileWidth, 1}), report::Appearance::Light)};
}

} // namespace wk::app
