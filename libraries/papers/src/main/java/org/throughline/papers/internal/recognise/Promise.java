// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A commitment that says in its own sentence who leads it and by when: "Review phonics. Lead:
/// Literacy Adviser. By: December 2025."
record Promise(String text, String lead, String by) {

  private static final Pattern LED =
      Pattern.compile(
          "(?s)^(.{5,}?)[.;,]?\\s+[(\\[]?(?i:lead(?: officer)?|owner)\\s*:\\s*(.{2,80}?)(?:[.;,)\\]]|$)(.*)$");
  private static final Pattern DUE =
      Pattern.compile(
          "(?s)^(.*?)[.;,]?\\s*[(\\[]?(?i:by when|by|deadline|timescale|due)\\s*:\\s*(.{2,60}?)[.;)\\]]*$");

  static Promise of(String words) {
    Matcher due = DUE.matcher(words);
    String by = due.matches() ? due.group(2) : "";
    String rest = due.matches() ? due.group(1) : words;
    Matcher led = LED.matcher(rest);
    if (led.matches() && led.group(3).isBlank()) {
      return new Promise(led.group(1), led.group(2).strip(), by);
    }
    return new Promise(rest, "", by);
  }
}
