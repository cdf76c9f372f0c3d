// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Everything that was read of one file.
final class Kept implements GiasSink {

  final List<GiasRow> rows = new ArrayList<>();
  final List<GiasLink> links = new ArrayList<>();
  final List<GiasProblem> problems = new ArrayList<>();
  final Set<GiasColumn> columns = EnumSet.noneOf(GiasColumn.class);
  GiasReading reading = new GiasReading(GiasLayout.UNKNOWN, 0, 0, List.of(), List.of(), false);

  static Kept of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Kept of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  static Kept of(String text, Charset charset) {
    return of(new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static Kept of(InputStream in) {
    Kept kept = new Kept();
    try {
      kept.reading = GiasFiles.read(in, kept);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return kept;
  }

  GiasRow row(String urn) {
    return rows.stream().filter(each -> each.urn().equals(urn)).findFirst().orElseThrow();
  }

  @Override
  public void begin(GiasLayout layout, Set<GiasColumn> found) {
    columns.addAll(found);
  }

  @Override
  public void establishment(GiasRow row) {
    rows.add(row);
  }

  @Override
  public void link(GiasLink link) {
    links.add(link);
  }

  @Override
  public void problem(GiasProblem problem) {
    problems.add(problem);
  }
}
