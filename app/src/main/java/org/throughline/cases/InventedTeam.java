// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.cases.internal.posts.TeamPosts;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;

/// Enters the posts of an invented casework team: one for each officer, some of them for part of
/// the week, and two that are vacant.
@Component
public class InventedTeam {

  private static final String NOTE = "Invented, like the authority.";
  private static final List<String> TEAMS = List.of("North", "South", "Preparing for adulthood");
  private static final List<String> TIMES = List.of("1", "1", "0.6", "1", "0.8");
  private static final long WEEKS_VACANT = 9;

  private final TeamPosts posts;

  InventedTeam(TeamPosts posts) {
    this.posts = posts;
  }

  /// @param officers who hold the posts, and by the first of whom they are entered
  public void enter(List<AccountId> officers, LocalDate asAt) {
    AccountId by = officers.getFirst();
    for (int at = 0; at < officers.size(); at++) {
      add(by, at, Map.of("state", "HELD", "holder", String.valueOf(officers.get(at).value())));
    }
    for (int at = 0; at < 2; at++) {
      LocalDate since = asAt.minusWeeks((at + 1) * WEEKS_VACANT);
      add(by, at, Map.of("state", "VACANT", "vacant_since", since.toString()));
    }
  }

  private void add(AccountId by, int at, Map<String, String> who) {
    Map<String, String> post = new HashMap<>(who);
    post.put("title", "SEND case officer");
    post.put("team", TEAMS.get(at % TEAMS.size()));
    post.put("time", TIMES.get(at % TIMES.size()));
    post.put("note", NOTE);
    Outcome<Long> added = posts.add(post, by);
    if (!(added instanceof Outcome.Done)) {
      throw new IllegalStateException("An invented post was refused: " + added);
    }
  }

  /// Takes the invented posts off the list.
  public void remove(AccountId by) {
    posts.all().stream()
        .filter(post -> post.note().equals(NOTE))
        .forEach(post -> posts.end(post.id(), post.version(), by));
  }
}
