// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.papers.Format;
import org.throughline.papers.PaperRefused;

/// Tells what a file is from its first bytes. The name decides only between Markdown and plain
/// text, which look alike.
public final class FileType {

  private static final int LOOK = 4096;
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html|<head|<body|<div"
              + "|<table|<h[1-6]|<section|<article|<main|<p\\b|<ul|<ol).*");
  private static final String WHAT_WE_READ =
      "Throughline reads Word (.docx), PDF, web pages, Markdown and plain text. Save it as one of"
          + " these.";

  private FileType() {}

  /// The true format.
  ///
  /// @throws PaperRefused when the bytes are of no format that can be read
  public static Format of(byte[] bytes, String fileName) throws PaperRefused {
    if (bytes.length == 0) {
      throw new PaperRefused("PAPER-EMPTY", "The file is empty. Choose the file again.");
    }
    String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    if (start.substring(0, Math.min(1024, start.length())).contains("%PDF-")) {
      return Format.PDF;
    }
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
      return Format.DOCX;
    }
    refuseKnownStrangers(start, bytes, fileName);
    if (HTML.matcher(start.startsWith("ï»¿") ? start.substring(3) : start).matches()) {
      return Format.HTML;
    }
    return named(fileName, "md", "markdown") ? Format.MARKDOWN : Format.TEXT;
  }

  /// A sentence when the name says otherwise than the content.
  public static Optional<String> mismatch(Format format, String fileName) {
    boolean fits =
        switch (format) {
          case DOCX -> named(fileName, "docx");
          case PDF -> named(fileName, "pdf");
          case HTML -> named(fileName, "html", "htm", "xhtml", "aspx", "asp", "php");
          case MARKDOWN -> true;
          case TEXT -> !named(fileName, "docx", "doc", "pdf", "html", "htm", "xhtml");
        };
    boolean unnamed = fileName.lastIndexOf('.') < 0;
    return fits || unnamed
        ? Optional.empty()
        : Optional.of(
            "The name says ."
                + ending(fileName)
                + " but the file is a "
                + format.word()
                + "; it was read as that.");
  }

  private static void refuseKnownStrangers(String start, byte[] bytes, String fileName)
      throws PaperRefused {
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw compoundFile(bytes, fileName);
    }
    if (start.startsWith("{\\rtf")) {
      throw new PaperRefused(
          "PAPER-UNKNOWN-TYPE", "This is a Rich Text file. Open it in Word and save it as .docx.");
    }
    if (isBinary(start)) {
      throw new PaperRefused(
          "PAPER-UNKNOWN-TYPE", "This is not a paper that can be read. " + WHAT_WE_READ);
    }
  }

  private static PaperRefused compoundFile(byte[] bytes, String fileName) {
    String wide = String.join("\0", "EncryptedPackage".split("", -1));
    boolean locked = new String(bytes, StandardCharsets.ISO_8859_1).contains(wide);
    return locked || named(fileName, "docx", "docm")
        ? new PaperRefused(
            "PAPER-ENCRYPTED",
            "This Word document is protected by a password. Open it, remove the password, save it"
                + " and choose it again.")
        : new PaperRefused(
            "PAPER-OLD-WORD",
            "This is an old Office file (such as .doc). Open it in Word and save it as .docx.");
  }

  private static boolean isBinary(String start) {
    boolean wide = start.startsWith("ÿþ") || start.startsWith("þÿ");
    long odd = start.chars().filter(c -> c < 32 && "\t\n\r\f\u000B\b\u001B".indexOf(c) < 0).count();
    return !wide && odd * 200 > start.length();
  }

  private static boolean named(String fileName, String... endings) {
    for (String ending : endings) {
      if (ending(fileName).equals(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
