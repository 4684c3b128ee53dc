package fi.nelikentta.explain;

/**
 * An explanation in words.
 *
 * @param language the language of both texts, as {@code fi}
 * @param professional the text for the professional
 * @param client the text for the client
 */
public record Wording(String language, String professional, String client) {}
