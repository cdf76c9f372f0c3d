// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser says it is, in words that its owner recognises, such as `Firefox on Windows`.
public final class Device {

  private record Mark(String mark, String name) {}

  /// The more particular first: every browser also claims to be others.
  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("Edg", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("SamsungBrowser", "Samsung Internet"),
          new Mark("Firefox/", "Firefox"),
          new Mark("FxiOS", "Firefox"),
          new Mark("CriOS", "Chrome"),
          new Mark("Chrome/", "Chrome"),
          new Mark("Safari/", "Safari"));

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("Windows", "Windows"),
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Android", "Android"),
          new Mark("CrOS", "Chromebook"),
          new Mark("Mac OS", "Mac"),
          new Mark("Linux", "Linux"));

  private Device() {}

  /// The browser and the system of whoever sent this header.
  public static String name(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    return first(BROWSERS, text, "A browser") + " on " + first(SYSTEMS, text, "another device");
  }

  private static String first(List<Mark> marks, String text, String otherwise) {
    return marks.stream()
        .filter(mark -> text.contains(mark.mark()))
        .map(Mark::name)
        .findFirst()
        .orElse(otherwise);
  }
}
