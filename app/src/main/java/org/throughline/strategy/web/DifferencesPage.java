// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.strategy.internal.revision.Difference;
import org.throughline.strategy.internal.revision.Difference.Decided;
import org.throughline.strategy.internal.revision.Revisions.Comparison;

/// What a revised paper says otherwise, difference by difference.
public record DifferencesPage(Comparison comparison, FormErrors errors, boolean mayDecide) {

  public String path() {
    return "/import/reviews/" + comparison.review().id();
  }

  public long count(Class<? extends Difference> kind) {
    return comparison.differences().all().stream().filter(kind::isInstance).count();
  }

  public List<Decided> decided() {
    return comparison.decided();
  }

  /// The answer in a sentence.
  public String sentence() {
    return "%d added, %d changed, %d withdrawn, %d unchanged"
        .formatted(
            count(Difference.Added.class),
            count(Difference.Changed.class),
            count(Difference.Withdrawn.class),
            comparison.differences().unchanged());
  }

  /// What a difference is, in words.
  public static String what(Difference difference) {
    return switch (difference) {
      case Difference.Added one -> "Added under " + one.priority();
      case Difference.Changed one ->
          (one.isReworded() ? "Changed " : "Moved ") + one.before().code();
      case Difference.Withdrawn one -> "Withdrawn " + one.before().code();
      case Difference.NewPriority one -> "New priority";
      case Difference.ChangedPriority one -> "Changed priority " + one.before().number();
      case Difference.WithdrawnPriority one -> "Withdrawn priority " + one.before().number();
      case Difference.ChangedWords one -> "Changed: " + one.label();
    };
  }

  /// What taking it does, in the words of the button.
  public static String take(Difference difference) {
    return switch (difference) {
      case Difference.Added one -> "Add it";
      case Difference.Changed one -> "Take the new";
      case Difference.Withdrawn one -> "Withdraw it";
      case Difference.NewPriority one -> "Add it";
      case Difference.ChangedPriority one -> "Take the new";
      case Difference.WithdrawnPriority one -> "Withdraw it";
      case Difference.ChangedWords one -> "Take the new";
    };
  }

  /// What not taking it does, in the words of the button.
  public static String keep(Difference difference) {
    return switch (difference) {
      case Difference.Added one -> "Leave it out";
      case Difference.Changed one -> "Keep the old";
      case Difference.Withdrawn one -> "Keep it";
      case Difference.NewPriority one -> "Leave it out";
      case Difference.ChangedPriority one -> "Keep the old";
      case Difference.WithdrawnPriority one -> "Keep it";
      case Difference.ChangedWords one -> "Keep the old";
    };
  }

  /// What was chosen, in words.
  public static String chosen(Decided decided) {
    return decided
        .choice()
        .map(
            choice ->
                switch (choice) {
                  case TAKE -> "Chosen: " + take(decided.difference());
                  case KEEP -> "Chosen: " + keep(decided.difference());
                  case APART -> "Chosen: not the same commitment";
                })
        .orElse("Not decided");
  }
}
