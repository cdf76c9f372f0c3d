// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;

/// Keeps people out of mail. A notice that holds one is a mistake in the code that made it, so it
/// is an exception and its message does not repeat what it found.
@Component
class PersonalData {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern PUPIL_NUMBER = Pattern.compile("\\b[A-Z]\\d{11}[0-9A-Z]\\b");
  private static final Pattern BIRTH =
      Pattern.compile("(?i)\\b(date of birth|d\\.?o\\.?b\\.?|born on)\\b");

  private final Accounts accounts;

  PersonalData(Accounts accounts) {
    this.accounts = accounts;
  }

  void refuse(Notice notice) {
    Stream.concat(Stream.of(notice.subject(), notice.path()), notice.lines().stream())
        .forEach(this::refuse);
  }

  private void refuse(String words) {
    refuseIf(EMAIL.matcher(words).find(), "an email address");
    refuseIf(PUPIL_NUMBER.matcher(words).find(), "a pupil's number");
    refuseIf(BIRTH.matcher(words).find(), "a date of birth");
    String lower = words.toLowerCase(Locale.UK);
    refuseIf(
        accounts.all().stream()
            .map(Account::name)
            .anyMatch(name -> lower.contains(name.toLowerCase(Locale.UK))),
        "a person's name");
  }

  private static void refuseIf(boolean found, String what) {
    if (found) {
      throw new IllegalArgumentException(
          "A notice holds " + what + ". Say how many and where to look instead.");
    }
  }
}
