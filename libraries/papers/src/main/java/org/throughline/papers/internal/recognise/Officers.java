// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Report.Officer;

/// The officer who signs an implication: "Ana Lee, Head of Law, Tel. 01234 567 890" at its end.
final class Officers {

  private static final String NAME =
      "(\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.? |de |van )?\\p{Lu}[\\p{L}'’-]+){1,2})";
  private static final String POST =
      "([^()\\n]{0,80}?\\b(?:Head|Director|Officer|Manager|Barrister|Solicitor|Lawyer|Accountant|Lead|Adviser|Advisor|Partner|Finance|Counsel|Consultant|Principal|Specialist|Secretary|Analyst|Planner|Surveyor)\\b[^()\\n]{0,80}?)";
  private static final String TELEPHONE =
      "(?:[,.;]?\\s*\\(?(?:((?i:tel(?:ephone)?|ext(?:ension|n)?|phone))\\.?:?\\s*(?:no\\.?:?\\s*)?)?(\\+?[\\d][\\d ]{2,18}\\d)\\)?)?";
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:^|[\\s(])" + NAME + "\\s*[,–-]\\s*" + POST + TELEPHONE + "\\s*\\.?\\)?\\.?\\s*$");
  private static final int TAIL = 220;

  private Officers() {}

  static Optional<Officer> in(String text) {
    String tail = text.length() > TAIL ? text.substring(text.length() - TAIL) : text;
    int from = Math.max(tail.lastIndexOf('\n', Math.max(0, tail.length() - 2)) + 1, 0);
    return signed(tail.substring(from)).or(() -> signed(tail.replace('\n', ' ')));
  }

  private static Optional<Officer> signed(String words) {
    Matcher found = SIGNED.matcher(words);
    if (!found.find()) {
      return Optional.empty();
    }
    Optional<String> number = Optional.ofNullable(found.group(4)).map(String::strip);
    boolean extension =
        Optional.ofNullable(found.group(3))
            .filter(label -> label.toLowerCase(java.util.Locale.ROOT).startsWith("ext"))
            .isPresent();
    return Optional.of(
        new Officer(
            found.group(1),
            Optional.of(found.group(2).strip().replaceFirst("[,;.]$", "")),
            number.map(digits -> extension ? "ext " + digits : digits)));
  }
}
