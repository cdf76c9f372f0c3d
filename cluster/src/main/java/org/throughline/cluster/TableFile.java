// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/// A Parquet file of keys, which are texts or whole numbers, and of figures. The same rows are the
/// same bytes wherever they are written.
final class TableFile implements Closeable {

  private static final long GROUP_BYTES = 8L << 20;
  private static final List<String> WHOLE =
      List.of("calendar-year", "academic-year", "horizon", "origins", "cells");

  /// @param keys each a [String] or an [Integer]
  private record Row(List<Object> keys, double[] figures) {}

  private final Path place;
  private final ParquetWriter<Row> writer;
  private final List<Boolean> areWhole;
  private int rows;

  /// @param keys the names of the columns before the figures; years, ages and counts are whole
  TableFile(Path place, String name, List<String> keys, List<String> figures) throws IOException {
    this.areWhole = keys.stream().map(WHOLE::contains).toList();
    this.place = place;
    this.writer =
        new Builder(new LocalOutputFile(place), type(name, keys, figures))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP_BYTES)
            .build();
  }

  private static MessageType type(String name, List<String> keys, List<String> figures) {
    Types.MessageTypeBuilder type = Types.buildMessage();
    for (String key : keys) {
      if (WHOLE.contains(key)) {
        type.required(PrimitiveTypeName.INT32).named(key);
      } else {
        type.required(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(key);
      }
    }
    figures.forEach(figure -> type.required(PrimitiveTypeName.DOUBLE).named(figure));
    return type.named(name.replace('-', '_'));
  }

  void add(List<String> keys, double[] figures) {
    Object[] values = new Object[keys.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = areWhole.get(at) ? (Object) Integer.valueOf(keys.get(at)) : keys.get(at);
    }
    try {
      writer.write(new Row(List.of(values), figures));
      rows++;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  int rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Footer.order(place);
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

    private final MessageType type;

    Builder(LocalOutputFile file, MessageType type) {
      super(file);
      this.type = type;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // Parquet still asks for it and has nothing instead
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return new Rows(type);
    }
  }

  private static final class Rows extends WriteSupport<Row> {

    private final MessageType type;
    private RecordConsumer out;

    Rows(MessageType type) {
      this.type = type;
    }

    @Override
    @SuppressWarnings("deprecation") // as above
    public WriteContext init(Configuration configuration) {
      return new WriteContext(type, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(Row row) {
      out.startMessage();
      int field = 0;
      for (Object key : row.keys()) {
        out.startField(type.getFieldName(field), field);
        switch (key) {
          case Integer whole -> out.addInteger(whole);
          default -> out.addBinary(Binary.fromString(key.toString()));
        }
        out.endField(type.getFieldName(field), field);
        field++;
      }
      for (double figure : row.figures()) {
        out.startField(type.getFieldName(field), field);
        out.addDouble(figure);
        out.endField(type.getFieldName(field), field);
        field++;
      }
      out.endMessage();
    }
  }
}
