package fi.nelikentta.pack;

/**
 * One text file of a pack.
 *
 * @param path relative to the pack's folder, with {@code /}
 * @param text its content, without BOM and with LF as line ends
 */
public record PackFile(String path, String text) {}
