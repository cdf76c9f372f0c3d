# SPDX-License-Identifier: Apache-2.0
"""The open model's forecast as an analyst would write it with numpy: every future of an age at once.

Usage: numpy_peer.py FOLDER [FUTURES]

FOLDER holds transitions.csv, population.csv, valid-states.csv and costs.csv. Prints the mean and the
standard deviation of the total of each year, and the seconds of CPU of fitting, simulating and
summing up.
"""
import csv
import sys
import time
from collections import defaultdict
from pathlib import Path

import numpy

YOUNGEST, OLDEST, ELDEST = -5, 20, 25
OUTSIDE = "NONSEND"
QUANTILES = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

folder = Path(sys.argv[1])
futures = int(sys.argv[2]) if len(sys.argv) > 2 else 1000


def table(name):
    with open(folder / name, newline="") as file:
        return list(csv.DictReader(file))


class Council:
    """Needs, settings, who may be where, and what was counted."""

    def __init__(self):
        settings = table("valid-states.csv")
        self.settings = [row["setting"] for row in settings]
        self.needs = sorted({need for row in settings for need in row["needs"].split(",")})
        self.states = [(need, setting) for need in self.needs for setting in self.settings]
        self.number = {state: at for at, state in enumerate(self.states)}
        self.moves = {row["setting"]: row["setting->setting"].split(",") for row in settings}
        self.valid = {
            (age, self.number[need, row["setting"]])
            for row in settings
            for need in row["needs"].split(",")
            for age in range(int(row["min-academic-year"]), int(row["max-academic-year"]) + 1)
        }
        self.people = {
            (int(row["calendar-year"]), int(row["academic-year"])): int(row["population"])
            for row in table("population.csv")
        }
        self.cost = numpy.zeros(len(self.states))
        for row in table("costs.csv"):
            if (row["need"], row["setting"]) in self.number:
                self.cost[self.number[row["need"], row["setting"]]] = float(row["cost"])
        self.count(table("transitions.csv"))

    def count(self, rows):
        self.years = sorted({int(row["calendar-year"]) for row in rows})
        self.left, self.remained = defaultdict(float), defaultdict(float)
        self.moved, self.stayed = defaultdict(float), defaultdict(float)
        self.went, self.popular = defaultdict(float), defaultdict(float)
        self.joined, self.places = defaultdict(float), defaultdict(float)
        self.seed = numpy.zeros((ELDEST - YOUNGEST + 2, len(self.states)), dtype=numpy.int64)
        for row in rows:
            year, age = int(row["calendar-year"]), int(row["academic-year-1"])
            before = (row["need-1"], row["setting-1"])
            after = (row["need-2"], row["setting-2"])
            if before[1] == OUTSIDE:
                self.joined[year, age + 1] += 1
                self.places[age + 1, self.number[after]] += 1
            elif after[1] == OUTSIDE:
                self.left[age, self.number[before]] += 1
            else:
                self.remain(age, before, after)
            if after[1] != OUTSIDE and year == self.years[-1]:
                self.seed[age + 1 - YOUNGEST, self.number[after]] += 1

    def remain(self, age, before, after):
        origin = self.number[before]
        self.remained[age, origin] += 1
        if before[1] == after[1]:
            self.stayed[age, origin] += 1
        else:
            self.moved[age, origin] += 1
            self.went[age, origin, self.number[after]] += 1
            self.popular[age, after[1]] += 1


class Fit:
    """The parameters of every beta and Dirichlet distribution, by age."""

    def __init__(self, council):
        self.council = council
        self.ages = range(YOUNGEST, ELDEST + 1)
        self.leave = {age: self.pair(council.left, council.remained, age, 0.5) for age in self.ages}
        self.move = {age: self.pair(council.moved, council.stayed, age, 1) for age in self.ages}
        self.popular = {}
        for age in self.ages:
            own = [council.popular[age, setting] for setting in council.settings]
            self.popular[age] = own if any(own) else self.popular.get(age - 1, own)
        self.destinations = {
            (age, state): self.destination(age, state) for age, state in council.valid
        }
        self.join = {age: self.joining(age) for age in self.ages}
        self.place = {age: self.placing(age) for age in self.ages}

    def pair(self, yes, no, age, unseen):
        states = range(len(self.council.states))
        ofYes = numpy.array([yes[age, state] for state in states])
        ofNo = numpy.array([no[age, state] for state in states])
        both = ofYes.sum() + ofNo.sum()
        first = (ofYes.sum() + 0.5) / (both + 1) if both else unseen
        second = (ofNo.sum() + 0.5) / (both + 1) if both else unseen
        return ofYes + first, ofNo + second

    def destination(self, age, state):
        council = self.council
        need, here = council.states[state]
        if len(council.moves[here]) <= 1:
            return None
        reach = [
            setting in council.moves[here] and (age, council.number[need, setting]) in council.valid
            for setting in council.settings
        ]
        alpha = numpy.zeros(len(council.states))
        for at, setting in enumerate(council.settings):
            if setting != here:
                prior = self.popular[age][at] + (1 / sum(reach) if reach[at] else 0)
                alpha[council.number[need, setting]] = prior
        alpha = alpha / alpha.sum() if alpha.sum() else alpha
        for to in range(len(alpha)):
            alpha[to] += council.went[age, state, to]
        outcomes = numpy.flatnonzero(alpha)
        if not len(outcomes):
            return None
        canMove = any(
            setting != here and (age + 2, council.number[need, setting]) in council.valid
            for setting in council.moves[here]
        )
        return (outcomes, alpha[outcomes]) if canMove else None

    def joining(self, age):
        years = self.council.years
        came = [self.council.joined[year, age] for year in years]
        people = [self.council.people.get((year, age), 0) for year in years]
        alpha = sum(each / len(years) if each else 0.001 for each in came)
        return alpha, (sum(people) - sum(came)) / len(years)

    def placing(self, age):
        council = self.council
        alpha = numpy.array([council.places[age, at] for at in range(len(council.states))])
        if not alpha.sum():
            return None
        allowed = [at for at in range(len(alpha)) if (age, at) in council.valid]
        alpha[allowed] += 1 / len(allowed)
        outcomes = numpy.flatnonzero(alpha)
        return outcomes, alpha[outcomes]


def shared_out(random, people, alpha):
    """How people of every future fall on the outcomes, the shares of each drawn anew."""
    shares = random.standard_gamma(alpha, size=(len(people), len(alpha)))
    total = shares.sum(axis=1, keepdims=True)
    shares = numpy.where(total > 0, shares / numpy.where(total > 0, total, 1), 1 / len(alpha))
    return random.multinomial(people, shares)


def stepped(random, fit, before, year):
    """The stock of every future a year later."""
    council = fit.council
    after = numpy.zeros_like(before)
    for age in range(YOUNGEST, OLDEST):
        at = age - YOUNGEST
        held = [
            state
            for state in numpy.flatnonzero(before[:, at].any(axis=0))
            if (age, state) in council.valid
        ]
        if not held:
            continue
        people = before[:, at, held]
        alpha, beta = fit.leave[age]
        rates = random.beta(alpha[held], beta[held], size=people.shape)
        people = people - random.binomial(people, rates)
        may = [place for place, state in enumerate(held) if fit.destinations[age, state] is not None]
        if may:
            states = [held[place] for place in may]
            alpha, beta = fit.move[age]
            rates = random.beta(alpha[states], beta[states], size=(len(people), len(may)))
            movers = random.binomial(people[:, may], rates)
            people[:, may] -= movers
            for place, state in enumerate(states):
                some = numpy.flatnonzero(movers[:, place])
                if len(some):
                    outcomes, weights = fit.destinations[age, state]
                    fallen = shared_out(random, movers[some, place], weights)
                    after[some[:, None], at + 1, outcomes] += fallen
        after[:, at + 1, held] += people
    for age in fit.ages:
        everybody = council.people.get((year, age), 0)
        if fit.place[age] is not None and everybody:
            alpha, beta = fit.join[age]
            joiners = random.binomial(everybody, random.beta(alpha, beta, size=len(before)))
            outcomes, weights = fit.place[age]
            after[:, age - YOUNGEST, outcomes] += shared_out(random, joiners, weights)
    return after


def summed_up(stock, council):
    """Mean, standard deviation and quantiles of the total, of needs, settings, ages and states."""
    byState = stock.sum(axis=1)
    byNeed = byState.reshape(len(stock), len(council.needs), len(council.settings))
    parts = [
        stock.sum(axis=(1, 2))[:, None],
        byNeed.sum(axis=2),
        byNeed.sum(axis=1),
        stock.sum(axis=2),
        stock.reshape(len(stock), -1),
        (byState @ council.cost)[:, None],
    ]
    return [
        (part.mean(axis=0), part.std(axis=0, ddof=1), numpy.quantile(part, QUANTILES, axis=0))
        for part in parts
    ]


council = Council()
begun = time.process_time()
fit = Fit(council)
random = numpy.random.default_rng(1)
stock = numpy.broadcast_to(council.seed, (futures, *council.seed.shape)).copy()
last = max(year for year, _ in council.people)
for year in range(council.years[-1] + 2, last + 1):
    stock = stepped(random, fit, stock, year)
    total = summed_up(stock, council)[0]
    print(f"numpy {numpy.__version__}: {year}: {total[0][0]:.1f} (sd {total[1][0]:.1f})")
print(f"numpy: {time.process_time() - begun:.2f} s of CPU for {futures} futures")
