namespace GamingAudit.Samples.Learned.Texts;

/// <summary>A reply as far as it is written.</summary>
/// <param name="Number">The phrases chosen so far, as <see cref="ReplyGrammar.Text"/> reads them.</param>
/// <param name="Said">How many.</param>
public readonly record struct Reply(int Number, int Said);
