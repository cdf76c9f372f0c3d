// SPDX-License-Identifier: Apache-2.0
/// Who may reach which route, in what relation to the record: default deny.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("access")
package org.throughline.platform.access;
