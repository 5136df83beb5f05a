// SPDX-License-Identifier: EUPL-1.2
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

namespace {

/// Says at the end how many cases ran. (doctest's own number is of what the filters let through, which in each range of
/// --first and --last is all of them.)
class Ran : public doctest::IReporter {
public:
    explicit Ran(const doctest::ContextOptions& options) : m_options(options) {}

    void test_case_start(const doctest::TestCaseData&) override { ++m_cases; }
    void test_case_end(const doctest::CurrentTestCaseStats& it) override { m_failed += it.testCaseSuccess ? 0 : 1; }
    void test_run_end(const doctest::TestRunStats&) override
    {
        *m_options.cout << "cases that ran: " << m_cases - m_failed << " passed, " << m_failed << " failed\n";
    }

    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
    void test_case_skipped(const doctest::TestCaseData&) override {}

private:
    const doctest::ContextOptions& m_options;
    int m_cases = 0;
    int m_failed = 0;
};

} // namespace

REGISTER_LISTENER("ran", 1, Ran);
