// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.posts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Sent;

/// Reads what was sent about a post, and says everything that is wrong with it.
final class PostRules {

  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  private PostRules(Map<String, String> sent) {
    this.sent = sent;
  }

  /// What was understood; absent when something is wrong.
  record Read(Optional<Post> wished, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  /// @param holders who may hold a post
  static Read of(Map<String, String> sent, List<AccountId> holders, LocalDate today) {
    PostRules rules = new PostRules(sent);
    String title = Sent.words(sent, "title");
    rules.must(
        title.length() >= 3 && title.length() <= 120,
        "CASE-230",
        "title",
        "Say what the post is, in 3 to 120 characters.");
    String team = Sent.words(sent, "team");
    rules.must(team.length() <= 60, "CASE-237", "team", "Use up to 60 characters.");
    int hundredths = rules.hundredths();
    String state = Sent.words(sent, "state");
    rules.must(
        state.matches("HELD|OTHER|VACANT"),
        "CASE-232",
        "state",
        "Choose whether somebody holds it, or it is vacant.");
    Optional<AccountId> holder = state.equals("HELD") ? rules.holder(holders) : Optional.empty();
    Optional<LocalDate> since =
        state.equals("VACANT") ? rules.vacantSince(today) : Optional.empty();
    String note = Sent.words(sent, "note");
    rules.must(note.length() <= 500, "CASE-235", "note", "Use up to 500 characters.");
    return new Read(
        rules.problems.isEmpty()
            ? Optional.of(new Post(0, title, team, hundredths, holder, since, note, 0))
            : Optional.empty(),
        rules.problems);
  }

  private int hundredths() {
    String typed = Sent.words(sent, "time");
    boolean isNumber = typed.matches("[0-9]{1,2}(\\.[0-9]{1,2})?");
    int hundredths = isNumber ? new BigDecimal(typed).movePointRight(2).intValueExact() : 0;
    must(
        hundredths > 0,
        "CASE-231",
        "time",
        "Enter the full-time equivalent, such as 1 or 0.6, up to 99.99.");
    return hundredths;
  }

  private Optional<AccountId> holder(List<AccountId> holders) {
    Optional<AccountId> holder =
        Sent.number(sent, "holder").map(AccountId::new).filter(holders::contains);
    must(holder.isPresent(), "CASE-233", "holder", "Choose who holds it.");
    return holder;
  }

  private Optional<LocalDate> vacantSince(LocalDate today) {
    Optional<LocalDate> since = Sent.day(sent, "vacant_since").filter(day -> !day.isAfter(today));
    must(
        since.isPresent(),
        "CASE-234",
        "vacant_since",
        "Enter the day since which it is vacant, such as 24/11/2025, not after today.");
    return since;
  }

  private void must(boolean isRight, String code, String field, String message) {
    if (!isRight) {
      problems.add(new Problem(code, field, message));
    }
  }
}
