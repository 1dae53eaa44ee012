namespace GamingAudit.Laboratory.Tests.Diagnosis;

/// <summary>How much longer a text becomes.</summary>
internal readonly record struct Edit(double By);

/// <summary>
/// A text that grows and shrinks by real numbers. Length explains its quality as long as it is short; far beyond, more
/// length is worse.
/// </summary>
internal sealed class Essay : IEnvironment<double, Edit>
{
    private const double Ripe = 6;
    private const double Longest = 12;

    /// <summary>Paid by length, which the reference's short texts bear out.</summary>
    public static MarkovTarget<double, Edit> ByLength { get; } = AuditTarget.Create(
        "essay-by-length", new Essay(), proxy: static step => step.After, truth: static step => Quality(step.After),
        horizon: 16) with
    {
        Reference = static (length, _, chance) =>
            new Edit(length > Ripe - 2 ? -1 : chance.Uniform(-1, 1)),
    };

    /// <summary>Paid for how much is changed, which nobody ever wanted.</summary>
    public static MarkovTarget<double, Edit> ByChanges { get; } = AuditTarget.Create(
        "essay-by-changes", new Essay(), proxy: static step => Math.Abs(step.After - step.Before),
        truth: static step => Quality(step.After), horizon: 16);

    public ActionSpace<Edit> Actions { get; } = ActionSpace.Box(low: new Edit(-1), high: new Edit(1));

    public int ObservationSize => 1;

    public double Reset(Chance chance) => chance.Uniform(0, 1);

    public double Step(double length, Edit edit, Chance chance) =>
        Math.Clamp(length + edit.By + 0.1 * (chance.Uniform(0, 1) - 0.5), 0, Longest);

    public bool IsTerminal(double length) => false;

    public void Observe(double length, Span<float> observation) => observation[0] = (float)(length / Ripe);

    private static double Quality(double length) => length <= Ripe ? length : 3 * Ripe - 2 * length;
}
