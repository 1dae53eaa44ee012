using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Which resets an archive starts from: every second one as it comes, the others by turns the one of many that lies
/// furthest out in one number of what is seen, and the one with the draw that came up least. What pays from there only
/// is else not met.
/// </summary>
internal sealed class StartChoice<TState, TAction>(GuardedDynamics<TState, TAction> dynamics, ulong seed)
    where TState : notnull
{
    // Untuned: of so many starts the furthest is met once in them.
    private const int Compared = 64;
    // Sets their numbers apart from those of other starts and of walks.
    private const ulong Apart = 1UL << 47;
    private readonly Dictionary<(int Draw, double Value), int> drawn = [];
    private bool choosesAmongFew;

    /// <summary>The number of the stream that the start draws from.</summary>
    public ulong Of(ulong start) =>
        start % 2 == 0 ? start
        : !choosesAmongFew ? Furthest(start, start / 2)
        : start / 2 % 2 == 0 ? Unusual(start) : Furthest(start, start / 4);

    /// <summary>Notes what a start drew.</summary>
    public void Note(IReadOnlyList<double> draws)
    {
        for (int i = 0; i < draws.Count; i++)
        {
            drawn[(i, draws[i])] = Count(i, draws[i]) + 1;
            choosesAmongFew |= double.IsInteger(draws[i]);
        }
    }

    private static ulong Number(ulong start, ulong candidate) => Apart + start * Compared + candidate;

    private int Count(int draw, double value) => drawn.GetValueOrDefault((draw, value));

    private ulong Furthest(ulong start, ulong turn)
    {
        int size = dynamics.ObservationSize;
        if (size == 0) return start;
        int seen = (int)(turn % (ulong)size), sign = turn / (ulong)size % 2 == 0 ? 1 : -1;
        float[] observation = new float[size];
        (ulong furthest, float most) = (start, float.NegativeInfinity);
        for (ulong i = 0; i < Compared; i++)
        {
            dynamics.Observe(dynamics.Reset(new SamplingChance(seed, Number(start, i))), observation);
            if (sign * observation[seen] > most) (furthest, most) = (Number(start, i), sign * observation[seen]);
        }
        return furthest;
    }

    // Of discrete draws only: a continuous one is never the same again.
    private ulong Unusual(ulong start)
    {
        (ulong unusual, int least) = (start, int.MaxValue);
        for (ulong i = 0; i < Compared; i++)
        {
            var recording = new RecordingChance(new SamplingChance(seed, Number(start, i)));
            dynamics.Reset(recording);
            int count = int.MaxValue;
            for (int draw = 0; draw < recording.Draws.Count; draw++)
                if (double.IsInteger(recording.Draws[draw]))
                    count = Math.Min(count, Count(draw, recording.Draws[draw]));
            if (count < least) (unusual, least) = (Number(start, i), count);
        }
        return unusual;
    }
}
