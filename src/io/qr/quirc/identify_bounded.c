// SPDX-License-Identifier: EUPL-1.2
/* quirc's lib/identify.c, with bounds on two numbers that it computes from the picture and then believes. Marks that
   stand almost in one line make them endless, and the search for the fourth corner of the code with them: a small
   picture of the right kind kept it busy for minutes (dlbeer/quirc, pull request 159). */
#include "quirc_internal.h"

#include <math.h>
#include <stdlib.h>

/* Sizes and areas in pixels: a module of 181 by 181 is larger than any in a picture that io/qr_image lets through. */
static int bounded_abs(int value)
{
    const int most = 1 << 15;
    if (value < 0)
        return value > -most ? -value : most;
    return value < most ? value : most;
}

/* Places in pixels: what is far outside any picture, or no number at all, lies at one place outside. */
static double bounded_rint(double value)
{
    return value > -1e6 && value < 1e6 ? rint(value) : -1e6;
}

#define abs bounded_abs
#define rint bounded_rint
#include <identify.c>
