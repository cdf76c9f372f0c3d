// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.bodies.BodyKind;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form of a body.
final class BodyForm {

  private BodyForm() {}

  static List<Input> inputs(List<Body> others) {
    return List.of(
        Input.line("name", "Name", ""),
        Input.choice(
            "kind",
            "What it is",
            "",
            Arrays.stream(BodyKind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList(),
            ""),
        Input.choice("parent", "Answers to", "", options(others), "Nobody above it here"),
        Input.line("cadence", "How often it meets", "Such as: every second month"),
        Input.day("nextMeeting", "Next meeting", "Leave it empty when no day is set"),
        Input.text("about", "What it is for", "", 3),
        Input.text(
            "decides", "What it decides", "One matter a line. Empty for a body that advises.", 4),
        Input.text("advises", "What it advises on", "One matter a line.", 4),
        Input.text(
            "members",
            "Members",
            "One seat a line: the role, and the name after a colon where it helps.",
            8),
        Input.tick(
            "public", "Does it meet in public?", "It does, and everybody may read what it decided"),
        Input.tick("current", "Does it still meet?", "It meets, and reports can go to it"));
  }

  static List<Option> options(List<Body> bodies) {
    return bodies.stream().map(body -> new Option(Long.toString(body.id()), body.name())).toList();
  }

  static Map<String, String> values(Body body) {
    Map<String, String> values = new HashMap<>();
    Body.BodyFacts facts = body.facts();
    values.put("name", facts.name());
    values.put("kind", facts.kind().name());
    values.put("parent", facts.parent().map(String::valueOf).orElse(""));
    values.put("cadence", facts.cadence());
    values.put("nextMeeting", body.nextMeeting().map(LocalDate::toString).orElse(""));
    values.put("about", facts.about());
    values.put("decides", String.join("\n", facts.decides()));
    values.put("advises", String.join("\n", facts.advises()));
    values.put(
        "members", String.join("\n", facts.members().stream().map(Body.Member::line).toList()));
    values.put("public", facts.isPublic() ? "yes" : "");
    values.put("current", facts.isCurrent() ? "yes" : "");
    return values;
  }

  static Body.BodyFacts facts(Map<String, String> sent) {
    return new Body.BodyFacts(
        Sent.words(sent, "name"),
        BodyKind.named(Sent.words(sent, "kind")).orElse(BodyKind.FORUM),
        Sent.number(sent, "parent"),
        Sent.words(sent, "cadence"),
        Sent.words(sent, "about"),
        lines(sent, "decides"),
        lines(sent, "advises"),
        lines(sent, "members").stream().map(BodyForm::member).toList(),
        Sent.isTicked(sent, "current"),
        Sent.isTicked(sent, "public"));
  }

  private static Body.Member member(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? new Body.Member(line, "")
        : new Body.Member(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }

  private static List<String> lines(Map<String, String> sent, String name) {
    return Sent.words(sent, name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.replaceFirst("^-\\s+", ""))
        .toList();
  }
}
