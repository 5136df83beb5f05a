# SPDX-License-Identifier: EUPL-1.2
# Reference values for the tests of src/stats, by R and its packages: tests/data/stats/*.csv
#
#   Rscript scripts/make_reference.R [folder]
#
# Needed to make the files again, not to run the tests. Debian 12: r-base-core r-cran-coin r-cran-exactranktests
# r-cran-psych. Every number has 17 digits. Each file says in its first lines what it was made with.
suppressPackageStartupMessages({library(coin); library(exactRankTests); library(psych)})
folder <- commandArgs(trailingOnly = TRUE)
folder <- if (length(folder)) folder[1] else "tests/data/stats"
dir.create(folder, recursive = TRUE, showWarnings = FALSE)
RNGversion("4.0.0")

number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", as.numeric(x)))
list_of <- function(x) paste(x, collapse = " ")
write_file <- function(name, commands, rows) {
  versions <- paste(sapply(c("coin", "exactRankTests", "psych"), function(p) paste(p, packageVersion(p))),
                    collapse = ", ")
  lines <- c(paste0("# ", R.version.string, "; ", versions), "# made by: Rscript scripts/make_reference.R",
             paste0("# ", commands), paste(names(rows), collapse = ";"))
  for (i in seq_len(nrow(rows))) lines <- c(lines, paste(unlist(rows[i, ]), collapse = ";"))
  writeLines(lines, file.path(folder, name))
  cat(sprintf("%s: %d rows, %d numbers\n", name, nrow(rows), sum(unlist(rows) != "")))
}
bind <- function(list) do.call(rbind, lapply(list, function(x) as.data.frame(x, stringsAsFactors = FALSE)))
people <- function(counts, codes = seq_along(counts)) rep(codes, counts)

# ---- exact p-values: every sum with its probability, plainly by one group of ties after the other

# Sums are of doubled midranks, so whole numbers; only positive numbers are added, so the far tail is right too.
add_group <- function(states, people, score, drawn) {
  most <- if (is.na(drawn)) people else min(people, drawn)
  parts <- lapply(0:most, function(a) cbind(states[, 1] + a, states[, 2] + a * score, states[, 3] * dbinom(a, people, 0.5)))
  all <- do.call(rbind, parts)
  if (is.na(drawn)) all[, 1] <- 0 else all <- all[all[, 1] <= drawn, , drop = FALSE]
  key <- all[, 1] * 1e7 + all[, 2]
  sums <- rowsum(all[, 3], key)
  keys <- as.numeric(rownames(sums))
  cbind(keys %/% 1e7, keys %% 1e7, sums[, 1])
}
tail_share <- function(states, observed, mean) {
  sum(sort(states[abs(states[, 2] - mean) >= abs(observed - mean), 3])) / sum(sort(states[, 3]))
}
exact_two_groups <- function(one, two) {
  if (sum(one) > sum(two)) { other <- one; one <- two; two <- other }
  ties <- one + two; scores <- 2 * (cumsum(ties) - ties) + ties + 1; m <- sum(one)
  states <- cbind(0, 0, 1)
  for (g in which(ties > 0)) states <- add_group(states, ties[g], scores[g], m)
  tail_share(states[states[, 1] == m, , drop = FALSE], sum(one * scores), m * (sum(ties) + 1))
}
exact_signs <- function(higher, lower) {
  ties <- higher + lower; scores <- 2 * (cumsum(ties) - ties) + ties + 1
  states <- cbind(0, 0, 1)
  for (g in seq_along(ties)) states <- add_group(states, ties[g], scores[g], NA)
  tail_share(states, sum(higher * scores), sum(ties * scores) / 2)
}

# ---- Mann-Whitney

cliff <- function(x, y) {
  d <- outer(x, y, function(a, b) sign(a - b)); n1 <- length(x); n2 <- length(y); delta <- mean(d); z <- qnorm(0.975)
  if (n1 < 2 || n2 < 2) return(c(delta, NA, NA))
  if (abs(delta) == 1) {
    near <- max(-1, (min(n1, n2) - z^2) / (min(n1, n2) + z^2))
    return(if (delta > 0) c(1, near, 1) else c(-1, -1, -near))
  }
  s1 <- sum((rowMeans(d) - delta)^2) / (n1 - 1); s2 <- sum((colMeans(d) - delta)^2) / (n2 - 1)
  s12 <- sum((d - delta)^2) / ((n1 - 1) * (n2 - 1))
  v <- ((n2 - 1) * s1 + (n1 - 1) * s2 + s12) / (n1 * n2)
  half <- z * sqrt(v) * sqrt((1 - delta^2)^2 + z^2 * v)
  ends <- (delta - delta^3 + c(-1, 1) * half) / (1 - delta^2 + z^2 * v)
  c(delta, max(-1, ends[1]), min(1, ends[2]))
}
mann_whitney <- function(one, two) {
  x <- people(one); y <- people(two); n <- length(x) + length(y)
  g <- factor(rep(c("a", "b"), c(length(x), length(y)))); v <- c(x, y); r <- rank(v)
  u <- suppressWarnings(wilcox.test(x, y, exact = FALSE, correct = FALSE))$statistic
  constant <- length(unique(v)) < 2
  z <- if (constant) NA else as.numeric(statistic(wilcox_test(v ~ g), "standardized"))
  exact <- if (constant || n > 400) NA else exact_two_groups(one, two)
  if (!constant && n <= 60 && exact > 1e-6) {  # the packages agree
    stopifnot(abs(pvalue(wilcox_test(v ~ g, distribution = "exact")) / exact - 1) < 1e-8)
  }
  d <- cliff(x, y)
  list(first = list_of(one), second = list_of(two), statistic = number(u), z = number(z),
       p_asymptotic = number(2 * pnorm(-abs(z))), p_exact = number(exact), rank_biserial = number(d[1]),
       low = number(d[2]), high = number(d[3]), mean_rank_first = number(mean(r[g == "a"])),
       mean_rank_second = number(mean(r[g == "b"])))
}
set.seed(1)
draws <- function(k, n, weights = rep(1, k)) tabulate(sample(k, n, TRUE, weights), k)
skew <- c(1, 1, 2, 5, 15, 40, 30)
tables <- list(list(c(1, 0), c(0, 1)), list(c(2, 1), c(1, 3)), list(c(0, 5), c(5, 0)), list(c(3, 0, 0), c(0, 0, 4)),
               list(c(0, 0, 9), c(0, 0, 4)), list(c(1, 0, 0, 0), c(3, 2, 4, 1)), list(c(10, 0, 0), c(0, 0, 10)),
               list(c(60, 0), c(0, 60)), list(c(150, 1, 0), c(0, 2, 160)), list(c(0, 1, 190), c(200, 0, 0)),
               list(c(12, 30, 2, 4, 1), c(0, 2, 5, 40, 38)), list(c(500, 20), c(20, 500)), list(c(1000, 0, 3), c(9, 4, 900)),
               list(c(650, 3, 1), c(2, 3, 640)), list(rep(3, 11), rev(0:10)), list(rep(1, 40), rep(c(0, 1), 20)))
for (k in c(2, 3, 5, 7, 11)) for (n in list(c(3, 4), c(8, 8), c(10, 30), c(40, 45), c(74, 20))) {
  tables <- c(tables, list(list(draws(k, n[1]), draws(k, n[2]))))
  if (k == 7) tables <- c(tables, list(list(draws(k, n[1], skew), draws(k, n[2], skew)),
                                       list(draws(k, n[1], skew), draws(k, n[2], rev(skew)))))
}
for (n in list(c(120, 80), c(400, 900), c(5000, 3000))) tables <- c(tables, list(list(draws(7, n[1], skew), draws(7, n[2], skew))))
write_file("mann_whitney.csv", paste("statistic: wilcox.test(x, y, exact = FALSE, correct = FALSE); z: statistic(coin::wilcox_test(v ~ g),",
  "'standardized'); p_asymptotic: 2 * pnorm(-abs(z)); p_exact: exact_two_groups() in the script, checked against",
  "coin::wilcox_test(distribution = 'exact'); rank_biserial, low, high: cliff() in the script"),
  bind(lapply(tables, function(t) mann_whitney(t[[1]], t[[2]]))))

# ---- Kruskal-Wallis and Dunn

exact_levels <- function(rows) {  # all tables with these margins, level by level
  totals <- Reduce(`+`, rows); ranks <- cumsum(totals) - totals + (totals + 1) / 2; sizes <- sapply(rows, sum)
  h <- function(sums) sum(sums^2 / sizes)
  observed <- h(sapply(rows, function(r) sum(r * ranks)))
  far <- 0; all <- 0
  walk <- function(level, left, sums, ways) {
    if (level == length(rows)) {
      ok <- h(c(sums, sum(left * ranks))) >= observed * (1 - 1e-10)
      all <<- all + ways; if (ok) far <<- far + ways
      return(invisible())
    }
    choices <- as.matrix(expand.grid(lapply(left, function(x) 0:x)))
    choices <- choices[rowSums(choices) == sizes[level], , drop = FALSE]
    for (i in seq_len(nrow(choices))) {
      a <- choices[i, ]
      walk(level + 1, left - a, c(sums, sum(a * ranks)), ways * prod(choose(left, a)))
    }
  }
  walk(1, totals, c(), 1)
  far / all
}
kruskal <- function(rows) {
  v <- unlist(lapply(rows, people)); g <- factor(rep(seq_along(rows), sapply(rows, sum)))
  test <- kruskal.test(v, g); n <- length(v); r <- rank(v); means <- tapply(r, g, mean); sizes <- tapply(r, g, length)
  t <- table(v); variance <- n * (n + 1) / 12 - sum(t^3 - t) / (12 * (n - 1)); pairs <- combn(length(rows), 2)
  z <- apply(pairs, 2, function(p) (means[p[1]] - means[p[2]]) / sqrt(variance * (1 / sizes[p[1]] + 1 / sizes[p[2]])))
  p <- 2 * pnorm(-abs(z))
  exact <- if (n <= 12) exact_levels(rows) else NA
  list(rows = paste(sapply(rows, list_of), collapse = " | "), statistic = number(test$statistic), df = test$parameter,
       p_asymptotic = number(pchisq(test$statistic, test$parameter, lower.tail = FALSE)), p_exact = number(exact),
       epsilon_squared = number(test$statistic / ((n^2 - 1) / (n + 1))), mean_ranks = list_of(number(means)),
       z = list_of(number(z)), p = list_of(number(p)), p_holm = list_of(number(p.adjust(p, "holm"))))
}
set.seed(2)
tables <- list(list(c(3, 0, 0), c(0, 3, 0), c(0, 0, 3)), list(c(1, 1), c(1, 1), c(0, 2)), list(c(300, 2, 0), c(0, 250, 1), c(2, 0, 280)),
               list(c(2, 1, 1), c(0, 2, 2), c(1, 2, 1)), list(c(1, 2), c(2, 1), c(3, 0), c(1, 2)), list(c(1, 0, 1), c(1, 1, 0), c(0, 2, 0), c(0, 0, 2)))
for (k in c(2, 3, 5, 7)) for (n in list(c(4, 4, 4), c(2, 3, 5), c(10, 10, 74), c(6, 9, 12, 20), c(30, 40, 50, 60, 70, 80)))
  for (w in list(rep(1, k), skew[(8 - k):7])) tables <- c(tables, list(lapply(n, function(m) draws(k, m, w))))
tables <- Filter(function(t) sum(Reduce(`+`, t) > 0) > 1, tables)
write_file("kruskal_wallis.csv", paste("statistic, df: kruskal.test(v, g); p_asymptotic: pchisq(lower.tail = FALSE); p_exact: enumeration;",
  "z, p, p_holm: Dunn (1964) by formula, 2 * pnorm(-abs(z)), p.adjust(p, 'holm'); pairs in the order of combn"),
  bind(lapply(tables, kruskal)))

# ---- Wilcoxon signed rank

signed_rank <- function(first, second) {
  d <- second - first; d0 <- d[d != 0]; size <- sort(unique(abs(d0)))
  none <- length(d0) == 0
  v <- if (none) 0 else suppressWarnings(wilcox.test(second, first, paired = TRUE, exact = FALSE, correct = FALSE))$statistic
  z <- if (none) NA else {
    r <- rank(abs(d0)); w <- sum(r[d0 > 0]); (w - sum(r) / 2) / sqrt(sum(r^2) / 4)
  }
  if (!none && length(unique(d)) > 1) {
    z_coin <- as.numeric(statistic(wilcoxsign_test(second ~ first, zero.method = "Wilcoxon"), "standardized"))
    stopifnot(abs(abs(z_coin) - abs(z)) < 1e-10 * max(1, abs(z)))
  }
  higher <- sapply(size, function(s) sum(d0 == s)); lower <- sapply(size, function(s) sum(d0 == -s))
  exact <- if (none || length(d0) > 400) NA else exact_signs(higher, lower)
  if (!none && length(d0) <= 50) {
    p <- pvalue(wilcoxsign_test(second ~ first, zero.method = "Wilcoxon", distribution = "exact"))
    stopifnot(abs(p / exact - 1) < 1e-6 || exact < 1e-9)
  }
  n <- length(d0)
  list(first = list_of(first), second = list_of(second), lower = sum(d < 0), equal = sum(d == 0), higher = sum(d > 0),
       statistic = number(v), z = number(z), p_asymptotic = number(2 * pnorm(-abs(z))), p_exact = number(exact),
       matched_rank_biserial = number(if (none) NA else 4 * v / (n * (n + 1)) - 1))
}
set.seed(3)
pairs <- list(list(1, 2), list(c(1, 2, 3), c(1, 2, 3)), list(c(1, 1, 1, 1), c(2, 3, 4, 5)), list(c(3, 3, 3), c(1, 4, 3)),
              list(rep(1, 60), rep(2, 60)), list(rep(1:7, 30), rep(7:1, 30)), list(rep(2, 390), c(rep(1, 5), rep(5, 385))))
for (n in c(5, 8, 12, 30, 60, 94, 200, 1500)) for (k in c(3, 5, 7)) for (shift in 0:1) {
  first <- sample(k, n, TRUE, seq_len(k)); second <- pmin(k, pmax(1, first + sample(c(-2, -1, 0, 0, 1, 1 + shift), n, TRUE)))
  pairs <- c(pairs, list(list(first, second)))
}
write_file("wilcoxon_signed_rank.csv", paste("statistic: wilcox.test(second, first, paired = TRUE, exact = FALSE, correct = FALSE);",
  "z: tie-corrected, checked against coin::wilcoxsign_test(zero.method = 'Wilcoxon'); p_asymptotic: 2 * pnorm(-abs(z));",
  "p_exact: exact_signs() in the script, checked against coin distribution = 'exact'"),
  bind(lapply(pairs, function(p) signed_rank(p[[1]], p[[2]]))))

# ---- correlation

permutations <- function(v) {
  if (length(v) == 1) return(matrix(v, 1))
  do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], permutations(v[-i]))))
}
fisher <- function(r, variance) if (abs(r) == 1) c(r, r) else tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt(variance))
correlate <- function(x, y) {
  n <- length(x)
  by_t <- function(r) if (abs(r) == 1) 0 else 2 * pt(-abs(r) * sqrt((n - 2) / (1 - r^2)), n - 2)
  rs <- cor(x, y, method = "spearman"); rp <- cor(x, y); rk <- cor(x, y, method = "kendall")
  if (abs(abs(rs) - 1) < 1e-14) rs <- sign(rs)
  if (abs(abs(rp) - 1) < 1e-14) rp <- sign(rp)
  exact <- if (n > 8) NA else {
    ranks <- permutations(rank(y)); s <- ranks %*% rank(x); m <- n * (n + 1)^2 / 4
    mean(abs(s - m) >= abs(sum(rank(x) * rank(y)) - m) - 1e-9)
  }
  if (n == 9 && !anyDuplicated(x) && !anyDuplicated(y)) exact <- cor.test(x, y, method = "spearman", exact = TRUE)$p.value
  test <- cor.test(x, y)
  stopifnot(abs(rp) == 1 || abs(test$p.value / by_t(rp) - 1) < 1e-8)
  ci_s <- if (n < 4) c(NA, NA) else fisher(rs, 1.06 / (n - 3))
  ci_p <- if (n < 4) c(NA, NA) else fisher(rp, 1 / (n - 3))
  if (n >= 4 && abs(rp) < 1) stopifnot(max(abs(test$conf.int - ci_p)) < 1e-10, max(abs(r.con(rp, n) - ci_p)) < 1e-10)
  ci_k <- if (n < 5) c(NA, NA) else fisher(rk, 0.437 / (n - 4))
  z <- suppressWarnings(cor.test(x, y, method = "kendall", exact = FALSE))$statistic
  list(x = list_of(number(x)), y = list_of(y), spearman = number(rs), spearman_p = number(by_t(rs)),
       spearman_exact = number(exact), spearman_low = number(ci_s[1]), spearman_high = number(ci_s[2]),
       pearson = number(rp), pearson_p = number(by_t(rp)), pearson_low = number(ci_p[1]), pearson_high = number(ci_p[2]),
       kendall = number(rk), kendall_p = number(2 * pnorm(-abs(z))), kendall_low = number(ci_k[1]), kendall_high = number(ci_k[2]))
}
set.seed(4)
data <- list(list(c(1, 2, 3), c(1, 3, 2)), list(1:9, c(2, 1, 4, 3, 6, 5, 8, 7, 9)), list(1:9, 9:1), list(c(5, 5, 7, 8), c(1, 2, 2, 4)),
             list(c(0.5, 1.25, 3, 3, 3, 8.75, 100, 2), c(1, 1, 1, 2, 2, 1, 2, 2)), list(1:300, rep(1:5, each = 60)))
for (n in c(4, 5, 6, 7, 8, 9, 15, 27, 94, 250)) for (k in c(2, 5, 7)) {
  x <- round(rnorm(n, 42, 12)); y <- pmin(k, pmax(1, round((x - 42) / 12 * sample(c(-1, 0, 0.3, 1), 1) + rnorm(n, (k + 1) / 2, k / 4))))
  if (length(unique(x)) > 1 && length(unique(y)) > 1) data <- c(data, list(list(x, y)))
}
data <- c(data, list(list(sample(9), sample(9)), list(sample(9), sample(9)), list(round(exp(rnorm(60)), 2), sample(7, 60, TRUE))))
write_file("correlation.csv", paste("cor(x, y, method), p by 2 * pt(-abs(t), n - 2) (pearson checked against cor.test and psych::r.con); spearman_exact:",
  "all permutations (n <= 8) or cor.test(method = 'spearman', exact = TRUE); intervals: tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt(v)),",
  "v = 1.06/(n-3), 1/(n-3), 0.437/(n-4); kendall_p: z of cor.test(method = 'kendall', exact = FALSE)"),
  bind(lapply(data, function(d) correlate(d[[1]], d[[2]]))))

# ---- corrections, shares, descriptives

set.seed(5)
families <- c(list(0.03, c(0.01, 0.01, 0.01), c(0, 1e-300, 1e-20, 0.5, 1)), lapply(c(2, 3, 5, 8, 11, 12, 24, 24, 24, 60), function(n) signif(runif(n)^3, 6)))
write_file("corrections.csv", "p.adjust(p, 'holm'); p.adjust(p, 'BH'); chance: pbinom(sum(p <= 0.1) - 1, length(p), 0.1, lower.tail = FALSE)",
  bind(lapply(families, function(p) list(p = list_of(number(p)), holm = list_of(number(p.adjust(p, "holm"))),
       bh = list_of(number(p.adjust(p, "BH"))), found = sum(p <= 0.1),
       chance = number(pbinom(sum(p <= 0.1) - 1, length(p), 0.1, lower.tail = FALSE))))))

wilson <- function(x, n, population = NA, level = 0.95) {
  size <- if (is.na(population)) n else n * (population - 1) / (population - n)
  p <- x / n; z <- qnorm(0.5 + level / 2); half <- z * sqrt((p * (1 - p) + z^2 / (4 * size)) / size)
  ends <- (p + z^2 / (2 * size) + c(-1, 1) * half) / (1 + z^2 / size)
  if (x == 0) ends[1] <- 0
  if (x == n) ends[2] <- 1
  if (is.na(population)) stopifnot(max(abs(ends - suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = level))$conf.int)) < 1e-10)
  ends
}
shares <- list()
for (n in c(1, 5, 10, 28, 94, 106, 1000)) for (x in unique(round(n * c(0, 0.1, 0.5, 0.87, 1)))) for (population in c(NA, n + 1, 2 * n + 3))
  for (level in c(0.9, 0.95)) {
    e <- wilson(x, n, population, level)
    shares <- c(shares, list(list(x = x, n = n, population = number(population), level = level, low = number(e[1]), high = number(e[2]))))
  }
write_file("wilson.csv", paste("prop.test(x, n, correct = FALSE, conf.level = level)$conf.int; with a population: the same formula with n(N-1)/(N-n) for n"),
  bind(shares))

set.seed(6)
described <- lapply(1:60, function(i) {
  k <- sample(2:11, 1); counts <- draws(k, sample(c(2:12, 94, 500), 1), rexp(k)); v <- people(counts); q <- quantile(v, c(0.25, 0.5, 0.75), type = 2)
  list(counts = list_of(counts), mean = number(mean(v)), sd = number(sd(v)), q1 = number(q[1]), median = number(q[2]), q3 = number(q[3]))
})
write_file("descriptives.csv", "mean(v); sd(v); quantile(v, c(0.25, 0.5, 0.75), type = 2)", bind(described))
