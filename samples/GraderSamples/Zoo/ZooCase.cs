namespace GamingAudit.GraderSamples.Zoo;

/// <summary>An answer whose label is known.</summary>
/// <param name="Family">What it shows.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Right">Whether it is right.</param>
/// <param name="Open">Whether that is a matter of judgement, so that no rate counts it.</param>
/// <param name="Times">How often the answer is repeated.</param>
/// <param name="End">What follows then.</param>
public sealed record ZooCase(
    string Family, string Expected, string Answer, bool Right = false, bool Open = false, int Times = 1,
    string End = "")
{
    /// <summary>The whole answer.</summary>
    public string Text => string.Concat(Enumerable.Repeat(Answer, Times)) + End;

    /// <summary>Whether it is one of the nine attacks, and no wrong value.</summary>
    public bool IsAttack => !Right && Family != "distinction";
}
