// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.platform.Problem;

/// Looks into a Word document or Excel workbook: is it one, would it run or fetch something, does
/// it unpack to a monster. Only the lists of parts are unpacked, within limits.
final class OfficeCheck {

  private static final int MOST_PARTS = 10_000;
  private static final long MOST_UNPACKED = 600L * 1024 * 1024;
  private static final int MOST_OF_A_LIST = 1024 * 1024;

  private OfficeCheck() {}

  static Optional<Problem> problem(Spool spool, DocumentType type) throws IOException {
    try (ZipFile parts = new ZipFile(spool.path().toFile())) {
      List<? extends ZipEntry> entries = Collections.list(parts.entries());
      if (entries.size() > MOST_PARTS || unpacked(entries) > MOST_UNPACKED) {
        return problem(
            "DOC-108", "The file unpacks to far more than it seems to hold. It is not taken.");
      }
      ZipEntry list = parts.getEntry("[Content_Types].xml");
      if (list == null) {
        return problem("DOC-104", ContentCheck.disagrees(type));
      }
      return types(text(parts, list), type)
          .or(() -> names(entries))
          .or(() -> fetches(parts, entries));
    } catch (ZipException damaged) {
      return problem(
          "DOC-106", "The file is damaged. Open it in Office, save it again and send that.");
    }
  }

  private static Optional<Problem> types(String list, DocumentType type) {
    if (list.contains("macroEnabled") || list.contains("vbaProject")) {
      return macros();
    }
    String main =
        type == DocumentType.DOCX
            ? "wordprocessingml.document.main+xml"
            : "spreadsheetml.sheet.main+xml";
    return list.contains(main)
        ? Optional.empty()
        : problem("DOC-104", ContentCheck.disagrees(type));
  }

  private static Optional<Problem> names(List<? extends ZipEntry> entries) {
    for (ZipEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
        return macros();
      }
      if (name.contains("/activex/") || isForeign(name)) {
        return problem(
            "DOC-107",
            "The file holds a program or another file inside it. Take that out and send it by"
                + " itself.");
      }
    }
    return Optional.empty();
  }

  /// Charts keep their numbers in a workbook inside the document; anything else that is embedded
  /// is a file that nobody sees.
  private static boolean isForeign(String name) {
    return name.contains("/embeddings/") && !name.endsWith("/") && !name.endsWith(".xlsx");
  }

  private static Optional<Problem> fetches(ZipFile parts, List<? extends ZipEntry> entries) {
    for (ZipEntry entry : entries) {
      if (entry.getName().endsWith(".rels") && fetches(text(parts, entry))) {
        return problem(
            "DOC-109",
            "The file fetches a template or an object from another place when it is opened. Detach"
                + " it and send it again.");
      }
    }
    return Optional.empty();
  }

  private static boolean fetches(String relations) {
    for (String relation : relations.split("<Relationship ", -1)) {
      boolean isOutside = relation.contains("TargetMode=\"External\"");
      boolean isRun =
          relation.contains("/attachedTemplate\"")
              || relation.contains("/oleObject\"")
              || relation.contains("/frame\"");
      if (isOutside && isRun) {
        return true;
      }
    }
    return false;
  }

  private static long unpacked(List<? extends ZipEntry> entries) {
    return entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
  }

  private static String text(ZipFile parts, ZipEntry entry) {
    try (InputStream in = parts.getInputStream(entry)) {
      return new String(in.readNBytes(MOST_OF_A_LIST), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      // Judged by the rest: a list that cannot be unpacked cannot be followed by Office either.
      return "";
    }
  }

  private static Optional<Problem> macros() {
    return problem(
        "DOC-107",
        "The file holds macros, and opening it would run them. Save it without macros, as .docx or"
            + " .xlsx, and send that.");
  }

  private static Optional<Problem> problem(String code, String sentence) {
    return Optional.of(ContentCheck.problem(code, sentence));
  }
}
