// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.Problem;

/// What can be wrong with a report while it is written, and what must be in order before it is
/// published.
final class ReportProblems {

  private static final int LONGEST = 40_000;

  private ReportProblems() {}

  static Problem published() {
    return new Problem(
        "GOV-201", "", "The report is published and cannot be changed. Begin a correction first.");
  }

  static Problem setAside() {
    return new Problem(
        "GOV-229", "", "The report was set aside. Take it up again before you change it.");
  }

  static List<Problem> ofHeader(NewHeader header) {
    List<Problem> problems = new ArrayList<>();
    if (header.title().length() < 3 || header.title().length() > 200) {
      problems.add(
          new Problem("GOV-202", "title", "Give the report a title of 3 to 200 characters."));
    }
    if (header.body().isEmpty()) {
      problems.add(new Problem("GOV-203", "body", "Choose the body that the report goes to."));
    }
    if (header.meetsOn().isEmpty()) {
      problems.add(
          new Problem("GOV-204", "meetsOn", "Enter the day of the meeting, such as 24/11/2026."));
    }
    tooLong(problems, "leadDirector", header.leadDirector(), 200);
    tooLong(problems, "wards", header.wards(), 300);
    tooLong(problems, "contact", header.contact(), 300);
    return problems;
  }

  static List<Problem> ofWords(String words) {
    List<Problem> problems = new ArrayList<>();
    tooLong(problems, "words", words, LONGEST);
    return problems;
  }

  static void tooLong(List<Problem> problems, String field, String text, int longest) {
    if (text.length() > longest) {
      problems.add(
          new Problem(
              "GOV-205",
              field,
              "Use no more than %,d characters; this has %,d.".formatted(longest, text.length())));
    }
  }

  static List<Problem> ofOpenness(Openness openness) {
    List<Problem> problems = new ArrayList<>();
    tooLong(problems, "privateReason", openness.privateReason(), 2000);
    tooLong(problems, "keyReason", openness.keyReason(), 2000);
    return problems;
  }

  static List<Problem> ofImplication(NewImplication implication) {
    List<Problem> problems = new ArrayList<>();
    tooLong(problems, "words", implication.words(), 20_000);
    tooLong(problems, "officer", implication.officer(), 200);
    if (implication.isAsked() && implication.officer().isEmpty()) {
      problems.add(
          new Problem(
              "GOV-211", "officer", "Name the officer who is asked to sign, with their post."));
    }
    return problems;
  }

  /// What stands between an implication and a signature.
  static List<Problem> ofSigning(Implication implication) {
    List<Problem> problems = new ArrayList<>();
    if (implication.weight().isEmpty()) {
      problems.add(
          new Problem(
              "GOV-212", "", "Say first whether there are no, minor or detailed implications."));
    } else if (implication.weight().get() != Weight.NONE && implication.words().isBlank()) {
      problems.add(new Problem("GOV-213", "", "Write first what the implications are."));
    }
    if (implication.officer().isEmpty()) {
      problems.add(
          new Problem("GOV-214", "", "Name first the officer who signs, with their post."));
    }
    return problems;
  }

  /// Everything that must be put right before publication.
  static List<Problem> beforePublication(Report report) {
    List<Problem> problems = new ArrayList<>();
    missing(problems, "header", report.header().leadDirector(), "Name the lead director.");
    missing(problems, "header", report.header().wards(), "Say which wards are affected, or All.");
    missing(problems, "header", report.header().contact(), "Say how to reach the author.");
    for (ReportPart part : ReportPart.values()) {
      if (part.isRequired() && report.parts().get(part).isEmpty()) {
        problems.add(
            new Problem(
                "GOV-222",
                part.slug(),
                part == ReportPart.RECOMMENDATIONS
                    ? "There is no recommendation. Write what the meeting is asked to do."
                    : "“" + part.heading() + "” is empty. Write it."));
      }
    }
    report.implications().stream()
        .filter(each -> !each.isSettled())
        .forEach(each -> problems.add(unsigned(each)));
    openness(problems, report.openness());
    return problems;
  }

  private static Problem unsigned(Implication implication) {
    String who =
        implication.officer().isEmpty()
            ? "Name an officer and ask for a signature, or have it waived."
            : "Wait for " + implication.officer() + " to sign, or have it waived.";
    return new Problem(
        "GOV-223",
        implication.field().slug(),
        implication.field().title() + " are not signed. " + who);
  }

  private static void openness(List<Problem> problems, Openness openness) {
    if (openness.isPrivate() && openness.exemptParagraph().isEmpty()) {
      problems.add(
          new Problem(
              "GOV-224", "openness", "A private report names the paragraph that makes it exempt."));
    }
    if (openness.isPrivate() && openness.privateReason().isBlank()) {
      problems.add(
          new Problem(
              "GOV-225",
              "openness",
              "Say why the public interest is better served by keeping the report private."));
    }
    if (openness.isKey() && openness.keyReason().isBlank()) {
      problems.add(new Problem("GOV-226", "openness", "Say why this is a key decision."));
    }
  }

  private static void missing(List<Problem> problems, String field, String value, String remedy) {
    if (value.isBlank()) {
      problems.add(new Problem("GOV-221", field, remedy));
    }
  }
}
