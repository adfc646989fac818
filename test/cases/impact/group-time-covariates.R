# Group-time effects with covariates by the formulas of Sant'Anna and Zhao (2020), in base R (4.2.2).
# Rscript group-time-covariates.R > group-time-covariates.json
# The panel is made by a congruential generator, so that it is the same everywhere.
state <- 20261129
uniform <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 }
noise <- function() sum(vapply(1:12, function(i) uniform(), 0)) - 6
n <- 60; months <- 5
age <- numeric(n); degree <- numeric(n); first <- integer(n); y <- matrix(0, n, months)
for (i in 1:n) {
  age[i] <- round(20 + 25 * uniform()); degree[i] <- as.integer(uniform() < 0.4)
  lean <- plogis(0.8 - 0.06 * (age[i] - 30) + 0.7 * degree[i])
  first[i] <- if (uniform() < 0.65 * lean) (if (uniform() < 0.5) 2L else 3L) else -1L # columns from 0
  own <- 3 * noise()
  for (t in 1:months)
    y[i, t] <- round(own + t * (0.05 * age[i] + degree[i]) + noise() + (first[i] >= 0 && t - 1 >= first[i]) * 2, 3)
}
person <- c(seq_len(n - 6), seq_len(6)) - 1L # the last six rows are persons who stand among the first too
X <- cbind(1, age, degree)
effect <- function(g, t, how) {
  rows <- which(first == g | first == -1); D <- as.numeric(first[rows] == g); x <- X[rows, ]; m <- length(rows)
  dY <- y[rows, t + 1] - y[rows, g] # base: column g - 1, counted from 0
  ps <- rep(0, m); xb <- rep(0, m); lps <- matrix(0, m, 3); lols <- matrix(0, m, 3)
  if (how != "regression") {
    fit <- glm(D ~ x - 1, family = binomial, control = list(epsilon = 1e-14, maxit = 100)); ps <- fitted(fit)
    H <- solve(crossprod(x * sqrt(ps * (1 - ps)))) * m; lps <- ((D - ps) * x) %*% H
  }
  if (how != "ipw") {
    b <- coef(lm(dY ~ x - 1, subset = D == 0)); xb <- as.vector(x %*% b)
    lols <- ((1 - D) * (dY - xb) * x) %*% solve(crossprod(x * (1 - D), x) / m)
  }
  r <- dY - xb; a <- mean(D * r) / mean(D)
  treat <- (D * (r - a) - as.vector(lols %*% colMeans(D * x))) / mean(D)
  if (how == "regression") { att <- a; inf <- treat }
  else {
    w <- ps * (1 - D) / (1 - ps); c0 <- mean(w * r) / mean(w); att <- a - c0
    cont <- w * (r - c0) + as.vector(lps %*% colMeans(w * (r - c0) * x)) - as.vector(lols %*% colMeans(w * x))
    inf <- treat - cont / mean(w)
  }
  full <- numeric(n); full[rows] <- inf * n / m
  list(g = g, t = t, att = att, se = sqrt(sum(inf^2)) / m, inf = full)
}
num <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ","), "]")
out <- character()
for (how in c("regression", "ipw", "doubly-robust")) {
  cells <- list()
  for (g in c(2, 3)) for (t in 0:(months - 1)) if (t != g - 1) cells[[length(cells) + 1]] <- effect(g, t, how)
  post <- Filter(function(k) k$t >= k$g, cells)
  p <- vapply(post, function(k) mean(first == k$g), 0); att <- vapply(post, function(k) k$att, 0)
  simple <- sum(p * att) / sum(p); inf <- numeric(n)
  for (j in seq_along(post)) inf <- inf + post[[j]]$inf * p[j] / sum(p) +
    ((first == post[[j]]$g) - p[j]) * (att[j] - simple) / sum(p)
  by <- tapply(inf, person, sum) # a person's rows together
  out <- c(out, sprintf('"%s":{"group":%s,"month":%s,"att":%s,"se":%s,"simple":%s}', how,
    num(vapply(cells, function(k) k$g, 0)), num(vapply(cells, function(k) k$t, 0)),
    num(vapply(cells, function(k) k$att, 0)), num(vapply(cells, function(k) k$se, 0)),
    num(c(simple, sqrt(sum(inf^2)) / n, sqrt(sum(by^2)) / n))))
}
cat(sprintf('{"age":%s,"degree":%s,"first":%s,"person":%s,"outcome":%s,\n%s}\n', num(age), num(degree), num(first),
  num(person), num(as.vector(t(y))), paste(out, collapse = ",\n")))
