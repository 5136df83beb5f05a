# SPDX-License-Identifier: EUPL-1.2
# Invented surveys and what R makes of them, for tests/scripts/against_r.py: tests/data/analyse/<case>/
#
#   Rscript scripts/make_reference_analyse.R [folder]
#
# Needed to make the files again, not to run the tests. Debian 12: r-base-core r-cran-coin r-cran-exactranktests
# r-cran-psych r-cran-jsonlite. Numbers have 15 digits; expected.json says what it was made with.
#
# Per case data.csv, instrument.json and expected.json. In the last every run has its options and, per section of the
# results, the name of a block in "blocks": runs that must give the same share one. "unchecked" in a block stands for a
# number that R could not find in reasonable time; the next lines say which.
#
# Statistics come from R's own tests, with these exceptions:
#   exact p of two groups and of pairs   every sum with its probability, built here (two-sided by distance from the
#                       mean, given the ties); checked against coin and exactRankTests where those define it the same
#   exact p of three or more groups      all tables with the same margins, built here, when that takes few steps; else
#                       "unchecked". The program's own bounds, 25 answers for --exact auto and 150 for always, are
#                       taken over; what it leaves approximate besides is named per run as `approximate`
#   exact p of Spearman up to n = 9      all permutations
#   Dunn, rank-biserial and its interval, Fisher's interval: by formula, as in make_reference.R
#   alpha of items of which one is constant: by formula, because psych drops such an item
suppressPackageStartupMessages({library(coin); library(exactRankTests); library(psych); library(jsonlite)})
folder <- commandArgs(trailingOnly = TRUE)
folder <- if (length(folder)) folder[1] else "tests/data/analyse"
RNGversion("4.0.0")
NONE <- NA_real_
UNCHECKED <- "unchecked"
far <- function(a, b, tolerance) any(abs(a - b) > tolerance * pmax(abs(a), abs(b)))

# ---- exact p-values

memory <- new.env()
remembered <- function(key, compute) {
  if (is.null(memory[[key]])) memory[[key]] <- compute()
  memory[[key]]
}
# People drawn and their sum of doubled midranks, with probabilities, for some groups of ties.
sums_of <- function(ties, scores, most) {
  states <- cbind(0, 0, 1)
  for (g in seq_along(ties)) {
    parts <- lapply(0:min(ties[g], most), function(a)
      cbind(states[, 1] + a, states[, 2] + a * scores[g], states[, 3] * dbinom(a, ties[g], 0.5)))
    all <- do.call(rbind, parts)
    all <- all[all[, 1] <= most, , drop = FALSE]
    sums <- rowsum(all[, 3], all[, 1] * 1e8 + all[, 2])
    keys <- as.numeric(rownames(sums))
    states <- cbind(keys %/% 1e8, keys %% 1e8, sums[, 1])
  }
  states
}
exact_two_groups <- function(one, two) remembered(paste("u", toString(one), "|", toString(two)), function() {
  if (sum(one) > sum(two)) { other <- one; one <- two; two <- other }
  ties <- one + two; scores <- 2 * (cumsum(ties) - ties) + ties + 1; m <- sum(one)
  used <- ties > 0; observed <- sum(one * scores); ties <- ties[used]; scores <- scores[used]
  mean <- m * (sum(ties) + 1); distance <- abs(observed - mean)
  half <- seq_along(ties) <= length(ties) / 2  # built in two halves that are joined at the end
  a <- sums_of(ties[half], scores[half], m); b <- sums_of(ties[!half], scores[!half], m)
  tail <- 0; all <- 0
  for (k in unique(a[, 1])) {
    left <- a[a[, 1] == k, , drop = FALSE]; right <- b[b[, 1] == m - k, , drop = FALSE]
    if (!nrow(right)) next
    right <- right[order(right[, 2]), , drop = FALSE]
    up <- c(0, cumsum(right[, 3])); down <- c(rev(cumsum(rev(right[, 3]))), 0)
    below <- up[findInterval(mean - distance - left[, 2] + 0.5, right[, 2]) + 1]
    above <- down[findInterval(mean + distance - left[, 2] - 0.5, right[, 2]) + 1]
    whole <- sum(right[, 3])
    tail <- tail + sum(left[, 3] * (if (distance == 0) whole else below + above)); all <- all + sum(left[, 3]) * whole
  }
  tail / all
})
exact_signs <- function(higher, lower) remembered(paste("s", toString(higher), "|", toString(lower)), function() {
  ties <- higher + lower; scores <- 2 * (cumsum(ties) - ties) + ties + 1
  most <- sum(ties * scores); chances <- c(1, rep(0, most))
  for (g in seq_along(ties)) {
    before <- chances; chances <- 0 * chances
    for (k in 0:ties[g]) {
      shift <- k * scores[g]
      chances <- chances + c(rep(0, shift), before[seq_len(most + 1 - shift)]) * dbinom(k, ties[g], 0.5)
    }
  }
  at <- 0:most
  sum(chances[abs(at - most / 2) >= abs(sum(higher * scores) - most / 2)]) / sum(chances)
})
compositions <- function(total, most) {  # ways to hand out `total` people to levels with `most` places each
  if (length(most) == 1) return(if (total <= most) matrix(total, 1) else matrix(0, 0, 1))
  parts <- lapply(0:min(total, most[1]), function(a) {
    rest <- compositions(total - a, most[-1]); if (nrow(rest)) unname(cbind(a, rest))
  })
  do.call(rbind, c(list(matrix(0, 0, length(most))), parts))
}
exact_levels <- function(rows, steps = 3e5) remembered(paste("h", paste(sapply(rows, toString), collapse = "|")), function() {
  table <- do.call(rbind, rows); table <- table[, colSums(table) > 0, drop = FALSE]
  totals <- colSums(table); ranks <- 2 * (cumsum(totals) - totals) + totals + 1; sizes <- rowSums(table)
  n <- sum(totals); levels <- length(sizes)
  h <- function(sums) colSums((t(sums) - sizes * (n + 1))^2 / sizes)
  people <- matrix(0, 1, levels); sums <- matrix(0, 1, levels); ways <- 1
  for (g in seq_along(totals)) {
    hands <- compositions(totals[g], sizes)
    if (nrow(hands) * nrow(people) > steps * 4) return(UNCHECKED)
    i <- rep(seq_len(nrow(people)), each = nrow(hands)); j <- rep(seq_len(nrow(hands)), nrow(people))
    each <- exp(lfactorial(totals[g]) - rowSums(lfactorial(hands)))
    people <- people[i, , drop = FALSE] + hands[j, , drop = FALSE]
    sums <- sums[i, , drop = FALSE] + hands[j, , drop = FALSE] * ranks[g]; ways <- ways[i] * each[j]
    fits <- rowSums(t(t(people) > sizes)) == 0
    people <- people[fits, , drop = FALSE]; sums <- sums[fits, , drop = FALSE]; ways <- ways[fits]
    key <- do.call(paste, as.data.frame(cbind(people, sums)))
    first <- !duplicated(key); ways <- as.numeric(rowsum(ways, match(key, key[first])))
    people <- people[first, , drop = FALSE]; sums <- sums[first, , drop = FALSE]
    if (nrow(people) > steps) return(UNCHECKED)
  }
  observed <- h(matrix(as.numeric(table %*% ranks), 1))
  sum(ways[h(sums) >= observed * (1 - 1e-10)]) / sum(ways)
})
permutations <- function(v) {
  if (length(v) == 1) return(matrix(v, 1))
  do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], permutations(v[-i]))))
}
exact_spearman <- function(x, y) {
  n <- length(x); orders <- remembered(paste("order", n), function() permutations(seq_len(n)))
  x <- rank(x); y <- rank(y); middle <- n * (n + 1)^2 / 4
  sums <- as.numeric(matrix(y[orders], nrow(orders)) %*% x)
  mean(abs(sums - middle) >= abs(sum(x * y) - middle) - 1e-9)
}

# ---- one test

people <- function(counts) rep(seq_along(counts), counts)
tied <- function(v) { t <- table(v); sum(t[t > 1]) }
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
interval <- function(ends) if (any(is.na(ends))) NULL else ends
with_p <- function(asymptotic, exact) {
  p <- if (is.na(exact)) asymptotic else exact
  list(pAsymptotic = asymptotic, pExact = exact, p = p, pAdjusted = NONE)
}
two_groups <- function(x, y, codes, exact) {
  v <- c(x, y); g <- factor(rep(c("a", "b"), c(length(x), length(y))))
  u <- as.numeric(suppressWarnings(wilcox.test(x, y, exact = FALSE, correct = FALSE))$statistic)
  constant <- length(unique(v)) < 2
  z <- if (constant) NONE else as.numeric(statistic(wilcox_test(v ~ g), "standardized"))
  p <- NONE
  if (!constant && exact != "never") {
    count <- function(w) as.numeric(table(factor(w, codes)))
    p <- exact_two_groups(count(x), count(y))
    if (length(v) <= 40 && p > 1e-6) stopifnot(!far(pvalue(wilcox_test(v ~ g, distribution = "exact")), p, 1e-8))
  }
  effect <- cliff(x, y)
  c(list(test = "mann-whitney", statistic = u, z = z, df = NONE), with_p(2 * pnorm(-abs(z)), p),
    list(effect = list(name = "rank-biserial", value = effect[1], ci95 = interval(effect[2:3])), comparisons = NULL))
}
more_groups <- function(values, names, codes, exact) {
  v <- unlist(values); g <- factor(rep(seq_along(values), lengths(values))); n <- length(v); df <- length(values) - 1
  if (length(unique(v)) < 2)
    return(c(list(test = "kruskal-wallis", statistic = NONE, z = NONE, df = df), with_p(NONE, NONE),
             list(effect = list(name = "epsilon-squared", value = NONE), comparisons = NULL)))
  test <- kruskal.test(v, g); h <- as.numeric(test$statistic)
  r <- rank(v); means <- tapply(r, g, mean); sizes <- lengths(values); t <- table(v); pairs <- combn(length(values), 2)
  variance <- n * (n + 1) / 12 - sum(t^3 - t) / (12 * (n - 1))
  z <- apply(pairs, 2, function(p) (means[p[1]] - means[p[2]]) / sqrt(variance * (1 / sizes[p[1]] + 1 / sizes[p[2]])))
  p <- 2 * pnorm(-abs(z)); holm <- p.adjust(p, "holm")
  none <- exact == "never" || n > (if (exact == "auto") 25 else 150)
  found <- if (none) NONE else exact_levels(lapply(values, function(w) as.numeric(table(factor(w, codes)))))
  c(list(test = "kruskal-wallis", statistic = h, z = NONE, df = df),
    with_p(pchisq(h, df, lower.tail = FALSE), found),
    list(effect = list(name = "epsilon-squared", value = min(1, h * (n + 1) / (n^2 - 1))),
         comparisons = lapply(seq_along(z), function(i) list(first = names[pairs[1, i]], second = names[pairs[2, i]],
                                                             z = z[i], p = p[i], pAdjusted = holm[i]))))
}
fisher <- function(r, variance) if (abs(r) == 1) c(r, r) else tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt(variance))
correlate <- function(x, y, method, exact) {
  n <- length(x); out <- list(coefficient = NONE, p = NONE, exact = FALSE, pAdjusted = NONE, ci95 = NULL)
  if (n < 2 || length(unique(x)) < 2 || length(unique(y)) < 2) return(out)
  r <- cor(x, y, method = method)
  if (abs(r) > 1 - 1e-14) r <- sign(r)
  test <- function(...) suppressWarnings(cor.test(x, y, method = method, ...))
  if (method == "kendall") {  # of two people R's variance divides by zero; its last term is left out then
    z <- if (n == 2) r else as.numeric(test(exact = FALSE)$statistic)
    out$p <- 2 * pnorm(-abs(z))
  } else if (n >= 3) {
    out$p <- if (abs(r) == 1) 0 else 2 * pt(-abs(r) * sqrt((n - 2) / (1 - r^2)), n - 2)
    if (out$p > 1e-10) stopifnot(!far(test(exact = FALSE)$p.value, out$p, 1e-8))
  }
  if (method == "spearman" && n <= 9 && exact != "never") { out$p <- exact_spearman(x, y); out$exact <- TRUE }
  variance <- switch(method, spearman = 1.06 / (n - 3), pearson = 1 / (n - 3), kendall = 0.437 / (n - 4))
  if (n >= (if (method == "kendall") 5 else 4)) out$ci95 <- fisher(r, variance)
  out$coefficient <- r
  out
}
signed_rank <- function(first, second, exact) {
  d <- second - first; d0 <- d[d != 0]; n <- length(d0)
  out <- list(n = length(d), lower = sum(d < 0), equal = sum(d == 0), higher = sum(d > 0), ties = tied(abs(d0)),
              statistic = if (length(d)) 0 else NONE, z = NONE)
  value <- NONE; asymptotic <- NONE; p <- NONE
  if (n) {
    out$statistic <- as.numeric(suppressWarnings(wilcox.test(second, first, paired = TRUE, exact = FALSE, correct = FALSE))$statistic)
    r <- rank(abs(d0)); out$z <- (sum(r[d0 > 0]) - sum(r) / 2) / sqrt(sum(r^2) / 4)
    asymptotic <- 2 * pnorm(-abs(out$z))
    known <- suppressWarnings(wilcox.test(second, first, paired = TRUE, exact = FALSE, correct = FALSE))$p.value
    stopifnot(!far(known, asymptotic, 1e-8))
    value <- 4 * out$statistic / (n * (n + 1)) - 1
    if (exact != "never") {
      sizes <- sort(unique(abs(d0)))
      p <- exact_signs(sapply(sizes, function(s) sum(d0 == s)), sapply(sizes, function(s) sum(d0 == -s)))
      if (n <= 50 && p > 1e-6) stopifnot(!far(wilcox.exact(d0)$p.value, p, 1e-8))
    }
  }
  c(out, with_p(asymptotic, p), list(effect = list(name = "matched-rank-biserial", value = value)))
}
cronbach <- function(answers) {
  n <- nrow(answers); k <- ncol(answers)
  if (n < 3) return(NONE)
  covariance <- cov(answers)
  if (sum(covariance) < 1e-12) return(NONE)
  value <- k / (k - 1) * (1 - sum(diag(covariance)) / sum(covariance))
  if (all(diag(covariance) > 0)) {
    known <- suppressMessages(suppressWarnings(psych::alpha(as.data.frame(answers), check.keys = FALSE, warnings = FALSE)))
    stopifnot(!far(known$total$raw_alpha, value, 1e-8))
  }
  value
}

# ---- sections of the results

close_family <- function(list, section, family, options) {
  p <- lapply(list, `[[`, "p"); open <- sapply(p, is.character); method <- options$adjust
  known <- suppressWarnings(as.numeric(unlist(p)))
  adjusted <- p.adjust(known, switch(method, none = "none", holm = "holm", bh = "BH"))
  for (i in seq_along(list))
    list[[i]]$pAdjusted <- if (open[i] || (any(open) && method != "none")) UNCHECKED else adjusted[i]
  tests <- sum(!is.na(known))
  chance <- lapply(if (any(open)) c() else options$alpha, function(alpha) {
    found <- sum(known <= alpha, na.rm = TRUE)
    list(section = section, family = if (is.null(family)) NA_character_ else family, alpha = alpha, tests = tests,
         found = found, foundAdjusted = sum(adjusted <= alpha, na.rm = TRUE), expected = tests * alpha,
         probability = if (found == 0) 1 else pbinom(found - 1, tests, alpha, lower.tail = FALSE))
  })
  list(list = list, chance = chance, open = any(open))
}
number_answers <- function(x) suppressWarnings(as.numeric(x))  # NA for "geen", "fout", "over" and NA
analyse <- function(s, options) {
  kept <- rep(TRUE, s$n)
  for (f in names(options$keep)) kept <- kept & s$level[[f]] %in% options$keep[[f]]
  answers <- lapply(s$answers, function(a) a[kept])
  codes <- lapply(s$items, function(i) s$scales[[i$scale]])
  value <- lapply(answers, number_answers)
  names(codes) <- names(value)
  out <- list(data = list(rows = s$n, kept = sum(kept)))
  out$items <- lapply(s$items, function(i) {
    a <- answers[[i$id]]; v <- value[[i$id]]; v <- v[!is.na(v)]; n <- length(v); k <- codes[[i$id]]
    one <- function(x) if (n) x else NONE
    list(id = i$id, theme = i$theme, kind = i$kind, scale = i$scale, n = n,
         counts = setNames(lapply(k, function(c) sum(v == c)), k), noOpinion = sum(a %in% "geen"),
         skipped = sum(a %in% "over"), missing = sum(is.na(a)), invalid = sum(a %in% "fout"), mean = one(mean(v)),
         sd = if (n > 1) sd(v) else NONE, median = one(unname(quantile(v, 0.5, type = 2))),
         topTwo = one(mean(v %in% tail(k, 2))), bottomTwo = one(mean(v %in% head(k, 2))))
  })
  chance <- list(); open <- FALSE
  add <- function(section, family, list) {
    closed <- close_family(list, section, family, options)
    chance <<- c(chance, closed$chance); open <<- open || closed$open
    out[[section]] <<- c(out[[section]], closed$list)
  }
  for (f in options$by) {
    level <- s$level[[f]][kept]; names <- unique(level[!is.na(level)])
    if (length(s$factors[[f]]$listed)) names <- intersect(s$factors[[f]]$listed, names)
    add("groups", f, lapply(s$items, function(i) {
      values <- lapply(names, function(l) { v <- value[[i$id]][level %in% l]; v[!is.na(v)] })
      part <- lengths(values) >= options$min_group
      taking <- unlist(values[part]); r <- if (length(taking)) rank(taking) else c()
      owner <- rep(names[part], lengths(values[part]))
      exact <- if (paste(i$id, "by", f) %in% options$approximate) "never" else options$exact
      test <- if (sum(part) == 2) two_groups(values[part][[1]], values[part][[2]], codes[[i$id]], exact)
        else if (sum(part) > 2) more_groups(values[part], names[part], codes[[i$id]], exact)
        else c(list(test = NA_character_, statistic = NONE, z = NONE, df = NONE), with_p(NONE, NONE), list(effect = NULL, comparisons = NULL))
      c(list(item = i$id, factor = f, n = length(taking), ties = tied(taking),
             levels = lapply(seq_along(names), function(l) if (part[l])
               list(level = names[l], n = length(values[[l]]), mean = mean(values[[l]]), meanRank = mean(r[owner == names[l]]), suppressed = FALSE)
               else list(level = names[l], n = NONE, mean = NONE, meanRank = NONE, suppressed = TRUE))), test)
    }))
  }
  for (x in options$with) add("correlations", x, lapply(s$items, function(i) {
    a <- s$numeric[[x]]$value[kept]; b <- value[[i$id]]; both <- !is.na(a) & !is.na(b)
    c(list(item = i$id, variable = x, method = options$correlation, n = sum(both), itemTies = tied(b[both]), variableTies = tied(a[both])),
      correlate(a[both], b[both], options$correlation, options$exact))
  }))
  if (length(s$pairs)) add("pairs", NULL, lapply(s$pairs, function(p) {
    a <- value[[p[1]]]; b <- value[[p[2]]]; both <- !is.na(a) & !is.na(b)
    c(list(first = p[1], second = p[2]), signed_rank(a[both], b[both], options$exact))
  }))
  if (length(options$by) || length(options$with) || length(s$pairs)) out$chance <- if (open) UNCHECKED else chance
  out$reliability <- list()
  scale_of <- sapply(s$items, `[[`, "scale"); theme_of <- sapply(s$items, `[[`, "theme"); kind_of <- sapply(s$items, `[[`, "kind")
  scale_alpha <- function(id, which) {
    if (sum(which) < 2 || length(unique(scale_of[which])) > 1) return()
    turned <- sapply(s$items[which], function(i) {
      v <- value[[i$id]]; if (i$reverse) sum(range(codes[[i$id]])) - v else v
    })
    turned <- matrix(turned, nrow = sum(kept)); complete <- turned[rowSums(is.na(turned)) == 0, , drop = FALSE]
    out$reliability <<- c(out$reliability, list(list(id = id, items = sapply(s$items[which], `[[`, "id"), n = nrow(complete), alpha = cronbach(complete))))
  }
  for (t in s$themes) {
    scale_alpha(t, theme_of == t)
    for (k in unique(kind_of[theme_of == t])) scale_alpha(paste0(t, "/", k), theme_of == t & kind_of == k)
  }
  out
}

# ---- inventing

item <- function(id, scale, theme = "", kind = "overig", reverse = FALSE, load = 0.6, shift = 0, effect = 0, fixed = NULL)
  list(id = id, scale = scale, theme = theme, kind = kind, reverse = reverse, load = load, shift = shift, effect = effect, fixed = fixed)
invent <- function(seed, n, scales, items, factors = list(), numeric = list(), pairs = list(), routing = list(),
                   empty = 0.04, opinion = 0.03, wrong = 0.01, separator = ";", decimal = ".") {
  set.seed(seed)
  names(items) <- sapply(items, `[[`, "id")
  s <- list(n = n, scales = scales, items = items, factors = factors, pairs = pairs, routing = routing,
            themes = setdiff(unique(sapply(items, `[[`, "theme")), ""), separator = separator, decimal = decimal)
  trait <- rnorm(n)
  s$level <- lapply(factors, function(f) { l <- sample(c(f$levels, NA), n, TRUE, c(f$weights, f$empty)); l })
  s$cell <- s$level
  for (f in names(factors)) if (length(factors[[f]]$listed)) s$level[[f]][!(s$level[[f]] %in% factors[[f]]$listed)] <- NA
  s$numeric <- lapply(numeric, function(f) { v <- f(n, trait); v[runif(n) < 0.06] <- NA; list(value = v) })
  group <- if (length(factors)) match(s$cell[[1]], factors[[1]]$levels) else rep(1, n)
  group[is.na(group)] <- 1
  s$answers <- lapply(items, function(i) {
    codes <- scales[[i$scale]]; k <- length(codes); load <- if (i$reverse) -i$load else i$load
    at <- round((k + 1) / 2 + i$shift + k / 4 * (load * trait + sqrt(1 - load^2) * rnorm(n)) + i$effect * (group - 1))
    a <- as.character(codes[pmin(k, pmax(1, at))])
    u <- runif(n); a[u < empty] <- NA; a[u > 1 - wrong] <- "fout"
    if (length(attr(scales, "opinion"))) a[u > 0.5 & u < 0.5 + opinion] <- "geen"
    if (!is.null(i$fixed)) a[] <- i$fixed
    a
  })
  for (r in routing) for (id in r$skip) {  # nine of ten follow the routing; who answers all the same is counted
    routed <- s$answers[[r$item]] %in% as.character(r$is)
    s$answers[[id]][routed & runif(n) < 0.9] <- NA
  }
  s$raw <- s$answers
  for (r in routing) for (id in r$skip) {
    routed <- s$raw[[r$item]] %in% as.character(r$is)
    s$answers[[id]][routed & is.na(s$answers[[id]])] <- "over"
  }
  s
}
label_of <- function(code) paste("antwoord", sub("-", "min ", code))
write_case <- function(name, s, runs) {
  path <- file.path(folder, name)
  dir.create(path, recursive = TRUE, showWarnings = FALSE)
  cell <- function(a) {
    if (is.na(a)) return(sample(c("", " "), 1))
    if (a == "geen") return("Geen mening")
    if (a == "fout") return("weet ik veel")
    sample(c(a, label_of(a), toupper(label_of(a)), paste0(" ", label_of(a))), 1)
  }
  data <- c(lapply(s$cell, function(l) ifelse(is.na(l), "", l)),
            lapply(s$numeric, function(v) ifelse(is.na(v$value), sample(c("", "", "onbekend"), s$n, TRUE),
              sapply(v$value, function(x) sub(".", s$decimal, format(x, scientific = FALSE), fixed = TRUE)))),
            lapply(s$raw, function(a) sapply(a, cell)))
  quoted <- function(x) ifelse(grepl(s$separator, x, fixed = TRUE), paste0('"', x, '"'), x)
  lines <- c(paste(names(data), collapse = s$separator),
             do.call(paste, c(lapply(data, function(x) quoted(as.character(x))), sep = s$separator)))
  writeLines(lines, file.path(path, "data.csv"), useBytes = TRUE)
  opinion <- attr(s$scales, "opinion")
  instrument <- list(schema = "wijkkompas/instrument/1", id = name, title = paste("Verzonnen:", name), language = "nl",
    scales = lapply(unclass(s$scales)[names(s$scales)], function(codes)
      list(points = lapply(codes, function(c) list(code = c, label = label_of(c))), noOpinion = I(as.character(opinion)))),
    themes = lapply(s$themes, function(t) list(id = t, title = t)),
    items = unname(lapply(s$items, function(i) c(list(id = i$id), if (i$theme != "") list(theme = i$theme),
      list(kind = i$kind, scale = i$scale, text = i$id), if (i$reverse) list(reverse = TRUE)))),
    routing = lapply(s$routing, function(r) list(`if` = list(item = r$item, is = I(r$is)), skip = I(r$skip))),
    pairs = lapply(s$pairs, I),
    factors = unname(lapply(names(s$factors), function(f) c(list(id = f, title = f), if (length(s$factors[[f]]$listed)) list(levels = I(s$factors[[f]]$listed))))),
    numeric = lapply(names(s$numeric), function(v) list(id = v, title = v)))
  attributes(instrument$scales) <- list(names = names(s$scales))
  write_json(instrument, file.path(path, "instrument.json"), auto_unbox = TRUE, pretty = FALSE)
  blocks <- list(); texts <- character()
  all <- lapply(runs, function(options) {
    options <- modifyList(list(by = c(), with = c(), correlation = "spearman", exact = "auto", adjust = "none", alpha = 0.05, min_group = 5, keep = list(), approximate = c()), options)
    found <- analyse(s, options)
    found$items <- unname(found$items)
    for (section in c("groups", "correlations")) if (!is.null(found[[section]])) found[[section]] <- unname(found[[section]])
    arguments <- c(rbind(rep("--by", length(options$by)), options$by), rbind(rep("--with", length(options$with)), options$with),
      unlist(lapply(names(options$keep), function(f) c("--keep", paste0(f, "=", paste(options$keep[[f]], collapse = ","))))),
      if (options$correlation != "spearman") c("--correlation", options$correlation), if (options$exact != "auto") c("--exact", options$exact),
      if (options$adjust != "none") c("--adjust", options$adjust), if (!identical(options$alpha, 0.05)) c("--alpha", paste(options$alpha, collapse = ",")),
      if (options$min_group != 5) c("--min-group", options$min_group))
    named <- list()
    for (section in names(found)) {
      if (identical(found[[section]], UNCHECKED)) { named[[section]] <- UNCHECKED; next }
      text <- as.character(toJSON(found[[section]], auto_unbox = TRUE, digits = NA, na = "null", null = "null"))
      at <- match(text, texts)
      if (is.na(at)) {
        texts <<- c(texts, text); at <- length(texts)
        names(texts)[at] <<- paste0(section, "-", sum(startsWith(as.character(names(texts))[seq_len(at - 1)], section)) + 1)
      }
      named[[section]] <- names(texts)[at]
    }
    list(options = I(as.character(arguments)), sections = named)
  })
  made <- paste0(R.version.string, "; ", paste(sapply(c("coin", "exactRankTests", "psych", "jsonlite"), function(p)
    paste(p, packageVersion(p))), collapse = ", "), "; made by: Rscript scripts/make_reference_analyse.R")
  writeLines(c("{", paste0('"made": ', toJSON(made, auto_unbox = TRUE), ","),
    paste0('"runs": [\n', paste(sapply(all, toJSON, auto_unbox = TRUE), collapse = ",\n"), "\n],"),
    paste0('"blocks": {\n', paste0('"', names(texts), '": ', texts, collapse = ",\n"), "\n}"), "}"), file.path(path, "expected.json"))
  cat(sprintf("%s: %d respondents, %d items, %d runs, %d blocks\n", name, s$n, length(s$items), length(runs), length(texts)))
}
scales_of <- function(..., opinion = c()) structure(list(...), opinion = opinion)
factor_of <- function(levels, weights, empty = 0, listed = c()) list(levels = levels, weights = weights, empty = empty, listed = listed)

# ---- the cases

write_case("drie-mensen", invent(101, 3, scales_of(ja = 0:1, vijf = 1:5), list(item("a", "ja"), item("b", "vijf", "t"), item("c", "vijf", "t")),
    list(groep = factor_of(c("x", "y"), c(1, 1))), list(jaren = function(n, t) c(1.5, 7, 3)), list(c("b", "c")), empty = 0, opinion = 0, wrong = 0),
  list(list(), list(by = "groep", with = "jaren"), list(by = "groep", with = "jaren", min_group = 1),
       list(by = "groep", with = "jaren", min_group = 1, correlation = "kendall", exact = "never"),
       list(with = "jaren", correlation = "pearson", adjust = "holm")))

write_case("acht-mensen", invent(102, 8, scales_of(drie = 1:3, zeven = 1:7),
    list(item("a", "drie", "t"), item("b", "drie", "t", reverse = TRUE), item("c", "zeven"), item("d", "zeven", fixed = "4"), item("e", "zeven", fixed = NA)),
    list(groep = factor_of(c("noord", "zuid", "west"), c(3, 3, 2))), list(x = function(n, t) round(5 * t), y = function(n, t) round(rnorm(n), 1)),
    list(c("a", "b"), c("c", "d"), c("d", "e"), c("d", "c")), empty = 0.08, opinion = 0),
  list(list(by = "groep", with = c("x", "y"), min_group = 1, exact = "always"), list(by = "groep", with = "x", min_group = 2, adjust = "bh"),
       list(by = "groep", with = c("x", "y"), min_group = 1, exact = "never", adjust = "holm", alpha = c(0.05, 0.1)),
       list(with = "y", correlation = "kendall"), list(with = c("x", "y"), correlation = "pearson", keep = list(groep = c("noord", "zuid"))),
       list(by = "groep", keep = list(groep = "noord"))))

write_case("twintig", invent(103, 20, scales_of(vijf = 1:5, tien = 1:10, opinion = "geen mening"),
    list(item("v1", "vijf", "zorg", "vertrouwen"), item("u1", "vijf", "zorg", "voortgang", shift = -0.6), item("v2", "tien", "wijk", "vertrouwen"),
         item("u2", "tien", "wijk", "voortgang", effect = 2), item("u3", "tien", "wijk", "voortgang", reverse = TRUE)),
    list(functie = factor_of(c("A, oud", "B", "C"), c(4, 4, 3), 1)), list(leeftijd = function(n, t) round(40 + 9 * t)),
    list(c("v1", "u1"), c("v2", "u2")), separator = ",", decimal = "."),
  list(list(by = "functie", with = "leeftijd", approximate = "v2 by functie"),
       list(by = "functie", with = "leeftijd", min_group = 1, adjust = "holm", approximate = "v2 by functie"),
       list(by = "functie", with = "leeftijd", min_group = 3, adjust = "bh", correlation = "kendall", approximate = "v2 by functie"),
       list(by = "functie", exact = "never", min_group = 1, alpha = c(0.01, 0.05, 0.2)), list(by = "functie", exact = "always", min_group = 1),
       list(by = "functie", keep = list(functie = c("A, oud", "C")), min_group = 1, with = "leeftijd", correlation = "pearson")))

write_case("routing", invent(104, 60, scales_of(herk = 1:5, eens = 1:7, opinion = c("geen mening", "n.v.t.")),
    list(item("h1", "herk", "een", "herkenning", shift = -0.5), item("v1", "eens", "een", "vertrouwen", effect = 0.8), item("u1", "eens", "een", "voortgang", effect = -0.5),
         item("h2", "herk", "twee", "herkenning", shift = -1), item("v2", "eens", "twee", "vertrouwen"), item("u2", "eens", "twee", "voortgang"), item("u2b", "eens", "twee", "voortgang", reverse = TRUE)),
    list(functie = factor_of(c("werker", "jongerenwerker", "overig"), c(6, 3, 0.5), 0.5, c("overig", "jongerenwerker", "werker", "niemand")),
         wijk = factor_of(c("oost", "west"), c(1, 1), 0.1)),
    list(leeftijd = function(n, t) round(42 + 10 * rnorm(n)), saldo = function(n, t) round(-20 + 30 * t + 10 * rnorm(n), 2)),
    list(c("v1", "u1"), c("v2", "u2"), c("u2", "u2b")), list(list(item = "h1", is = 1, skip = c("v1", "u1")), list(item = "h2", is = c(1, 2), skip = c("v2", "u2"))),
    decimal = ","),
  list(list(by = c("functie", "wijk"), with = c("leeftijd", "saldo")), list(by = c("functie", "wijk"), with = c("leeftijd", "saldo"), adjust = "holm", min_group = 1, exact = "never"),
       list(by = c("functie", "wijk"), with = "saldo", adjust = "bh", exact = "never", correlation = "kendall"),
       list(by = "wijk", exact = "always", keep = list(functie = c("werker", "overig")), adjust = "bh"),
       list(by = "functie", with = "saldo", correlation = "pearson", keep = list(wijk = "oost", functie = c("werker", "jongerenwerker")), min_group = 1)))

write_case("zes-groepen", invent(105, 120, scales_of(drie = c(1, 2, 4), vijf = -2:2, opinion = "geen mening"),
    list(item("a", "drie", "gat", load = 0.8), item("b", "drie", "gat", load = 0.8), item("c", "vijf", "min", effect = 0.3), item("d", "vijf", "min", reverse = TRUE), item("e", "vijf", "min", shift = 1)),
    list(team = factor_of(c("een", "twee", "drie", "vier", "vijf", "zes"), c(10, 8, 6, 4, 1, 0.5), 0.4), rol = factor_of(c("ja", "nee"), c(9, 1))),
    list(afstand = function(n, t) round(abs(rnorm(n)) * 10, 1)), list(c("a", "b"), c("c", "d"), c("c", "e"))),
  list(list(by = c("team", "rol"), with = "afstand"), list(by = c("team", "rol"), min_group = 1, adjust = "bh", exact = "never", with = "afstand", correlation = "kendall"),
       list(by = "team", adjust = "holm", min_group = 20), list(by = c("team", "rol"), keep = list(team = c("vier", "een")), with = "afstand", correlation = "pearson", adjust = "holm"),
       list(by = "rol", exact = "always", min_group = 1, adjust = "holm"),
       list(by = "team", exact = "always", min_group = 1, adjust = "bh", keep = list(team = c("drie", "vijf", "vier"), rol = "ja"))))

write_case("vierhonderd", invent(106, 400, scales_of(ja = 0:1, vijf = 1:5),
    list(item("j1", "ja"), item("j2", "ja", shift = 0.3, effect = 0.2), item("v1", "vijf", "t", effect = 0.3), item("v2", "vijf", "t"), item("v3", "vijf", "t", shift = 1.4)),
    list(groep = factor_of(c("klein", "groot"), c(2, 3), 0.05), regio = factor_of(c("r1", "r2", "r3"), c(1, 1, 1))),
    list(uren = function(n, t) pmax(4, round(28 + 6 * t + 4 * rnorm(n))), bedrag = function(n, t) round(exp(7 + rnorm(n)), 2)),
    list(c("v1", "v2"), c("v2", "v3"), c("j1", "j2"))),
  list(list(by = c("groep", "regio"), with = c("uren", "bedrag"), adjust = "holm", approximate = c("v1 by groep", "v2 by groep")), list(by = "groep", with = c("uren", "bedrag"), correlation = "pearson", exact = "never", adjust = "bh"),
       list(by = "groep", with = c("uren", "bedrag"), correlation = "kendall", alpha = c(0.05, 0.1), approximate = c("v1 by groep", "v2 by groep")),
       list(by = "groep", exact = "always", adjust = "bh"), list(by = "groep", exact = "always", keep = list(regio = c("r1", "r2")))))

twelve <- lapply(1:12, function(i) item(sprintf("q%02d", i), "zeven", c("alfa", "beta", "gamma")[(i - 1) %/% 4 + 1], c("vertrouwen", "voortgang")[i %% 2 + 1],
  reverse = i %in% c(3, 8), effect = c(0, 0, 0.5, 1)[i %% 4 + 1], load = 0.3 + 0.05 * i))
write_case("twaalf-vragen", invent(107, 94, scales_of(zeven = 1:7, opinion = "geen mening"), twelve,
    list(functie = factor_of(c("sociaal werker", "jongerenwerker"), c(7, 2))), list(leeftijd = function(n, t) round(41 + 11 * rnorm(n) + 3 * t), jaren = function(n, t) round(rexp(n, 1 / 6), 1)),
    list(c("q01", "q02"), c("q03", "q04"), c("q05", "q06"), c("q07", "q08"), c("q09", "q10"), c("q11", "q12"))),
  list(list(by = "functie", with = c("leeftijd", "jaren"), adjust = "bh", alpha = c(0.05, 0.1)), list(by = "functie", with = "jaren", correlation = "kendall", adjust = "holm", exact = "always"),
       list(by = "functie", with = "jaren", correlation = "pearson", exact = "never", adjust = "holm")))

write_case("tien-punten", invent(108, 45, scales_of(tien = 1:10), list(item("a", "tien", "x", effect = 1), item("b", "tien", "x", effect = -3), item("c", "tien", "x", shift = 4), item("d", "tien", "x", shift = -4, load = 0)),
    list(soort = factor_of(c("p", "q", "r"), c(5, 5, 0), 0, c("r", "q", "p")), leeg = factor_of(c("z"), c(0), 1)), list(g = function(n, t) round(t, 1), h = function(n, t) rep(3, n)),
    list(c("a", "b"), c("c", "d"))),
  list(list(by = c("soort", "leeg"), with = c("g", "h")), list(by = "soort", with = "g", exact = "never", adjust = "holm"), list(by = "soort", with = "g", correlation = "kendall", adjust = "bh", exact = "always"),
       list(with = c("h", "g"), correlation = "pearson", keep = list(soort = "q"))))

write_case("ontaard", invent(109, 25, scales_of(ja = 1:2, vijf = 1:5, opinion = "geen mening"),
    list(item("gelijk", "vijf", "t", fixed = "3"), item("niemand", "vijf", "t", fixed = NA), item("mening", "vijf", "t", fixed = "geen"), item("fout", "ja", fixed = "fout"), item("gewoon", "vijf", "s"), item("ook", "vijf", "s"), item("vast", "vijf", "u", fixed = "5"), item("vaster", "vijf", "u", fixed = "1")),
    list(alle = factor_of(c("samen"), c(1)), twee = factor_of(c("m", "n"), c(1, 1), 0, c("m", "n", "o")), eenling = factor_of(c("veel", "een"), c(20, 1))),
    list(effen = function(n, t) rep(7.5, n), leeg = function(n, t) rep(NA_real_, n), lang = function(n, t) seq_len(n) / 10),
    list(c("gelijk", "niemand"), c("gelijk", "vast"), c("gewoon", "ook"), c("vast", "vaster"), c("mening", "fout")), empty = 0.1),
  list(list(by = c("alle", "twee", "eenling"), with = c("effen", "leeg", "lang"), adjust = "holm"), list(by = c("alle", "twee", "eenling"), with = c("effen", "leeg", "lang"), correlation = "kendall", adjust = "bh", min_group = 1, exact = "always"),
       list(by = "twee", with = "lang", correlation = "pearson", exact = "never"), list(by = c("twee", "alle"), keep = list(twee = "n"), with = "lang", min_group = 1)))

write_case("rechte-lijn", local({  # answers that follow the variable without noise
  s <- invent(110, 15, scales_of(zeven = 1:7), list(item("op", "zeven", "t"), item("neer", "zeven", "t", reverse = TRUE), item("ruis", "zeven", "t")), list(helft = factor_of(c("laag", "hoog"), c(1, 1))),
              list(x = function(n, t) rep(0, n)), list(c("op", "neer"), c("neer", "ruis")), empty = 0, opinion = 0, wrong = 0)
  at <- rep(1:7, length.out = 15); s$raw$op <- s$answers$op <- as.character(at); s$raw$neer <- s$answers$neer <- as.character(8 - at)
  s$numeric$x$value <- round(0.3 + 0.1 * at, 1); s$level$helft <- s$cell$helft <- ifelse(at <= 3, "laag", "hoog"); s
}), list(list(by = "helft", with = "x"), list(by = "helft", with = "x", correlation = "pearson", adjust = "holm"), list(by = "helft", with = "x", correlation = "kendall", exact = "never")))

write_case("kleine-groepen", invent(111, 24, scales_of(vijf = 1:5, opinion = "geen mening"), lapply(1:4, function(i) item(paste0("i", i), "vijf", "t", load = 0.7, effect = 0.4 * (i %% 2))),
    list(team = factor_of(c("a", "b", "c"), c(1, 1, 1)), rol = factor_of(c("u", "v", "w"), c(20, 3, 1), 1)), list(x = function(n, t) round(2 * t) / 2), list(c("i1", "i2"), c("i3", "i4")), empty = 0.15),
  list(list(by = c("team", "rol"), with = "x"), list(by = c("team", "rol"), min_group = 1, adjust = "holm"), list(by = "team", min_group = 3, exact = "always", adjust = "bh"), list(by = "rol", min_group = 2, exact = "never"),
       list(by = "team", with = "x", keep = list(team = c("a", "b"), rol = "u"), min_group = 1)))

write_case("ver-uiteen", invent(112, 150, scales_of(zeven = 1:7), list(item("a", "zeven", "t", effect = 6), item("b", "zeven", "t", effect = -6), item("c", "zeven", "t", effect = 2, load = 0.95), item("d", "zeven", "t", shift = -3, load = 0.95)),
    list(kant = factor_of(c("links", "rechts"), c(1, 1))), list(x = function(n, t) round(t, 2)), list(c("a", "b"), c("c", "d"))),
  list(list(by = "kant", with = "x"), list(by = "kant", with = "x", correlation = "kendall", adjust = "holm"), list(by = "kant", with = "x", correlation = "pearson", exact = "never", adjust = "bh")))
