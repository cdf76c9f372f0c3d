// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Makes the page of every state that a thing beside the plan was in.
@Component
class HistoryMaker {

  private final Chronicle chronicle;
  private final Accounts accounts;

  HistoryMaker(Chronicle chronicle, Accounts accounts) {
    this.chronicle = chronicle;
    this.accounts = accounts;
  }

  /// Where the page leads back to.
  record Back(String path, String label) {}

  /// @param what as a sentence begins with it, such as `The placement`
  /// @param back where the link above leads, and its words
  HistoryPage of(Chronicle.Subject subject, long id, String what, Back back) {
    Map<AccountId, String> names = accounts.names();
    List<Chronicle.State> states = chronicle.of(subject, id);
    List<HistoryPage.State> shown = new ArrayList<>();
    for (int at = 0; at < states.size(); at++) {
      Chronicle.State now = states.get(at);
      Map<String, String> before =
          at + 1 < states.size() ? states.get(at + 1).values() : now.values();
      List<String> changed =
          now.values().keySet().stream()
              .filter(name -> !now.values().get(name).equals(before.getOrDefault(name, "")))
              .toList();
      shown.add(new HistoryPage.State(act(now, names), now.values(), changed));
    }
    return new HistoryPage(
        back.path(), back.label(), what + changes(Math.max(0, shown.size() - 1)), shown);
  }

  private static String changes(int number) {
    return switch (number) {
      case 0 -> " was not changed since it was recorded";
      case 1 -> " was changed once";
      case 2 -> " was changed twice";
      default -> " was changed %d times".formatted(number);
    };
  }

  private static String act(Chronicle.State state, Map<AccountId, String> names) {
    String act = state.act().substring(0, 1).toUpperCase(Locale.UK) + state.act().substring(1);
    return act
        + state.by().map(id -> " by " + names.getOrDefault(id, "somebody")).orElse("")
        + ", "
        + Dates.moment(state.at());
  }
}
