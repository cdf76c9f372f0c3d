// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ehc.internal.dates.ReviewFilter;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Sent;

/// The filters of the list of reviews, as they stand in its address.
///
/// @param whose `me`, `all`, `nobody` or an officer's number
record ReviewAddress(String whose, String what, String when, String week) {

  static final String PATH = "/ehc/reviews";

  /// @param first whose plans are shown where the address names nobody
  static ReviewAddress read(Map<String, String> query, String first) {
    String whose = query.getOrDefault("whose", "");
    return new ReviewAddress(
        whose.matches("me|all|nobody|[1-9][0-9]{0,17}") ? whose : first,
        ReviewFilter.What.of(query.getOrDefault("what", "")).code(),
        ReviewFilter.When.of(query.getOrDefault("when", "")).code(),
        Sent.day(query, "week").map(Object::toString).orElse(""));
  }

  ReviewFilter filter(Account viewer) {
    return new ReviewFilter(
        officer(viewer),
        whose.equals("nobody"),
        ReviewFilter.What.of(what),
        ReviewFilter.When.of(when),
        Sent.day(Map.of("week", week), "week"));
  }

  private Optional<AccountId> officer(Account viewer) {
    return switch (whose) {
      case "me" -> Optional.of(viewer.id());
      case "all", "nobody" -> Optional.empty();
      default -> Optional.of(new AccountId(Long.parseLong(whose)));
    };
  }

  Address address() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("whose", List.of(whose));
    query.put("what", List.of(what.equals(ReviewFilter.What.REVIEW.code()) ? "" : what));
    query.put("when", List.of(when.equals(ReviewFilter.When.TWO_YEARS.code()) ? "" : when));
    query.put("week", List.of(week));
    return new Address(PATH, query);
  }
}
