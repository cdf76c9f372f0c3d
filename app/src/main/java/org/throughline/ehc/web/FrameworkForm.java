// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.WishedFramework;
import org.throughline.ehc.internal.audits.WishedFramework.Part;
import org.throughline.ehc.internal.audits.WishedFramework.Question;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Sent;

/// The form in which the next edition of the framework is written: parts are reweighted, renamed,
/// withdrawn and added, and so are their questions.
final class FrameworkForm {

  static final String PATH = "/ehc/audits/framework/change";

  /// How many parts can be added at once.
  private static final List<String> NEW = List.of("A", "B", "C");

  private FrameworkForm() {}

  static FormPage of(Framework latest) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(
        Input.day("from", "From which day it holds", "Audits begun before stay as they are."));
    inputs.add(Input.line("reason", "Why it is changed", "Stands beside the edition."));
    inputs.add(Input.line("outstanding", "Outstanding from how many per cent", ""));
    inputs.add(Input.line("good", "Good from how many per cent", ""));
    inputs.add(
        Input.line(
            "improvement", "Requires improvement from how many per cent", "Below it: inadequate"));
    latest.parts().forEach(part -> standing(part, inputs));
    NEW.forEach(letter -> added(code(latest, letter), inputs));
    return FormPage.of(
            "Edition " + (latest.number() + 1) + " of the framework",
            "Saving makes a new edition; the one before stays with the audits that were scored by it. A plan that lacks what the law requires is never better than requires improvement.",
            FrameworkPage.PATH,
            "Framework",
            PATH,
            inputs)
        .submitting("Save as the next edition");
  }

  private static void standing(Framework.Part part, List<Input> inputs) {
    String code = part.code();
    inputs.add(Input.line("title-" + code, "Part: " + part.title(), "What the part is called"));
    inputs.add(
        Input.line("weight-" + code, "Weight of: " + part.title(), "All weights come to 100"));
    inputs.add(
        Input.text(
            "criteria-" + code,
            "Questions of: " + part.title(),
            "One on each line. Begin a line with 3 x where it counts three times.",
            5));
    if (!code.equals(Framework.LAW)) {
      inputs.add(
          Input.tick(
              "withdraw-" + code, "Withdraw: " + part.title(), "The next edition is without it"));
    }
  }

  private static void added(String code, List<Input> inputs) {
    inputs.add(Input.line("title-" + code, "New part", "Leave empty to add none"));
    inputs.add(Input.line("weight-" + code, "Weight of the new part", ""));
    inputs.add(Input.text("criteria-" + code, "Questions of the new part", "One on each line", 3));
  }

  /// A part keeps its code through all editions; a new one is named after the edition it came with.
  private static String code(Framework latest, String letter) {
    return "N" + (latest.number() + 1) + letter;
  }

  static Map<String, String> values(Framework latest, LocalDate today) {
    Map<String, String> values = new HashMap<>();
    values.put("from", today.toString());
    values.put("outstanding", Integer.toString(latest.outstanding()));
    values.put("good", Integer.toString(latest.good()));
    values.put("improvement", Integer.toString(latest.improvement()));
    for (Framework.Part part : latest.parts()) {
      values.put("title-" + part.code(), part.title());
      values.put("weight-" + part.code(), Integer.toString(part.weight()));
      values.put(
          "criteria-" + part.code(),
          part.criteria().stream().map(Question::written).collect(Collectors.joining("\n")));
    }
    return values;
  }

  static WishedFramework read(Map<String, String> sent, Framework latest) {
    List<Part> parts = new ArrayList<>();
    for (Framework.Part part : latest.parts()) {
      if (part.code().equals(Framework.LAW) || !Sent.isTicked(sent, "withdraw-" + part.code())) {
        parts.add(part(sent, part.code()));
      }
    }
    NEW.stream()
        .map(letter -> code(latest, letter))
        .filter(code -> isWritten(sent, code))
        .forEach(code -> parts.add(part(sent, code)));
    return new WishedFramework(
        Sent.day(sent, "from"),
        Sent.words(sent, "reason"),
        number(sent, "outstanding"),
        number(sent, "good"),
        number(sent, "improvement"),
        parts);
  }

  private static boolean isWritten(Map<String, String> sent, String code) {
    return !(Sent.words(sent, "title-" + code)
            + Sent.words(sent, "weight-" + code)
            + Sent.words(sent, "criteria-" + code))
        .isEmpty();
  }

  private static Part part(Map<String, String> sent, String code) {
    return Part.of(
        code,
        Sent.words(sent, "title-" + code),
        number(sent, "weight-" + code),
        Sent.words(sent, "criteria-" + code));
  }

  /// What is no number is none at all, and refused as one that does not fit.
  private static int number(Map<String, String> sent, String field) {
    return Sent.small(sent, field).filter(value -> value <= 100).orElse(0);
  }
}
