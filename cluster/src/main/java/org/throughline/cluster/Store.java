// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/// A folder that every machine of a cluster can reach: on a shared disk, HDFS or an object store.
///
/// @param folder as Hadoop writes addresses; without a scheme it is on the machine's own disk
record Store(String folder) {

  private static final String UNFINISHED = "_unfinished";

  static Configuration configuration() {
    Configuration configuration = new Configuration();
    // Without files of checksums beside each.
    configuration.setClass("fs.file.impl", RawLocalFileSystem.class, FileSystem.class);
    return configuration;
  }

  /// The same folder, whichever folder a machine works in: a name such as `region/out` is the one
  /// below where this machine works now.
  Store fromRoot() throws IOException {
    if (folder.isEmpty()) {
      return this;
    }
    URI whole = files().makeQualified(path("")).toUri();
    return new Store("file".equals(whole.getScheme()) ? whole.getPath() : whole.toString());
  }

  private FileSystem files() throws IOException {
    return path("").getFileSystem(configuration());
  }

  Path path(String name) {
    return name.isEmpty() ? new Path(folder) : new Path(folder, name);
  }

  /// The folders and files in this one, by name.
  List<FileStatus> list() throws IOException {
    List<FileStatus> all = new ArrayList<>(Arrays.asList(files().listStatus(path(""))));
    all.sort((one, other) -> one.getPath().getName().compareTo(other.getPath().getName()));
    return all;
  }

  boolean isThere() throws IOException {
    return files().exists(path(""));
  }

  /// Brings a file to this machine.
  void fetch(Path file, java.nio.file.Path to) throws IOException {
    try (var in = files().open(file)) {
      Files.copy(in, to);
    }
  }

  /// Hands a whole file over, which has its name at once, whatever stood there.
  void put(java.nio.file.Path file, String name) throws IOException {
    write(name, out -> Files.copy(file, out));
  }

  void put(String text, String name) throws IOException {
    write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private void write(String name, Content content) throws IOException {
    FileSystem files = files();
    // Each attempt has a place of its own: a worker thought dead may still write.
    Path unfinished = path(UNFINISHED + "/" + UUID.randomUUID());
    try (OutputStream out = files.create(unfinished, true)) {
      content.to(out);
    }
    Path place = path(name);
    files.mkdirs(place.getParent());
    if (!files.rename(unfinished, place)) {
      files.delete(place, false);
      if (!files.rename(unfinished, place)) {
        throw new IOException("The file " + place + " could not be given its name");
      }
    }
  }

  /// Removes what was left by attempts that came to nothing.
  void clear() throws IOException {
    files().delete(path(UNFINISHED), true);
  }
}
