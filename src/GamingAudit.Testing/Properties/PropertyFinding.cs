namespace GamingAudit.Testing.Properties;

/// <summary>What a check found, before it is told of the target and the seed.</summary>
internal sealed record PropertyFinding(PropertyOutcome Outcome, string Message)
{
    public int Cases { get; init; }

    public bool IsExact { get; init; }

    public CounterExample? CounterExample { get; init; }

    public static PropertyFinding DoesNotApply(string why) => new(PropertyOutcome.DoesNotApply, why);
}
