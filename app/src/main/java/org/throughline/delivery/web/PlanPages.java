// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.internal.PlanAddress;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Screen;

/// The plan on one screen.
@Controller
class PlanPages {

  private final PlanPageMaker maker;
  private final ActionPageMaker panels;
  private final TimelineMaker timelines;
  private final PlanNamesReader names;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  PlanPages(
      PlanPageMaker maker,
      ActionPageMaker panels,
      TimelineMaker timelines,
      PlanNamesReader names,
      CurrentAccount currentAccount,
      Clock clock) {
    this.maker = maker;
    this.panels = panels;
    this.timelines = timelines;
    this.names = names;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/plan")
  Screen plan(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    int page = number(query, "page").map(Math::toIntExact).orElse(1);
    String back = PlanPageMaker.rowAddress(PlanAddress.address("/plan", query), page);
    PlanPageMaker.Beside beside =
        new PlanPageMaker.Beside(
            page,
            Rights.mayEdit(account),
            problems(request),
            number(query, "undo"),
            number(query, "open")
                .filter(id -> id > 0)
                .flatMap(id -> panels.panel(new ActionId(id), account, "/plan" + back + id)));
    return Screen.of(
        "delivery/plan", maker.make(query, names.namesFor(query), LocalDate.now(clock), beside));
  }

  @SignedInOnly
  @GetMapping("/plan/timeline")
  Screen timeline(@RequestParam MultiValueMap<String, String> query) {
    int page = number(query, "page").map(Math::toIntExact).orElse(1);
    return Screen.of(
        "delivery/timeline",
        timelines.make(query, names.namesFor(query), LocalDate.now(clock), page));
  }

  private static List<String> problems(HttpServletRequest request) {
    return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request)).stream()
        .map(flash -> flash.get(BulkPages.PROBLEMS))
        .flatMap(kept -> kept instanceof List<?> problems ? problems.stream() : Stream.of())
        .map(String.class::cast)
        .toList();
  }

  private static Optional<Long> number(MultiValueMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name))
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Long::valueOf);
  }
}
