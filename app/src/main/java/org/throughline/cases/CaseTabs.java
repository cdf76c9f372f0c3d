// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.PageTabs;

/// The pages of a case, its own and those that other modules keep: the same on every one of them.
@Component
public class CaseTabs {

  private final List<CaseTab> tabs;

  CaseTabs(List<CaseTab> tabs) {
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(CaseTab::order)).toList();
  }

  /// Has the page that answers a request show them; only for whoever may see the case.
  public void showOn(HttpServletRequest request, CaseSummary summary) {
    Option own = new Option("/cases/" + summary.address(), "Case");
    new PageTabs("This case", Stream.concat(Stream.of(own), others(summary)).toList())
        .showOn(request);
  }

  private Stream<Option> others(CaseSummary summary) {
    return tabs.stream()
        .filter(tab -> tab.isFor(summary))
        .map(tab -> new Option(tab.path(summary), tab.label()));
  }
}
