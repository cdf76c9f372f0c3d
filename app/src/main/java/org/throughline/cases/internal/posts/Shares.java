// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.posts;

import java.util.List;
import java.util.OptionalDouble;
import org.throughline.platform.identity.AccountId;

/// How the open cases fall on the time of the team. A rate keeps its two numbers; without time
/// there is none.
///
/// @param hundredths of full-time posts, vacant ones included
/// @param vacant hundredths of them that are vacant
/// @param open cases, whoever keeps them
/// @param unkept of them, those that nobody keeps
public record Shares(int hundredths, int vacant, int open, int unkept) {

  public static Shares of(List<Post> posts, int open, int unkept) {
    return new Shares(
        posts.stream().mapToInt(Post::hundredths).sum(),
        posts.stream().filter(Post::isVacant).mapToInt(Post::hundredths).sum(),
        open,
        unkept);
  }

  /// Hundredths that an account holds, over all of its posts.
  public static int held(List<Post> posts, AccountId by) {
    return posts.stream()
        .filter(post -> post.holder().filter(by::equals).isPresent())
        .mapToInt(Post::hundredths)
        .sum();
  }

  public int filled() {
    return hundredths - vacant;
  }

  /// Open cases to one full-time post that is filled.
  public OptionalDouble perFilled() {
    return rate(open, filled());
  }

  /// Open cases to one full-time post, were all of them filled.
  public OptionalDouble perPost() {
    return rate(open, hundredths);
  }

  /// Cases that nobody keeps to one full-time post that is filled.
  public OptionalDouble unkeptPerFilled() {
    return rate(unkept, filled());
  }

  /// How many cases would fall on this much time, were all shared evenly among the filled posts.
  public OptionalDouble share(int time) {
    return filled() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) open * time / filled());
  }

  private static OptionalDouble rate(int cases, int time) {
    return time == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * cases / time);
  }
}
