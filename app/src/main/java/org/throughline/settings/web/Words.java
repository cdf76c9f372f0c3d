// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingFacts;

/// Small pieces of sentences.
final class Words {

  private Words() {}

  static String number(long number) {
    return String.format("%,d", number);
  }

  /// Such as `1 setting` or `1,203 settings`.
  static String count(long number, String one, String several) {
    return number(number) + " " + (number == 1 ? one : several);
  }

  /// Ages such as `4 to 11`; empty when they are not known.
  static String ages(SettingFacts facts) {
    Optional<Integer> low = facts.number(Fact.LOW_AGE);
    Optional<Integer> high = facts.number(Fact.HIGH_AGE);
    return low.isEmpty() || high.isEmpty() ? "" : low.get() + " to " + high.get();
  }

  /// What is not empty, with commas between.
  static String joined(String... words) {
    return Arrays.stream(words).filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
  }
}
