// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A page's address with its filters, so that a link can change one of them and keep the rest.
///
/// @param query each name with its values, in the order they are written; empty values are left
///     out
public record Address(String path, Map<String, List<String>> query) {

  public Address {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    query.forEach(
        (name, values) -> {
          List<String> kept = values.stream().filter(value -> !value.isBlank()).toList();
          if (!kept.isEmpty()) {
            copy.put(name, kept);
          }
        });
    query = Collections.unmodifiableMap(copy);
  }

  /// The page without filters.
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /// This address with `name` set to `value` alone.
  public Address with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    changed.put(name, List.of(value));
    return new Address(path, changed);
  }

  /// This address with `value` among the values of `name`.
  public Address adding(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    List<String> values = new ArrayList<>(changed.getOrDefault(name, List.of()));
    values.add(value);
    changed.put(name, values);
    return new Address(path, changed);
  }

  /// This address without `name`.
  public Address without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    changed.remove(name);
    return new Address(path, changed);
  }

  /// The same filters on another page, such as a download.
  public Address at(String otherPath) {
    return new Address(otherPath, query);
  }

  @Override
  public String toString() {
    if (query.isEmpty()) {
      return path;
    }
    return path
        + query.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
