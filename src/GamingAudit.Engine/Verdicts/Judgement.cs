namespace GamingAudit.Engine.Verdicts;

/// <summary>A verdict with its reason.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Because">One sentence for a person.</param>
internal sealed record Judgement(Verdict Verdict, string Because)
{
    public static Judgement NotMeasurable(string because) => new(Verdict.NotMeasurable, because);
}
