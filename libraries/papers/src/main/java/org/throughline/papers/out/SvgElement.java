// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An element of a drawing with what it says of itself and what it takes over from the element
/// around it.
record SvgElement(String name, Map<String, String> attributes) {

  private static final Set<String> HOLDERS = Set.of("svg", "g");
  private static final Set<String> OUTLINES =
      Set.of("rect", "line", "polyline", "polygon", "circle");

  private static final Set<String> TAKEN_OVER =
      Set.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "font-family",
          "font-size",
          "font-weight",
          "text-anchor");

  /// What only the element itself says, with what each may be.
  private static final Set<String> NUMBERS =
      Set.of("width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r");

  private static final Map<String, Pattern> OTHERS =
      Map.ofEntries(
          Map.entry("xmlns", Pattern.compile("http://www\\.w3\\.org/2000/svg")),
          Map.entry("viewBox", Pattern.compile("0 0 \\d+ \\d+")),
          Map.entry("points", Pattern.compile("[-\\d., ]*")),
          Map.entry("fill", Pattern.compile("none|#[0-9a-fA-F]{6}")),
          Map.entry("stroke", Pattern.compile("none|#[0-9a-fA-F]{6}")),
          Map.entry("fill-opacity", Pattern.compile("[\\d.]+")),
          Map.entry("stroke-width", Pattern.compile("[\\d.]+")),
          Map.entry("stroke-dasharray", Pattern.compile("none|[\\d., ]+")),
          Map.entry("font-family", Pattern.compile("[A-Za-z, -]+")),
          Map.entry("font-size", Pattern.compile("[\\d.]+")),
          Map.entry("font-weight", Pattern.compile("normal|bold|400|700")),
          Map.entry("text-anchor", Pattern.compile("start|middle|end")));

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final float USUAL_SIZE = 16;

  /// @param around what it stands in, which it takes colours and letters from
  static SvgElement of(String name, Map<String, String> said, @Nullable SvgElement around) {
    boolean isOutermost = name.equals("svg");
    boolean isKnown = HOLDERS.contains(name) || OUTLINES.contains(name) || name.equals("text");
    if (!isKnown || isOutermost != (around == null)) {
      throw new IllegalArgumentException("A drawing may not hold " + name);
    }
    if (around != null && !HOLDERS.contains(around.name())) {
      throw new IllegalArgumentException("In a drawing nothing stands in " + around.name());
    }
    said.forEach(SvgElement::check);
    return new SvgElement(name, around == null ? Map.copyOf(said) : around.handedTo(said));
  }

  private static void check(String name, String value) {
    Pattern allowed = NUMBERS.contains(name) ? NUMBER : OTHERS.get(name);
    if (allowed == null || !allowed.matcher(value).matches()) {
      throw new IllegalArgumentException("A drawing may not hold %s=\"%s\"".formatted(name, value));
    }
  }

  private Map<String, String> handedTo(Map<String, String> said) {
    Map<String, String> all = new HashMap<>(said);
    for (String each : TAKEN_OVER) {
      if (attributes.containsKey(each)) {
        all.putIfAbsent(each, attributes.get(each));
      }
    }
    return Map.copyOf(all);
  }

  /// What it draws itself.
  Optional<Mark> mark() {
    if (!OUTLINES.contains(name)) {
      return Optional.empty();
    }
    float opacity = number("fill-opacity", 1);
    Optional<Integer> fill = name.equals("line") ? Optional.empty() : colour("fill", "#000000");
    return Optional.of(new Mark.Outline(path(), fill, opacity, pen()));
  }

  /// Words that stand in it.
  Mark words(String text) {
    if (!name.equals("text")) {
      throw new IllegalArgumentException("In a drawing words stand in text, not in " + name);
    }
    String weight = attributes.getOrDefault("font-weight", "normal");
    String anchor = attributes.getOrDefault("text-anchor", "start");
    return new Mark.Words(
        text,
        number("x", 0),
        number("y", 0),
        number("font-size", USUAL_SIZE),
        weight.equals("bold") || weight.equals("700"),
        colour("fill", "#000000").orElse(0),
        Mark.Anchor.valueOf(anchor.toUpperCase(Locale.ROOT)));
  }

  /// How wide and how high the drawing is in its own measure.
  float[] measure() {
    String[] parts = attributes.getOrDefault("viewBox", "").split(" ", -1);
    return parts.length == 4
        ? new float[] {Float.parseFloat(parts[2]), Float.parseFloat(parts[3])}
        : new float[] {number("width", 1), number("height", 1)};
  }

  private Path2D path() {
    return switch (name) {
      case "rect" ->
          new Path2D.Float(
              new Rectangle2D.Float(
                  number("x", 0), number("y", 0), number("width", 0), number("height", 0)));
      case "line" ->
          new Path2D.Float(
              new Line2D.Float(number("x1", 0), number("y1", 0), number("x2", 0), number("y2", 0)));
      case "circle" -> {
        float radius = number("r", 0);
        yield new Path2D.Float(
            new Ellipse2D.Float(
                number("cx", 0) - radius, number("cy", 0) - radius, 2 * radius, 2 * radius));
      }
      default -> corners(name.equals("polygon"));
    };
  }

  private Path2D corners(boolean isClosed) {
    List<Float> numbers = numbers("points");
    Path2D path = new Path2D.Float();
    for (int at = 0; at + 1 < numbers.size(); at += 2) {
      if (at == 0) {
        path.moveTo(numbers.get(at), numbers.get(at + 1));
      } else {
        path.lineTo(numbers.get(at), numbers.get(at + 1));
      }
    }
    if (isClosed && !numbers.isEmpty()) {
      path.closePath();
    }
    return path;
  }

  private Optional<Mark.Pen> pen() {
    return colour("stroke", "none")
        .map(each -> new Mark.Pen(each, number("stroke-width", 1), numbers("stroke-dasharray")));
  }

  private Optional<Integer> colour(String attribute, String otherwise) {
    String colour = attributes.getOrDefault(attribute, otherwise);
    return colour.equals("none")
        ? Optional.empty()
        : Optional.of(Integer.parseInt(colour.substring(1), 16));
  }

  private float number(String attribute, float otherwise) {
    String value = attributes.get(attribute);
    return value == null ? otherwise : Float.parseFloat(value);
  }

  private List<Float> numbers(String attribute) {
    String list = attributes.getOrDefault(attribute, "");
    return list.isBlank() || list.equals("none")
        ? List.of()
        : Arrays.stream(list.strip().split("[ ,]+")).map(Float::valueOf).toList();
  }
}
