// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.children.ChildSummary;
import org.throughline.children.internal.Asked;
import org.throughline.children.internal.ChildFilter;
import org.throughline.children.internal.ChildFinding;
import org.throughline.children.internal.ListLooks;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;

/// Children among what is found from anywhere, for those who open the index; that they looked is on
/// record.
@Component
class ChildrenFound implements SearchPart {

  private final ChildFinding finding;
  private final ListLooks looks;
  private final Clock clock;

  ChildrenFound(ChildFinding finding, ListLooks looks, Clock clock) {
    this.finding = finding;
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  public String heading() {
    return "Children";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    Asked asked = Asked.read(words.text());
    if (!viewer.doesCasework() || asked.isEmpty()) {
      return List.of();
    }
    finding.keep(viewer.id(), words.text());
    LocalDate today = LocalDate.now(clock);
    List<ChildSummary> children =
        finding.find(asked, new ChildFilter("", "", Optional.empty()), most, 0).children();
    looks.shown(viewer.id(), "search", children.size());
    return children.stream().map(child -> found(child, today)).toList();
  }

  private static Found found(ChildSummary child, LocalDate today) {
    String age = FindWords.age(child, today);
    String year = FindWords.year(child.yearGroup());
    return new Found(
        "", child.listedName(), year.isEmpty() ? age : age + ", " + year, child.path());
  }
}
