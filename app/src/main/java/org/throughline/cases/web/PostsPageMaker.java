// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.posts.Post;
import org.throughline.cases.internal.posts.Shares;
import org.throughline.cases.internal.posts.TeamPosts;
import org.throughline.cases.internal.team.Projections;
import org.throughline.cases.internal.team.Workload;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Makes the page of the team's posts, held beside the workload and its projection.
@Component
class PostsPageMaker {

  private final TeamPosts posts;
  private final Workload workload;
  private final Projections projections;
  private final CaseRules rules;
  private final Accounts accounts;
  private final Clock clock;

  PostsPageMaker(
      TeamPosts posts,
      Workload workload,
      Projections projections,
      CaseRules rules,
      Accounts accounts,
      Clock clock) {
    this.posts = posts;
    this.workload = workload;
    this.projections = projections;
    this.rules = rules;
    this.accounts = accounts;
    this.clock = clock;
  }

  PostsPage page() {
    LocalDate today = LocalDate.now(clock);
    List<Post> all = posts.all();
    List<Workload.Load> loads = workload.byOfficer(today);
    int open = loads.stream().mapToInt(Workload.Load::open).sum();
    int unkept =
        loads.stream().filter(load -> load.officer().isEmpty()).mapToInt(Workload.Load::open).sum();
    Shares shares = Shares.of(all, open, unkept);
    Map<AccountId, String> names = accounts.names();
    return new PostsPage(
        sentence(shares),
        facts(shares),
        all.stream().map(post -> row(post, names, today)).toList(),
        rows(all, loads, shares, names));
  }

  private static String sentence(Shares shares) {
    if (shares.hundredths() == 0) {
      return "No post of the team is entered yet";
    }
    return "%s of %s full-time posts %s vacant%s"
        .formatted(
            Post.shown(shares.vacant()),
            Post.shown(shares.hundredths()),
            shares.vacant() == 100 ? "is" : "are",
            words(shares.perFilled(), "; each filled one keeps %.0f open cases"));
  }

  private List<String> facts(Shares shares) {
    return Stream.of(
            words(shares.perPost(), "Were all posts filled, each would keep %.0f."),
            shares.unkept() == 0
                ? ""
                : "%,d open cases are kept by nobody".formatted(shares.unkept())
                    + words(
                        shares.unkeptPerFilled(),
                        ": %.1f more for each filled full-time post, were they shared by time.")
                    + (shares.filled() == 0 ? "." : ""),
            projected())
        .filter(fact -> !fact.isEmpty())
        .toList();
  }

  private String projected() {
    return projections
        .of(rules.pathway(TeamPages.ASSESSMENT))
        .map(
            projected ->
                "On the present course about %.0f more assessments will pass %d weeks in the next 12 weeks. That is counted from how long the cases of the last year took, so it knows of today’s vacancies only as far as they slowed those cases."
                    .formatted(projected.projection().total(), projected.weeks()))
        .orElse("");
  }

  private static String words(OptionalDouble number, String format) {
    return number.isPresent() ? format.formatted(number.getAsDouble()) : "";
  }

  private static PostsPage.PostRow row(Post post, Map<AccountId, String> names, LocalDate today) {
    return new PostsPage.PostRow(
        post.id(),
        post.title(),
        post.team(),
        Post.shown(post.hundredths()),
        post.isVacant()
            ? "Vacant"
            : post.holder()
                .map(id -> names.getOrDefault(id, "Somebody"))
                .orElse("Somebody without an account here"),
        post.isVacant(),
        post.vacantSince().map(day -> Dates.relative(day, today)).orElse(""),
        post.note());
  }

  /// Whoever keeps cases, and whoever holds a post and keeps none.
  private static List<PostsPage.LoadRow> rows(
      List<Post> posts, List<Workload.Load> loads, Shares shares, Map<AccountId, String> names) {
    List<PostsPage.LoadRow> rows = new ArrayList<>();
    loads.forEach(
        load -> rows.add(row(load.officer(), load.open(), load.late(), posts, shares, names)));
    posts.stream()
        .flatMap(post -> post.holder().stream())
        .distinct()
        .filter(id -> loads.stream().noneMatch(load -> load.officer().equals(Optional.of(id))))
        .forEach(id -> rows.add(row(Optional.of(id), 0, 0, posts, shares, names)));
    return rows;
  }

  private static PostsPage.LoadRow row(
      Optional<AccountId> officer,
      int open,
      int late,
      List<Post> posts,
      Shares shares,
      Map<AccountId, String> names) {
    int time = officer.map(id -> Shares.held(posts, id)).orElse(0);
    return new PostsPage.LoadRow(
        officer.map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"),
        "/cases?whose=" + officer.map(id -> Long.toString(id.value())).orElse("nobody"),
        time == 0 ? "" : Post.shown(time),
        open,
        late,
        time == 0 ? "" : "%.0f".formatted(100.0 * open / time),
        time == 0 ? "" : room(Math.round(shares.share(time).orElse(open)) - open));
  }

  private static String room(long room) {
    if (room == 0) {
      return "An even share";
    }
    return room > 0
        ? "%,d below an even share".formatted(room)
        : "%,d above an even share".formatted(-room);
  }
}
