# SPDX-License-Identifier: EUPL-1.2
# Writes tests/data/stats_b/weighted_estimates.csv: weighted means and shares with their standard errors and intervals, from
# rows of single respondents. Base R only: the package survey was not there, so what its svymean() does is written out here
# (Lumley, Complex Surveys, 2010, 2.2 and 7.2; survey 4.1, svyrecvar and onestage): the influence of each respondent,
#   z = w (y - mean) / sum(w), 0 of who did not answer,
# minus its mean in each stratum after postStratify() (here as residuals of lm), and n / (n - 1) times the sum of squares.
# Run: Rscript scripts/make_reference_weights.R tests/data/stats_b/weighted_estimates.csv
set.seed(20261201)
v <- function(x) paste(format(x, digits = 15, trim = TRUE), collapse = " ")

estimate <- function(y, w, stratum) {
  there <- !is.na(y)
  mean <- sum(w[there] * y[there]) / sum(w[there])
  z <- ifelse(there, w * (ifelse(there, y, 0) - mean) / sum(w[there]), 0)
  if (!is.null(stratum)) z <- residuals(lm(z ~ factor(stratum)))
  n <- length(z)
  c(mean, sqrt(n / (n - 1) * sum((z - mean(z))^2)))
}

wilson <- function(p, n) {
  z <- qnorm(0.975)
  middle <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt((p * (1 - p) + z^2 / (4 * n)) / n) / (1 + z^2 / n)
  c(middle - half, middle + half)
}

rows <- character()
for (i in 1:40) {
  given <- i %% 2 == 0
  classes <- sample(2:6, 1)
  people <- sample(3:30, classes, replace = TRUE)
  class <- rep(seq_len(classes), people)
  answer <- sample(c(1:5, NA), length(class), replace = TRUE, prob = c(2, 3, 4, 5, 3, 2))
  if (given) {
    weight <- round(runif(classes, 0.2, 4), 3)
  } else {
    population <- people + sample(5:200, classes)
    weight <- population / sum(population) / (people / sum(people))
  }
  w <- weight[class]
  stratum <- if (given) NULL else class
  mean <- estimate(answer, w, stratum)
  share <- estimate(as.numeric(answer >= 4), w, stratum)
  n <- sum(!is.na(answer))
  as_many <- min(share[1] * (1 - share[1]) / share[2]^2, n)
  N <- 3 * n # a population of which these answered
  shrink <- (N - n) / (N - 1)
  counts <- table(factor(class, seq_len(classes)), factor(answer, 1:5))
  rows <- c(rows, paste(if (given) "given" else "post", v(weight), v(people), v(as.vector(t(counts))), v(mean), v(share),
                        v(wilson(share[1], as_many)), v(wilson(share[1], as_many / shrink)),
                        v(mean[1] + c(-1, 1) * qnorm(0.975) * mean[2] * sqrt(shrink)), sep = ";"))
}
out <- commandArgs(TRUE)[1]
writeLines(c(paste0("# R ", R.version$major, ".", R.version$minor, ", base; scripts/make_reference_weights.R"),
             "design;weights;people;counts;mean;share;wilson;wilson_finite;mean_finite", rows), out)
