// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;

/// What a password must be, after the National Cyber Security Centre's advice: long and not a
/// common one. No rule asks for capitals, digits or marks, and none makes it expire.
@Component
public class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private final Set<String> common;

  PasswordRules() {
    common =
        text("identity/common-passwords.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(PasswordRules::core)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Everything that is wrong with a new password.
  ///
  /// @param field the form's field that it was typed in
  /// @param email what the password may not be made of
  public List<Problem> problems(String field, String password, String email) {
    List<Problem> problems = new ArrayList<>();
    length(field, password).ifPresent(problems::add);
    if (problems.isEmpty() && isEasilyGuessed(password, email)) {
      problems.add(
          new Problem(
              "SIGN-103",
              field,
              "This password is one that many people use, or is made from your email address. "
                  + "Three random words make a good one."));
    }
    return problems;
  }

  private static Optional<Problem> length(String field, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(
          new Problem(
              "SIGN-101",
              field,
              "Enter a password of at least 12 characters; spaces are allowed."));
    }
    return password.length() > LONGEST
        ? Optional.of(
            new Problem("SIGN-102", field, "Enter a password of no more than 200 characters."))
        : Optional.empty();
  }

  private boolean isEasilyGuessed(String password, String email) {
    String core = core(password);
    String name = core(email.replaceAll("@.*", ""));
    return common.contains(core)
        || hasFewCharacters(password)
        || isSequence(password)
        || (name.length() >= 4 && core.replace(name, "").length() < 4);
  }

  private static boolean hasFewCharacters(String password) {
    return password.codePoints().distinct().count() < 5;
  }

  /// Whether most characters follow the one before, as in 123456789012 or abcdefghijkl.
  private static boolean isSequence(String password) {
    long steps = 0;
    for (int index = 1; index < password.length(); index++) {
      if (Math.abs(password.charAt(index) - password.charAt(index - 1)) == 1) {
        steps++;
      }
    }
    return steps >= password.length() * 0.7;
  }

  /// The word under the digits and marks that people add to it.
  private static String core(String password) {
    return password
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[^a-z]+|[^a-z]+$", "")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replaceAll("[^a-z]", "");
  }

  private static String text(String path) {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("Missing from the build: " + path, missing);
    }
  }
}
