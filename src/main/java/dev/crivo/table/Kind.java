package dev.crivo.table;

/** What a file is by its first bytes, whatever its name ends in. */
enum Kind {
  TEXT,
  /** A ZIP file, as XLSX is one. */
  ZIP,
  /** The container of the workbooks from before 2007, and of those with a password. */
  OLE;

  private static final int ZIP_MARK = 0x504B;
  private static final long OLE_MARK = 0xD0CF11E0L;

  static Kind of(byte[] beginning) {
    if (beginning.length < Integer.BYTES) {
      return TEXT;
    }
    var first = 0L;
    for (var i = 0; i < Integer.BYTES; i++) {
      first = first << Byte.SIZE | beginning[i] & 0xFF;
    }
    if (first == OLE_MARK) {
      return OLE;
    }
    return isZip(first) ? ZIP : TEXT;
  }

  /** PK with the number of a file's beginning, or of an archive's end where it is empty. */
  private static boolean isZip(long first) {
    var number = first & 0xFFFF;
    return first >> Short.SIZE == ZIP_MARK && (number == 0x0304 || number == 0x0506);
  }
}
