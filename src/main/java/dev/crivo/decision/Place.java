package dev.crivo.decision;

/** Where a record is: in a folder of one person's, on a server that a team shares, or backed up. */
public sealed interface Place permits Folder, Server, BackupFile {

  /** As it is shown to people: a path, or a URL without its password and parameters. */
  String shown();
}
