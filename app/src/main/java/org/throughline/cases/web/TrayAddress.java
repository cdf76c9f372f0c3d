// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.cases.internal.team.Whole;
import org.throughline.cases.internal.tray.TrayFilter;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Address;

/// Reads and writes which cases a tray shows, as it stands in its address.
///
/// @param whose `me`, `all`, `nobody` or an officer's number
/// @param isPast only cases past the whole time of their pathway
/// @param stage what comes next in those; empty for any
/// @param exception what lifts their limit; empty for any
record TrayAddress(
    String whose,
    String pathway,
    String when,
    String waitsFor,
    boolean isLeftBehind,
    boolean isPast,
    String stage,
    String exception,
    String sort) {

  static final String PATH = "/cases";
  private static final List<String> NAMES =
      List.of("whose", "pathway", "when", "waits", "left", "past", "stage", "exception", "sort");

  /// @param first whose cases are shown where the address names nobody
  static TrayAddress read(Map<String, String> query, String first) {
    String whose = query.getOrDefault("whose", "");
    return new TrayAddress(
        whose.matches("me|all|nobody|[1-9][0-9]{0,17}") ? whose : first,
        query.getOrDefault("pathway", ""),
        query.getOrDefault("when", ""),
        query.getOrDefault("waits", ""),
        query.getOrDefault("left", "").equals("yes"),
        query.getOrDefault("past", "").equals("yes"),
        query.getOrDefault("stage", ""),
        query.getOrDefault("exception", ""),
        query.getOrDefault("sort", ""));
  }

  /// The same of a path with its query, as it was saved or sent along.
  static TrayAddress read(String path, String first) {
    return read(query(path), first);
  }

  static Map<String, String> query(String path) {
    return UriComponentsBuilder.fromUri(URI.create(path))
        .build()
        .getQueryParams()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }

  /// Whether every case of whoever is meant is shown, in the usual order.
  boolean isUnfiltered() {
    return address().without("whose").query().isEmpty();
  }

  /// @param whole the whole time of the pathway, where it has one
  TrayFilter filter(Account viewer, Optional<Whole> whole) {
    return new TrayFilter(
        officer(viewer),
        whose.equals("nobody"),
        given(pathway),
        TrayFilter.When.of(when),
        given(waitsFor),
        isLeftBehind,
        whole
            .filter(known -> isPast)
            .map(known -> new TrayFilter.Past(known, given(stage), given(exception))),
        TrayFilter.Sort.of(sort));
  }

  Address address() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    List<String> values =
        List.of(
            whose,
            pathway,
            when,
            waitsFor,
            isLeftBehind ? "yes" : "",
            isPast ? "yes" : "",
            stage,
            exception,
            sort);
    for (int at = 0; at < NAMES.size(); at++) {
      query.put(NAMES.get(at), List.of(values.get(at)));
    }
    return new Address(PATH, query);
  }

  private Optional<AccountId> officer(Account viewer) {
    return switch (whose) {
      case "me" -> Optional.of(viewer.id());
      case "all", "nobody" -> Optional.empty();
      default -> Optional.of(new AccountId(Long.parseLong(whose)));
    };
  }

  private static Optional<String> given(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }
}
