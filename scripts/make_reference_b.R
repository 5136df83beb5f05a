# SPDX-License-Identifier: EUPL-1.2
# Makes tests/data/stats_b/*.csv: what R says about representativeness, tables, reliability, agreement and the
# formulas behind "narekenen". Run from the top of the project:  Rscript scripts/make_reference_b.R
# Debian packages: r-base-core r-cran-psych r-cran-vcd r-cran-survey. R is needed to remake the files, not to test.
suppressPackageStartupMessages({ library(psych); library(vcd); library(survey) })
out <- "tests/data/stats_b"
versions <- paste0("R ", getRversion(), ", psych ", packageVersion("psych"), ", vcd ", packageVersion("vcd"),
                   ", survey ", packageVersion("survey"))
v <- function(x) paste(sprintf("%.15g", x), collapse = " ")
write_rows <- function(name, command, header, rows) {
  file <- file(file.path(out, name), "w")
  writeLines(c(paste0("# ", versions, "; scripts/make_reference_b.R"), paste0("# ", command), header, rows), file)
  close(file)
}
set.seed(20210301)

# --- exact multinomial: every table, by dmultinom --------------------------------------------------------------------
tables_of <- function(n, k) {
  if (k == 1) return(matrix(n))
  do.call(rbind, lapply(0:n, function(i) cbind(i, tables_of(n - i, k - 1))))
}
multinomial_p <- function(observed, population) {
  shares <- population / sum(population)
  all <- tables_of(sum(observed), length(observed))
  expected <- sum(observed) * shares
  statistic <- function(x) sum((x - expected)^2 / expected)
  values <- apply(all, 1, statistic)
  sum(apply(all, 1, dmultinom, prob = shares)[values >= statistic(observed) * (1 - 1e-7) - 1e-10])
}
rows <- character()
for (i in 1:90) {
  k <- sample(2:4, 1)
  n <- sample(1:c(40, 40, 30, 16)[k], 1)
  population <- sample(1:60, k, replace = TRUE)
  observed <- as.vector(rmultinom(1, n, if (i %% 3 == 0) rep(1, k) else population))
  rows <- c(rows, paste(v(observed), v(population), v(multinomial_p(observed, population)), sep = ";"))
}
write_rows("multinomial.csv", "sum of dmultinom(x, prob = population) over all x with chi-square >= observed",
           "observed;population;p", rows)

# --- tables: chisq.test(correct = FALSE), vcd::assocstats, fisher.test -----------------------------------------------
rows <- character()
add_table <- function(m) {
  test <- suppressWarnings(chisq.test(m, correct = FALSE))
  fisher <- fisher.test(m, workspace = 2e7)
  n <- sum(m); r <- nrow(m); k <- ncol(m)
  phi2 <- max(0, test$statistic / n - (r - 1) * (k - 1) / (n - 1))
  rows <<- c(rows, paste(r, k, v(as.vector(t(m))), v(test$statistic), v(test$parameter), v(test$p.value),
                         v(assocstats(m)$cramer), v(fisher$p.value),
                         v(sqrt(phi2 / min(r - (r - 1)^2 / (n - 1) - 1, k - (k - 1)^2 / (n - 1) - 1))), sep = ";"))
}
while (length(rows) < 150) {
  r <- sample(2:6, 1)
  k <- if (r > 3) 2 else sample(2:4, 1)
  m <- matrix(rpois(r * k, sample(c(1, 2, 4, 8), 1) * rexp(r * k)), r, k)
  if (all(rowSums(m) > 0) && all(colSums(m) > 0) && sum(m) > max(r, k) + 1) add_table(m)
}
add_table(matrix(c(74, 43, 10, 4, 8, 5, 2, 1, 7, 7, 5, 5), 6, 2, byrow = TRUE)) # Leeuwarden, responded or not
add_table(matrix(c(30, 0, 0, 30), 2)); add_table(matrix(c(300, 10, 20, 250), 2))
add_table(matrix(c(40, 3, 2, 34, 7, 8), 3)); add_table(matrix(c(12, 62, 1, 9, 6, 4), 3, byrow = TRUE))
write_rows("tables.csv", paste("chisq.test(m, correct = FALSE); vcd::assocstats(m)$cramer; fisher.test(m)$p.value;",
                               "corrected V after Bergsma (2013) in base R"),
           "rows;columns;cells;statistic;df;p;cramers_v;fisher_p;cramers_v_corrected", rows)

# --- weights: survey::postStratify -----------------------------------------------------------------------------------
rows <- character()
for (i in 1:25) {
  k <- sample(2:5, 1)
  responded <- sample(1:25, k, replace = TRUE)
  population <- responded + sample(0:120, k, replace = TRUE)
  answers <- data.frame(stratum = rep(1:k, responded), code = sample(1:7, sum(responded), replace = TRUE), one = 1)
  design <- svydesign(ids = ~1, weights = ~one, data = answers)
  post <- postStratify(design, ~stratum, data.frame(stratum = 1:k, Freq = population))
  w <- weights(post); w <- w / mean(w)
  counts <- table(factor(answers$stratum, 1:k), factor(answers$code, 1:7))
  rows <- c(rows, paste(v(population), v(responded), v(as.vector(t(counts))), v(tapply(w, answers$stratum, mean)),
                        v(coef(svymean(~code, post))), v(coef(svymean(~factor(code, 1:7), post))),
                        v(length(w) * sum(w^2) / sum(w)^2), sep = ";"))
}
write_rows("weights.csv", "survey::postStratify, weights, svymean; design effect n*sum(w^2)/sum(w)^2",
           "population;responded;counts;weights;mean;shares;design_effect", rows)

# --- reliability: psych::alpha, alpha.ci, fa(fm = "minres") ----------------------------------------------------------
rows <- character()
for (i in 1:30) {
  k <- sample(3:7, 1); n <- sample(c(12, 30, 94, 200), 1); points <- sample(c(5, 7), 1)
  latent <- rnorm(n)
  loading <- runif(k, 0.5, 0.9)
  x <- sapply(1:k, function(j) {
    y <- loading[j] * latent + rnorm(n) * sqrt(1 - loading[j]^2)
    pmin(points, pmax(1, round((points + 1) / 2 + 1.3 * y)))
  })
  if (any(apply(x, 2, sd) == 0)) next
  a <- suppressMessages(suppressWarnings(alpha(x, check.keys = FALSE, warnings = FALSE)))
  ci <- alpha.ci(a$total$raw_alpha, n, k)
  f <- suppressMessages(suppressWarnings(fa(x, nfactors = 1, fm = "minres", control = list(maxit = 5000, factr = 10))))
  l <- as.vector(f$loadings); if (sum(l) < 0) l <- -l
  rows <- c(rows, paste(points, n, k, paste(apply(x, 2, paste, collapse = ""), collapse = "|"), v(a$total$raw_alpha),
                        v(a$total$std.alpha), v(ci$lower.ci), v(ci$upper.ci), v(a$item.stats$r.drop),
                        v(a$alpha.drop$raw_alpha), v(l), v(sum(l)^2 / (sum(l)^2 + sum(1 - l^2))), max(abs(l)) > 0.997, sep = ";"))
}
write_rows("reliability.csv", paste("psych::alpha(x); psych::alpha.ci(alpha, n, k);",
                                    "psych::fa(x, 1, fm = 'minres', control = list(maxit = 5000, factr = 10))"),
           "points;n;items;codes;alpha;standardised;low;high;item_rest;alpha_without;loadings;omega;near_heywood", rows)

# --- agreement of coders: vcd::Kappa; null standard error after Fleiss, Cohen and Everitt (1969), equation 11 --------
rows <- character()
while (length(rows) < 45) {
  k <- sample(2:5, 1)
  m <- matrix(rpois(k * k, 2), k) + diag(rpois(k, 9), k)
  if (any(rowSums(m) == 0) || any(colSums(m) == 0)) next
  linear <- Kappa(m, weights = "Equal-Spacing"); quadratic <- Kappa(m, weights = "Fleiss-Cohen")
  p <- m / sum(m); a <- rowSums(p); b <- colSums(p); chance <- sum(a * b)
  null_se <- sqrt((chance + chance^2 - sum(a * b * (a + b))) / sum(m)) / (1 - chance)
  rows <- c(rows, paste(k, v(as.vector(t(m))), v(linear$Unweighted), v(linear$Weighted), v(quadratic$Weighted),
                        v(null_se), sep = ";"))
}
write_rows("kappa.csv", "vcd::Kappa(m, weights = 'Equal-Spacing' and 'Fleiss-Cohen'): value and ASE of each",
           "categories;cells;unweighted;linear;quadratic;null_se", rows)

# --- agreement on a scale: the papers' formulas in base R ------------------------------------------------------------
consensus <- function(V) { p <- V / sum(V); x <- seq_along(V); m <- sum(p * x); u <- p > 0
  1 + sum(p[u] * log2(1 - abs(x[u] - m) / (length(V) - 1))) }
layer_a <- function(P) { k <- length(P); if (sum(P) == 1) return(1)
  triples <- combn(k, 3, function(i) paste(P[i], collapse = ""))
  tu <- sum(triples %in% c("110", "011")); td <- sum(triples == "101")
  u <- if (tu + td == 0) 1 else ((k - 2) * tu - (k - 1) * td) / ((k - 2) * (tu + td))
  u * (1 - (sum(P) - 1) / (k - 1)) }
agreement_a <- function(V) { n <- sum(V); a <- 0
  while (sum(V) > 0) { P <- as.integer(V > 0); L <- P * min(V[V > 0]); a <- a + sum(L) / n * layer_a(P); V <- V - L }
  a }
rows <- character()
for (i in 1:60) {
  V <- rpois(sample(3:9, 1), sample(c(0.7, 5, 40), 1) * rexp(1) + 0.3)
  if (sum(V) > 0) rows <- c(rows, paste(v(V), v(consensus(V)), v(agreement_a(V)), sep = ";"))
}
rows <- c(rows, "30 40 210 130 530 50 10;0.7256876;0.6113333") # the published examples of both measures
write_rows("scale_agreement.csv",
           "consensus: Tastle and Wierman (2007); agreement: van der Eijk (2001); last row: the published examples",
           "counts;consensus;agreement", rows)

# --- formulas behind narekenen ---------------------------------------------------------------------------------------
rows <- character()
for (r in c(0, 0.05, 0.213, 0.277, 0.472, 0.515, 0.485, 0.9, -0.3)) for (n in c(3, 4, 27, 28, 94, 100, 500)) {
  p <- 2 * pt(-abs(r) * sqrt((n - 2) / (1 - r^2)), n - 2)
  z <- if (n > 3) tanh(atanh(r) + c(-1, 1) * qnorm(0.975) / sqrt(n - 3)) else c(NA, NA)
  rows <- c(rows, paste(sprintf("%.3f", r), n, sprintf("%.3f", p), sprintf("%.3f %.3f", z[1], z[2]), sep = ";"))
}
write_rows("correlation_p.csv", "2*pt(-abs(r)*sqrt((n-2)/(1-r^2)), n-2); tanh(atanh(r) + c(-1,1)*qnorm(.975)/sqrt(n-3))",
           "r;n;p;interval", rows)
rows <- character()
for (x in c(0, 3, 27, 58, 94)) for (n in c(94, 106, 419)) {
  wilson <- 100 * suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
  exact <- 100 * binom.test(x, n)$conf.int
  wald <- 100 * pmin(1, pmax(0, x / n + c(-1, 1) * qnorm(0.975) * sqrt(x / n * (1 - x / n) / n)))
  rows <- c(rows, paste(sprintf("%.1f", 100 * x / n), n, sprintf("%.2f %.2f", wilson[1], wilson[2]),
                        sprintf("%.2f %.2f", exact[1], exact[2]), sprintf("%.2f %.2f", wald[1], wald[2]), sep = ";"))
}
write_rows("share_intervals.csv", "prop.test(x, n, correct = FALSE)$conf.int; binom.test(x, n)$conf.int; Wald by hand",
           "percentage;n;wilson;clopper_pearson;wald", rows)
rows <- character()
for (n in c(5, 27, 94)) for (i in 1:8) {
  x <- sample(1:7, n, replace = TRUE); t <- t.test(x)$conf.int; z <- mean(x) + c(-1, 1) * qnorm(0.975) * sd(x) / sqrt(n)
  rows <- c(rows, paste(n, paste(x, collapse = ""), sprintf("%.2f", mean(x)), sprintf("%.2f", sd(x)),
                        sprintf("%.2f", sd(x) * sqrt((n - 1) / n)), sprintf("%.2f %.2f", t[1], t[2]),
                        sprintf("%.2f %.2f", z[1], z[2]), sep = ";"))
}
write_rows("means.csv", "mean(x); sd(x); t.test(x)$conf.int; mean(x) + c(-1,1)*qnorm(.975)*sd(x)/sqrt(n)",
           "n;codes;mean;sd;sd_by_n;t_interval;z_interval", rows)
rows <- character()
for (s in c(0.1, 0.799, 2.101, 3.84, 7.5, 12.59, 30)) for (df in c(1, 2, 5, 10, 20))
  rows <- c(rows, paste(sprintf("%.3f", s), df, sprintf("%.3f", pchisq(s, df, lower.tail = FALSE)), sep = ";"))
write_rows("chi_square_p.csv", "pchisq(statistic, df, lower.tail = FALSE)", "statistic;df;p", rows)
