// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.Versions;
import org.throughline.strategy.internal.revision.TextComparison;

/// The versions of a strategy, any two of them side by side.
@Controller
class HistoryPages {

  private final Versions versions;
  private final ReadableStrategies readable;
  private final CurrentAccount currentAccount;
  private final Names names;

  HistoryPages(
      Versions versions, ReadableStrategies readable, CurrentAccount currentAccount, Names names) {
    this.versions = versions;
    this.readable = readable;
    this.currentAccount = currentAccount;
    this.names = names;
  }

  @SignedInOnly
  @GetMapping("/strategies/{code}/history")
  Screen history(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(name = "from", defaultValue = "0") long from,
      @RequestParam(name = "to", defaultValue = "0") long to) {
    StrategySummary strategy =
        readable
            .find(code, currentAccount.of(request))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Versions.Line> all = versions.all(strategy.id().value());
    long newest = all.getFirst().number();
    long second = to > 0 ? to : newest;
    long first = from > 0 ? from : Math.max(1, second - 1);
    return Screen.of(
        "strategy/history",
        new HistoryPage(
            strategy,
            all.stream().map(this::row).toList(),
            all.stream()
                .map(one -> Long.toString(one.number()))
                .map(number -> new Option(number, "Version " + number))
                .toList(),
            first,
            second,
            TextComparison.between(text(strategy, first), text(strategy, second))));
  }

  private HistoryPage.Row row(Versions.Line line) {
    return new HistoryPage.Row(
        line.number(),
        Dates.moment(line.at()),
        line.by().map(names::of).orElse("The system"),
        line.reason());
  }

  private StrategyText text(StrategySummary strategy, long number) {
    return versions
        .text(strategy.id().value(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
