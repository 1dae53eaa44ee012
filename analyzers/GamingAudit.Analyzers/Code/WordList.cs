namespace GamingAudit.Analyzers.Code;

/// <summary>Words by which people name something; a list in one place, which an .editorconfig can add to.</summary>
/// <param name="Name">The option is gaming_audit.words.NAME, with words and commas.</param>
/// <param name="Words">The words that are always in it, in lower case unless they are names of members.</param>
internal sealed record WordList(string Name, params string[] Words)
{
    public string Option => "gaming_audit.words." + Name;
}
