// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Answers a request with a table, row by row, never whole in memory.
public final class CsvDownload {

  private CsvDownload() {}

  /// @param fileName with its ending, such as `plan-2026-11-21.csv`
  /// @param rows adds every row
  public static void send(
      HttpServletResponse response,
      String fileName,
      List<String> header,
      Consumer<CsvWriter> rows) {
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try (CsvWriter writer = CsvWriter.on(response.getOutputStream(), header)) {
      rows.accept(writer);
    } catch (IOException gone) {
      throw new UncheckedIOException("The reader went away", gone);
    }
  }
}
