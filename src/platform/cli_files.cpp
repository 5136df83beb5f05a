// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_files.h"

#include "base/notices.h"
#include "base/phrases.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace wk::platform {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

} // namespace

std::string file_name(std::string_view path)
{
    const std::size_t slash = path.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

Result<std::string> read_file(const std::string& path, std::size_t max_bytes)
{
    const std::string name = file_name(path);
    const auto cannot_read = [&] { return problem_at("cannot-read", {name}, {}, say(Phrase::CliCannotRead)); };
    const File file(std::fopen(path.c_str(), "rb"));
    // A folder opens and only fails when it is read; before that it may claim any length.
    const int first = file ? std::fgetc(file.get()) : EOF;
    if (!file || (first == EOF && std::ferror(file.get()) != 0))
        return cannot_read();
    if (first != EOF)
        std::ungetc(first, file.get());
    const auto too_large = [&] {
        const auto megabytes = static_cast<std::int64_t>(max_bytes / 1024 / 1024);
        return problem_at("too-large", {name}, {}, say(Phrase::CsvTooLarge, {megabytes}));
    };
    constexpr std::size_t chunk = std::size_t(1) << 20;
    std::string out;
    if (std::fseek(file.get(), 0, SEEK_END) == 0) { // a pipe has no end to look for
        const long size = std::ftell(file.get());
        if (size > 0 && static_cast<unsigned long>(size) > max_bytes)
            return too_large();
        if (size > 0 && static_cast<unsigned long>(size) <= max_bytes)
            out.reserve(static_cast<std::size_t>(size) + chunk);
        std::rewind(file.get());
    }
    while (out.size() <= max_bytes) {
        const std::size_t before = out.size();
        out.resize(before + chunk);
        const std::size_t got = std::fread(out.data() + before, 1, chunk, file.get());
        out.resize(before + got);
        if (std::ferror(file.get()) != 0)
            return cannot_read();
        if (got == 0)
            return out;
    }
    return too_large();
}

bool is_folder(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

Result<std::vector<std::string>> files_in(const std::string& folder, std::string_view ending)
{
    std::vector<std::string> out;
    std::error_code problem;
    std::filesystem::directory_iterator at(folder, problem);
    while (!problem && at != std::filesystem::directory_iterator()) {
        if (at->path().string().ends_with(ending))
            out.push_back(at->path().string());
        at.increment(problem);
    }
    if (problem)
        return problem_at("cannot-read", {file_name(folder)}, {}, say(Phrase::CliCannotReadFolder));
    std::sort(out.begin(), out.end());
    return out;
}

std::optional<Error> write_file(const std::string& path, std::string_view bytes)
{
    const std::string beside = path + ".wijkkompas-deel";
    bool written = false;
    if (File file{std::fopen(beside.c_str(), "wb")}) {
        const bool complete = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
        // The last bytes may only fail to fit when the file is closed.
        written = std::fclose(file.release()) == 0 && complete;
        written = written && std::rename(beside.c_str(), path.c_str()) == 0;
        if (!written)
            std::remove(beside.c_str());
    }
    if (written)
        return std::nullopt;
    return problem_at("cannot-write", {file_name(path)}, {}, say(Phrase::CliCannotWrite));
}

} // namespace wk::platform
