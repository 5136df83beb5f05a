// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <vector>

namespace wk::stats {

/// A number above 0 as mantissa · 2^exponent: products of factorials that leave the range of a double.
/// Only additions, multiplications and divisions, so that every machine finds the same bits.
class Scaled {
public:
    Scaled() = default;
    explicit Scaled(double value) : Scaled(value, 0) {}

    Scaled operator*(const Scaled& other) const
    {
        return Scaled(m_mantissa * other.m_mantissa, m_exponent + other.m_exponent);
    }
    Scaled operator/(const Scaled& other) const
    {
        return Scaled(m_mantissa / other.m_mantissa, m_exponent - other.m_exponent);
    }
    /// As a double: 0 below about 1e-308, infinite above 1e308.
    double value() const { return std::ldexp(m_mantissa, m_exponent); }
    /// Natural logarithm; minus infinity of 0.
    double log() const { return std::log(m_mantissa) + m_exponent * 0.69314718055994530942; }

private:
    Scaled(double mantissa, int exponent) : m_mantissa(mantissa), m_exponent(exponent) { normalise(); }
    void normalise()
    {
        int shift = 0;
        m_mantissa = std::frexp(m_mantissa, &shift);
        m_exponent += shift;
    }

    double m_mantissa = 0.5;
    int m_exponent = 1; // 0.5 · 2^1 = 1
};

/// base^exponent by repeated squaring. exponent is not negative; 0^0 is 1.
Scaled scaled_power(double base, Count exponent);

/// 0! to largest!, made once. 16 bytes a factorial.
class Factorials {
public:
    explicit Factorials(Count largest);

    const Scaled& operator[](Count n) const
    {
        assert(n >= 0 && static_cast<std::size_t>(n) < m_factorials.size());
        return m_factorials[static_cast<std::size_t>(n)];
    }
    /// Natural logarithm of n!.
    double log(Count n) const { return m_logs[static_cast<std::size_t>(n)]; }
    Scaled binomial(Count n, Count k) const { return (*this)[n] / ((*this)[k] * (*this)[n - k]); }

private:
    std::vector<Scaled> m_factorials;
    std::vector<double> m_logs;
};

/// Fills `out` with the binomial probabilities of 0 to n successes, from the most likely one outwards, so that
/// the far tails keep their relative precision.
/// share  0 to 1
void binomial_probabilities(const Factorials& factorials, Count n, double share, std::vector<double>& out);

} // namespace wk::stats
