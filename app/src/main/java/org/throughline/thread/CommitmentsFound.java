// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;

/// Commitments of published strategies by code or words. Each leads to its thread.
@Component
class CommitmentsFound implements SearchPart {

  private final Strategies strategies;

  CommitmentsFound(Strategies strategies) {
    this.strategies = strategies;
  }

  @Override
  public String heading() {
    return "Commitments";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return strategies.all().stream()
        .filter(strategy -> strategy.status().isPublic())
        .flatMap(
            strategy ->
                strategies.commitments(strategy.id()).stream()
                    .filter(line -> words.areIn(line.code() + " " + line.text()))
                    .map(line -> new Match(line, strategy.title())))
        .sorted(Comparator.comparing(match -> !words.isCode(match.line().code())))
        .limit(most)
        .map(Match::found)
        .toList();
  }

  private record Match(CommitmentLine line, String strategy) {
    Found found() {
      return new Found(
          line.code(),
          line.text(),
          line.isWithdrawn() ? strategy + ", withdrawn" : strategy,
          "/thread/" + line.code());
    }
  }
}
