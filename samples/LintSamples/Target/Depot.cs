namespace GamingAudit.Samples.Lint;

public enum Job { Wait, Fetch, Bring }

/// <summary>What a robot holds, and how many of the depot's four parcels it has brought.</summary>
public readonly record struct Shift(bool Holds, int Brought);

/// <summary>A robot fetches four parcels and brings them out one by one. The rewards are beside this file.</summary>
public sealed class Depot : IEnvironment<Shift, Job>
{
    public const int Parcels = 4;

    public ActionSpace<Job> Actions { get; } = ActionSpace.Discrete<Job>();

    public int ObservationSize => 2;

    public Shift Reset(Chance chance) => new(false, 0);

    public Shift Step(Shift shift, Job job, Chance chance) => job switch
    {
        Job.Fetch => shift with { Holds = true },
        Job.Bring when shift.Holds && chance.Bernoulli(0.9) => new Shift(false, shift.Brought + 1),
        _ => shift,
    };

    public bool IsTerminal(Shift shift) => shift.Brought == Parcels;

    public void Observe(Shift shift, Span<float> observation)
    {
        observation[0] = shift.Holds ? 1 : 0;
        observation[1] = (float)shift.Brought / Parcels;
    }

    /// <summary>What is wanted: parcels, each worth the same.</summary>
    public static double Brought(Transition<Shift, Job> step) => step.After.Brought - step.Before.Brought;
}
