// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.Strategies;

/// Strategies by code or title, drafts only to those who may read them.
@Component
class StrategiesFound implements SearchPart {

  private final Strategies strategies;
  private final ReadableStrategies readable;

  StrategiesFound(Strategies strategies, ReadableStrategies readable) {
    this.strategies = strategies;
    this.readable = readable;
  }

  @Override
  public String heading() {
    return "Strategies";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return strategies.all().stream()
        .filter(each -> readable.isFor(each, Optional.of(viewer)))
        .filter(each -> words.isCode(each.code()) || words.areIn(each.title()))
        .limit(most)
        .map(
            each ->
                new Found(
                    each.code(), each.title(), each.status().label(), "/strategies/" + each.code()))
        .toList();
  }
}
