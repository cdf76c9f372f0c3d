// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.Links;
import org.throughline.measures.Measure;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// The thread around a promise or a measure, and where it is broken.
@Controller
class ThreadPages {

  private static final int ROWS = 100;

  private final Threads threads;
  private final Links links;
  private final Strategies strategies;
  private final Cards cards;
  private final CurrentAccount currentAccount;

  ThreadPages(
      Threads threads,
      Links links,
      Strategies strategies,
      Cards cards,
      CurrentAccount currentAccount) {
    this.threads = threads;
    this.links = links;
    this.strategies = strategies;
    this.cards = cards;
    this.currentAccount = currentAccount;
  }

  @SignedInOnly
  @GetMapping("/thread/{code}")
  Screen thread(@PathVariable String code, HttpServletRequest request) {
    return Screen.of(
        "thread/thread",
        threads
            .around(code, currentAccount.of(request).orElseThrow())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @SignedInOnly
  @GetMapping("/thread")
  Screen gaps(@RequestParam(required = false) Optional<String> page) {
    Links.Gaps gaps = links.gaps();
    Paging paging =
        new Paging(gaps.commitments().size(), number(page), ROWS, Address.of("/thread"));
    List<Card> commitments =
        gaps.commitments().subList(paging.offset(), paging.last()).stream()
            .map(cards::commitment)
            .toList();
    return Screen.of(
        "thread/gaps",
        new GapsPage(
            "%,d commitments have no measure, and %,d measures judge no commitment."
                .formatted(gaps.commitments().size(), gaps.measures().size()),
            gaps.priorities().stream().flatMap(this::card).toList(),
            commitments,
            gaps.measures().stream().map(ThreadPages::card).toList(),
            paging));
  }

  private Stream<Card> card(PrioritySummary priority) {
    return strategies.find(priority.strategy()).stream()
        .map((StrategySummary strategy) -> cards.priority(strategy, priority));
  }

  private static Card card(Measure measure) {
    String code = measure.code().value();
    return new Card(code, measure.name(), "", "", "", "/measures/" + code, "/thread/" + code);
  }

  private static int number(Optional<String> text) {
    return text.filter(each -> each.matches("\\d{1,5}")).map(Integer::parseInt).orElse(1);
  }
}
