// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import java.util.List;
import java.util.function.Function;

/// What became of a command: done, refused with every problem at once, or overtaken by someone
/// else.
///
/// A refusal is a value. An exception means a bug or a broken machine.
///
/// @param <T> what a command that was done gives back
public sealed interface Outcome<T> {

  /// The command was carried out and committed.
  record Done<T>(T value) implements Outcome<T> {}

  /// Nothing was written. All problems are given at once.
  record Refused<T>(List<Problem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Nothing was written: somebody saved the same record after this person opened it.
  ///
  /// @param savedBy who saved it, by name
  /// @param currentVersion the version to merge with
  record Overtaken<T>(String savedBy, long currentVersion) implements Outcome<T> {}

  /// The same outcome, with something else given back when it was done.
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
      case Overtaken<T>(String savedBy, long currentVersion) ->
          new Overtaken<>(savedBy, currentVersion);
    };
  }
}
