// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

/// Where the one PostgreSQL is and how to sign in to it as the owner of the schemas.
///
/// @param url a JDBC address without credentials
record DatabaseAddress(String url, String user, String password) {

  @Override
  public String toString() {
    return url;
  }
}
