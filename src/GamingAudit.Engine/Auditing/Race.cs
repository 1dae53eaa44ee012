using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Narrows candidates down to those that may be the best for one reward: each stage plays twice the episodes, and who
/// is surely worse than the best drops out (Maron and Moore 1994, "Hoeffding races", with Student's bound of paired
/// differences). Of policies that return the same one runs.
/// </summary>
/// <param name="sampler">Plays them.</param>
/// <param name="samplesOf">Their samples so far, <paramref name="episodes"/> at least.</param>
/// <param name="episodes">How many episodes the race begins with.</param>
internal sealed class Race<TState, TAction>(
    PolicySampler<TState, TAction> sampler, Func<Candidate<TState, TAction>, ReturnSamples> samplesOf, int episodes)
    where TState : notnull
{
    // Untuned: how many may run the stages after the first, which all have run. Where all are alike, the last stage
    // costs as much as those before it.
    private static readonly int[] Most = [16, 12, 8];
    // Untuned: the risk that one that is left out belongs to the best.
    private const double Risk = 0.001;

    // Untuned: where steps are slow, a race leaves so much of the time for what follows, and then so many.
    private const double ShareToConfirm = 0.3;
    private const int InHaste = 3;

    /// <summary>Ends the race early where steps are slow; null for any pace.</summary>
    public AuditClock? Clock { get; init; }

    /// <summary>Steps of an episode at most.</summary>
    public required int Horizon { get; init; }

    /// <summary>The returns that a race is about.</summary>
    public delegate ReadOnlySpan<double> Reward(ReturnSamples samples);

    /// <summary>Those that are left, best first.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Run(
        IEnumerable<Candidate<TState, TAction>> candidates, Reward reward)
    {
        Candidate<TState, TAction>[] running = [.. candidates.Distinct()];
        int played = episodes;
        foreach (int most in Most)
        {
            running = [.. Contenders(running, reward, played).Take(most)];
            double steps = (double)running.Length * played * Horizon;
            if (Clock?.HasTimeFor(steps, ShareToConfirm) == false) return [.. running.Take(InHaste)];
            played *= 2;
            foreach (Candidate<TState, TAction> candidate in running)
                sampler.Extend(samplesOf(candidate), candidate.Policy, played);
        }
        return [.. Contenders(running, reward, played)];
    }

    private IEnumerable<Candidate<TState, TAction>> Contenders(
        IReadOnlyList<Candidate<TState, TAction>> running, Reward reward, int played)
    {
        Candidate<TState, TAction>[] ranked = [.. running
            .OrderByDescending(candidate => Mean(candidate, reward, played))
            .DistinctBy(candidate => (
                Fingerprint(samplesOf(candidate).Proxy[..played]), Fingerprint(samplesOf(candidate).True[..played])))];
        return ranked.Where(candidate => MayWin(candidate, ranked[0], reward, played));
    }

    private double Mean(Candidate<TState, TAction> candidate, Reward reward, int played) =>
        Paired.Mean(reward(samplesOf(candidate))[..played]);

    private static ulong Fingerprint(ReadOnlySpan<double> returns)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (double value in returns)
        {
            hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(value)) * 0x100000001B3;
            hash ^= hash >> 29;
        }
        return hash;
    }

    private bool MayWin(
        Candidate<TState, TAction> candidate, Candidate<TState, TAction> best, Reward reward, int played)
    {
        ReadOnlySpan<double> own = reward(samplesOf(candidate)), others = reward(samplesOf(best));
        double[] less = new double[played];
        for (int i = 0; i < played; i++) less[i] = others[i] - own[i];
        return Paired.LowerBound(less, Risk) <= 0;
    }
}
