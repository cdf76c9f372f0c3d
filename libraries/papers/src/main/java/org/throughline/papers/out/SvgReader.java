// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the small part of SVG that drawings are made of: elements with attributes in double quotes
/// and words. Everything else is refused, for what is read here goes into pages as it is: comments,
/// instructions, entities of one's own, elements and attributes that are not in the lists of
/// [SvgElement].
final class SvgReader {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z]+)((?:\\s+[A-Za-z0-9-]+=\"[^\"<]*\")*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z0-9-]+)=\"([^\"<]*)\"");
  private static final Pattern SIGN = Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#(\\d{1,7}));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private final String text;
  private final Matcher tags;
  private final Deque<SvgElement> open = new ArrayDeque<>();
  private final List<Mark> marks = new ArrayList<>();
  private int at;

  private SvgReader(String text) {
    this.text = text;
    this.tags = TAG.matcher(text);
  }

  /// What a drawing shows.
  ///
  /// @throws IllegalArgumentException if it holds anything else, or is no drawing
  static Drawn read(String text) {
    return new SvgReader(text).drawing();
  }

  /// A drawing that has been read.
  ///
  /// @param root its outermost element, whose `viewBox` is its measure
  record Drawn(SvgElement root, List<Mark> marks) {}

  private Drawn drawing() {
    SvgElement root = begin();
    if (!root.name().equals("svg")) {
      throw new IllegalArgumentException("A drawing begins with its svg element");
    }
    while (!open.isEmpty()) {
      words();
      if (text.startsWith("</", at)) {
        end();
      } else {
        begin();
      }
    }
    if (!text.substring(at).isBlank()) {
      throw new IllegalArgumentException("A drawing ends with its svg element");
    }
    return new Drawn(root, List.copyOf(marks));
  }

  private SvgElement begin() {
    tag();
    SvgElement element = SvgElement.of(tags.group(2), attributes(tags.group(3)), open.peek());
    element.mark().ifPresent(marks::add);
    if (tags.group(4).isEmpty()) {
      open.push(element);
    }
    return element;
  }

  private void end() {
    tag();
    SvgElement element = open.pop();
    if (!element.name().equals(tags.group(2)) || !tags.group(3).isEmpty()) {
      throw new IllegalArgumentException("The drawing is not SVG: " + tags.group());
    }
  }

  /// The next tag, which must stand right here.
  private void tag() {
    if (!tags.region(at, text.length()).lookingAt()) {
      int end = Math.min(text.length(), at + 40);
      throw new IllegalArgumentException("The drawing is not SVG at: " + text.substring(at, end));
    }
    at = tags.end();
  }

  private static Map<String, String> attributes(String list) {
    Map<String, String> attributes = new HashMap<>();
    Matcher each = ATTRIBUTE.matcher(list);
    while (each.find()) {
      if (attributes.put(each.group(1), plain(each.group(2))) != null) {
        throw new IllegalArgumentException("A drawing says " + each.group(1) + " twice");
      }
    }
    return attributes;
  }

  private void words() {
    int end = text.indexOf('<', at);
    String words = plain(text.substring(at, end < 0 ? text.length() : end));
    at = end < 0 ? text.length() : end;
    if (!words.isBlank()) {
      marks.add(open.element().words(words.strip()));
    }
  }

  private static String plain(String written) {
    if (written.indexOf('&') < 0) {
      return written;
    }
    String plain =
        SIGN.matcher(written)
            .replaceAll(each -> Matcher.quoteReplacement(sign(each.group(1), each.group(2))));
    if (SIGN.matcher(written).replaceAll("").indexOf('&') >= 0) {
      throw new IllegalArgumentException("The drawing has an & that stands for nothing");
    }
    return plain;
  }

  private static String sign(@org.jspecify.annotations.Nullable String name, String number) {
    return name == null
        ? Character.toString(Integer.parseInt(number))
        : NAMED.getOrDefault(name, "");
  }
}
