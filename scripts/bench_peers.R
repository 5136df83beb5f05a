# SPDX-License-Identifier: EUPL-1.2
# What R takes to read a file like that of `wijkkompas bench`: one JSON line per reader, in the same fields.
#   Rscript scripts/bench_peers.R ROWS ITEMS PASS_SECONDS     PASS_SECONDS: the line "read-csv" of the same run says it
# data.table's fread gets one thread, as we have; base R's read.table the types of its columns beforehand.
args <- as.numeric(commandArgs(trailingOnly = TRUE))
rows <- args[1]
items <- args[2]
pass <- args[3]

set.seed(2021)
file <- tempfile(fileext = ".csv")
answers <- replicate(items, sample(c(as.character(1:7), ""), rows, replace = TRUE, prob = c(rep(4, 7), 1)), simplify = FALSE)
names(answers) <- paste0("v", seq_len(items))
writeLines(c(paste(names(answers), collapse = ";"), do.call(paste, c(answers, sep = ";"))), file)
rm(answers)

fastest <- function(times, read) min(vapply(seq_len(times), function(i) system.time(read())[["elapsed"]], 0))
tell <- function(name, seconds) {
    cat(sprintf('{"target":"R","name":"%s","rows":%d,"items":%d,"seconds":%.4g,"passSeconds":%.4g,"ratio":%.4g,"fileBytes":%.0f}\n',
        name, as.integer(rows), as.integer(items), seconds, pass, seconds / pass, file.size(file)))
}
if (requireNamespace("data.table", quietly = TRUE)) {
    data.table::setDTthreads(1)
    tell("fread", fastest(3, function() data.table::fread(file, sep = ";", showProgress = FALSE)))
}
tell("read.table", fastest(1, function() read.table(file, header = TRUE, sep = ";", quote = "\"", colClasses = "integer")))
unlink(file)
