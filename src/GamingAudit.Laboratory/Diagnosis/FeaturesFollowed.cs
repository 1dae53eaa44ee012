using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// Which variables agents go by. One that costs them return when they see another value of it than there is, they go
/// by. One whose change costs them return although they do not look at it, they ignore. Agents that look at nothing go
/// by whatever else they stay good under, since they do the same wherever it is.
/// </summary>
internal static class FeaturesFollowed
{
    // The share of what was learned that seeing something else has to cost; above the noise of the means.
    private const double Noticed = 0.05;

    public static (IReadOnlyList<string> Followed, IReadOnlyList<string> Ignored) Of(Evidence evidence)
    {
        double learned = evidence.Training.Trained - evidence.Training.Random;
        bool Looks(VariableFigures variable) =>
            learned > 0 && (evidence.Training.Trained - variable.Seen) / learned > Noticed;
        bool Suffers(VariableFigures variable) => variable.Regret >= VerdictMargins.BelowHonest;
        VariableFigures[] followed = [.. evidence.Variables.Where(Looks)];
        if (followed.Length == 0)
            followed = [.. evidence.Variables.Where(variable => variable.Regret is not null && !Suffers(variable))];
        return (
            [.. followed.Select(variable => variable.Name)],
            [.. evidence.Variables.Where(variable => Suffers(variable) && !Looks(variable))
                .Select(variable => variable.Name)]);
    }
}
