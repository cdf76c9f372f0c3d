// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.List;
import java.util.Locale;

/// Shares of the invented authority beside the published ones, one topic in a table.
///
/// @param id for an address within the page
/// @param of what the shares are of, such as "plans in force"
public record Comparison(String id, String title, String of, List<Row> rows) {

  public Comparison {
    rows = List.copyOf(rows);
  }

  /// @param ours counted here
  /// @param published by the Department for Education
  /// @param oursOf, publishedOf what each is a share of
  public record Row(String label, long ours, long oursOf, long published, long publishedOf) {

    /// Per cent; 0 of nothing.
    public double oursPercent() {
      return oursOf == 0 ? 0 : 100.0 * ours / oursOf;
    }

    public double publishedPercent() {
      return publishedOf == 0 ? 0 : 100.0 * published / publishedOf;
    }

    /// In points, ours less the published.
    public double difference() {
      return oursPercent() - publishedPercent();
    }

    public String oursShown() {
      return shown(oursPercent());
    }

    public String publishedShown() {
      return shown(publishedPercent());
    }

    public String differenceShown() {
      double rounded = Math.round(difference() * 10) / 10.0;
      return rounded == 0 ? "0.0" : String.format(Locale.UK, "%+.1f", rounded);
    }

    /// Width of a bar out of 200, where the longest of the topic fills it.
    public long oursWidth(double longest) {
      return Math.round(200 * oursPercent() / longest);
    }

    public long publishedWidth(double longest) {
      return Math.round(200 * publishedPercent() / longest);
    }

    private static String shown(double percent) {
      return String.format(Locale.UK, "%.1f", percent);
    }
  }

  /// The greatest share, for the scale of the bars; never 0.
  public double longest() {
    return rows.stream()
        .mapToDouble(row -> Math.max(row.oursPercent(), row.publishedPercent()))
        .max()
        .stream()
        .filter(most -> most > 0)
        .findFirst()
        .orElse(1);
  }

  /// The greatest difference in either direction, in points.
  public double furthest() {
    return rows.stream().mapToDouble(row -> Math.abs(row.difference())).max().orElse(0);
  }
}
