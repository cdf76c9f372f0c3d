// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/// The end of the chain: the last entry's number and hash. Number 0 stands before the first
/// entry.
record ChainHead(long entryId, byte[] hash) {

  static ChainHead read(ResultSet row, int number) throws SQLException {
    return new ChainHead(row.getLong("entry_id"), row.getBytes("hash"));
  }

  String hex() {
    return HexFormat.of().formatHex(hash);
  }
}
