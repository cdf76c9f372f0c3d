// SPDX-License-Identifier: Apache-2.0
/// How the running system is: health, measurements and logs, all without personal data.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("observability")
package org.throughline.platform.observability;
