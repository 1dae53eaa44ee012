namespace GamingAudit;

/// <summary>Texts name no step any more.</summary>
/// <param name="message">Why, as a clause.</param>
internal sealed class TextsException(string message) : Exception(message);
