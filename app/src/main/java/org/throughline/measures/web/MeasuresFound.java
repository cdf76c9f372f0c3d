// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.measures.Measure;
import org.throughline.measures.Measures;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;

/// Measures by code, name or definition.
@Component
class MeasuresFound implements SearchPart {

  private final Measures measures;

  MeasuresFound(Measures measures) {
    this.measures = measures;
  }

  @Override
  public String heading() {
    return "Measures";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return measures.all().stream()
        .filter(
            each -> words.areIn(each.code().value() + " " + each.name() + " " + each.definition()))
        .sorted(
            Comparator.<Measure, Boolean>comparing(each -> !words.isCode(each.code().value()))
                .thenComparing(each -> !words.areIn(each.name()))
                .thenComparing(Measure::code))
        .limit(most)
        .map(
            each ->
                new Found(
                    each.code().value(),
                    each.name(),
                    each.definition(),
                    "/measures/" + each.code().value()))
        .toList();
  }
}
