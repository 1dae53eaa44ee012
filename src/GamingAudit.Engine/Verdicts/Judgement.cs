namespace GamingAudit.Engine.Verdicts;

/// <summary>A verdict with its reason.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Because">One sentence for a person.</param>
internal sealed record Judgement(Verdict Verdict, string Because)
{
    /// <summary>
    /// True where a longer search for what the proxy pays may decide what is open: it has not come as far as a policy
    /// that is known, or is on its way to one that is bad.
    /// </summary>
    public bool MaySearchOn { get; init; }

    /// <summary>
    /// True where the proxy prefers what is worth less than the honest policy, if not by as much as makes it bad.
    /// </summary>
    public bool IsBetween { get; init; }

    /// <param name="because">What stands in the way.</param>
    /// <param name="remedy">What the user may do about it.</param>
    public static Judgement NotMeasurable(string because, string remedy) =>
        new(Verdict.NotMeasurable, $"{because}: {remedy}");
}
