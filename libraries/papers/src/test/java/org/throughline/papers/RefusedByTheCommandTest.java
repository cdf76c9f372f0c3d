// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command in a process of its own with little memory: each bad file gives one line and no
/// more, and the exit code says that files were refused.
class RefusedByTheCommandTest {

  private static final String MEMORY = "-Xmx128m";

  @TempDir Path folder;

  /// The files, with the code that each must be refused by.
  private Map<String, String> badFiles() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(write("empty.pdf", new byte[0]), "PAPER-EMPTY");
    files.put(write("rubbish.docx", rubbish("")), "PAPER-UNKNOWN-TYPE");
    files.put(write("rubbish.pdf", rubbish("%PDF-1.7\n")), "PAPER-DAMAGED");
    files.put(write("macros.docm", zip("word/vbaProject.bin", 10)), "PAPER-MACROS");
    files.put(write("renamed.docx", zip("word/vbaProject.bin", 10)), "PAPER-MACROS");
    files.put(write("bomb.docx", zip("word/media/a.bin", 60_000_000)), "PAPER-ZIP-BOMB");
    files.put(write("locked.docx", lockedWord()), "PAPER-ENCRYPTED");
    files.put(write("locked.pdf", pdf(1, true)), "PAPER-ENCRYPTED");
    files.put(write("long.pdf", pdf(500, false)), "PAPER-TOO-LONG");
    files.put(write("scan.pdf", pdf(2, false)), "PAPER-NO-TEXT");
    files.put(folder.resolve("missing.txt").toString(), "PAPER-NOT-FOUND");
    return files;
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private static byte[] rubbish(String start) {
    byte[] bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7919 + i / 255);
    }
    System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, start.length());
    return bytes;
  }

  private static byte[] zip(String entry, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[size]);
    }
    return out.toByteArray();
  }

  private static byte[] lockedWord() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("open sesame");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(Written.DOCX.bytes(InventedPapers.fenwick()));
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(int pages, boolean locked) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void everyBadFileGivesOneLineAndTheExitCodeOfARefusal() throws Exception {
    Map<String, String> files = badFiles();
    Path err = folder.resolve("err");

    int code = run(new ArrayList<>(files.keySet()), err);

    assertThat(code).isEqualTo(ReadPaper.REFUSED);
    List<String> lines = Files.readAllLines(err);
    assertThat(lines).hasSameSizeAs(files.keySet());
    int line = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = String.valueOf(Path.of(file.getKey()).getFileName());
      assertThat(lines.get(line++)).startsWith(name + ": " + file.getValue() + " ").endsWith(".");
    }
  }

  @Test
  void aPaperOfTenThousandPrioritiesIsReadInLittleMemory() throws Exception {
    StringBuilder text = new StringBuilder("A STRATEGY OF MANY WORDS 2025-2028\n\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("Priority ").append(i).append(": Matter number ").append(i).append("\n\n");
    }
    String paper = write("many.txt", text.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(run(List.of(paper), folder.resolve("err"))).isEqualTo(ReadPaper.READ);
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
  }

  private int run(List<String> files, Path err) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(MEMORY, "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(ReadPaper.class.getName());
    command.addAll(files);
    Process process =
        new ProcessBuilder(command)
            .redirectError(err.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).isTrue();
    return process.exitValue();
  }
}
