// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// Reads the bodies of the demonstration authority.
public final class InventedBodies {

  /// A body as the file gives it.
  ///
  /// @param parent the name of the body it answers to
  /// @param next days to its next meeting
  public record Line(
      String name,
      BodyKind kind,
      Optional<String> parent,
      String cadence,
      String about,
      List<String> decides,
      List<String> advises,
      List<Body.Member> members,
      int next) {
    public Line {
      decides = List.copyOf(decides);
      advises = List.copyOf(advises);
      members = List.copyOf(members);
    }

    /// What is written of it, once its parent's number is known.
    public Body.BodyFacts facts(Optional<Long> above) {
      return new Body.BodyFacts(
          name,
          kind,
          above,
          cadence,
          about,
          decides,
          advises,
          members,
          true,
          kind.usuallyMeetsInPublic());
    }
  }

  private InventedBodies() {}

  /// All of them, parents before what stands below them.
  public static List<Line> all() {
    return Arrays.stream(text().split("\n\n"))
        .map(block -> block.lines().filter(line -> !line.startsWith(";")).toList())
        .filter(lines -> lines.stream().anyMatch(line -> line.startsWith("name:")))
        .map(InventedBodies::line)
        .toList();
  }

  private static Line line(List<String> lines) {
    return new Line(
        one(lines, "name").orElseThrow(),
        BodyKind.valueOf(one(lines, "kind").orElseThrow()),
        one(lines, "parent"),
        one(lines, "meets").orElse(""),
        one(lines, "about").orElse(""),
        values(lines, "decides"),
        values(lines, "advises"),
        values(lines, "member").stream().map(InventedBodies::member).toList(),
        Integer.parseInt(one(lines, "next").orElseThrow()));
  }

  private static Body.Member member(String text) {
    String[] parts = text.split(": ", 2);
    return new Body.Member(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static Optional<String> one(List<String> lines, String label) {
    return values(lines, label).stream().findFirst();
  }

  private static List<String> values(List<String> lines, String label) {
    List<String> values = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(label + ": ")) {
        values.add(line.substring(label.length() + 2).strip());
      }
    }
    return values;
  }

  private static String text() {
    try (InputStream in =
        new ClassPathResource("governance/invented-bodies.txt").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The invented bodies are missing from the build", unreadable);
    }
  }
}
