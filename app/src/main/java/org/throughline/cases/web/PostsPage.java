// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;

/// The posts of the team beside its work.
///
/// @param sentence the answer that the page begins with
/// @param facts further sentences: what vacancies and unkept cases come to, and what is heading
///     past its time
public record PostsPage(
    String sentence, List<String> facts, List<PostRow> posts, List<LoadRow> loads) {

  /// @param team empty where the council has one
  /// @param holder who holds it; `Vacant` for nobody
  /// @param since since when it is vacant; empty while somebody holds it
  public record PostRow(
      long id,
      String title,
      String team,
      String time,
      String holder,
      boolean isVacant,
      String since,
      String note) {}

  /// What one officer keeps beside the time they have.
  ///
  /// @param time of the posts that they hold; empty for none
  /// @param perPost cases to one full-time post; empty without time
  /// @param room what an even share would make of it, in words; empty without time
  public record LoadRow(
      String name, String href, String time, int open, int late, String perPost, String room) {}

  public PostsPage {
    facts = List.copyOf(facts);
    posts = List.copyOf(posts);
    loads = List.copyOf(loads);
  }
}
